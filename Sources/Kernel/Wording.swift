/// The languages that the pages speak.
package enum Language: String, Sendable, CaseIterable {
    case danish = "da"
    case english = "en"
}

/// One piece of text a person reads, in every language we speak. A missing translation does not compile.
package struct Wording: Sendable, Equatable {
    let danish: String
    let english: String

    package init(_ danish: String, en english: String) {
        self.danish = danish
        self.english = english
    }

    package subscript(language: Language) -> String {
        switch language {
        case .danish: danish
        case .english: english
        }
    }

    /// The same words in both languages: a proper name, a number, a text that a person wrote.
    package static func verbatim(_ text: String) -> Wording { Wording(text, en: text) }
}
