import Kernel
import Plans
import Testing

struct ErasedWordsTests {
    @Test func `words are taken out of a thing's texts, and its identifier is left alone`() {
        var area = FocusArea()
        area.id = FocusAreaID("lars")
        area.title = "lars og Lars"
        area.aim = "larslars"
        let clean = ErasedWords("lars").takenOut(of: area)
        #expect(clean?.id == area.id)
        #expect(clean?.title == "[slettet] og [slettet]")
        #expect(clean?.aim == "[slettet][slettet]")
        #expect(ErasedWords("Bo").takenOut(of: area) == nil)
    }

    @Test(arguments: [
        ("Gudrun Xylofonsen", "[slettet]"), ("GUDRUN XYLOFONSEN", "[slettet]"), ("hos gudrun  xylofonsens far", "hos [slettet]s far"), ("Gudrun\nXylofonsen.", "[slettet]."),
        ("Gudrun\u{A0}Xylofonsen", "[slettet]"), ("**Gudrun** Xylofonsen her", "[slettet] her"), ("Gudrun _Xylofonsen_ og", "[slettet] og"), ("*Gudrun* **Xylofonsen**", "[slettet]"),
        ("Gud\u{AD}run Xylofonsen", "[slettet]"), ("Gudrunsen", "Gudrunsen"), ("xGudrun Xylofonseny", "x[slettet]y"), ("xgudrun xylofonsen", "xgudrun xylofonsen"),
        ("Gudrun og Xylofonsen", "Gudrun og Xylofonsen"),
    ])
    func `words are found as a reader sees them`(text: String, clean: String) {
        for words in ["Gudrun Xylofonsen", " Gudrun  Xylofonsen ", "**Gudrun** Xylofonsen"] { #expect(ErasedWords(words).takenOut(of: text) == clean) }
        #expect(ErasedWords("***").length == 0 && !ErasedWords("***").stand(in: "***"))
        #expect(!ErasedWords("Per").stand(in: "en person") && ErasedWords("Per").stand(in: "PERS hus"))
        #expect(ErasedWords("Søren Å").stand(in: "sØren A\u{30A}"))
    }

    @Test func `an id shows its words, or where a long one was cut off among them`() {
        let words = ErasedWords("Gudrun Xylofonsen")
        #expect(words.stand(inID: "sagen-om-gudrun-xylofonsen-2") && !words.stand(inID: "sagen-om-gudrun"))
        #expect(words.stand(inID: "en-meget-lang-titel-der-gaar-over-de-firs-tegn-som-et-id-kan-have-om-gudrun"))
    }
}
