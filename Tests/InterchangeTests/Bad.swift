import Testing

/// A file that is wrong, and what is to be said about it.
struct Bad: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// How each line begins: place and first words.
    let expected: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ expected: String...) {
        self.name = name
        self.text = text
        self.expected = expected
    }

    /// With the version on the line before, so that the text begins in line 2.
    static func body(_ name: String, _ text: String, _ expected: String...) -> Bad { Bad(name, "rygrad: 1\n" + text, expected) }
    /// A plan with these keys, which begin in line 8, column 5.
    static func plan(_ name: String, _ keys: String, _ expected: String...) -> Bad {
        Bad(name, "rygrad: 1\nplans:\n  - id: p\n    title: P\n    forum: kredsraad\n    status: draft\n    from: 2015-01-01\n" + indented(keys, 4), expected)
    }
    /// An activity with these keys, which begin in line 16, column 13.
    static func activity(_ name: String, _ keys: String, _ expected: String...) -> Bad {
        let head =
            "    to: 2015-12-31\n    focus-areas:\n      - id: f\n        title: F\n        activities:\n          - {id: x, title: X}\n          - id: a\n            title: A\n"
        return Bad(
            name, "rygrad: 1\nplans:\n  - id: p\n    title: P\n    forum: kredsraad\n    status: draft\n    from: 2015-01-01\n" + head + indented(keys, 12),
            expected)
    }
    /// An indicator with these keys, which begin in line 16, column 13.
    static func indicator(_ name: String, _ keys: String, _ expected: String...) -> Bad {
        let head =
            "    to: 2015-12-31\n    focus-areas:\n      - id: f\n        title: F\n        indicators:\n          - id: i\n            title: I\n            kind: count\n"
        return Bad(
            name, "rygrad: 1\nplans:\n  - id: p\n    title: P\n    forum: kredsraad\n    status: draft\n    from: 2015-01-01\n" + head + indented(keys, 12),
            expected)
    }
    /// A forum with these keys, which begin in line 6, column 5.
    static func forum(_ name: String, _ keys: String, _ expected: String...) -> Bad {
        Bad(name, "rygrad: 1\nforums:\n  - id: f\n    name: F\n    kind: other\n" + indented(keys, 4), expected)
    }

    private init(_ name: String, _ text: String, _ expected: [String]) {
        self.name = name
        self.text = text
        self.expected = expected
    }

    private static func indented(_ text: String, _ count: Int) -> String {
        text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 + "\n" }.joined()
    }
}
