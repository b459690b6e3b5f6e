import Kernel
import Synchronization

/// Parts of indicators by the text that they are stored as: the same baselines and targets are read for every page, and reading one costs
/// thirty times as much as finding it again.
final class KeptParts<Part: FieldConvertible>: Sendable {
    private let kept = Mutex<[String: Part]>([:])
    private let most = 4096

    func part(_ text: String) throws -> Part? {
        if let part = kept.withLock({ $0[text] }) { return part }
        let part = Part(try JSONReader.read(text))
        kept.withLock { kept in
            if kept.count >= most { kept = [:] }
            kept[text] = part
        }
        return part
    }
}
