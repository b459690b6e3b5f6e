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
        (name("Permissions-Policy"), withoutDevices),
        (name("Cross-Origin-Opener-Policy"), "same-origin"),
        (name("Cross-Origin-Resource-Policy"), "same-origin"),
        // For browsers that do not know frame-ancestors.
        (name("X-Frame-Options"), "DENY"),
    ]

    /// No page uses any of what a browser could lend it.
    private static let withoutDevices = [
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts",
        "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial", "usb", "web-share",
        "xr-spatial-tracking",
    ].map { "\($0)=()" }.joined(separator: ", ")

    /// Behind TLS browsers are told for a year never to come without it; that holds for names below the site's own, too, of which there are none.
    static func add(to headers: inout HTTPFields, at address: PublicAddress) {
        for (name, value) in always { headers[name] = value }
        if address.isSecure { headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    }

    private static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("not a header's name: \(text)") }
        return name
    }
}

extension HTTPFields {
    /// Behind TLS no cookie travels without it, and each has the name that makes browsers refuse it from anywhere else.
    mutating func markCookiesSecure() {
        let cookies = self[values: .setCookie]
        guard !cookies.isEmpty else { return }
        self[values: .setCookie] = cookies.map { (CookiePrefix.of($0)?.rawValue ?? "") + $0 + "; Secure" }
    }
}
