import Access
import ArgumentParser
import Foundation
import Hummingbird
import HummingbirdCore
import Interchange
import Kernel
import Logging
import NIOCore
import Sample
import ServiceLifecycle
import Storage
import StoragePostgres
import UnixSignals
import Web

/// `rygrad serve`: the site.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve the site from the data folder.")

    @OptionGroup var place: PlaceOptions
    @Option(help: ArgumentHelp("A PostgreSQL standby that answers visitors; RYGRAD_REPLICA unless given.", valueName: "url"))
    var replica: String?
    @Option(help: "The port; 0 takes a free one.")
    var port = 8080
    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"
    @Option(help: ArgumentHelp("Where people reach the site, as https://rygrad.example.dk; RYGRAD_ADDRESS unless given, else this machine.", valueName: "url"))
    var address: String?
    @Option(help: ArgumentHelp("The key that signs checkpoints of the audit log; RYGRAD_AUDIT_KEY unless given.", valueName: "file"))
    var auditKey: String?
    @Flag(help: "A demonstration: fills an empty folder with the sample district, and anyone may sign in as any of its people.")
    var demo = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
        guard !host.isEmpty else { throw ValidationError("An address to listen on is a name or a number, such as 127.0.0.1.") }
    }

    func run() async throws {
        try await Complaint.tellingWhileServing {
            let key = try AuditKey.named(auditKey)
            let (installation, lock) = try opened()
            try installation.engine.alone("prepare") { try prepare(installation) }
            var logger = Logger(label: "rygrad") { StreamLogHandler.standardError(label: $0) }
            logger.logLevel = .warning
            (installation.engine as? PostgresEngine)?.listen()
            let assembly = SiteAssembly(installation: installation, isDemo: demo, logger: logger, address: try publicAddress())
            let site = try assembly.site()
            let caretaker = Caretaker(assembly.recurringWork(signingWith: key), engine: installation.engine, clock: installation.clock, logger: logger)
            let host = host
            let app = Application(
                responder: site, server: .http1(configuration: .init(idleTimeout: .seconds(60))),
                configuration: .init(address: .hostname(host, port: port), serverName: nil, availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections())),
                onServerRunning: { channel in
                    print("Rygrad: http://\(host):\(channel.localAddress?.port ?? 0)")
                    fflush(nil)
                }, logger: logger)
            let watch: [any Service] = installation.folder == nil ? [SchemaWatch(engine: installation.engine)] : []
            do { try await Self.serving([app, caretaker] + watch, logger).run() } catch {
                throw Complaint(listeningAt: host, port: port, error) ?? error
            }
            installation.engine.close()
            withExtendedLifetime(lock) {}
        }
    }

    private func publicAddress() throws -> PublicAddress {
        guard let text = address ?? Installation.environment("RYGRAD_ADDRESS") else { return PublicAddress(isSecure: false, host: "127.0.0.1", port: port) }
        guard let address = PublicAddress(text) else { throw Complaint(status: 64, UserWording.noAddress) }
        return address
    }

    /// The data, with the folder's lock where they are in one.
    private func opened() throws -> (Installation, FolderLock?) {
        let place = try Place(data: place.data, database: place.database)
        let address = try replica.map { try PostgresAddress($0, mayHoldPassword: false) } ?? Installation.environment("RYGRAD_REPLICA").map { try PostgresAddress($0, mayHoldPassword: true) }
        if address != nil, case .folder = place { throw InstallationFault.replicaOfFolder }
        let installation = try Installation.open(place, replica: address)
        return (installation, try installation.folder.map { try FolderLock($0) })
    }

    /// What is under way at the signal to end has ten seconds to finish; then the rest is cut off.
    private static func serving(_ services: [any Service], _ logger: Logger) -> ServiceGroup {
        var configuration = ServiceGroupConfiguration(
            services: services.map { .init(service: $0, failureTerminationBehavior: .gracefullyShutdownGroup) }, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(10)
        return ServiceGroup(configuration: configuration)
    }

    /// Connections at a time: as many as the files that the process may open leave room for.
    private static func mostConnections() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 500 }
        return min(10_000, max(50, Int(clamping: limit.rlim_cur) - 64))
    }

    /// The demonstration and real data are never mixed.
    private func prepare(_ installation: Installation) throws {
        let mark = try installation.setting("demo")
        if !demo {
            if mark != nil { throw InstallationFault.demoData }
            return
        }
        if mark == "1" { return }
        // Marked before it is filled: a server that is killed in the middle leaves a demonstration to be finished, not real data.
        if mark == nil {
            guard try installation.isEmpty() else { throw InstallationFault.realDataInDemo }
            try installation.set("demo", "filling")
        }
        if try installation.isEmpty() {
            let files = try SampleDistrict.files(on: installation.clock.today)
            _ = try FileImport(installation.records).run(files.map { file in SourceFile(name: file.name, size: file.bytes.count) { file.bytes } })
        }
        try installation.records.maintain("sample") { try SamplePosts.fill(&$0, on: installation.clock.today) }
        try installation.set("demo", "1")
    }
}
