import Kernel
import Testing

struct NotedTextsTests {
    @Test func `what was found in a text is found again; nothing is not looked for twice, until there are too many`() {
        let texts = NotedTexts(limit: 2)
        var asked: [String] = []
        func look(_ text: String) -> Int? {
            texts.first(in: text) {
                asked.append($0)
                return $0.contains("x") ? 1 : nil
            }
        }
        #expect([look("ax"), look("ax"), look("a"), look("a"), look("")] == [1, 1, nil, nil, nil])
        #expect(asked == ["ax", "ax", "a", ""])
        _ = look("b")
        _ = look("a")
        #expect(asked == ["ax", "ax", "a", "", "b", "a"])
    }

    @Test func `texts that look alike are told apart by their bytes`() {
        let texts = NotedTexts(limit: 2)
        #expect(texts.first(in: "å") { _ in Int?.none } == nil)
        #expect(texts.first(in: "a\u{30A}") { _ in 1 } == 1)
    }
}
