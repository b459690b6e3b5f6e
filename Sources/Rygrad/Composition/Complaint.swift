import Access
import ArgumentParser
import Foundation
import Glibc
import Kernel
import Storage

/// What the operator is told when a command cannot do its work: one sentence that says what to do, and the exit status.
struct Complaint: Error {
    let status: Int32
    let wording: Wording

    /// The language of the terminal: Danish where `LANG` begins with da.
    static var language: Language { (Installation.environment("LANG") ?? "").lowercased().hasPrefix("da") ? .danish : .english }

    /// Runs the work; a fault that is known becomes its sentence and exit status.
    static func telling(_ work: () throws -> Void) throws {
        do { try work() } catch { throw told(error) }
    }

    static func tellingWhileServing(_ work: () async throws -> Void) async throws {
        do { try await work() } catch { throw told(error) }
    }

    private static func told(_ error: any Error) -> any Error {
        guard let complaint = Complaint(error) else { return error }
        FileHandle.standardError.write(Data("rygrad: \(complaint.wording[language])\n".utf8))
        return ExitCode(complaint.status)
    }

    init(status: Int32, _ wording: Wording) {
        self.status = status
        self.wording = wording
    }

    private init?(_ error: any Error) {
        switch error {
        case let complaint as Complaint: self = complaint
        case let fault as StorageFault: self.init(fault)
        case let look as UnwrittenLook: self.init(look.fault)
        case let fault as InstallationFault: self.init(fault)
        case let fault as MovingFault: self.init(fault)
        default: return nil
        }
    }

    private init(_ fault: StorageFault) {
        switch fault {
        case .unusable(.folderNotWritable):
            self.init(
                status: 74,
                Wording(
                    "Datamappen kan ikke skrives i. Giv programmet ret til at skrive i den, eller vælg en anden med --data.",
                    en: "The data folder cannot be written to. Give the program the right to write in it, or choose another with --data."))
        case .unusable(.diskFull):
            self.init(status: 74, Wording("Disken er fuld. Intet er gemt; skaf plads, og prøv igen.", en: "The disk is full. Nothing was saved; make room and try again."))
        case .unusable(.notADatabase):
            self.init(
                status: 74,
                Wording(
                    "Filen rygrad.sqlite i datamappen er ikke en hel database. Læg en sikkerhedskopi på plads.",
                    en: "The file rygrad.sqlite in the data folder is not a whole database. Put a backup in its place."))
        case .unusable(.newerSchema(let known, let found)):
            self.init(
                status: 69,
                Wording(
                    "Datamappen er skrevet af et nyere program (skema \(found); dette kender \(known)). Brug det nyere program.",
                    en: "The data folder was written by a newer program (schema \(found); this one knows \(known)). Use the newer program."))
        case .unusable(.inUseByAnotherServer):
            self.init(
                status: 69,
                Wording(
                    "En anden server bruger allerede datamappen. Stop den først, eller vælg en anden mappe med --data.",
                    en: "Another server already uses the data folder. Stop it first, or choose another folder with --data."))
        case .unusable(.busy), .unusable(.tooSlow):
            self.init(status: 74, Wording("Databasen er optaget af et andet program. Prøv igen om lidt.", en: "The database is busy with another program. Try again in a moment."))
        case .unusable(let reason): self.init(distant: reason)
        default:
            self.init(status: 74, Wording("Databasen svarede med en fejl. Intet er gemt.", en: "The database answered with an error. Nothing was saved."))
        }
    }

    private init(_ fault: InstallationFault) {
        switch fault {
        case .noSuchFolder:
            self.init(
                status: 69,
                Wording("Datamappen findes ikke. Angiv den med --data, eller opret den med rygrad import.", en: "The data folder does not exist. Name it with --data, or make it with rygrad import."))
        case .noFolderNamed: self.init(status: 64, Wording("Skriv datamappens navn efter --data.", en: "Write the name of the data folder after --data."))
        case .noSuchDay: self.init(status: 64, Wording("RYGRAD_TODAY skal være en dato som 2026-03-01.", en: "RYGRAD_TODAY must be a date like 2026-03-01."))
        case .twoPlaces: self.init(status: 64, Wording("Vælg enten --data eller --database, ikke begge.", en: "Choose either --data or --database, not both."))
        case .noSecretFile(let name):
            self.init(status: 69, Wording("Filen, som \(name) peger på, kan ikke læses.", en: "The file that \(name) names cannot be read."))
        case .replicaOfFolder:
            self.init(
                status: 64,
                Wording("--replica hører til en database: sæt også --database eller RYGRAD_DATABASE.", en: "--replica belongs to a database: set --database or RYGRAD_DATABASE too."))
        case .realDataInDemo:
            self.init(
                status: 64,
                Wording(
                    "Datamappen indeholder rigtige data og kan ikke vises som prøveudgave. Vælg en tom mappe med --data.",
                    en: "The data folder holds real data and cannot be shown as a demonstration. Choose an empty folder with --data."))
        case .demoData:
            self.init(
                status: 64,
                Wording(
                    "Datamappen indeholder prøveudgaven. Vis den med --demo, eller vælg en anden mappe med --data.",
                    en: "The data folder holds the demonstration. Serve it with --demo, or choose another folder with --data."))
        }
    }
}
