import Access
import ArgumentParser
import Foundation
import Kernel
import Storage

/// `rygrad backup FILE`: a consistent copy of a running system.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "backup", abstract: "Write everything, as it stands at one moment, into one file; the system may be running.")

    @Argument(help: "The file to write; it must not exist.")
    var file: String
    @OptionGroup var place: PlaceOptions

    func run() throws {
        try Complaint.telling {
            let installation = try place.open(create: false)
            defer { installation.engine.close() }
            try installation.records.noteOperator("operator.backup")
            try Backup.write(installation, to: URL(fileURLWithPath: file))
            print(Wording("Sikkerhedskopien er skrevet: \(file)", en: "The backup is written: \(file)")[Complaint.language])
        }
    }
}

/// `rygrad restore FILE`: puts a backup into an empty place.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "restore", abstract: "Put a backup into an empty data folder or database, of either engine.")

    @Argument(help: "The file that rygrad backup wrote.")
    var file: String
    @OptionGroup var place: PlaceOptions

    func run() throws {
        try Complaint.telling {
            let progress = ProgressLine()
            let started = ContinuousClock.now
            let proofs = try Backup.restore(URL(fileURLWithPath: file), to: Place(data: place.data, database: place.database)) { progress.show($0, done: $1, all: $2) }
            progress.end()
            MovingReport.print(proofs, since: started)
        }
    }
}
