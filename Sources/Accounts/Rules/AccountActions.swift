package import Access
package import Forums
package import Kernel

/// Giving a person access with a password here, and taking it away.
package enum KeepAccount: Action {
    package static let operation = Operation.keepAccount
    package static func thing(_ place: DistrictPlace) -> Thing { place.personThing }
    package static let refusal = Wording("Kun administratoren kan give og lukke adgang.", en: "Only the administrator can give and close access.")
}

/// Changing one's own password, code app and recovery codes.
package enum KeepOwnAccess: Action {
    package static let operation = Operation.keepOwnAccess
    package static func thing(_ person: PersonID) -> Thing {
        var thing = Thing(.person, person.rawValue)
        thing.people = [person]
        return thing
    }
}
