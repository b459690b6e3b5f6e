import Access
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Kernel
import Logging
import Web

/// Where the server listens, by which name it answers, and what guards the way to it. An unguarded way to real data is never opened.
struct Listening: Sendable {
    let host: String
    let port: Int
    let tls: TLSFiles?
    let proxies: [NetworkRange]
    let whereabouts: Whereabouts
    private let names: Gate.Names
    private let hasAddress: Bool

    init(host: String, port: Int, address: PublicAddress?, tls: TLSFiles?, proxies: [NetworkRange], isDemo: Bool) throws {
        let isOwn = Loopback.isName(host)
        if tls != nil, let address, !address.isSecure { throw Complaint(status: 64, ListeningWording.notSecure) }
        if !isDemo {
            if tls == nil, proxies.isEmpty, !isOwn || address?.isSecure == true { throw Complaint(status: 64, ListeningWording.unguarded) }
            if !isOwn, address == nil { throw Complaint(status: 64, ListeningWording.unnamed) }
            if !isOwn, address?.isSecure == false { throw Complaint(status: 64, ListeningWording.notSecure) }
        }
        self.host = host
        self.port = port
        self.tls = tls
        self.proxies = proxies
        hasAddress = address != nil
        whereabouts = Whereabouts(address ?? PublicAddress(isSecure: tls != nil, host: isOwn && tls != nil ? "localhost" : "127.0.0.1", port: port))
        names = address.map { Loopback.isName($0.host) ? .loopback : .address } ?? (isOwn ? .loopback : .any)
    }

    var gate: Gate { Gate(names: names, whereabouts: whereabouts, proxies: proxies, hasTLS: tls != nil) }

    /// HTTP/1 with its limits, in TLS where there is a certificate.
    func server(_ limits: ServingLimits, _ refusals: RefusalLog) -> HTTPServerBuilder {
        HTTPServerBuilder { [tls, proxies] responder in
            let plain = GuardedChannel(responder, limits, uncounted: proxies, log: refusals)
            guard let tls else { return plain }
            return try TLSChannel(plain, configuration: .init(tlsConfiguration: tls.configuration))
        }
    }

    /// Called when the system has given the port.
    func listens(on port: Int) {
        if !hasAddress { whereabouts.listens(on: port) }
    }

    /// The line that tells the operator that the server is ready.
    func announcement(on port: Int) -> String { "Rygrad: \(tls == nil ? "http" : "https")://\(host):\(port)" }
}

enum ListeningWording {
    static let unguarded = Wording(
        "Siden må ikke nås uden kryptering: Angiv --tls-certificate og --tls-key, eller nævn den proxy, der står foran, med --trusted-proxy.",
        en: "The site must not be reached without encryption: give --tls-certificate and --tls-key, or name the proxy in front with --trusted-proxy.")
    static let unnamed = Wording(
        "Skriv med --address, hvor man når siden, for eksempel --address https://rygrad.example.dk.",
        en: "Say with --address where people reach the site, for example --address https://rygrad.example.dk.")
    static let notSecure = Wording(
        "Adressen i --address eller RYGRAD_ADDRESS skal begynde med https://, når siden nås gennem TLS eller fra andre maskiner.",
        en: "The address in --address or RYGRAD_ADDRESS must begin with https:// when the site is reached through TLS or from other machines.")
    static let half = Wording(
        "Et certifikat og dets nøgle hører sammen: Angiv både --tls-certificate og --tls-key.", en: "A certificate and its key belong together: give both --tls-certificate and --tls-key.")
    static func noRange(_ text: String) -> Wording {
        Wording(
            "»\(text)« er ikke en proxys adresse. Skriv den som 10.0.0.5 eller 10.0.0.0/24 efter --trusted-proxy.",
            en: "“\(text)” is not a proxy's address. Write it as 10.0.0.5 or 10.0.0.0/24 after --trusted-proxy.")
    }
    static let noCertificate = Wording(
        "Certifikatet eller dets nøgle kan ikke læses, eller de passer ikke sammen. Begge skal være PEM-filer.",
        en: "The certificate or its key cannot be read, or they do not fit together. Both must be PEM files.")
}
