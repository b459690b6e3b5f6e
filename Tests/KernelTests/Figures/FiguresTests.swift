import Kernel
import Testing

struct FiguresTests {
    @Test func `whole numbers are grouped in threes`() {
        #expect(Figures.whole(2_325_750, in: .danish) == "2.325.750")
        #expect(Figures.whole(2_325_750, in: .english) == "2,325,750")
        #expect([0, 12, 999, 1000].map { Figures.whole($0, in: .danish) } == ["0", "12", "999", "1.000"])
        #expect(Figures.whole(-3, in: .danish) == "\u{2212}3")
        #expect(Figures.whole(-1234, in: .danish) == "\u{2212}1.234")
        #expect(Figures.whole(.min, in: .danish) == "\u{2212}9.223.372.036.854.775.808")
    }

    @Test func `half is rounded up on the number as it is written`() {
        #expect(Figures.decimal(2.05, decimals: 1...1, in: .danish) == "2,1")
        #expect(Figures.decimal(1.005, in: .danish) == "1,01")
        #expect(Figures.decimal(0.285, in: .danish) == "0,29")
        #expect(Figures.decimal(2.5, decimals: 0...0, in: .danish) == "3")
        #expect(Figures.decimal(-2.05, decimals: 1...1, in: .danish) == "\u{2212}2,1")
        #expect(Figures.decimal(2.049999, decimals: 1...1, in: .danish) == "2,0")
    }

    @Test func `rounding carries into new digits`() {
        #expect(Figures.decimal(9.995, in: .danish) == "10")
        #expect(Figures.decimal(999.995, decimals: 2...2, in: .danish) == "1.000,00")
        #expect(Figures.decimal(0.5, decimals: 0...0, in: .danish) == "1")
        #expect(Figures.decimal(0.05, decimals: 0...1, in: .danish) == "0,1")
        #expect(Figures.decimal(0.004, in: .danish) == "0")
        #expect(Figures.decimal(199.99, decimals: 0...1, in: .danish) == "200")
    }

    @Test func `decimals are between the least and the most`() {
        #expect(Figures.decimal(62.5, in: .danish) == "62,5")
        #expect(Figures.decimal(62, in: .danish) == "62")
        #expect(Figures.decimal(62, decimals: 1...1, in: .danish) == "62,0")
        #expect(Figures.decimal(1234.5, decimals: 2...3, in: .english) == "1,234.50")
        #expect(Figures.decimal(0.001, decimals: 0...5, in: .danish) == "0,001")
        #expect(Figures.decimal(0, decimals: 2...2, in: .danish) == "0,00")
        #expect(Figures.decimal(2.5, decimals: -3 ... .max, in: .danish) == "2,5")
    }

    @Test func `there is no minus zero`() {
        #expect(Figures.decimal(-0.0, in: .danish) == "0")
        #expect(Figures.decimal(-0.001, in: .danish) == "0")
        #expect(Figures.plain(-0.0) == "0")
    }

    @Test func `very large and very small numbers have no exponent`() {
        #expect(Figures.decimal(1e16, in: .danish) == "10.000.000.000.000.000")
        #expect(Figures.decimal(1.5e-7, decimals: 0...8, in: .danish) == "0,00000015")
        #expect(Figures.decimal(.leastNonzeroMagnitude, in: .danish) == "0")
    }

    @Test func `what is no number is unknown`() {
        for number in [Double.nan, .infinity, -.infinity] {
            #expect(Figures.decimal(number, in: .danish) == "–")
            #expect(Figures.percent(number, in: .danish) == "–")
            #expect(Figures.kroner(number, in: .english) == "–")
            #expect(Figures.plain(number) == "")
        }
    }

    @Test func `per cent and kroner stand with a no-break space`() {
        #expect(Figures.percent(62.5, in: .danish) == "62,5\u{A0}%")
        #expect(Figures.percent(62.5, in: .english) == "62.5%")
        #expect(Figures.percent(33.333, decimals: 0...2, in: .danish) == "33,33\u{A0}%")
        #expect(Figures.kroner(185_000, in: .danish) == "185.000\u{A0}kr.")
        #expect(Figures.kroner(185_000, in: .english) == "185,000\u{A0}kr.")
        #expect(Figures.kroner(1234.5, in: .danish) == "1.234,50\u{A0}kr.")
        #expect(Figures.kroner(99.999, in: .danish) == "100\u{A0}kr.")
    }

    @Test func `ranges have an en dash`() {
        #expect(Figures.range("3", "5") == "3–5")
        #expect(Figures.range(2014, 2016) == "2014–2016")
        #expect(Figures.range(-1, 2) == "\u{2212}1–2")
    }

    @Test func `plain numbers are for files`() {
        #expect(
            [0.5, 185_000, -66.7, 0, 1e21, 1e-7].map(Figures.plain) == [
                "0.5", "185000", "-66.7", "0", "1000000000000000000000", "0.0000001",
            ])
    }

    @Test func `plain numbers read back as the same number`() {
        var random = SystemRandomNumberGenerator()
        let chosen = [Double.greatestFiniteMagnitude, .leastNonzeroMagnitude, .leastNormalMagnitude, .pi, 0.1, 1e23, 2.05]
        let drawn = (0..<2000).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite)
        for number in chosen + drawn {
            #expect(Double(Figures.plain(number)) == number)
        }
    }
}
