package import Kernel

/// An authority (myndighed) or organisation that takes part in the cooperation.
package struct Authority: Described {
    package var id = AuthorityID("")
    package var name = ""
    package var kind = Kind.other
    package var municipality: String?
    package init() {}

    package enum Kind: String, Choice {
        case police, prosecution, probation, municipality, region, school, housing, association, business, ministry, other
    }

    package static let properties: [Property<Authority>] = [
        Property("id", \.id),
        Property("name", \.name),
        Property("kind", \.kind),
        Property("municipality", \.municipality, .municipality),
    ]
}
