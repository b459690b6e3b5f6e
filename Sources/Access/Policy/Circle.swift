package import Kernel

/// Who may see a thing, in the four words that every page shows (kreds).
package enum Circle: String, Sendable, CaseIterable {
    case open
    case members
    case limited
    case personal

    package var wording: Wording {
        switch self {
        case .open: Wording("Offentlig", en: "Public")
        case .members: Wording("Kun for medlemmer", en: "Members only")
        case .limited: Wording("Begrænset kreds", en: "Limited circle")
        case .personal: Wording("Personoplysninger – alle opslag logges", en: "Personal data – every look is logged")
        }
    }
}
