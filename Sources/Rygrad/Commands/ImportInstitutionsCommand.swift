import Access
import ArgumentParser
import Forums
import Foundation
import Indicators
import Interchange
import Kernel
import Storage
import Tables

/// `rygrad import-institutions FILE`: schools and other places of education, from the national register.
struct ImportInstitutionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-institutions", abstract: "Read a police district's institutions from the CSV file of Institutionsregisteret.",
        discussion: "Departments count, their main school does not; closed ones and the municipality itself are left out and told. Nothing is removed.")

    @Argument(help: "The file.")
    var file: String
    @Option(help: "The police district's four digits.")
    var district: String
    @OptionGroup var place: PlaceOptions

    func run() throws {
        try Complaint.telling {
            guard PoliceDistrict.withCode(district) != nil else {
                throw Complaint(status: 64, Wording("»\(district)« er ikke en politikreds.", en: "“\(district)” is no police district."))
            }
            let installation = try place.open(create: false)
            defer { installation.engine.close() }
            let bytes = try SourceFile.named(file).load()
            let register: InstitutionRegister
            do throws(TableFault) { register = try InstitutionRegister(try DelimitedRows(bytes), in: district, on: installation.clock.today) } catch {
                FileHandle.standardError.write(Data((SeriesFiles.Fault(file: file, error).line(in: Complaint.language) + "\n").utf8))
                throw ExitCode(65)
            }
            let id = DistrictID(district)
            let (added, changed): (Int, Int)
            do {
                (added, changed) = try installation.records.maintain("operator.import-institutions") { writing in
                    _ = try PlaceStore.district(id, in: writing.reading)
                    return try InstitutionKeeping.keepAsOperator(register.institutions, in: id, &writing)
                }
            } catch Refusal.notFound { throw Complaint(status: 64, Wording("Politikredsen er ikke sat op her endnu.", en: "The police district is not set up here yet.")) }
            print(
                Wording(
                    "\(added) institutioner er kommet til, og \(changed) er rettet.", en: "\(added) institutions were added and \(changed) changed.")[Complaint.language])
            for reason in InstitutionRegister.Reason.allCases {
                let names = register.leftOut.filter { $0.why == reason }.map(\.name)
                guard !names.isEmpty else { continue }
                print(
                    Wording("Ikke med, \(reason.wording[.danish]): \(names.joined(separator: "; "))", en: "Left out, \(reason.wording[.english]): \(names.joined(separator: "; "))")[Complaint.language]
                )
            }
        }
    }
}
