import Kernel
import Synchronization
import Web

/// The cards of one plan's indicators as they were written, for as long as its figures are kept. A card is the same for everyone who may see the
/// same figures.
final class RenderedCards: Sendable {
    private let cards = Mutex<[Key: HTML]>([:])

    private struct Key: Hashable {
        let indicator: IndicatorID
        let isPast: Bool
        let language: Language
    }

    func card(of indicator: IndicatorID, _ isPast: Bool, in language: Language, write: (inout HTML) -> Void) -> HTML {
        let key = Key(indicator: indicator, isPast: isPast, language: language)
        if let card = cards.withLock({ $0[key] }) { return card }
        var card = HTML(in: language, capacity: 2048)
        write(&card)
        cards.withLock { $0[key] = card }
        return card
    }
}
