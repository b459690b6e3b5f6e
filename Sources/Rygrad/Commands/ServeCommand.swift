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
    @OptionGroup var web: WebOptions
    @Option(help: ArgumentHelp("The key that signs checkpoints of the audit log; RYGRAD_AUDIT_KEY unless given.", valueName: "file"))
    var auditKey: String?
    @Flag(help: "A demonstration: fills an empty folder with the sample district, and anyone may sign in as any of its people.")
    var demo = false

    func run() async throws {
        try await Complaint.tellingWhileServing {
            let listening = try web.listening(isDemo: demo)
            let key = try AuditKey.named(auditKey)
            let (installation, lock) = try opened()
            try installation.engine.alone("prepare") { try prepare(installation) }
            var logger = Logger(label: "rygrad") { StreamLogHandler.standardError(label: $0) }
            logger.logLevel = .warning
            (installation.engine as? PostgresEngine)?.listen()
            let refusals = RefusalLog(logger)
            var assembly = SiteAssembly(installation: installation, isDemo: demo, logger: logger)
            assembly.admit(through: listening, refusals)
            let site = try assembly.site()
            let caretaker = Caretaker(assembly.recurringWork(signingWith: key), engine: installation.engine, clock: installation.clock, logger: logger)
            let limits = ServingLimits(connections: Self.mostConnections())
            let app = Application(
                responder: site, server: listening.server(limits, refusals),
                configuration: .init(
                    address: .hostname(listening.host, port: listening.port), serverName: nil, availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
                onServerRunning: { channel in
                    let port = channel.localAddress?.port ?? 0
                    listening.listens(on: port)
                    print(listening.announcement(on: port))
                    fflush(nil)
                }, logger: logger)
            let watch: [any Service] =
                (installation.folder == nil ? [SchemaWatch(engine: installation.engine)] : []) + (listening.tls.map { [CertificateWatch(files: $0, logger: logger)] } ?? [])
            do { try await Self.serving([app, caretaker] + watch, logger).run() } catch {
                throw Complaint(listeningAt: listening.host, port: listening.port, error) ?? error
            }
            installation.engine.close()
            withExtendedLifetime(lock) {}
        }
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
        try installation.records.maintain("sample") {
            try SamplePosts.fill(&$0, on: installation.clock.today)
            try SampleSeries.fill(&$0, on: installation.clock.today)
        }
        try installation.set("demo", "1")
    }
}
