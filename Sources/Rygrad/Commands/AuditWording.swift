import Access
import Kernel

/// What `rygrad audit` says.
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
                "Forseglingen ved post \(number) er ikke ægte eller er skrevet under med en anden nøgle. Lad databasen være, som den er, og sammenhold den med en sikkerhedskopi.",
                en: "The seal at entry \(number) is not genuine, or another key signed it. Leave the database as it is and compare it with a backup.")
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
