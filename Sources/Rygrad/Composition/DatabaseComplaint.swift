import Kernel
import Storage

extension Complaint {
    /// What is wrong with a database on another machine, and what to do.
    init(distant reason: StorageFault.Unusable) {
        self =
            switch reason {
            case .notAnAddress: Self.notAnAddress
            case .passwordInOption: Self.passwordInOption
            case .wrongPassword: Self.wrongPassword
            case .noSuchDatabase: Self.noSuchDatabase
            case .notEnoughRights: Self.notEnoughRights
            case .insecure: Self.insecure
            case .serverTooOld(let found): Self.tooOld(found)
            case .wrongEncoding(let found): Self.wrongEncoding(found)
            case .clockDiffers(let seconds): Self.clockDiffers(seconds)
            case .olderSchema(let known, let found): Self.olderSchema(known, found)
            case .unfinishedCopy: Self.unfinishedCopy
            case .outcomeUnknown: Self.outcomeUnknown
            default: Self.unreachable
            }
    }

    private static let unreachable = Complaint(
        status: 69,
        Wording(
            "Databasen svarer ikke på adressen. Se efter, at navn og port er rigtige, og at databasen kører.",
            en: "No database answers at the address. See that the name and the port are right and that the database is running."))
    private static let notAnAddress = Complaint(
        status: 64,
        Wording("Databasens adresse skal se sådan ud: postgres://bruger@maskine:5432/navn.", en: "The database's address must look like postgres://user@host:5432/name."))
    private static let passwordInOption = Complaint(
        status: 64,
        Wording(
            "Adgangskoden må ikke stå på kommandolinjen, hvor andre kan læse den. Sæt adressen i RYGRAD_DATABASE, eller brug PGPASSWORD eller en PGPASSFILE.",
            en: "The password must not stand on the command line, where others can read it. Set the address in RYGRAD_DATABASE, or use PGPASSWORD or a PGPASSFILE."))
    private static let wrongPassword = Complaint(
        status: 69,
        Wording(
            "Databasen godtager ikke brugeren eller adgangskoden. Ret dem i RYGRAD_DATABASE, PGPASSWORD eller PGPASSFILE.",
            en: "The database does not accept the user or the password. Mend them in RYGRAD_DATABASE, PGPASSWORD or PGPASSFILE."))
    private static let noSuchDatabase = Complaint(
        status: 69,
        Wording(
            "Serveren har ingen database med det navn. Opret den med createdb --encoding=UTF8, eller ret navnet i adressen.",
            en: "The server has no database of that name. Make it with createdb --encoding=UTF8, or mend the name in the address."))
    private static let notEnoughRights = Complaint(
        status: 69,
        Wording(
            "Brugeren har ikke lov til at oprette tabeller. Gør den til ejer af databasen: ALTER DATABASE … OWNER TO ….",
            en: "The user may not make tables. Make it the owner of the database: ALTER DATABASE … OWNER TO …."))
    private static let insecure = Complaint(
        status: 69,
        Wording(
            "Der kan ikke laves en sikker forbindelse (TLS), som adressen kræver. Se efter certifikatet og sslmode i adressen.",
            en: "No secure connection (TLS) can be made as the address demands. See to the certificate and to sslmode in the address."))
    private static let unfinishedCopy = Complaint(
        status: 69,
        Wording(
            "En kopiering hertil blev ikke færdig. Kør rygrad copy igen; den går videre, hvor den slap.", en: "A copy to here was not finished. Run rygrad copy again; it goes on where it stopped."))
    private static let outcomeUnknown = Complaint(
        status: 74,
        Wording(
            "Forbindelsen til databasen blev afbrudt, mens der blev gemt. Se efter, om ændringen står der, før du prøver igen.",
            en: "The connection to the database was lost while saving. See whether the change is there before you try again."))

    private static func tooOld(_ found: Int) -> Complaint {
        Complaint(
            status: 69,
            Wording("Databasen er PostgreSQL \(found). Brug version 15 eller nyere.", en: "The database is PostgreSQL \(found). Use version 15 or newer."))
    }

    private static func wrongEncoding(_ found: String) -> Complaint {
        Complaint(
            status: 69,
            Wording(
                "Databasen gemmer tekst som \(found), og det skal være UTF8. Opret en ny med createdb --encoding=UTF8 --template=template0.",
                en: "The database keeps text as \(found), and it must be UTF8. Make a new one with createdb --encoding=UTF8 --template=template0."))
    }

    private static func clockDiffers(_ seconds: Int) -> Complaint {
        let (danish, english) = seconds > 0 ? ("foran", "ahead of") : ("bagud for", "behind")
        return Complaint(
            status: 69,
            Wording(
                "Denne maskines ur er \(abs(seconds)) sekunder \(danish) databasens. Stil urene efter den samme tidsserver (NTP), og start igen.",
                en: "This machine's clock is \(abs(seconds)) seconds \(english) the database's. Set both clocks by one time server (NTP) and start again."))
    }

    private static func olderSchema(_ known: Int, _ found: Int) -> Complaint {
        Complaint(
            status: 69,
            Wording(
                "Databasens skema er \(found), dette program har brug for \(known), og brugeren må ikke ændre det. Giv brugeren lov til at oprette tabeller, eller brug det ældre program.",
                en: "The database's schema is \(found), this program needs \(known), and the user may not change it. Let the user make tables, or use the older program."))
    }
}
