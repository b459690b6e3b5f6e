import ArgumentParser
import Web

/// How the site is reached: where it listens, what it is called, and who stands between.
struct WebOptions: ParsableArguments {
    @Option(help: "The port; 0 takes a free one.")
    var port = 8080
    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"
    @Option(help: ArgumentHelp("Where people reach the site, as https://rygrad.example.dk; RYGRAD_ADDRESS unless given, else this machine.", valueName: "url"))
    var address: String?
    @Option(help: ArgumentHelp("The certificate with its chain (PEM), for TLS without a proxy; RYGRAD_TLS_CERTIFICATE unless given.", valueName: "file"))
    var tlsCertificate: String?
    @Option(help: ArgumentHelp("The certificate's key (PEM); RYGRAD_TLS_KEY unless given.", valueName: "file"))
    var tlsKey: String?
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("A proxy whose X-Forwarded-… is believed, as 10.0.0.5 or 10.0.0.0/24; may be repeated; RYGRAD_TRUSTED_PROXY, with commas, unless given.", valueName: "cidr"))
    var trustedProxy: [String] = []

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
        guard !host.isEmpty else { throw ValidationError("An address to listen on is a name or a number, such as 127.0.0.1.") }
    }

    /// What the options and the environment say together.
    func listening(isDemo: Bool) throws -> Listening {
        let named = try (address ?? Installation.environment("RYGRAD_ADDRESS")).map { text in
            guard let address = PublicAddress(text) else { throw Complaint(status: 64, UserWording.noAddress) }
            return address
        }
        let proxies = trustedProxy.isEmpty ? (Installation.environment("RYGRAD_TRUSTED_PROXY") ?? "").split(separator: ",").map { String($0).filter { $0 != " " } } : trustedProxy
        let ranges = try proxies.map { text in
            guard let range = NetworkRange(text) else { throw Complaint(status: 64, ListeningWording.noRange(text)) }
            return range
        }
        let certificate = tlsCertificate ?? Installation.environment("RYGRAD_TLS_CERTIFICATE")
        let key = tlsKey ?? Installation.environment("RYGRAD_TLS_KEY")
        guard (certificate == nil) == (key == nil) else { throw Complaint(status: 64, ListeningWording.half) }
        let tls = try certificate.flatMap { certificate in try key.map { try TLSFiles(certificate: certificate, key: $0) } }
        return try Listening(host: host, port: port, address: named, tls: tls, proxies: ranges, isDemo: isDemo)
    }
}
