package import Kernel

/// Why somebody looks at what is confidential, where that must be told. The raw value stands in the log.
package enum AuditPurpose: String, Sendable, CaseIterable {
    /// Deciding whether a text is to be erased.
    case erasure
    /// Watching over what one's own people do.
    case oversight
    /// Answering somebody who asks who has looked.
    case insight
    /// Accounting for a breach.
    case breach

    package var wording: Wording {
        switch self {
        case .erasure: Wording("Sletning af tekst", en: "Erasing a text")
        case .oversight: Wording("Kontrol af loggen", en: "Watching over the log")
        case .insight: Wording("Indsigt i loggen", en: "Insight in the log")
        case .breach: Wording("Redegørelse for et brud", en: "Accounting for a breach")
        }
    }
}
