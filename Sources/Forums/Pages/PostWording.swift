import Access
package import Kernel

extension Post.Kind {
    package var title: Wording {
        switch self {
        case .districtSecretariat: Wording("Politiets sekretariat for kredsrådet", en: "The police's secretariat for the district council")
        case .municipalCoordinator: Wording("Kommunens koordinator", en: "The municipality's coordinator")
        case .logAuditor: Wording("Logansvarlig", en: "Log auditor")
        case .administrator: Wording("Administrator", en: "Administrator")
        }
    }

    var explained: Wording {
        switch self {
        case .districtSecretariat:
            Wording("Skriver kredsrådets plan og følger, hvad der bliver sendt ind fra kommunerne.", en: "Writes the district council's plan and follows what the municipalities send in.")
        case .municipalCoordinator:
            Wording(
                "Holder styr på kommunens fora og deres medlemmer og kan komme med bemærkninger til planerne.", en: "Looks after the municipality's forums and their members, and can comment on plans."
            )
        case .logAuditor:
            Wording("Ser, hvad myndighedens egne folk har gjort i systemet. Ser ikke indholdet.", en: "Sees what the authority's own people did in the system. Does not see the content.")
        case .administrator:
            Wording("Opretter personer, giver hverv og adgang. Ser ikke indholdet.", en: "Adds people, gives posts and access. Does not see the content.")
        }
    }
}

enum PostWording {
    static let posts = Wording("Hverv", en: "Posts")
    static let lead = Wording(
        "Et hverv er arbejde for en myndighed, som ikke er en plads i et forum. Det giver adgang fra den første til og med den sidste dag.",
        en: "A post is work for an authority that is not a seat in a forum. It gives access from the first day to the last.")
    static let give = Wording("Giv et hverv", en: "Give a post")
    static let edit = Wording("Ret dagene", en: "Change the days")
    static let nobody = Wording("Ingen har hvervet.", en: "Nobody has the post.")
    static let former = Wording("Tidligere", en: "Before")
    static let coming = Wording("Begynder senere", en: "Begins later")
    static let wholeDistrict = Wording("Hele politikredsen", en: "The whole police district")
    static let kind = Wording("Hverv", en: "Post")
    static let kindMissing = Wording("Vælg, hvilket hverv det er", en: "Choose which post it is")
    static let personMissing = Wording("Vælg, hvem der skal have hvervet", en: "Choose who shall have the post")
    static let authorityHint = Wording(
        "Den myndighed, hvervet er for. En administrator uden myndighed passer hele politikredsens personer",
        en: "The authority that the post is for. An administrator without one looks after the people of the whole police district")
    static let authorityMissing = Wording("Vælg, hvilken myndighed hvervet er for", en: "Choose which authority the post is for")
    static let otherAuthority = Wording(
        "Hvervet kan kun gives til en af myndighedens egne. Vælg personens egen myndighed", en: "The post can only be given to one of the authority's own people. Choose the person's own authority")
    static let hasAlready = Wording("Personen har allerede hvervet i den tid. Ret dagene i stedet", en: "The person has the post in that time already. Change the days instead")
    static let toHint = Wording(
        "Lad den stå tom, så længe hvervet ikke har nogen slutdato. Hvervet gælder også den dag", en: "Leave it empty as long as the post has no end. The post holds that day too")
    static func of(_ kind: Post.Kind, _ name: String) -> Wording { Wording("\(name): \(kind.title[.danish])", en: "\(name): \(kind.title[.english])") }
}
