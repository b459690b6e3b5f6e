import Kernel
import Testing

@testable import Plans

@Suite struct PasteNamesTests {
    private let candidates = [
        PasteNames.Candidate(id: "kredsraad", name: "Kredsrådet", kind: "kredsraad", municipality: nil),
        PasteNames.Candidate(id: "lokalraad-vejen", name: "Lokalrådet i Vejen", kind: "lokalraad", municipality: "0575"),
        PasteNames.Candidate(id: "lokalraad-plus-vejen", name: "Lokalråd+ i Vejen", kind: "lokalraad-plus", municipality: "0575"),
        PasteNames.Candidate(id: "lokalraad-esbjerg", name: "Lokalrådet i Esbjerg", kind: "lokalraad", municipality: "0561"),
        PasteNames.Candidate(id: "lokalraad-plus-esbjerg", name: "Lokalråd+ i Esbjerg", kind: "lokalraad-plus", municipality: "0561"),
        PasteNames.Candidate(id: "ssp-a", name: "SSP nord", kind: "ssp", municipality: "0575"),
        PasteNames.Candidate(id: "ssp-b", name: "SSP syd", kind: "ssp", municipality: "0575"),
        PasteNames.Candidate(id: "politiet", name: "Syd- og Sønderjyllands Politi", kind: "police", municipality: nil),
        PasteNames.Candidate(id: "vejen-kommune", name: "Vejen Kommune", kind: "municipality", municipality: "0575"),
    ]

    private func read(_ text: String, in municipality: String? = "0575") -> [String] {
        let (found, rest) = PasteNames(candidates, municipality: municipality).read(text)
        return found.map(\.rawValue) + rest.map { "»\($0)«" }
    }

    @Test func `in Vejen's plan the councils are Vejen's`() {
        #expect(read("Lokalråd og Lokalråd+") == ["lokalraad-vejen", "lokalraad-plus-vejen"])
        #expect(read("lokalrådet, LOKALRÅD+.") == ["lokalraad-vejen", "lokalraad-plus-vejen"])
        #expect(read("Lokalråd\nLokalråd+") == ["lokalraad-vejen", "lokalraad-plus-vejen"])
    }

    @Test func `in the district's plan they are everybody's`() {
        #expect(read("Lokalråd", in: nil) == ["lokalraad-vejen", "lokalraad-esbjerg"])
        #expect(read("Lokalrådene+", in: nil) == ["lokalraad-plus-vejen", "lokalraad-plus-esbjerg"])
        #expect(read("Lokalråd Esbjerg og Kredsrådet", in: nil) == ["lokalraad-esbjerg", "kredsraad"])
    }

    @Test func `a name with »og« in it is one name, and another municipality's council is found by its place`() {
        #expect(read("Syd- og Sønderjyllands Politi og Vejen Kommune") == ["politiet", "vejen-kommune"])
        #expect(read("Politiet/kommunen") == ["politiet", "vejen-kommune"])
        #expect(read("Lokalrådet i Esbjerg") == ["lokalraad-esbjerg"])
    }

    @Test func `what is nobody, or could be two, stays words`() {
        #expect(read("Exitenhed under lokalrådet") == ["»Exitenhed under lokalrådet«"])
        #expect(read("SSP og Lokalråd") == ["lokalraad-vejen", "»SSP«"])
        #expect(read("Klubberne, Klubberne, Lokalråd") == ["lokalraad-vejen", "»Klubberne«"])
        #expect(read("  ") == [])
    }
}
