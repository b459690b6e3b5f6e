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
    /// The person who is to get a seat in it, or whose seat is changed.
    package var seated: PersonID?

    package init(id: ForumID, name: String, kind: Forum.Kind, municipality: String?, district: DistrictID, above: Set<ForumID>) {
        self.id = id
        self.name = name
        self.kind = kind
        self.municipality = municipality
        self.district = district
        self.above = above
    }

    /// The district itself, under which a forum is set up that belongs under no other.
    package init(under district: DistrictPlace) {
        self.init(id: ForumID(""), name: district.name, kind: .other, municipality: nil, district: district.id, above: [])
    }

    package var isDistrict: Bool { id.rawValue.isEmpty }

    package var thing: Thing {
        var thing = Thing(.forum, id.rawValue, above.isEmpty ? .topmost : .under)
        thing.forum = id
        thing.above = above
        thing.district = district
        thing.municipality = municipality
        if let seated { thing.people = [seated] }
        return thing
    }

    /// The viewer sees the forum's own papers: where it is filed, its history.
    package func isKnown(to viewer: Viewer) -> Bool { Policy.decide(.readForumInside, by: viewer, on: thing).isPermitted }

    package func mayBeMoved(by viewer: Viewer) -> Bool { Policy.decide(.moveForum, by: viewer, on: thing).isPermitted }
}
