import Access
import Kernel
import Web

/// The fields of a forum's card.
extension FormSheet {
    /// `parents` none leaves out where the forum belongs: it is given already, or not the viewer's to change.
    static func forum(_ language: Language, municipalities: [String], parents: [(id: ForumID, name: String)]?, kinds: [Forum.Kind]) -> FormSheet {
        var fields = [
            FormField("name", ForumWording.name, .line(max: 120), hint: SheetWording.nameHint, missing: SheetWording.nameMissing),
            FormField("kind", ForumWording.kind, .choice(kinds.map { FormOption($0.rawValue, $0.wording[language]) }), missing: SheetWording.kindMissing),
            FormField(
                "municipality", ForumWording.municipality, .choice(municipalities.map { FormOption($0, Municipality.withCode($0)?.name ?? $0) }),
                hint: SheetWording.municipalityHint),
        ]
        if let parents { fields.append(FormField("parent", ForumWording.parent, .choice(parents.map { FormOption($0.id.rawValue, own: $0.name) }))) }
        fields += [
            FormField("subject", ForumWording.subject, .line(max: 300), hint: SheetWording.subjectHint),
            FormField("purpose", ForumWording.purpose, .text(rows: 4, max: 2000), hint: SheetWording.purposeHint),
            FormField("participants", ForumWording.participants, .text(rows: 4, max: 2000), hint: SheetWording.participantsHint),
            FormField("plans", ForumWording.plans, .line(max: 300), hint: SheetWording.plansHint),
            FormField("plan-name", ForumWording.planName, .line(max: 60), hint: SheetWording.planNameHint),
            FormField("interfaces", ForumWording.interfaces, .lines(max: 4000), hint: SheetWording.referencesHint),
            FormField("reports-to", ForumWording.reportsTo, .lines(max: 4000), hint: SheetWording.referencesHint),
            FormField(
                "handles-persons", SheetWording.handlesPersons, .choice(Forum.PersonHandling.options(language, \.wording)), hint: SheetWording.handlesHint),
        ]
        return FormSheet(fields)
    }
}

enum SheetWording {
    static let nameHint = Wording("For eksempel »Lokalrådet i Vejen«", en: "For example “Lokalrådet i Vejen”")
    static let nameMissing = Wording("Skriv forummets navn", en: "Write the forum's name")
    static let kindMissing = Wording("Vælg, hvilken type forum det er", en: "Choose what kind of forum it is")
    static let municipalityHint = Wording(
        "Vælg ikke noget, hvis forummet dækker hele politikredsen", en: "Choose nothing if the forum covers the whole police district")
    static let subjectHint = Wording("Kort: Hvad handler det om?", en: "In short: what is it about?")
    static let purposeHint = Wording("Hvad skal forummet opnå?", en: "What is the forum to achieve?")
    static let participantsHint = Wording(
        "Hvilke myndigheder og roller deltager? Navnene står under medlemmerne", en: "Which authorities and roles take part? The names stand under the members")
    static let plansHint = Wording("For eksempel »En handleplan hvert år« eller »Ingen«", en: "For example “En handleplan hvert år” or “Ingen”")
    static let planNameHint = Wording("For eksempel »samarbejdsplan« eller »handleplan«", en: "For example “samarbejdsplan” or “handleplan”")
    static let referencesHint = Wording(
        "Skriv én på hver linje. Skriver du et forums eller en myndigheds navn, bliver det til et link",
        en: "Write one on each line. The name of a forum or an authority becomes a link")
    static let handlesPersons = Wording("Arbejder forummet også med enkeltpersoner?", en: "Does the forum also work with single persons?")
    static let handlesHint = Wording("Hvis ja, er medlemmernes navne aldrig offentlige", en: "If so, the members' names are never public")
    static let newTitle = Wording("Opret et forum", en: "Set up a forum")
    static func newUnder(_ name: String) -> Wording { Wording("Det nye forum hører under \(name).", en: "The new forum belongs under \(name).") }
    static let create = Wording("Opret forummet", en: "Set up the forum")
    static let editTitle = Wording("Ret oplysningerne om forummet", en: "Edit what is said of the forum")
    static let municipalityForeign = Wording("Vælg en kommune i politikredsen", en: "Choose a municipality of the police district")
    static let nameTaken = Wording("Der er allerede et forum med det navn i politikredsen", en: "There is already a forum of that name in the police district")
}
