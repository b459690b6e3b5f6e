import Crypto
package import Kernel

/// What somebody did, or was refused, at a moment (logpost). Who and to what are references (`AuditReferences`), so that the log holds no
/// name, no word that somebody wrote, and nothing that an erasure must reach.
package struct AuditEntry: Sendable, Equatable {
    package enum Outcome: String, Sendable, CaseIterable { case done, refused }

    /// 1, 2, 3 … without gaps.
    package var number: Int64
    package var at: Instant
    /// None for the operator at the command line, and for whoever is not signed in.
    package var person: String?
    /// What was done, as the action names itself: `activity.revise`, `session.begin`.
    package var operation: String
    package var outcome: Outcome
    /// What it was done to.
    package var subject: String?
    /// The entry of the history that holds what changed.
    package var change: String?
    /// Which written form is hashed: 1 for entries from before it was known what people acted from.
    package var form: Form = .second
    /// What the person acted from: `seat:REFERENCE:chair`, `post:log-auditor:REFERENCE`, `editor:REFERENCE`, `oneself`.
    package var capacity: String?
    /// The person whose place it was.
    package var behalf: String?
    /// Why something confidential was looked at.
    package var purpose: String?

    package enum Form: UInt8, Sendable { case first = 1, second }

    package init(number: Int64, at: Instant, person: String?, operation: String, outcome: Outcome, subject: String? = nil, change: String? = nil) {
        self.number = number
        self.at = at
        self.person = person
        self.operation = operation
        self.outcome = outcome
        self.subject = subject
        self.change = change
    }

    /// The written form that is hashed, the same whatever database keeps the entry: its version as one byte, then the fields in the order above.
    /// A whole number is eight bytes, the greatest first; a text is its length in UTF-8 as four bytes and then its bytes; an absent text is four
    /// bytes of 255. The second form has three more at its end: capacity, behalf, purpose.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = [form.rawValue]
        bytes.reserveCapacity(256)
        for whole in [number, at.milliseconds] { withUnsafeBytes(of: whole.bigEndian) { bytes.append(contentsOf: $0) } }
        for text in [person, operation, outcome.rawValue, subject, change] { Self.append(text, to: &bytes) }
        if form == .second { for text in [capacity, behalf, purpose] { Self.append(text, to: &bytes) } }
        return bytes
    }

    private static func append(_ text: String?, to bytes: inout [UInt8]) {
        let length = text.map { UInt32(truncatingIfNeeded: $0.utf8.count) } ?? .max
        withUnsafeBytes(of: length.bigEndian) { bytes.append(contentsOf: $0) }
        if let text { bytes.append(contentsOf: text.utf8) }
    }

    /// The SHA-256 of the hash of the entry before and this one's written form.
    package func hash(after previous: AuditHash) -> AuditHash {
        var hash = SHA256()
        hash.update(data: previous.bytes)
        hash.update(data: bytes)
        return AuditHash(Array(hash.finalize()))
    }
}

/// A link of the chain: 32 bytes, stored as 64 hexadecimal digits.
package struct AuditHash: Sendable, Equatable {
    package let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Before the first entry: 32 bytes of 0.
    package static let beginning = AuditHash([UInt8](repeating: 0, count: 32))

    package var text: String { hexadecimal(bytes) }

    /// None where the text is not 64 hexadecimal digits in small letters.
    package init?(_ text: String) {
        guard let bytes = Access.bytes(hexadecimal: text), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }
}

/// Bytes as hexadecimal digits in small letters.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 0xF)])
    }
    return String(decoding: text, as: UTF8.self)
}

/// The bytes that the hexadecimal digits in small letters stand for; none where there is anything else, or an odd number of them.
func bytes(hexadecimal text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for digit in text.utf8 {
        let value: UInt8
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
        default: return nil
        }
        if let first = high {
            bytes.append(first << 4 | value)
            high = nil
        } else {
            high = value
        }
    }
    return high == nil ? bytes : nil
}
