import Kernel
import Testing

struct SlugTests {
    @Test(arguments: ["a", "overgreb-mod-boern", "2014", "a1-b2", "nyt", String(repeating: "a", count: 80)])
    func `small letters, digits and single hyphens are valid`(text: String) {
        #expect(Slug.isValid(text))
    }

    @Test(arguments: [
        "", "ny", "-a", "a-", "a--b", "A", "børn", "a b", "a/b", "a\n", "..", "🙂", "-", String(repeating: "a", count: 81),
    ])
    func `everything else is not`(text: String) {
        #expect(!Slug.isValid(text))
    }

    @Test(arguments: [
        ("Overgreb mod børn", "overgreb-mod-boern"), ("  Æbler & pærer! ", "aebler-paerer"), ("Århus Å", "aarhus-aa"),
        ("", "punkt"),
        ("???", "punkt"), ("🙂", "punkt"), ("Москва", "punkt"), ("Ny", "ny-2"), ("Café", "cafe"),
        ("Plan 2014–2016", "plan-2014-2016"),
    ])
    func `a title becomes a slug`(title: String, slug: String) {
        #expect(Slug.make(from: title, taken: { _ in false }) == slug)
    }

    @Test func `a taken slug gets a number`() {
        let taken: Set = ["vejen", "vejen-2"]
        #expect(Slug.make(from: "Vejen", taken: taken.contains) == "vejen-3")
        #expect(Slug.make(from: "", taken: { $0 == "punkt" }) == "punkt-2")
        #expect(Slug.make(from: "ny", taken: { $0 == "ny-2" }) == "ny-3")
    }

    @Test func `a long title ends at a word and stays valid with its number`() {
        let title = String(repeating: "forebyggelse ", count: 1000)
        let slug = Slug.make(from: title, taken: { _ in false })
        #expect(slug == Array(repeating: "forebyggelse", count: 6).joined(separator: "-"))
        let unbroken = String(repeating: "å", count: 10_000)
        let second = Slug.make(from: unbroken, taken: { $0.utf8.count == 80 && !$0.contains("-") })
        #expect(Slug.isValid(second))
        #expect(second.hasSuffix("aa-2"))
        #expect(second.utf8.count == 80)
    }
}
