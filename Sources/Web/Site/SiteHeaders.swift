import HTTPTypes

/// What every answer carries: nothing from elsewhere runs, loads or frames, and nothing is told to others.
enum SiteHeaders {
    static let always: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        (.xContentTypeOptions, "nosniff"),
        (name("Referrer-Policy"), "same-origin"),
        (name("Permissions-Policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        (name("Cross-Origin-Opener-Policy"), "same-origin"),
    ]

    static func add(to headers: inout HTTPFields) {
        for (name, value) in always { headers[name] = value }
    }

    private static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("not a header's name: \(text)") }
        return name
    }
}

extension HTTPFields {
    /// Behind TLS no cookie travels without it.
    mutating func markCookiesSecure() {
        let cookies = self[values: .setCookie]
        guard !cookies.isEmpty else { return }
        self[values: .setCookie] = cookies.map { $0.contains("; Secure") ? $0 : $0 + "; Secure" }
    }
}
