package import Kernel
import Synchronization

/// Pieces of markup kept beside what they are written from, in each language, so that a page shown again and again does not write them anew.
package final class KeptPieces<Key: Hashable & Sendable>: Sendable {
    private let pieces = Mutex<[Place: HTML]>([:])

    private struct Place: Hashable {
        let key: Key
        let language: Language
    }

    package init() {}

    package func piece(_ key: Key, in language: Language, write: (inout HTML) -> Void) -> HTML {
        let place = Place(key: key, language: language)
        if let piece = pieces.withLock({ $0[place] }) { return piece }
        var piece = HTML(in: language, capacity: 2048)
        write(&piece)
        pieces.withLock { $0[place] = piece }
        return piece
    }
}
