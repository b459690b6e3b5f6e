package import Access
package import Kernel

/// A district as the rules see it: which of its forums the viewer writes for.
package struct DistrictPlace: Sendable, Equatable {
    package let id: DistrictID
    package let name: String
    /// The forums of the district for which the viewer writes today.
    package let written: Set<ForumID>
    /// Those among them that are its district council (kredsråd).
    package let councils: Set<ForumID>

    package init(id: DistrictID, name: String, written: Set<ForumID>, councils: Set<ForumID>) {
        self.id = id
        self.name = name
        self.written = written
        self.councils = councils
    }
}

/// Adding a person to the district, or changing one: whoever writes for one of its forums.
package enum RevisePerson: Action {
    package static let name: StaticString = "person.revise"
    package static func key(of district: DistrictPlace) -> String { district.id.rawValue }
    package static func allows(_ viewer: Viewer, on district: DistrictPlace) -> Bool { district.written.contains { viewer.writes(for: $0) } }
    package static let refusal = Wording(
        "Kun formænd, næstformænd og sekretærer kan rette andres oplysninger. Dine egne kan du rette på »Min side«.",
        en: "Only chairs, vice-chairs and secretaries can change the details of others. You can change your own on “My page”.")
}

/// Changing one's own e-mail and telephone.
package enum ReviseOwnContact: Action {
    package static let name: StaticString = "person.own-contact"
    package static func key(of person: PersonID) -> String { person.rawValue }
    package static func allows(_ viewer: Viewer, on person: PersonID) -> Bool { viewer.person == person }
}

/// Adding or changing an authority or an institution: whoever writes for one of the district's forums.
package enum ReviseRegister: Action {
    package static let name: StaticString = "register.revise"
    package static func key(of district: DistrictPlace) -> String { district.id.rawValue }
    package static func allows(_ viewer: Viewer, on district: DistrictPlace) -> Bool { district.written.contains { viewer.writes(for: $0) } }
}

/// Changing the district itself: whoever writes for its district council.
package enum ReviseDistrict: Action {
    package static let name: StaticString = "district.revise"
    package static func key(of district: DistrictPlace) -> String { district.id.rawValue }
    package static func allows(_ viewer: Viewer, on district: DistrictPlace) -> Bool { district.councils.contains { viewer.writes(for: $0) } }
    package static let refusal = Wording(
        "Kun kredsrådets formand, næstformand og sekretær kan rette oplysningerne om politikredsen.",
        en: "Only the chair, vice-chair and secretary of the district council can change the details of the police district.")
}
