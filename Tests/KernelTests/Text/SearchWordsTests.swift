import Kernel
import Testing

struct SearchWordsTests {
    @Test(arguments: [
        ("Aabenraa", "aabenraa"), ("Åbenrå", "aabenraa"), ("ÆRØ", "aeroe"), ("Ärö", "aeroe"), ("Café Zoé", "cafe zoe"),
        ("Straße", "strasse"),
        ("Þór", "thor"), ("Müller", "muller"), ("Łódź", "lodz"), ("  »Ekstra øjne«, 2.  del!  ", "ekstra oejne 2 del"), ("", ""),
        ("?!", ""),
        ("🙂 hej 👍🏽", "hej"), ("27.24.00-G01", "27 24 00 g01"), ("５ Ａａ", "5 aa"), ("3×4", "3 4"),
    ])
    func `a text is folded`(text: String, folded: String) {
        #expect(SearchWords.fold(text) == folded)
    }

    @Test func `encoding of accents does not matter`() {
        #expect(SearchWords.fold("A\u{30A}rhus") == SearchWords.fold("Århus"))
        #expect(SearchWords.fold("cafe\u{301}") == "cafe")
        #expect(SearchWords.fold("ko\u{308}ln a\u{308}") == "koeln ae")
        #expect(SearchWords.fold("\u{212B}se") == "aase")
    }

    @Test func `soft hyphens are not seen`() {
        #expect(SearchWords.fold("kri\u{AD}mi\u{AD}na\u{AD}li\u{AD}tet") == "kriminalitet")
        #expect(SearchWords.fold("a\u{AD}\u{30A}se") == "aase")
    }

    @Test func `other scripts are kept in lower case`() {
        #expect(SearchWords.fold("Москва, ΑΘΗΝΑ") == "москва αθηνα")
        #expect(SearchWords.fold("العربية ١٢") == "العربية ١٢")
        #expect(SearchWords.fold("हिन्दी") == "हिन्दी")
        #expect(SearchWords.fold("日本語。") == "日本語")
    }

    @Test func `words come in their order, with repetitions`() {
        #expect(SearchWords.words("Tyveri og tyveri – i Vejen") == ["tyveri", "og", "tyveri", "i", "vejen"])
        #expect(SearchWords.words(" … ").isEmpty)
    }

    @Test func `folding twice changes nothing`() {
        for text in ["Åbenrå Ærø Øm", "Straße 12", "Москва", "İstanbul", "ǆ ĳ"] {
            let once = SearchWords.fold(text)
            #expect(SearchWords.fold(once) == once)
        }
    }

    @Test func `ten thousand characters are folded`() {
        #expect(SearchWords.words(String(repeating: "Øl ", count: 3334)).count == 3334)
    }
}
