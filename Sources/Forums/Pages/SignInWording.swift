import Kernel

enum SignInWording {
    static let title = Wording("Log ind", en: "Sign in")
    static let demoLead = Wording(
        "Dette er en prøveudgave. Vælg, hvem du vil prøve at være. Alle er opdigtede, og du kan skifte når som helst.",
        en: "This is a demonstration. Choose whom to try to be. Everyone is invented, and you can change at any time.")
    static let again = Wording("Er det stadig dig?", en: "Is it still you?")
    static let againExplained = Wording(
        "Det, du vil gøre nu, giver andre adgang. Derfor skal det være højst ti minutter siden, du loggede ind. I prøveudgaven er et tryk nok.",
        en: "What you are about to do gives others access. So your sign-in must be at most ten minutes old. In the demonstration one press is enough.")
    static func itIsMe(_ name: String) -> Wording { Wording("Ja, jeg er \(name)", en: "Yes, I am \(name)") }
    static let goodOnes = Wording("Gode at begynde med", en: "Good ones to begin with")
    static let everybody = Wording("Alle, forum for forum", en: "Everybody, forum by forum")
    static let withPosts = Wording("Hverv uden for fora", en: "Posts outside the forums")
    static func editor(in forum: String) -> Wording { Wording("Redaktør: skriver planen for \(forum)", en: "Editor: writes the plan of \(forum)") }
    static func deputy(for member: String, in forum: String) -> Wording { Wording("Møder i dag for \(member) i \(forum)", en: "Comes today for \(member) in \(forum)") }
    static let search = Wording("Navn eller titel", en: "Name or title")
    static let noneFound = Wording("Ingen passer til det, du har valgt.", en: "Nobody fits what you chose.")
    static let noSuchPerson = Wording("Personen findes ikke længere. Vælg en anden.", en: "The person is no longer there. Choose another.")

    static func already(_ name: String) -> Wording { Wording("Du er logget ind som \(name).", en: "You are signed in as \(name).") }
    static let another = Wording("Prøv at være en anden", en: "Try being somebody else")

    static func why(_ role: TrialRole, _ forum: String, title: String?) -> Wording {
        switch role {
        case .localSecretary:
            Wording(
                "Sekretær i \(forum): skriver planen, følger op og retter oplysningerne om forummet", en: "Secretary of \(forum): writes the plan, follows up and edits what is said of the forum")
        case .localChair: Wording("Formand for \(forum): godkender og offentliggør", en: "Chair of \(forum): approves and publishes")
        case .localMember: Wording("Medlem af \(forum): læser alt, opdaterer sine egne opgaver", en: "Member of \(forum): reads everything, updates own tasks")
        case .policeSecretariat:
            Wording("Sekretær i \(forum): ser alle lokalråd og følger op på dem", en: "Secretary of \(forum): sees all local councils and follows up on them")
        case .districtChair: Wording("Formand for \(forum): fastlægger kredsens plan", en: "Chair of \(forum): adopts the district's plan")
        case .consultant:
            Wording(
                "\(title ?? "Sekretær") i \(forum): ser det, pladserne giver, og intet andet", en: "\(title ?? "Secretary") in \(forum): sees what the seats give and nothing else")
        }
    }
}
