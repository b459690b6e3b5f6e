import Kernel

/// What is told about values that do not go together.
enum RuleWording {
    static let endsBeforeItBegins = Wording(
        "perioden slutter, før den begynder; »to« skal være samme dag som »from« eller senere",
        en: "the period ends before it begins; `to` must be the day of `from` or later")
    static func oneWay(_ ways: [String]) -> Wording {
        let list = ways.joined(separator: ", ")
        return Wording("her skal stå netop én af: \(list)", en: "exactly one of these must be given: \(list)")
    }
    static func mustBeTrue(_ key: String) -> Wording {
        Wording("»\(key)« kan kun være true; udelad den ellers", en: "`\(key)` can only be true; leave it out otherwise")
    }
    static let twoNumbers = Wording("her ventes to tal, det mindste først, f.eks. [1, 2]", en: "expected two numbers, the smaller first, e.g. [1, 2]")
    static let perAboveZero = Wording("»per« skal være mere end nul", en: "`per` must be more than zero")
    static func duplicateMunicipality(_ code: String) -> Wording {
        Wording("kommunen \(Echo.of(code)) står der to gange", en: "the municipality \(Echo.of(code)) is listed twice")
    }
    static let duplicateMeasurement = Wording(
        "perioden og området har allerede en måling; slet den ene", en: "the period and area already have a measurement; delete one of them")
    static let publicInConfidentialForum = Wording(
        "et forum, der arbejder med enkeltpersoner, kan ikke have offentlige medlemmer; udelad »public«",
        en: "a forum that handles persons cannot have public members; leave out `public`")
    static func unknownUnit(_ id: String) -> Wording {
        Wording("»\(id)« er hverken en institution, en kommune eller et forum her", en: "“\(id)” is neither an institution, a municipality nor a forum here")
    }
    static func duplicateID(_ id: String, file: String, line: Int) -> Wording {
        Wording("id'et »\(Echo.of(id))« er brugt i \(file), linje \(line)", en: "the id `\(Echo.of(id))` is used in \(file), line \(line)")
    }
    static func usedByForumOrAuthority(_ id: String) -> Wording {
        Wording(
            "»\(Echo.of(id))« er allerede et forums eller en myndigheds id; de to slags deler navne",
            en: "`\(Echo.of(id))` is already a forum's or an authority's id; the two share their names")
    }
    static func ofOtherDistrict(_ id: String, district: String) -> Wording {
        Wording(
            "id'et »\(Echo.of(id))« hører til politikreds \(district); vælg et andet",
            en: "the id `\(Echo.of(id))` belongs to police district \(district); choose another")
    }
    static func ownAncestor(_ id: String) -> Wording { Wording("»\(Echo.of(id))« ville høre under sig selv", en: "`\(Echo.of(id))` would belong under itself") }
    static let unknownDistrict = Wording(
        "det fremgår ikke, hvilken politikreds filen gælder; tilføj »district: {code: …, name: …, municipalities: […]}«",
        en: "it is not known which police district the file is for; add `district: {code: …, name: …, municipalities: […]}`")

    static func dangling(_ id: String, _ reference: Reference) -> Wording {
        let (danish, english) = names(reference)
        return Wording(
            "»\(Echo.of(id))« findes ikke; her ventes id'et på \(danish) i filerne eller i databasen",
            en: "`\(Echo.of(id))` does not exist; expected the id of \(english) in the files or in the database")
    }
    static func noPlanFor(_ reference: Reference) -> Wording {
        let key = reference == .parentFocusArea || reference == .parentActivity ? "parent" : "previous"
        return Wording("planen har ingen »\(key)«, som der kan henvises til", en: "the plan has no `\(key)` to refer to")
    }
    static func stillReferred(_ id: String, from plan: String) -> Wording {
        Wording(
            "»\(Echo.of(id))« er ikke længere i planen, men planen »\(Echo.of(plan))« henviser til den",
            en: "`\(Echo.of(id))` is no longer in the plan, but the plan `\(Echo.of(plan))` refers to it")
    }

    private static func names(_ reference: Reference) -> (danish: String, english: String) {
        switch reference {
        case .authority: ("en myndighed", "an authority")
        case .person: ("en person", "a person")
        case .institution: ("en institution", "an institution")
        case .forum: ("et forum", "a forum")
        case .plan: ("en plan", "a plan")
        case .responsible: ("et forum eller en myndighed", "a forum or an authority")
        case .parentFocusArea: ("et indsatsområde i den plan, som »parent« nævner,", "a focus area in the plan's `parent`,")
        case .parentActivity: ("en aktivitet i den plan, som »parent« nævner,", "an activity in the plan's `parent`,")
        case .previousFocusArea: ("et indsatsområde i den plan, som »previous« nævner,", "a focus area in the plan's `previous`,")
        case .previousActivity: ("en aktivitet i den plan, som »previous« nævner,", "an activity in the plan's `previous`,")
        }
    }
}
