package import Kernel

/// A cooperation forum (samarbejdsforum) with what its card tells.
package struct Forum: Described {
    package var id = ForumID("")
    package var kind = Kind.other
    package var name = ""
    /// The municipality it belongs to; none means the whole district.
    package var municipality: String?
    package var parent: ForumID?
    package var reportsTo: [String]?
    package var subject: String?
    package var purpose: String?
    package var participants: String?
    package var plans: String?
    package var interfaces: [String]?
    package var legalBasis: [LegalBasis]?
    package var cadence: [CadenceRule]?
    package var handlesPersons: PersonHandling?
    package var members: [Seat]?
    /// What the forum calls its plan: samarbejdsplan, handleplan …
    package var planName: String?
    package var records: [FilingRecord]?
    package init() {}

    /// The kinds of forum, in the order in which they are listed.
    package enum Kind: String, Choice {
        /// District council.
        case kredsraad
        /// Local council of a municipality and the local police.
        case lokalraad
        case lokalraadPlus = "lokalraad-plus"
        /// School, social services and police.
        case ssp
        case sspPlus = "ssp-plus"
        case sspDistrict = "ssp-district"
        /// Psychiatry, social services and police.
        case psp
        /// Probation, social services and police.
        case ksp
        case ungesamraad
        case samraadOvergreb = "samraad-overgreb"
        case exitraad, coordination, other
    }

    /// Which confidential work around single persons the forum does.
    package enum PersonHandling: String, Choice {
        case none, ssp, psp, ksp, exit
        case childAbuse = "child-abuse"
        case youthOffender = "youth-offender"
    }

    package static let properties: [Property<Forum>] = [
        Property("id", \.id),
        Property("kind", \.kind),
        Property("name", \.name),
        Property("municipality", \.municipality, .municipality),
        Property("parent", \.parent, .reference(.forum)),
        Property("reports-to", \.reportsTo, .list(.referenceOrText([.responsible]))),
        Property("subject", \.subject),
        Property("purpose", \.purpose),
        Property("participants", \.participants),
        Property("plans", \.plans),
        Property("interfaces", \.interfaces, .list(.referenceOrText([.responsible]))),
        Property("legal-basis", \.legalBasis),
        Property("cadence", \.cadence),
        Property("handles-persons", \.handlesPersons),
        Property("members", \.members),
        Property("plan-name", \.planName),
        Property("records", \.records),
    ]

    /// Whether the forum does confidential work around single persons; then its members are never public.
    package var isAboutPersons: Bool { handlesPersons != nil && handlesPersons != PersonHandling.none }
}
