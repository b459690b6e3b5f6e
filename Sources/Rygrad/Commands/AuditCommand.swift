import Access
import ArgumentParser
import Foundation
import Kernel
import Storage

/// `rygrad audit`: the proof of the audit log.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "audit", abstract: "Prove the audit log.", subcommands: [Verify.self])

    /// `rygrad audit verify`: goes through the whole log; the exit status is 65 where an entry is not as it was written.
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "verify", abstract: "Find the first entry of the audit log that was changed, removed, put in or moved.")

        @OptionGroup var place: PlaceOptions

        func run() throws {
            try Complaint.telling {
                let installation = try place.open(create: false)
                defer { installation.engine.close() }
                let proof = try AuditProof.of(installation.engine)
                if let wrong = proof.firstWrong { throw Complaint(status: 65, Verify.broken(at: wrong, after: proof.entries)) }
                print(Verify.whole(proof)[Complaint.language])
            }
        }

        private static func whole(_ proof: AuditProof) -> Wording {
            guard proof.entries > 0 else { return Wording("Loggen er tom.", en: "The log is empty.") }
            return Wording(
                "Loggen er hel. Poster: \(proof.entries). Den sidstes kontrolsum: \(proof.last.text)", en: "The log is whole. Entries: \(proof.entries). The last one's hash: \(proof.last.text)")
        }

        private static func broken(at number: Int64, after sound: Int64) -> Wording {
            Wording(
                "Loggen er brudt: post \(number) er ikke, som den blev skrevet. De \(sound) poster før den er hele. Gem databasen, som den er, og sammenhold med en sikkerhedskopi.",
                en: "The log is broken: entry \(number) is not as it was written. The \(sound) entries before it are whole. Keep the database as it is and compare with a backup.")
        }
    }
}
