import Plans
import Testing

struct TextDifferenceTests {
    @Test func `what both texts begin and end with is told once`() {
        let difference = TextDifference("Vi holder to møder om året", "Vi holder fire møder om året")
        #expect((difference.start, difference.before, difference.after, difference.end) == ("Vi holder", "to", "fire", "møder om året"))
    }

    @Test func `long common parts are cut, words that only come in are only added`() {
        let long = (1...20).map(String.init).joined(separator: " ")
        let difference = TextDifference(long, long + " nyt")
        #expect(difference.start == "… 13 14 15 16 17 18 19 20")
        #expect(difference.before.isEmpty)
        #expect(difference.after == "nyt")
    }

    @Test func `what is new or gone is told whole`() {
        #expect(TextDifference("", "Ny tekst\n\nmed afsnit").after == "Ny tekst\n\nmed afsnit")
        #expect(TextDifference("Væk", "").before == "Væk")
    }
}
