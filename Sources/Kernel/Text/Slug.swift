/// The readable last part of an address (»/planer/overgreb-mod-boern«).
package enum Slug {
    /// Small letters a–z and digits in words joined by single hyphens; at most 80 characters; not "ny", which is the page for a new
    /// one.
    package static func isValid(_ text: String) -> Bool {
        guard !text.isEmpty, text.utf8.count <= longest, text != reserved else { return false }
        var isAfterHyphen = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): isAfterHyphen = false
            case UInt8(ascii: "-") where !isAfterHyphen: isAfterHyphen = true
            default: return false
            }
        }
        return !isAfterHyphen
    }

    /// "Overgreb mod børn" becomes "overgreb-mod-boern", or "overgreb-mod-boern-2" when that is taken. A title without Latin letters
    /// or digits becomes "punkt". A long title ends at a word.
    package static func make(from title: String, taken: (String) -> Bool) -> String {
        let words = words(of: title)
        let base = limited(words.isEmpty ? fallback : words, to: longest)
        if isValid(base), !taken(base) { return base }
        var number = 2
        while true {
            let suffix = "-\(number)"
            let candidate = limited(base, to: longest - suffix.utf8.count) + suffix
            if !taken(candidate) { return candidate }
            number += 1
        }
    }

    private static let longest = 80
    private static let reserved = "ny"
    private static let fallback = "punkt"

    private static func words(of title: String) -> String {
        var bytes: [UInt8] = []
        var isAfterGap = false
        for byte in SearchWords.fold(title).utf8 {
            guard byte < 0x80, byte != UInt8(ascii: " ") else {
                isAfterGap = true
                continue
            }
            if isAfterGap, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
            isAfterGap = false
            bytes.append(byte)
            if bytes.count > longest { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Cut before the word that goes too far, or inside it when it is the only one.
    private static func limited(_ slug: String, to length: Int) -> String {
        let bytes = slug.utf8
        guard bytes.count > length else { return slug }
        let hyphen = UInt8(ascii: "-")
        let kept = bytes.prefix(length + 1)
        guard let end = kept.lastIndex(of: hyphen) else { return String(decoding: bytes.prefix(length), as: UTF8.self) }
        return String(decoding: kept[..<end], as: UTF8.self)
    }
}
