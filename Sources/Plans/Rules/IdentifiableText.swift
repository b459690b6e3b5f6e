import Kernel

/// Finds texts in which a small group of people could be recognised, or that hold a person's number or address.
///
/// A plan is public. What makes a group recognisable is that it is small AND told apart by origin, culture or religion, or by where it lives;
/// unnamed large groups (»unge«, »borgere med anden baggrund end dansk«) and figures about them are in order.
package enum IdentifiableText {
    package enum Trace: Sendable, Equatable {
        /// Holds a civil registration number, an e-mail address or a telephone number. Never repeated.
        case personNumber, email, phone
        /// A small group with what tells it apart, in the text's own words.
        case group(String)
    }

    /// The first trace in the text; none where the text is in order.
    package static func trace(in text: String) -> Trace? {
        if !PersonNumber.find(in: text).isEmpty { return .personNumber }
        if ContactTrace.holdsEmail(text) { return .email }
        if ContactTrace.holdsPhone(text) { return .phone }
        for sentence in TextSentence.all(in: text) { if let words = SmallGroup.words(in: sentence) { return .group(words) } }
        return nil
    }
}

/// A sentence as its words, each folded and with whether it begins with a capital letter.
struct TextSentence {
    struct Word {
        let text: String
        let folded: String
        let isCapital: Bool
        var number: Int? { Int(folded) ?? SmallGroup.numberWords[folded] }
    }
    let words: [Word]

    /// Split at full stops, question and exclamation marks and semicolons that stand before white space, and at line ends.
    static func all(in text: String) -> [TextSentence] {
        var sentences: [TextSentence] = []
        var words: [Word] = []
        var word = ""
        var mayEnd = false
        func endWord() {
            guard let first = word.first else { return }
            words.append(Word(text: word, folded: SearchWords.fold(word), isCapital: first.isUppercase))
            word = ""
        }
        func endSentence() {
            if !words.isEmpty { sentences.append(TextSentence(words: words)) }
            words = []
        }
        for character in text {
            if character.isLetter || character.isNumber {
                word.append(character)
                mayEnd = false
                continue
            }
            if character == "%" {
                endWord()
                words.append(Word(text: "%", folded: "procent", isCapital: false))
            }
            // »i 8. klasse« and »nr. 4« go on.
            let endsNumber = word.allSatisfy(\.isNumber) && !word.isEmpty
            let isAbbreviation = ["nr", "ca", "bl", "fx", "pct", "kl", "st"].contains(word.lowercased())
            endWord()
            if character.isNewline { endSentence() }
            if mayEnd, character.isWhitespace { endSentence() }
            mayEnd = (character == "." && !endsNumber && !isAbbreviation) || character == "!" || character == "?" || character == ";"
        }
        endWord()
        endSentence()
        return sentences
    }
}
