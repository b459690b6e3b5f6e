import Kernel
import Testing

struct PersonNumberTests {
    @Test(arguments: [
        "010203-1234", "0102031234", "010203 1234", "010203–1234", "010203.1234", "010203  1234", "01 02 03-1234",
        "01.02.03-1234",
        "01-02-03-1234", "01 02 03 1234", "610203-1234", "911299-0000", "311299-9999", "010203 - 1234", "010203\u{A0}1234",
        "010203\u{2011}1234", "０１０２０３－１２３４", "010203\u{AD}-1234", "01\u{200B}0203-12\u{200B}34", "٠١٠٢٠٣-١٢٣٤", "𝟎𝟏𝟎𝟐𝟎𝟑-𝟏𝟐𝟑𝟒",
        "010203\u{202F}1234", "0\u{FE0F}\u{20E3}102031234",
    ])
    func `what looks like a number is found`(number: String) {
        for text in [number, "Mor: \(number), far ukendt", "x\(number)x", "(\(number))", "🙂\(number)🙂", "12 \(number)."] {
            let found = PersonNumber.find(in: text)
            #expect(found.count == 1, "\(text)")
            #expect(found.first.map { String(text[$0]) } == number)
        }
    }

    @Test(arguments: [
        "010203-12 34", "01 02 03 12 34", "0 1 0 2 0 3 1 2 3 4", "0 1 0 2 0 3 - 1234", "010203\n1234", "010203\r\n1234", "010203\t1234", "010203\u{2028}1234", "010203\u{85}1234",
        "010203\u{7F}1234", "010203-\n1234", "01/02/03-1234", "010203/1234", "010203_1234", "010203--1234", "01--02-03-1234", "010203,1234", "010203:1234", "010203+1234", "010203·1234",
        "010203 (1234)", "010203 [1234]", "01.02.1903-1234", "01-02-1903-1234", "01021903-1234", "01021903 1234", "01.02.2003-4234", "29.02.2004-6234", "010203-**1234**",
        "**010203**-1234", "010203**1234**", "01021903**1234**", "010203\\-1234", "&#48;10203-1234", "&#x30;10203-1234", "010203&#45;1234", "010203&nbsp;1234", "`010203`-`1234`",
        "[010203](/)-1234", "[010203][a]-1234", "010203<!-- -->1234", "010203<b>-1234</b>", "<010203-1234@x.dk>", "010\u{34F}203-1234", "010\u{180E}203-1234", "010\u{61C}203-1234",
        "010\u{E0020}203-1234", "0\u{308}10203-1234", "⓪①⓪②⓪③-①②③④", "⁰¹⁰²⁰³-¹²³⁴", "₀₁₀₂₀₃₁₂₃₄", "０１０２０３－１２３４", "010203-1234²", "290204-1234", "010203 1234 5678", "2014-010203-1234",
    ])
    func `what a page shows as one is found, however it is written`(text: String) {
        for text in [text, "Sag: \(text) slut", "Tlf. 70 12 34 56: \(text)."] {
            let masked = PersonNumber.masked(text)
            #expect(PersonNumber.find(in: text).count == 1, "\(text)")
            #expect(masked != text && PersonNumber.find(in: masked).isEmpty, "\(masked)")
        }
    }

    @Test(arguments: [
        "", "70 12 34 56", "+45 70 12 34 56", "+4570123456", "27.24.00-G01-5-19", "2014-03-31", "2014-03-31 12:30:45",
        "12.10.2026 10.00",
        "12.10.2026-0930", "320203-1234", "010003-1234", "011303-1234", "000203-1234", "600203-1234", "920203-1234",
        "01020312345",
        "10102031234", "010203-123", "010203-12345", "01 02 03", "310403-1234", "300203-1234", "290203-1234",
        "75 36 00 00", "+45 75 36 00 00", "0045 75 36 00 00", "20 12 34 56 30 12 34 56", "20 12 34 56 / 30 12 34 56", "20 12 34 56\n30 12 34 56", "20123456, 30123456",
        "tlf. 20 12 34 56 10-12", "2014-0123-4567", "2012-0123-4567", "2012-03-1234", "2012-0123-45", "2012-03-31 12", "2012-03-31 12:30:45", "01.01.14-31.12",
        "01.01.14-31.12.16", "01.01.2014-31.12.2016", "010114-311216", "12.10.26 10.30", "12.10.26 10:30", "12.10.1999 10.00", "den 12.10.26, 1500 deltagere",
        "12.10.26: 1200 besøgende", "12.10.26 (1500 deltagere)", "5790001234567", "5 790001 234567", "280123", "27.03.00", "27.03.00-A00-1-19", "2.000.000",
        "12.000.000 og 12.000", "DK20 0512 0312 3456 78", "12\n10\n26\n14\n15", "12\t10\t26\t14\t15", "12, 10, 26, 14, 15", "| 12 | 10 | 26 | 14 | 15 |", "12 < 34 56 78 90",
        "01.02.2003-1234", "01.02.1703-1234", "010219031234", "120 326 1234", "»12« »10« »26« »14« »15«",
        "12345678901234567890",
        "20 12 34 56, 30 12 34 56", "2.325.750 kr. i 2014–2016", "DK50 0040 0440 1162 43", "1.234.567.890",
        "den 3. november 2026 kl. 9.00–11.00", "010203-1234\u{200B}5",
    ])
    func `what does not look like a number is left alone`(text: String) {
        #expect(PersonNumber.find(in: text).isEmpty)
        #expect(PersonNumber.masked(text) == text)
    }

    @Test func `a number without a valid control digit is found too`() {
        #expect(PersonNumber.find(in: "010165-0000").count == 1)
        #expect(PersonNumber.find(in: "010165-0001").count == 1)
    }

    @Test func `digits are masked and separators stay`() {
        #expect(PersonNumber.masked("Ring til Bo, 010203-1234, i dag") == "Ring til Bo, ••••••-••••, i dag")
        #expect(PersonNumber.masked("01 02 03 - 1234") == "•• •• •• - ••••")
        #expect(PersonNumber.masked("🙂010203-1234\u{301}å") == "🙂••••••-••••\u{301}å")
        #expect(PersonNumber.masked("０１０２０３１２３４") == "••••••••••")
    }

    @Test func `several numbers are all found`() {
        let text = "010203-1234, 040506-7890\n0708091011 og 70 12 34 56"
        #expect(PersonNumber.find(in: text).map { String(text[$0]) } == ["010203-1234", "040506-7890", "0708091011"])
        #expect(PersonNumber.masked(text) == "••••••-••••, ••••••-••••\n•••••••••• og 70 12 34 56")
        #expect(PersonNumber.find(in: PersonNumber.masked(text)).isEmpty)
    }

    @Test func `a number after other pairs of digits is found`() {
        #expect(PersonNumber.masked("12 01 02 03-1234") == "12 •• •• ••-••••")
        #expect(PersonNumber.masked("1234 0102031234") == "1234 ••••••••••")
    }

    @Test func `a number at the end of ten thousand characters is found`() {
        let text = String(repeating: "æ1 ", count: 3333) + "010203-1234"
        #expect(PersonNumber.find(in: text).count == 1)
        #expect(PersonNumber.find(in: String(repeating: "0102 ", count: 2000)).isEmpty)
    }

    /// Ten times as long a text takes about ten times as long, not a hundred times.
    @Test func `long runs cost little`() {
        func time(_ count: Int) -> Duration {
            let texts =
                [String(repeating: "1", count: count), "010203" + String(repeating: " ", count: count), String(repeating: "01", count: 20) + String(repeating: "01 ", count: count / 4)]
                + ["1<a", "1](", "1&#", "1 (", "<!", "0 "].map { String(repeating: $0, count: count / 20) }
            return (0..<3).map { _ in ContinuousClock().measure { for text in texts { _ = PersonNumber.find(in: text) } } }.min() ?? .zero
        }
        #expect(time(200_000) < time(20_000) * 40)
    }
}
