import Kernel

/// The bytes of a file as text that can be read: UTF-8, and no characters that nobody can see.
enum SourceText {
    /// The files that a district writes are a few megabytes; the limit keeps a wrong file from filling the memory.
    static let sizeLimit = 64 << 20

    /// Runs the body with the text, without the mark that may stand at the start of UTF-8.
    static func reading<Value>(_ bytes: [UInt8], limit: Int = sizeLimit, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value) throws -> Value {
        guard bytes.count <= limit else { throw Flaw(line: 1, column: 1, ReadingWording.tooLarge(megabytes: limit >> 20)) }
        return try bytes.withUnsafeBufferPointer { all in
            if all.starts(with: [0xFF, 0xFE]) || all.starts(with: [0xFE, 0xFF]) || all.prefix(2).contains(0) {
                throw Flaw(line: 1, column: 1, ReadingWording.notUTF8)
            }
            let text = all.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeBufferPointer(rebasing: all[3...]) : all
            if let flaw = firstFlaw(in: text) { throw flaw }
            return try body(text)
        }
    }

    private static func firstFlaw(in bytes: UnsafeBufferPointer<UInt8>) -> Flaw? {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x20, byte < 0x7F {
                index += 1
                continue
            }
            if byte < 0x80 {
                guard byte == 0x0A || byte == 0x0D || byte == 0x09 else { return Flaw(at: index, of: bytes, ReadingWording.controlCharacter) }
                index += 1
                continue
            }
            guard let (scalar, length) = scalar(at: index, of: bytes) else { return Flaw(at: index, of: bytes, ReadingWording.notUTF8) }
            guard !PlainText.isHidden(scalar) else { return Flaw(at: index, of: bytes, ReadingWording.controlCharacter) }
            index += length
        }
        return nil
    }

    /// Nil where the bytes are no UTF-8: overlong forms and halves of surrogate pairs are none either.
    private static func scalar(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, length: Int)? {
        let first = bytes[index]
        let (length, least): (Int, UInt32)
        switch first {
        case 0xC2...0xDF: (length, least) = (2, 0x80)
        case 0xE0...0xEF: (length, least) = (3, 0x800)
        case 0xF0...0xF4: (length, least) = (4, 0x10000)
        default: return nil
        }
        guard index + length <= bytes.count else { return nil }
        var scalar = UInt32(first) & (0x7F >> UInt32(length))
        for next in bytes[(index + 1)..<(index + length)] {
            guard next & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(next & 0x3F)
        }
        guard scalar >= least, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return nil }
        return (scalar, length)
    }
}
