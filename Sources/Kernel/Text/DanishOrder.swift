/// Alphabetical order in Danish (alfabetisk orden), kept as a text beside what is sorted, because databases do not know it.
package enum DanishOrder {
    /// A key whose bytes compare in Danish order.
    ///
    /// First words without regard to case, accents and punctuation: letters to z, then æ (and ä), ø (ö), å (and aa in any word); ü is
    /// y. Runs of digits compare as numbers and stand before letters. Other scripts come last. What is then still alike is ordered
    /// by the text itself.
    package static func key(_ text: String) -> String {
        var writer = KeyWriter(capacity: text.utf8.count * 2 + 8)
        FoldedText.forEach(in: text) { writer.add($0) }
        return writer.finished(with: text)
    }

    /// In Danish order of their names; each key is made once.
    @inlinable package static func sorted<Item>(_ items: [Item], by name: (Item) -> String) -> [Item] {
        order(of: items.map(name)).map { items[$0] }
    }

    /// The places of the names in their order.
    package static func order(of names: [String]) -> [Int] {
        let keys = names.map { Array(key($0).utf8) }
        return keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    }
}

/// In the key, `{`, `|` and `}`, which follow `z`, are æ, ø and å; all other punctuation is gone by then.
private struct KeyWriter {
    private var bytes: [UInt8] = []
    private var number: [UInt8] = []
    private var isInNumber = false
    private var isAfterGap = false
    private var isAfterSingleA = false

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    @inline(__always)
    mutating func add(_ unit: FoldedUnit) {
        if case .digit(let digit) = unit {
            addGap()
            isInNumber = true
            if digit != Digit.zero || !number.isEmpty { number.append(digit) }
            isAfterSingleA = false
            return
        }
        if isInNumber { endNumber() }
        switch unit {
        case .latin(let letter):
            addGap()
            addLatin(letter)
        case .other(let scalar):
            addGap()
            bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            isAfterSingleA = false
        case .gap, .digit:
            isAfterGap = true
            isAfterSingleA = false
        }
    }

    /// Between the key and the text stands U+0001, which is less than anything in the key; U+0000 would be refused by PostgreSQL.
    mutating func finished(with text: String) -> String {
        if isInNumber { endNumber() }
        bytes.append(1)
        if text.utf8.contains(0) { bytes.append(contentsOf: text.utf8.lazy.filter { $0 != 0 }) } else { bytes.append(contentsOf: text.utf8) }
        return String(decoding: bytes, as: UTF8.self)
    }

    @inline(__always)
    private mutating func addLatin(_ letter: UInt8) {
        let isA = letter == UInt8(ascii: "a")
        if isA, isAfterSingleA {
            bytes[bytes.count - 1] = UInt8(ascii: "}")
            isAfterSingleA = false
            return
        }
        isAfterSingleA = isA
        switch letter {
        case LatinLetter.ae: bytes.append(UInt8(ascii: "{"))
        case LatinLetter.oe: bytes.append(UInt8(ascii: "|"))
        case LatinLetter.aa: bytes.append(UInt8(ascii: "}"))
        case LatinLetter.y: bytes.append(UInt8(ascii: "y"))
        default: bytes.append(letter)
        }
    }

    @inline(__always)
    private mutating func addGap() {
        if isAfterGap, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        isAfterGap = false
    }

    /// The digits after their count, so that longer is greater: 2 is "12", 10 is "210". A count of nine or more is written in nines
    /// and a rest.
    private mutating func endNumber() {
        let (nines, rest) = number.count.quotientAndRemainder(dividingBy: 9)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "9"), count: nines))
        bytes.append(Digit.zero + UInt8(rest))
        bytes.append(contentsOf: number)
        number.removeAll(keepingCapacity: true)
        isInNumber = false
    }
}
