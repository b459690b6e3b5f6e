/// A new identifier that sorts by the time it was made: UUID version 7 (RFC 9562), in lower-case text.
package enum UniqueID {
    package static func make(at instant: Instant) -> String {
        var generator = SystemRandomNumberGenerator()
        let milliseconds = UInt64(clamping: instant.milliseconds)
        let random: UInt64 = generator.next()
        let high = (milliseconds & 0xFFFF_FFFF_FFFF) << 16 | 0x7000 | (random & 0x0FFF)
        let low = 0x8000_0000_0000_0000 | (generator.next() as UInt64) >> 2
        return text(high, low)
    }

    private static func text(_ high: UInt64, _ low: UInt64) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(36)
        for index in 0..<32 {
            if index == 8 || index == 12 || index == 16 || index == 20 { bytes.append(UInt8(ascii: "-")) }
            let half = index < 16 ? high : low
            let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * (index % 16))) & 0xF
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
