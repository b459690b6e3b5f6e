import Crypto
import Foundation
package import Kernel

/// A code from an app that counts with the clock (TOTP, RFC 6238): SHA-1, six digits, a new one every 30 seconds.
package struct TimeCode: Sendable, Equatable {
    package static let period: Int64 = 30
    /// 20 bytes.
    package let secret: [UInt8]

    package init(secret: [UInt8]) { self.secret = secret }

    package init() {
        var generator = SystemRandomNumberGenerator()
        secret = (0..<20).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    package static func step(at now: Instant) -> Int64 { now.milliseconds / 1000 / period }

    package func code(at step: Int64, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mac[mac.count - 1] & 0x0F)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % UInt32(pow(10, Double(digits))))
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code it is: now, or one before or after for clocks that differ. None at or before `last`: a code counts once.
    package func step(of code: String, at now: Instant, after last: Int64) -> Int64? {
        let current = Self.step(at: now)
        return (current - 1...current + 1).first { $0 > last && self.code(at: $0) == code }
    }

    /// In base 32 (RFC 4648), as apps ask for it.
    package var text: String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (text, buffer, bits) = ("", 0, 0)
        for byte in secret {
            buffer = buffer << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[buffer >> bits & 31])
            }
        }
        if bits > 0 { text.append(letters[buffer << (5 - bits) & 31]) }
        return text
    }

    /// None where a letter is none of base 32.
    package init?(text: String) {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bytes, buffer, bits): ([UInt8], Int, Int) = ([], 0, 0)
        for letter in text {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            buffer = (buffer << 5 | value) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> bits & 0xFF))
            }
        }
        guard !bytes.isEmpty else { return nil }
        secret = bytes
    }

    /// In groups of four, to be typed.
    package var groups: String {
        text.enumerated().reduce(into: "") { text, letter in
            if letter.offset > 0, letter.offset % 4 == 0 { text.append(" ") }
            text.append(letter.element)
        }
    }
}
