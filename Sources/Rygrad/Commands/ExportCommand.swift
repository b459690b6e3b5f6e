import Access
import ArgumentParser
import Foundation
import Interchange
import Kernel

/// `rygrad export`: writes a district, or a plan of it, in the interchange format.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export", abstract: "Write a district or a plan in the interchange format.")

    @OptionGroup var place: PlaceOptions
    @Option(help: "The district's four-digit code; needed where there are several.")
    var district: String?
    @Option(help: "Only the plan with this id.")
    var plan: String?
    @Option(help: "yaml or json.")
    var format: FileExport.Format = .yaml
    @Option(help: "A folder to write into, a file for each district.")
    var to: String?

    func run() throws {
        try Complaint.telling {
            let installation = try place.open(create: false)
            let export = FileExport(installation.records, today: installation.clock.today)
            let districts = try chosen(export)
            try installation.records.noteOperator("operator.export")
            guard let to else {
                guard let only = districts.first, districts.count == 1 else {
                    throw Complaint(
                        status: 64,
                        Wording(
                            "der er flere politikredse; vælg en med --district, eller skriv dem alle med --to MAPPE",
                            en: "there are several districts; choose one with --district, or write them all with --to FOLDER"))
                }
                return try export.write(only, plan: plan.map { PlanID($0) }, as: format) { try FileHandle.standardOutput.write(contentsOf: Data($0)) }
            }
            for district in districts { try write(district, export, into: URL(fileURLWithPath: to, isDirectory: true)) }
        }
    }

    private func chosen(_ export: FileExport) throws -> [DistrictID] {
        let districts = try export.districts()
        guard !districts.isEmpty else {
            throw Complaint(status: 69, Wording("der er intet at skrive ud endnu; brug først import", en: "there is nothing to export yet; use import first"))
        }
        if let district, !districts.contains(DistrictID(district)) {
            throw Complaint(status: 64, Wording("politikreds \(district) findes ikke her", en: "district \(district) does not exist here"))
        }
        if let plan {
            guard let owner = try export.district(of: PlanID(plan)), district == nil || owner.rawValue == district else {
                throw Complaint(status: 64, Wording("planen \(plan) findes ikke her", en: "the plan \(plan) does not exist here"))
            }
            return [owner]
        }
        return district.map { [DistrictID($0)] } ?? districts
    }

    private func write(_ district: DistrictID, _ export: FileExport, into folder: URL) throws {
        let file = folder.appendingPathComponent("\(plan ?? district.rawValue).\(format.rawValue)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            var bytes = Data()
            try export.write(district, plan: plan.map { PlanID($0) }, as: format) { bytes.append(contentsOf: $0) }
            try bytes.write(to: file, options: .atomic)
        } catch let error as CocoaError {
            throw Complaint(
                status: 74, Wording("\(file.path) kan ikke skrives (\(error.code.rawValue))", en: "\(file.path) cannot be written (\(error.code.rawValue))"))
        }
        print(file.path)
    }
}

extension FileExport.Format: ExpressibleByArgument {}
