/// Words as the search knows them (søgeord): the same however a person happens to spell them.
package enum SearchWords {
    /// Lower case; å and aa are "aa", æ and ä "ae", ø and ö "oe", other Latin letters lose their marks. What is no letter or digit
    /// becomes one space, and none at the ends. Scripts other than Latin are kept, in lower case.
    package static func fold(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 8)
        var isAfterGap = false
        FoldedText.forEach(in: text) { unit in
            if case .gap = unit {
                isAfterGap = true
                return
            }
            if isAfterGap, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            isAfterGap = false
            append(unit, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The words in their order, with repetitions.
    package static func words(_ text: String) -> [String] { fold(text).split(separator: " ").map(String.init) }

    @inline(__always)
    private static func append(_ unit: FoldedUnit, to bytes: inout [UInt8]) {
        let (a, e) = (UInt8(ascii: "a"), UInt8(ascii: "e"))
        switch unit {
        case .latin(LatinLetter.ae): bytes += [a, e]
        case .latin(LatinLetter.oe): bytes += [UInt8(ascii: "o"), e]
        case .latin(LatinLetter.aa): bytes += [a, a]
        case .latin(LatinLetter.y): bytes.append(UInt8(ascii: "u"))
        case .latin(let letter): bytes.append(letter)
        case .digit(let digit): bytes.append(digit)
        case .other(let scalar): bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        case .gap: break
        }
    }
}
