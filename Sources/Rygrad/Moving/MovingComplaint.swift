import Foundation
import Kernel

extension Complaint {
    init(_ fault: MovingFault) {
        switch fault {
        case .targetNotEmpty:
            self.init(
                status: 64,
                Wording(
                    "Der ligger allerede data, hvor de skal hen. Vælg en tom mappe eller en tom database.",
                    en: "There are data already where these are to go. Choose an empty folder or an empty database."))
        case .samePlace: self.init(status: 64, Wording("--from og --to er det samme sted.", en: "--from and --to are the same place."))
        case .notTheSame(let table):
            self.init(
                status: 74,
                Wording(
                    "Tabellen \(table) blev ikke ens på begge sider. Brug ikke kopien; se efter, at ingen arbejder i nogen af dem, og kør copy igen.",
                    en: "The table \(table) did not come out the same on both sides. Do not use the copy; see that nobody works in either, and run copy again."))
        case .fileExists: self.init(status: 64, Wording("Filen findes allerede. Vælg et andet navn.", en: "The file exists already. Choose another name."))
        case .noSuchFile: self.init(status: 69, Wording("Filen findes ikke.", en: "The file does not exist."))
        case .damagedBackup:
            self.init(
                status: 65,
                Wording(
                    "Sikkerhedskopien er ikke, som den blev skrevet: filen er ændret eller beskadiget. Intet er gemt; brug en anden kopi.",
                    en: "The backup is not as it was written: the file was changed or damaged. Nothing was saved; use another copy."))
        case .notABackup:
            self.init(
                status: 65,
                Wording(
                    "Filen er ikke en sikkerhedskopi fra rygrad backup, eller den er ikke hel. Intet er gemt.",
                    en: "The file is not a backup from rygrad backup, or not a whole one. Nothing was saved."))
        }
    }

    /// A folder of ours that could not be taken away.
    static func warn(of folder: URL) {
        let wording = Wording("Mappen \(folder.path) kunne ikke fjernes; slet den selv.", en: "The folder \(folder.path) could not be removed; delete it yourself.")
        FileHandle.standardError.write(Data("rygrad: \(wording[language])\n".utf8))
    }
}
