import Kernel

/// A small group of people in one sentence that is told apart by origin, culture or religion, by kinship or by where it lives.
enum SmallGroup {
    /// The words that give the group away; none where no small group could be recognised.
    static func words(in sentence: TextSentence) -> String? {
        let words = sentence.words
        for index in words.indices {
            if let kin = kinship(words, at: index) { return text(words[kin]) }
            if let group = people(words, at: index) {
                if let end = origin(words, in: group, from: index) { return text(words[index...end]) }
                if group.isCounted, let end = street(words, after: group.end) { return text(words[index...end]) }
            }
            if let end = youngster(words, at: index) { return text(words[index...end]) }
        }
        return originOnStreet(words)
    }

    private struct People {
        /// The last word of the group: »unge« in »en gruppe unge«.
        let end: Int
        /// Counted, and by so few that a street gives them away.
        let isCounted: Bool
    }

    /// »en gruppe unge«, »to mentorer«, »tre udsatte unge drenge«, »nogle få familier«, »et par brødre« beginning at the place.
    private static func people(_ words: [TextSentence.Word], at index: Int) -> People? {
        let word = words[index].folded
        if word == "gruppe", isOneGroup(words, index) {
            var end = index
            while end + 1 < words.count, isFiller(words[end + 1]) || isPrivate(words[end + 1]) { end += 1 }
            return People(end: end, isCounted: false)
        }
        guard let start = smallNumber(words, at: index) else { return nil }
        var end = start
        while end + 1 < words.count, end - start < 4 {
            let next = words[end + 1]
            if isPrivate(next) || OriginWords.professionals.contains(next.folded) {
                end += 1
                while end + 1 < words.count, isPrivate(words[end + 1]) { end += 1 }
                return People(end: end, isCounted: (words[index].number ?? 2) <= 9 && isPrivate(words[end]))
            }
            guard next.folded == "meget" || next.folded.hasSuffix("e") else { return nil }
            end += 1
        }
        return nil
    }

    /// »en gruppe«, »en lille gruppe«, »den samme gruppe«; »gruppen« and »grupper« speak of many.
    private static func isOneGroup(_ words: [TextSentence.Word], _ index: Int) -> Bool {
        words[..<index].suffix(4).contains { ["en", "den", "samme", "lille", "mindre"].contains($0.folded) }
    }

    private static func isFiller(_ word: TextSentence.Word) -> Bool {
        word.number != nil
            || ["af", "paa", "med", "ca", "meget", "yngre", "aeldre", "udsatte", "kriminelle", "kendte", "smaa", "store", "utilpassede", "bestemte"].contains(
                word.folded)
            || OriginWords.adjectives.contains(word.folded)
    }

    /// The last word of a small number that begins here; none for percentages, ranks, »to ud af ti« and »to fra hver skole«.
    private static func smallNumber(_ words: [TextSentence.Word], at index: Int) -> Int? {
        let word = words[index].folded
        func follows(_ text: String) -> Bool { index + 1 < words.count && words[index + 1].folded == text }
        if (word == "et" && follows("par")) || (word == "nogle" && follows("faa")) || (word == "en" && follows("haandfuld")) { return index + 1 }
        guard let number = words[index].number, 2...20 ~= number else { return nil }
        if index > 0, ["af", "end", "mindst", "hver", "og", "klasse"].contains(words[index - 1].folded) { return nil }
        let isEach = words.indices.dropFirst(index + 1).prefix(7).contains {
            ["hver", "hvert"].contains(words[$0].folded) && ["fra", "i", "paa", "for"].contains(words[$0 - 1].folded)
        }
        if isEach { return nil }
        return index
    }

    private static func isPrivate(_ word: TextSentence.Word) -> Bool { OriginWords.people.contains(word.folded) }

    /// The end of the words that tell the group's origin: inside it, or soon after it with nobody else between.
    private static func origin(_ words: [TextSentence.Word], in group: People, from start: Int) -> Int? {
        for index in start...group.end where OriginWords.adjectives.contains(words[index].folded) || OriginWords.peoples.contains(words[index].folded) {
            return group.end
        }
        for index in (group.end + 1)..<max(group.end + 1, min(words.count, group.end + 8)) {
            if let end = OriginWords.phrase(words, at: index) { return end }
            if isPrivate(words[index]) || OriginWords.professionals.contains(words[index].folded) { return nil }
        }
        return nil
    }

    /// »på Åvej«, »i Søndergade«: the street's place, soon after the group.
    private static func street(_ words: [TextSentence.Word], after end: Int) -> Int? {
        words.indices.dropFirst(end + 1).prefix(6).first { isStreet(words, $0) }
    }

    private static func isStreet(_ words: [TextSentence.Word], _ index: Int) -> Bool {
        guard index > 0, words[index].isCapital || words[index].text == "vej",
            ["paa", "i", "fra", "ved"].contains(words[index - 1].folded) || words[index - 1].isCapital
        else { return false }
        return words[index].folded.count > 3
            && ["vej", "vejen", "gade", "gaden", "alle", "straede", "vaenget", "stien"].contains {
                words[index].folded.hasSuffix($0) && words[index].folded != "vejen"
            }
    }

    /// »de tre brødre«, »brødrene«, »tvillingerne«, »familien Hansen«.
    private static func kinship(_ words: [TextSentence.Word], at index: Int) -> ClosedRange<Int>? {
        let word = words[index].folded
        if ["broedrene", "soestrene", "tvillingerne", "soeskendeparret"].contains(word) { return index...index }
        if word == "familien", index + 1 < words.count, words[index + 1].isCapital { return index...(index + 1) }
        guard ["broedre", "soestre", "soeskende", "tvillinger", "kusiner", "faetre"].contains(word) else { return nil }
        guard let first = words.indices[..<index].suffix(3).first(where: { words[$0].number.map { 2...9 ~= $0 } ?? false }) else { return nil }
        return word == "soeskende" && (first == 0 || words[first - 1].folded != "de") ? nil : first...index
    }

    /// »en 15-årig dreng fra Askov«.
    private static func youngster(_ words: [TextSentence.Word], at index: Int) -> Int? {
        guard index + 4 < words.count, ["en", "den"].contains(words[index].folded), let age = words[index + 1].number, 1...99 ~= age,
            words[index + 2].folded.hasPrefix("aarig"),
            ["dreng", "pige", "mand", "kvinde"].contains(words[index + 3].folded), ["fra", "paa", "i"].contains(words[index + 4].folded),
            index + 5 < words.count, words[index + 5].isCapital
        else { return nil }
        return index + 5
    }

    /// »somaliske familier på Åvej«: no number is needed where a street and an origin are told together.
    private static func originOnStreet(_ words: [TextSentence.Word]) -> String? {
        guard !words.contains(where: { ["procent", "pct", "andel", "andelen"].contains($0.folded) }),
            words.contains(where: isPrivate) || words.contains(where: { OriginWords.peoples.contains($0.folded) }),
            let street = words.indices.first(where: { isStreet(words, $0) }),
            let origin = words.indices.first(where: {
                OriginWords.adjectives.contains(words[$0].folded) || OriginWords.peoples.contains(words[$0].folded) || OriginWords.phrase(words, at: $0) != nil
            })
        else { return nil }
        return text(words[min(origin, street)...max(origin, street)])
    }

    private static func text(_ words: ArraySlice<TextSentence.Word>) -> String { words.map(\.text).joined(separator: " ") }

    static let numberWords = [
        "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14,
        "femten": 15, "seksten": 16, "tyve": 20,
    ]
}
