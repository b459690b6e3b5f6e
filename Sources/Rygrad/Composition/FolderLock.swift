import Foundation
import Glibc
import Storage

/// Held by the one server of a data folder for as long as it runs; the system lets go of it when the process ends, however it ends.
final class FolderLock: Sendable {
    private let descriptor: Int32

    init(_ folder: URL) throws {
        descriptor = Glibc.open(folder.appendingPathComponent("rygrad.lock").path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageFault.unusable(reason: .folderNotWritable) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(descriptor)
            throw StorageFault.unusable(reason: .inUseByAnotherServer)
        }
    }

    deinit { Glibc.close(descriptor) }
}
