import Kernel
import Testing

struct TypedNumberTests {
    @Test(arguments: [
        ("1.234,5", 1234.5), ("1234,5", 1234.5), ("62,5", 62.5), ("−3", -3), ("-3", -3), ("–3", -3), ("+3", 3), (" 12 ", 12),
        ("2.325.750", 2_325_750), ("2 325 750", 2_325_750), ("2\u{A0}325\u{A0}750,25", 2_325_750.25), (",5", 0.5), ("0,10", 0.1),
        ("007", 7), ("-0", 0), ("− 3", -3), ("1.234", 1234),
    ])
    func `a number typed in Danish is read`(text: String, number: Double) {
        #expect(Figures.parse(text, in: .danish) == number)
    }

    @Test(arguments: [("1,234.5", 1234.5), ("1234.5", 1234.5), ("62.5", 62.5), ("−3", -3), ("1 234.5", 1234.5)])
    func `a number typed in English is read`(text: String, number: Double) {
        #expect(Figures.parse(text, in: .english) == number)
    }

    @Test(arguments: [
        "", " ", "-", "+", ",", "5,", "12 %", "62.5", "1.23.456", "12.34", "1.2345,6", "1,2,3", "1.234 567", "1 2", "--3", "3-",
        "abc",
        "1e5", "0x10", "nan", "inf", "１２", "½", "12kr", "1,5.000", ".123", "🙂", "1,-2", "1,5 0", "12\n",
    ])
    func `what is no Danish number is refused`(text: String) {
        #expect(Figures.parse(text, in: .danish) == nil)
    }

    @Test func `very long numbers are refused`() {
        #expect(Figures.parse(String(repeating: "9", count: 10_000), in: .danish) == nil)
        #expect(Figures.parse(String(repeating: "9", count: 390), in: .danish) == nil)
    }

    @Test func `minus zero is zero`() {
        #expect(Figures.parse("-0", in: .danish)?.sign == .plus)
    }

    @Test func `a whole number has no decimals`() {
        #expect(Figures.parseWhole("2.325.750", in: .danish) == 2_325_750)
        #expect(Figures.parseWhole("2,325,750", in: .english) == 2_325_750)
        #expect(Figures.parseWhole("−3", in: .danish) == -3)
        #expect(Figures.parseWhole("12", in: .danish) == 12)
        #expect(Figures.parseWhole("12,0", in: .danish) == nil)
        #expect(Figures.parseWhole("", in: .danish) == nil)
        #expect(Figures.parseWhole("9223372036854775808", in: .danish) == nil)
    }

    @Test func `what is written is read back`() {
        for language in Language.allCases {
            for number in [0, 0.5, -66.7, 1234.25, 2_325_750, 1e15] {
                #expect(Figures.parse(Figures.decimal(number, in: language), in: language) == number)
            }
        }
    }
}
