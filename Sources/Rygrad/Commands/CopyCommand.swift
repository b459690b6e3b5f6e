import Access
import ArgumentParser
import Foundation
import Kernel
import Storage
import StoragePostgres

/// `rygrad copy`: moves an installation from a folder to a database or back, and proves that both hold the same.
struct CopyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy", abstract: "Move an installation between a data folder and a PostgreSQL database, and prove that both hold the same.")

    @Option(help: ArgumentHelp("Where the data are: a folder or postgres://user@host:5432/name.", valueName: "place"))
    var from: String
    @Option(help: ArgumentHelp("Where they go: an empty folder or an empty database. Stopped, it goes on where it was.", valueName: "place"))
    var to: String

    func run() throws {
        try Complaint.telling {
            guard from != to else { throw MovingFault.samePlace }
            let (source, sourceLock) = try opened(Place(from), create: false)
            let (target, targetLock) = try opened(Place(to), create: true)
            // Once, also where the copy goes on after it was stopped.
            if try target.setting(TableCopy.setting) == nil { try source.records.noteOperator("operator.copy") }
            let progress = ProgressLine()
            let started = ContinuousClock.now
            let proofs = try TableCopy(target: target.engine, progress: { progress.show($0, done: $1, all: $2) }).run(from: source.engine)
            progress.end()
            MovingReport.print(proofs, since: started)
            source.engine.close()
            target.engine.close()
            withExtendedLifetime((sourceLock, targetLock)) {}
        }
    }

    /// Nobody else works there meanwhile.
    private func opened(_ place: Place, create: Bool) throws -> (Installation, FolderLock?) {
        let installation = try Installation.open(place, create: create, isUnfinishedAllowed: create)
        if let engine = installation.engine as? PostgresEngine, try engine.hasServers() { throw StorageFault.unusable(reason: .inUseByAnotherServer) }
        return (installation, try installation.folder.map { try FolderLock($0) })
    }
}

/// What was moved, table by table.
enum MovingReport {
    static func print(_ proofs: [TableCopy.Proof], since started: ContinuousClock.Instant) {
        for proof in proofs { Swift.print("\(proof.table): \(proof.rows) \(proof.digest.prefix(16))") }
        let rows = proofs.map(\.rows).reduce(0, +)
        let seconds = (ContinuousClock.now - started) / .seconds(1)
        let speed = seconds > 0 ? Int(Double(rows) / seconds) : rows
        Swift.print(
            Wording(
                "Alle \(proofs.count) tabeller er ens på begge sider: \(rows) rækker, \(speed) i sekundet.",
                en: "All \(proofs.count) tables are the same on both sides: \(rows) rows, \(speed) a second.")[Complaint.language])
    }
}
