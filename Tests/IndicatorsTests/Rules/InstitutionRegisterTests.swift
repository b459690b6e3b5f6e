import Access
import Forums
import Kernel
import Storage
import Tables
import Testing

@testable import Indicators

struct InstitutionRegisterTests {
    private let text = """
        Institutionsnummer;Institutionsnavn;Beliggenhedskommune;Institutionstype, nr;Aktivkode, nr;Nedlæggelsesdato
        282322;Grønvangskolen;Vejen Kommune;1012;4;
        575003;Grønvangskolen;Vejen Kommune;1012;1;
        569???;Glejbjerg Børne- og Skolecenter;Vejen Kommune;1012;1;
        575000;Vejen Kommune;Vejen Kommune;2013;1;
        575200;PPR;Vejen Kommune;2021;2;
        575210;"Ungdomsskolen; Vejen";Vejen Kommune;1014;1;
        575301;Askov Højskole og Efterskoler;Vejen Kommune;1022;1;
        575307;Askov Højskole og Efterskoler;Vejen Kommune;1011;1;
        577008;Ølgod Skole;Varde Kommune;1012;1;
        571001;Brørup Skole;Vejen Kommune;1012;1;01/08/2024
        282317;Arena X;Herning Kommune;1011;1;
        """

    private func register(_ text: String) throws -> InstitutionRegister {
        try InstitutionRegister(try DelimitedRows([UInt8](text.utf8)), in: "1464", on: Day(iso: "2026-06-15") ?? .earliest)
    }

    @Test func `departments count once, by where they lie; legal units, closed ones and the municipality are told`() throws {
        let found = try register(text)
        #expect(
            found.institutions.map { "\($0.number ?? "-") \($0.municipality ?? "") \($0.kind.rawValue) \($0.name)" } == [
                "575003 0575 school Grønvangskolen", "- 0575 school Glejbjerg Børne- og Skolecenter", "575210 0575 education Ungdomsskolen; Vejen",
                "575301 0575 education Askov Højskole og Efterskoler",
                "575307 0575 school Askov Højskole og Efterskoler", "577008 0573 school Ølgod Skole",
            ])
        #expect(found.leftOut.map { "\($0.why) \($0.name)" } == ["legalOnly Grønvangskolen", "municipality Vejen Kommune", "notCounted PPR", "closed Brørup Skole", "otherDistrict Arena X"])
    }

    @Test func `another file and a number given twice are refused with the place`() throws {
        #expect(throws: TableFault(line: 1, InstitutionWording.noColumn("Institutionsnummer"))) { try register("Navn;Kommune\nA;Vejen\n") }
        #expect(throws: TableFault(line: 3, column: 1, InstitutionWording.twice("575003"))) {
            try register("Institutionsnummer;Institutionsnavn;Beliggenhedskommune;Institutionstype, nr;Aktivkode, nr\n575003;A;Vejen;1012;1\n575003;B;Vejen;1012;1\n")
        }
    }

    @Test func `what is here is known by its number, else by its name; nothing is removed, twice changes nothing`() throws {
        let house = try House()
        let district = DistrictID("1464")
        try house.write { writing in
            var here = Institution()
            (here.name, here.municipality, here.kind) = ("Glejbjerg børne- og skolecenter", "0575", .school)
            try RegisterStore.add(here, in: district, &writing)
            (here.name, here.number) = ("Den Gamle Skole", "575999")
            try RegisterStore.add(here, in: district, &writing)
        }
        let institutions = try register(text).institutions
        var outcomes: [(added: Int, changed: Int)] = []
        for _ in 0..<2 { try house.write { outcomes.append(try InstitutionKeeping.keepAsOperator(institutions, in: district, &$0)) } }
        #expect(outcomes.map(\.added) == [5, 0] && outcomes.map(\.changed) == [1, 0])
        let kept = try house.records.read(as: .visitor(on: house.clock.today)) { try RegisterStore.institutions(of: district, in: $0) }
        #expect(kept.count == 7 && kept.contains { $0.name == "Den Gamle Skole" } && kept.contains { $0.name == "Glejbjerg Børne- og Skolecenter" })
    }
}
