import Access
import ArgumentParser
import Foundation
import Kernel
import Storage

/// `rygrad audit`: the proof of the audit log.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Prove the audit log.", subcommands: [AuditVerifyCommand.self, AuditCheckpointCommand.self, AuditRetainCommand.self, AuditKeyCommand.self])
}

/// `rygrad audit verify`: goes through the whole log; the exit status is 65 where anything is not as it was written.
struct AuditVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "verify", abstract: "Find the first entry of the audit log that was changed, removed, put in or moved.")

    @OptionGroup var place: PlaceOptions
    @Option(help: ArgumentHelp("A checkpoint that was kept elsewhere: tells whether the log was cut short.", valueName: "file"))
    var checkpoint: String?

    func run() throws {
        try Complaint.telling {
            let elsewhere = try checkpoint.map(Self.read)
            let installation = try place.open(create: false)
            defer { installation.engine.close() }
            let proof = try AuditProof.of(installation.engine, elsewhere: elsewhere)
            if let fault = AuditWording.fault(proof) { throw Complaint(status: 65, fault) }
            print(AuditWording.whole(proof)[Complaint.language])
        }
    }

    private static func read(_ path: String) throws -> AuditCheckpoint {
        let text = FileManager.default.contents(atPath: path).flatMap { String(data: $0, encoding: .utf8) }
        guard let found = text.flatMap({ AuditCheckpoint(line: $0) }), found.isGenuine else { throw Complaint(status: 64, AuditWording.noCheckpoint) }
        return found
    }
}

/// `rygrad audit checkpoint`: signs the log as it stands.
struct AuditCheckpointCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "checkpoint", abstract: "Sign the log as it stands and print the checkpoint, a line to be kept elsewhere.")

    @OptionGroup var place: PlaceOptions
    @Option(help: ArgumentHelp("The key that signs; RYGRAD_AUDIT_KEY unless given.", valueName: "file"))
    var auditKey: String?

    func run() throws {
        try Complaint.telling {
            guard let key = try AuditKey.named(auditKey) else { throw Complaint(status: 64, AuditWording.noKey) }
            let installation = try place.open(create: false)
            defer { installation.engine.close() }
            guard let made = try AuditCheckpoints.sign(installation.engine, with: key, at: installation.clock.now()) else { throw Complaint(status: 65, AuditWording.empty) }
            print(made.line)
        }
    }
}

/// `rygrad audit retain`: takes out what is older than it may be kept.
struct AuditRetainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retain", abstract: "Take the entries out of the log that are older than they may be kept, and print the seal under them, a line to be kept elsewhere.")

    @OptionGroup var place: PlaceOptions
    @Option(help: ArgumentHelp("For how many whole months entries are kept, 6 to 120.", valueName: "months"))
    var months: Int
    @Option(help: ArgumentHelp("The key that signs; RYGRAD_AUDIT_KEY unless given.", valueName: "file"))
    var auditKey: String?

    func run() throws {
        try Complaint.telling {
            guard (6...120).contains(months) else { throw Complaint(status: 64, AuditWording.wrongMonths) }
            guard let key = try AuditKey.named(auditKey) else { throw Complaint(status: 64, AuditWording.noKey) }
            let installation = try place.open(create: false)
            defer { installation.engine.close() }
            let clock = installation.clock
            // The first of the month, so many months ago.
            let month = clock.today.year * 12 + clock.today.month - 1 - months
            guard let day = Day(year: month / 12, month: month % 12 + 1, day: 1), let moment = clock.instant(on: day, hour: 0, minute: 0) else {
                throw Complaint(status: 64, AuditWording.wrongMonths)
            }
            do {
                let seal = try AuditRetention.drop(installation.engine, before: moment, with: key, at: clock.now())
                print(seal?.line ?? AuditWording.nothingOld(months)[Complaint.language])
            } catch let fault as AuditRetention.Fault { throw Complaint(status: 65, AuditWording.notSealed(fault)) }
        }
    }
}

/// `rygrad audit key FILE`: makes the key that signs checkpoints.
struct AuditKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "key", abstract: "Make the key that signs checkpoints; keep it outside the data folder.")

    @Argument(help: "The file to write; it must not exist.")
    var file: String

    func run() throws {
        try Complaint.telling { print(try AuditKey.make(at: file)) }
    }
}
