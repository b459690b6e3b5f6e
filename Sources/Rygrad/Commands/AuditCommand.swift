import Access
import ArgumentParser
import Foundation
import Kernel
import Storage

/// `rygrad audit`: the proof of the audit log.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Prove the audit log.", subcommands: [AuditVerifyCommand.self, AuditCheckpointCommand.self, AuditKeyCommand.self])
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

/// `rygrad audit key FILE`: makes the key that signs checkpoints.
struct AuditKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "key", abstract: "Make the key that signs checkpoints; keep it outside the data folder.")

    @Argument(help: "The file to write; it must not exist.")
    var file: String

    func run() throws {
        try Complaint.telling { print(try AuditKey.make(at: file)) }
    }
}

enum AuditWording {
    static let empty = Wording("Loggen er tom.", en: "The log is empty.")
    static let noKey = Wording("Sig med --audit-key, hvilken nøgle der skal skrives under med.", en: "Say with --audit-key which key is to sign.")
    static let noCheckpoint = Wording("Filen er ikke et kontrolpunkt fra rygrad audit checkpoint.", en: "The file is not a checkpoint from rygrad audit checkpoint.")

    static func whole(_ proof: AuditProof) -> Wording {
        guard proof.entries > 0 else { return empty }
        return Wording(
            "Loggen er hel. Poster: \(proof.entries). Underskrevne kontrolpunkter: \(proof.checkpoints). Den sidste posts kontrolsum: \(proof.last.text)",
            en: "The log is whole. Entries: \(proof.entries). Signed checkpoints: \(proof.checkpoints). The last entry's hash: \(proof.last.text)")
    }

    /// What is wrong with the log, the gravest first; none where nothing is.
    static func fault(_ proof: AuditProof) -> Wording? {
        if let number = proof.firstWrong {
            return Wording(
                "Loggen er brudt: post \(number) er ikke, som den blev skrevet. Posterne før den er hele. Lad databasen være, som den er, og sammenhold den med en sikkerhedskopi.",
                en: "The log is broken: entry \(number) is not as it was written. The entries before it are whole. Leave the database as it is and compare it with a backup.")
        }
        if proof.missing > 0 {
            return Wording(
                "Loggen er skåret af: de sidste \(proof.missing) poster, som et kontrolpunkt kender, mangler. Lad databasen være, som den er, og sammenhold den med en sikkerhedskopi.",
                en: "The log was cut short: \(proof.missing) entries at its end that a checkpoint knows are missing. Leave the database as it is and compare it with a backup.")
        }
        return proof.wrongCheckpoint.map { number in
            Wording(
                "Kontrolpunktet ved post \(number) passer ikke med loggen eller er skrevet under med en anden nøgle. Lad databasen være, som den er, og sammenhold den med en sikkerhedskopi.",
                en: "The checkpoint at entry \(number) does not fit the log, or another key signed it. Leave the database as it is and compare it with a backup.")
        }
    }
}
