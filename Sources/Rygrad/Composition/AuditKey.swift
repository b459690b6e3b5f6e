import Crypto
import Foundation
import Kernel

/// The key that signs checkpoints: a file with 64 hexadecimal digits, outside the data folder, readable by its owner only.
enum AuditKey {
    /// Writes a new key into a new file; answers the public one.
    static func make(at path: String) throws -> String {
        let key = Curve25519.Signing.PrivateKey()
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard file >= 0 else { throw Complaint(status: 64, cannotBeWritten) }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        try handle.write(contentsOf: Data((digits(key.rawRepresentation) + "\n").utf8))
        try handle.synchronize()
        return digits(key.publicKey.rawRepresentation)
    }

    static func read(_ path: String) throws -> Curve25519.Signing.PrivateKey {
        guard let text = FileManager.default.contents(atPath: path).flatMap({ String(data: $0, encoding: .utf8) }) else { throw Complaint(status: 64, noKey) }
        let digits = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let bytes = stride(from: 0, to: digits.utf8.count, by: 2).compactMap { UInt8(digits.dropFirst($0).prefix(2), radix: 16) }
        guard digits.utf8.count == 64, bytes.count == 32 else { throw Complaint(status: 64, noKey) }
        return try Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
    }

    /// The key that the option names, or RYGRAD_AUDIT_KEY; none where neither does.
    static func named(_ path: String?) throws -> Curve25519.Signing.PrivateKey? { try (path ?? Installation.environment("RYGRAD_AUDIT_KEY")).map(read) }

    private static func digits(_ bytes: Data) -> String { bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

    private static let cannotBeWritten = Wording(
        "Nøglefilen kan ikke skrives, eller den findes allerede. Vælg et andet navn.", en: "The key file cannot be written, or it exists already. Choose another name.")
    private static let noKey = Wording(
        "Nøglefilen kan ikke læses, eller den er ikke lavet af rygrad audit key. Se efter, at navnet er rigtigt.",
        en: "The key file cannot be read, or rygrad audit key did not make it. See that its name is right.")
}
