package import Access
package import Kernel

/// A district as the rules see it, and the person in it that something is done to.
package struct DistrictPlace: Sendable, Equatable {
    package let id: DistrictID
    package let name: String
    /// None for somebody who is not listed yet.
    package var person: PersonID?
    /// The person's.
    package var authority: AuthorityID?

    package init(id: DistrictID, name: String) {
        self.id = id
        self.name = name
    }

    package var thing: Thing {
        var thing = Thing(.district, id.rawValue)
        thing.district = id
        return thing
    }

    package var personThing: Thing {
        var thing = Thing(.person, person?.rawValue ?? "")
        thing.district = id
        thing.authority = authority
        thing.people = Set([person].compactMap { $0 })
        return thing
    }
}

/// Adding a person to the district, or changing one: whoever writes for one of its forums.
package enum RevisePerson: Action {
    package static let operation = Operation.revisePerson
    package static func thing(_ district: DistrictPlace) -> Thing { district.personThing }
    package static let refusal = Wording(
        "Kun formænd, næstformænd, sekretærer og administratorer kan rette andres oplysninger. Dine egne kan du rette på »Min side«.",
        en: "Only chairs, vice-chairs, secretaries and administrators can change the details of others. You can change your own on “My page”.")
}

/// Changing one's own e-mail and telephone.
package enum ReviseOwnContact: Action {
    package static let operation = Operation.reviseOwnContact
    package static func thing(_ person: PersonID) -> Thing {
        var thing = Thing(.person, person.rawValue)
        thing.people = [person]
        return thing
    }
}

/// Adding or changing an authority or an institution: whoever writes for one of the district's forums.
package enum ReviseRegister: Action {
    package static let operation = Operation.reviseRegister
    package static func thing(_ district: DistrictPlace) -> Thing { district.thing }
}

/// Changing the district itself: whoever writes for its district council.
package enum ReviseDistrict: Action {
    package static let operation = Operation.reviseDistrict
    package static func thing(_ district: DistrictPlace) -> Thing { district.thing }
    package static let refusal = Wording(
        "Kun kredsrådets formand, næstformand og sekretær og administratoren kan rette oplysningerne om politikredsen.",
        en: "Only the chair, vice-chair and secretary of the district council and the administrator can change the details of the police district.")
}

/// Giving a person a post, changing it, or ending it.
package enum GivePost: Action {
    package static let operation = Operation.givePost
    package static func thing(_ place: DistrictPlace) -> Thing { place.personThing }
    package static let refusal = Wording("Kun administratoren kan give hverv.", en: "Only the administrator can give posts.")
}

extension Viewer {
    /// Whether the rules let the viewer give the person access.
    func mayKeepAccounts(at place: DistrictPlace) -> Bool { Policy.decide(.keepAccount, by: self, on: place.personThing).isPermittedInPrinciple }
}

/// Looking at who has which post.
package enum ReadPosts: Action {
    package static let operation = Operation.readPosts
    package static func thing(_ place: DistrictPlace) -> Thing { place.thing }
}

/// Ending all of a person's seats, posts and namings, when the person leaves the authority or its work here.
package enum EndSeats: Action {
    package static let operation = Operation.endSeats
    package static func thing(_ place: DistrictPlace) -> Thing { place.personThing }
    package static let refusal = Wording(
        "Kun personens egen myndighed, politiets sekretariat og administratoren kan lade en person slutte overalt.",
        en: "Only the person's own authority, the police's secretariat and the administrator can end a person's work everywhere.")
}

/// Giving many seats to others on one day, after an election.
package enum ReplaceSeats: Action {
    package static let operation = Operation.replaceSeats
    package static func thing(_ place: DistrictPlace) -> Thing { place.thing }
    package static let refusal = Wording(
        "Kun kommunens koordinator, politiets sekretariat og administratoren kan skifte mange pladser på én gang.",
        en: "Only the municipality's coordinator, the police's secretariat and the administrator can change many seats at once.")
}
