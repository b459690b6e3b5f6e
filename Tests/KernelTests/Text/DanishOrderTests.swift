import Kernel
import Testing

struct DanishOrderTests {
    private func sorted(_ texts: [String]) -> [String] {
        texts.sorted { Array(DanishOrder.key($0).utf8).lexicographicallyPrecedes(Array(DanishOrder.key($1).utf8)) }
    }

    @Test func `aabenraa sorts last`() {
        let inOrder = [
            "Albertslund", "Fanø", "Faaborg-Midtfyn", "Holbæk", "Hørsholm", "Sorø", "Sønderborg", "Varde", "Vejen", "Ærø", "Ødis",
            "Aabenraa", "Aalborg", "Aarhus",
        ]
        #expect(sorted(inOrder.reversed()) == inOrder)
        #expect(sorted(inOrder.shuffled()) == inOrder)
    }

    @Test func `all municipalities begin with Albertslund and end with Aarhus`() {
        let names = sorted(Municipality.all.map(\.name))
        #expect(names.first == "Albertslund")
        #expect(names.suffix(4) == ["Ærø", "Aabenraa", "Aalborg", "Aarhus"])
    }

    @Test func `å and aa are the same letter in any word`() {
        #expect(sorted(["Åse", "Aase Ø", "Aasa", "Åsb"]) == ["Aasa", "Åsb", "Åse", "Aase Ø"])
        #expect(sorted(["Haarby", "Hz", "Hørby"]) == ["Hz", "Hørby", "Haarby"])
    }

    @Test func `foreign letters stand with their Danish kin`() {
        #expect(
            sorted(["Zorn", "Ärlig", "Ædel", "Özil", "Ødum", "Müller", "Myller", "Mvller"]) == [
                "Mvller", "Myller", "Müller", "Zorn", "Ædel", "Ärlig", "Ødum", "Özil",
            ])
        #expect(sorted(["Ida", "Idé", "Idf", "Ide"]) == ["Ida", "Ide", "Idé", "Idf"])
        #expect(sorted(["Łódź", "Lodb", "Lodåz"]) == ["Lodb", "Łódź", "Lodåz"])
    }

    @Test func `numbers compare as numbers`() {
        #expect(
            sorted(["Plan 10", "Plan 2", "Plan 1", "Plan 02", "Plan", "Plan A"]) == [
                "Plan", "Plan 1", "Plan 02", "Plan 2", "Plan 10", "Plan A",
            ])
        let digits = (1...40).map { "x" + String(repeating: "9", count: $0) }
        #expect(sorted(digits.shuffled()) == digits)
        #expect(sorted(["3", "20", "0", "100000000000000000000"]) == ["0", "3", "20", "100000000000000000000"])
    }

    @Test func `case and punctuation count last`() {
        #expect(sorted(["bo", "Bo", "Anna", "anna", "»Carl«", "BO"]) == ["Anna", "anna", "BO", "Bo", "bo", "»Carl«"])
        #expect(sorted(["Ikast-Brande", "Ikasta", "Ikast"]) == ["Ikast", "Ikast-Brande", "Ikasta"])
    }

    @Test func `combining characters sort as their letters`() {
        #expect(sorted(["A\u{30A}rs", "Zoo", "Aars"]).first == "Zoo")
        #expect(sorted(["o\u{308}l", "z", "øk", "øm"]) == ["z", "øk", "o\u{308}l", "øm"])
    }

    @Test func `other scripts and empty texts have a place`() {
        #expect(sorted(["Жук", "Åse", "", "🙂", "Anna"]) == ["", "🙂", "Anna", "Åse", "Жук"])
    }

    @Test func `the key has no zero byte and ends with the text`() {
        #expect(!DanishOrder.key("a\u{0}b").utf8.contains(0))
        #expect(DanishOrder.key("Vejen").hasSuffix("\u{1}Vejen"))
    }

    @Test func `a text of ten thousand characters has a key`() {
        let long = String(repeating: "Aå9 ", count: 2500)
        #expect(DanishOrder.key(long).utf8.count < long.utf8.count * 3)
        #expect(sorted([long, long + "b"]) == [long, long + "b"])
    }
}
