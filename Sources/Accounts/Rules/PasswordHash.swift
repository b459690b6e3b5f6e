import Crypto
import CryptoExtras
import Foundation
import Kernel

/// A password as it is kept: the outcome of scrypt (RFC 7914) with a salt of its own and the cost that it was made with.
package struct PasswordHash: Sendable, Equatable {
    /// `N`: rounds; with blocks of 8 it takes 32 MB and about a tenth of a second.
    package static let rounds = 1 << 15
    private static let blockSize = 8
    private static let outputBytes = 32
    /// `scrypt$N$r$p$salt$hash`, the last two in base64.
    package let text: String

    package init(text: String) { self.text = text }

    package init(of password: String) throws {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let hash = try Self.derive(password, salt: salt, rounds: Self.rounds, blockSize: Self.blockSize, parallelism: 1)
        text = ["scrypt", String(Self.rounds), String(Self.blockSize), "1", Data(salt).base64EncodedString(), Data(hash).base64EncodedString()].joined(separator: "$")
    }

    /// Whether it is this password. What cannot be read as a hash fits no password.
    package func fits(_ password: String) throws -> Bool {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let block = Int(parts[2]), let parallelism = Int(parts[3]), let salt = Data(base64Encoded: parts[4]),
            let hash = Data(base64Encoded: parts[5])
        else { return false }
        return Self.isSame(try Self.derive(password, salt: Array(salt), rounds: rounds, blockSize: block, parallelism: parallelism), Array(hash))
    }

    /// Takes as long as `fits` for an account that is not there, so that the answer's time tells nothing.
    package static func pretend(_ password: String) throws { _ = try derive(password, salt: [UInt8](repeating: 0, count: 16), rounds: rounds, blockSize: blockSize, parallelism: 1) }

    /// The bytes of the text in one form for all keyboards (NFC).
    static func derive(_ password: String, salt: [UInt8], rounds: Int, blockSize: Int, parallelism: Int, bytes: Int = outputBytes) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: Array(password.precomposedStringWithCanonicalMapping.utf8), salt: salt, outputByteCount: bytes, rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        return key.withUnsafeBytes { Array($0) }
    }

    /// In the same time whether and wherever they differ.
    private static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
