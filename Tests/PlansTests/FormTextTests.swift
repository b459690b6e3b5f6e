import HTTPTypes
import Kernel
import Plans
import Storage
import Testing
import Web

struct FormTextTests {
    private func read(_ text: String, max: Int = 120) -> FormReading {
        var values = FormValues()
        values.set("title", text)
        return FormReading(values, of: FormSheet([FormField("title", Wording("Titel", en: "Title"), .text(rows: 2, max: max))]), in: .danish)
    }

    @Test func `marks piled upon a letter count, each by itself`() {
        #expect(read("a" + String(repeating: "\u{301}", count: 119)).problems == [])
        let tooLong = read("a" + String(repeating: "\u{301}", count: 120)).problems
        #expect(tooLong.count == 1 && tooLong[0].wording[.danish].contains("121"))
        #expect(read(String(repeating: "æ", count: 120)).problems == [])
    }

    @Test(arguments: ["\u{7F}", "\u{9B}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{1B}", "\u{0}", "\u{C}"])
    func `characters that no file can hold are left out, whether sent or read`(hidden: String) {
        #expect(read("a\(hidden)b").record["title"] == .text("ab"))
        #expect(FormValues(urlEncoded: "t=a%7Fb%C2%9Bc%EF%BF%BFd%0D%0Ae")["t"] == "abcd\ne")
        #expect(PlainText.withoutHidden("a\(hidden)\tb\nc\u{200D}") == "a\tb\nc\u{200D}")
    }

    @Test(arguments: [
        "/soeg?q=010203-1234", "/planer?q=010203-1234", "/planer/kreds-2026?q=010203-1234", "/soeg?q=01%302031234", "/soeg?q=010203%20%2D%201234", "/findes-ikke?x=010203-1234",
    ])
    func `a page never repeats a person number from its address`(address: String) async throws {
        let house = try House()
        for person in ["anna", nil] {
            let text = try await house.get(address, as: person).text
            #expect(text.contains("sprog=en"))
            for number in ["010203-1234", "01%302031234", "0102031234", "010203%20%2D%201234", "010203 - 1234"] { #expect(!text.contains(number), "\(number)") }
        }
    }

    @Test func `a form never repeats a person number, not even from a date`() async throws {
        let house = try House()
        try house.setStatus(.published)
        let answer = try await house.post(
            "/planer/vejen-2026/aktiviteter/skolepatruljer/handlinger/ny", as: "anna",
            ["text": "x", "due-day": "010203-1234", "due-month": "1", "due-year": "0102031234", "due": "010203-1234", "person": "010203-1234"])
        #expect(answer.status == .unprocessableContent)
        #expect(!answer.text.contains("010203-1234") && !answer.text.contains("0102031234"))
    }
}
