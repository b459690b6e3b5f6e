/// What stands between two digits of a text.
enum DigitGap: Equatable {
    /// Nothing.
    case none
    /// Only what is not seen on a page: invisible characters, marks of emphasis, comments.
    case unseen
    case space
    /// A line end or a tab, perhaps with a mark.
    case line
    /// A hyphen, dot, slash or the like, one to three of them, perhaps with spaces around.
    case mark
    /// As `mark`, with an opening bracket that the digits after it must close.
    case bracket
    /// Words, or marks that end a part of a sentence.
    case apart

    /// Whether the digits on either side stand as one number.
    var joins: Bool { self == .none || self == .unseen }
    /// Whether nothing that goes on stands beyond.
    var ends: Bool { self == .apart || self == .line }
}

/// Gathers what stands between two digits, character by character.
struct DigitGapReading {
    private var isUnseen = false
    private var spaces = false
    private var lines = false
    private var marks = 0
    private var ending = false
    private var depth = 0
    private(set) var isApart = false

    mutating func setApart() { isApart = true }
    mutating func addMark() { marks += 1 }
    mutating func addUnseen() { isUnseen = true }

    mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: spaces = true
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: lines = true
        // * ` ~ \ : marks of emphasis and code, and what keeps a mark from being one.
        case 0x2A, 0x60, 0x7E, 0x5C: isUnseen = true
        // , . : ;
        case 0x2C, 0x2E, 0x3A, 0x3B, 0xFF0C, 0xFF0E, 0xFF1A:
            marks += 1
            ending = true
        case 0x28, 0x5B: (marks, depth) = (marks + 1, depth + 1)
        case 0x29, 0x5D: (marks, depth) = (marks + 1, depth - 1)
        // + - / _ and their like
        case 0x2B, 0x2D, 0x2F, 0x5F, 0xB7, 0x2010...0x2015, 0x2027, 0x2043, 0x2044, 0x2212, 0x2215, 0x22C5, 0x30FB, 0xFE58, 0xFE63, 0xFF0B, 0xFF0D, 0xFF0F, 0xFF3F: marks += 1
        default: if Self.isInvisible(scalar) { isUnseen = true } else { isApart = true }
        }
    }

    var gap: DigitGap {
        if isApart || marks > 3 || (ending && spaces) { return .apart }
        if lines { return .line }
        if marks > 0 { return depth > 0 ? .bracket : .mark }
        if spaces { return .space }
        return isUnseen ? .unseen : .none
    }

    /// Control characters, joiners, marks of direction, tags, fillers, and marks that stand on the character before them.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0xAD { return value < 0x20 || 0x7F...0x9F ~= value }
        // Letters of the languages around us.
        if 0xC0...0x2FF ~= value { return false }
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint { return true }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .format: return true
        default: return false
        }
    }
}
