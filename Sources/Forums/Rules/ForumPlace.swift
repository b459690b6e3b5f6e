package import Access
package import Kernel

/// A forum as the rules see it: where it is, and which forums it belongs under, all the way up.
package struct ForumPlace: Sendable, Equatable {
    package let id: ForumID
    package let name: String
    package let kind: Forum.Kind
    package let municipality: String?
    package let district: DistrictID
    package let above: Set<ForumID>

    package init(id: ForumID, name: String, kind: Forum.Kind, municipality: String?, district: DistrictID, above: Set<ForumID>) {
        self.id = id
        self.name = name
        self.kind = kind
        self.municipality = municipality
        self.district = district
        self.above = above
    }

    /// The viewer is chair, vice-chair or secretary here or in a forum above.
    package func isWritten(by viewer: Viewer) -> Bool { viewer.writes(for: id) || isOverseen(by: viewer) }

    /// The viewer is chair, vice-chair or secretary in a forum above.
    package func isOverseen(by viewer: Viewer) -> Bool { above.contains { viewer.writes(for: $0) } }

    /// The viewer has a seat here or in a forum above, and so sees the forum's own papers.
    package func isKnown(to viewer: Viewer) -> Bool { viewer.belongs(to: id) || viewer.standing.below.contains(id) }

    /// A forum may be moved by those above it; one that belongs under none, by its own.
    package func mayBeMoved(by viewer: Viewer) -> Bool { above.isEmpty ? viewer.writes(for: id) : isOverseen(by: viewer) }
}
