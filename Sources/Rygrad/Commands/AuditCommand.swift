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

enum AuditWording {
    static let empty = Wording("Loggen er tom.", en: "The log is empty.")
    static let noKey = Wording("Sig med --audit-key, hvilken nøgle der skal skrives under med.", en: "Say with --audit-key which key is to sign.")
    static let noCheckpoint = Wording("Filen er ikke et kontrolpunkt fra rygrad audit checkpoint.", en: "The file is not a checkpoint from rygrad audit checkpoint.")

    static let wrongMonths = Wording("Skriv med --months, hvor mange måneder posterne gemmes: 6 til 120.", en: "Say with --months for how many months entries are kept: 6 to 120.")

    static func nothingOld(_ months: Int) -> Wording {
        Wording("Ingen poster er ældre end \(months) måneder. Intet er taget ud.", en: "No entry is older than \(months) months. Nothing was taken out.")
    }

    static func notSealed(_ fault: AuditRetention.Fault) -> Wording {
        switch fault {
        case .broken(let number):
            Wording(
                "Loggen er brudt ved post \(number). Intet er taget ud. Kør rygrad audit verify, og lad databasen være, som den er.",
                en: "The log is broken at entry \(number). Nothing was taken out. Run rygrad audit verify and leave the database as it is.")
        case .foreignSeal(let number):
            Wording(
                "Forseglingen ved post \(number) er ikke ægte. Intet er taget ud. Kør rygrad audit verify, og lad databasen være, som den er.",
                en: "The seal at entry \(number) is not genuine. Nothing was taken out. Run rygrad audit verify and leave the database as it is.")
        }
    }

    static func whole(_ proof: AuditProof) -> Wording {
        guard proof.entries > 0 else { return empty }
        var parts = [
            Wording(
                "Loggen er hel. Poster: \(proof.entries). Underskrevne kontrolpunkter: \(proof.checkpoints).",
                en: "The log is whole. Entries: \(proof.entries). Signed checkpoints: \(proof.checkpoints).")
        ]
        if proof.sealed > 0 {
            parts.append(
                Wording("Post 1 til \(proof.sealed) er taget ud under en ægte forsegling.", en: "Entries 1 to \(proof.sealed) were taken out under a genuine seal."))
        }
        if proof.isOlderThanSeal {
            parts.append(
                Wording(
                    "Kontrolpunktet i filen er ældre end forseglingen; de er skrevet under med samme nøgle.",
                    en: "The checkpoint in the file is older than the seal; the same key signed both."))
        }
        parts.append(Wording("Den sidste posts kontrolsum: \(proof.last.text)", en: "The last entry's hash: \(proof.last.text)"))
        return Wording(parts.map { $0[.danish] }.joined(separator: " "), en: parts.map { $0[.english] }.joined(separator: " "))
    }

    /// What is wrong with the log, the gravest first; none where nothing is.
    static func fault(_ proof: AuditProof) -> Wording? {
        if let number = proof.wrongSeal {
            return Wording(
                "Forseglingen ved post \(number) er ikke ægte eller er skrevet under med en anden nøgle, så posterne før den kan være taget ud af uvedkommende. Lad databasen være, som den er, og sammenhold den med en sikkerhedskopi.",
                en: "The seal at entry \(number) is not genuine, or another key signed it, so that anybody may have taken out the entries before it. Leave the database as it is and compare it with a backup.")
        }
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
