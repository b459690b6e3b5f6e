import Crypto
import Foundation

/// The last bytes of a backup: a word and the SHA-256 of all before them, so that a file that was cut or changed is found out.
///
/// SQLite does not mind bytes after its last page.
enum BackupSeal {
    private static let word = Data("rygrad-sha256:".utf8)
    private static let length = word.count + 64
    private static let piece = 1 << 20

    static func put(on file: URL) throws {
        let handle = try FileHandle(forUpdating: file)
        defer { handle.closeFile() }
        let digest = try hash(of: handle, upTo: handle.seekToEnd())
        try handle.seekToEnd()
        try handle.write(contentsOf: word + Data(digest.utf8))
        try handle.synchronize()
    }

    /// Leaves what was sealed; throws where it is not as it was.
    static func take(off file: URL) throws {
        let handle = try FileHandle(forUpdating: file)
        defer { handle.closeFile() }
        let size = try handle.seekToEnd()
        guard size > UInt64(length) else { throw MovingFault.notABackup }
        let content = size - UInt64(length)
        try handle.seek(toOffset: content)
        let seal = try handle.readToEnd() ?? Data()
        guard seal.starts(with: word) else { throw MovingFault.notABackup }
        guard try hash(of: handle, upTo: content) == String(decoding: seal.dropFirst(word.count), as: UTF8.self) else { throw MovingFault.damagedBackup }
        try handle.truncate(atOffset: content)
    }

    private static func hash(of handle: FileHandle, upTo end: UInt64) throws -> String {
        var hash = SHA256()
        var left = end
        try handle.seek(toOffset: 0)
        while left > 0, let bytes = try handle.read(upToCount: Int(min(left, UInt64(piece)))), !bytes.isEmpty {
            hash.update(data: bytes)
            left -= UInt64(bytes.count)
        }
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
