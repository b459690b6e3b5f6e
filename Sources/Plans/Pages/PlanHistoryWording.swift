import Access
import Kernel

enum PlanHistoryWording {
    static let lead = Wording(
        "Hvem der har ændret planen, hvornår, og hvad der stod før. Det nyeste står øverst.",
        en: "Who changed the plan, when, and what it said before. The newest stands first.")
    static let ofOneThing = Wording("Ændringer af én ting i planen. Det nyeste står øverst.", en: "Changes of one thing in the plan. The newest stands first.")
    static let wholePlan = Wording("Se hele planens historik", en: "See the whole plan's history")
    static let purge = Wording("Slet tekst, der ikke skulle have været skrevet", en: "Erase text that should not have been written")
    static let eraseEntry = Wording("Bed om sletning", en: "Ask for erasure")
    static let none = Wording("Der er ingen ændringer at vise.", en: "There are no changes to show.")
    static let older = Wording("Ældre", en: "Older")
    static let system = Wording("Indlæst fra en fil", en: "Imported from a file")
    static let before = Wording("Før:", en: "Before:")
    static let after = Wording("Nu:", en: "Now:")
    static let because = Wording("Begrundelse:", en: "Reason:")
    static func fields(_ count: Int) -> Wording { Wording("Vis alle \(count) felter", en: "Show all \(count) fields") }
    static func purged(_ asker: String, _ agreer: String, _ day: String) -> Wording {
        Wording(
            "Teksten er slettet \(day). \(asker) bad om det, og \(agreer) sagde ja.",
            en: "The text was erased \(day). \(asker) asked for it, and \(agreer) agreed.")
    }

    /// What happened, as a heading.
    static func what(_ entry: HistoryStore.Entry) -> Wording {
        let thing = kind(entry.kind)
        let title = entry.title.isEmpty ? "" : " »\(entry.title)«"
        let english = entry.title.isEmpty ? "" : " “\(entry.title)”"
        if entry.kind == .purge {
            return entry.action == "purge.agree"
                ? Wording("Sagde ja til at slette en tekst", en: "Agreed to erase a text")
                : entry.action == "purge.drop"
                    ? Wording("Opgav en sletning", en: "Dropped an erasure") : Wording("Bad om at få en tekst slettet", en: "Asked to have a text erased")
        }
        if let step = steps[entry.action], entry.kind == .plan { return step }
        if entry.title.isEmpty, entry.kind == .comment {
            return entry.action == "comment.answer"
                ? Wording("Besvarede en bemærkning", en: "Answered a comment") : Wording("Skrev en bemærkning", en: "Wrote a comment")
        }
        if entry.kind == .comment, entry.action == "comment.answer" {
            return Wording("Besvarede en bemærkning om\(title)", en: "Answered a comment on\(english)")
        }
        if entry.kind == .comment { return Wording("Skrev en bemærkning om\(title)", en: "Commented on\(english)") }
        if entry.kind == .finding {
            return entry.after == nil
                ? Wording("Tog et fund frem igen", en: "Took a finding forward again") : Wording("Satte et fund til side", en: "Set a finding aside")
        }
        if entry.purge != nil { return Wording("Ændrede \(thing[.danish])", en: "Changed \(thing[.english])") }
        switch (entry.before, entry.after) {
        case (nil, _) where entry.kind == .plan: return Wording("Oprettede planen\(title)", en: "Made the plan\(english)")
        case (nil, _): return Wording("Tilføjede \(thing[.danish])\(title)", en: "Added \(thing[.english])\(english)")
        case (_, nil): return Wording("Fjernede \(thing[.danish])\(title)", en: "Removed \(thing[.english])\(english)")
        default: return Wording("Rettede \(thing[.danish])\(title)", en: "Changed \(thing[.english])\(english)")
        }
    }

    private static let steps: [String: Wording] = [
        "plan.send-for-comment": Wording("Sendte planen til bemærkninger", en: "Sent the plan for comment"),
        "plan.take-back": Wording("Trak planen tilbage til kladde", en: "Took the plan back to a draft"),
        "plan.discuss": Wording("Noterede, at planen er drøftet", en: "Noted that the plan was discussed"),
        "plan.settle": Wording("Noterede, at planen er fastlagt", en: "Noted that the plan was adopted"),
        "plan.publish": Wording("Offentliggjorde planen", en: "Published the plan"),
        "plan.evaluate": Wording("Noterede, at planen er evalueret", en: "Noted that the plan was evaluated"),
        "plan.archive": Wording("Arkiverede planen", en: "Archived the plan"),
        "plan.approve": Wording("Rettede planens godkendelser", en: "Changed the plan's approvals"),
        "plan.file": Wording("Rettede planens journalisering", en: "Changed the plan's filing"),
        "plan.adjust": Wording("Tilføjede en justering", en: "Added an adjustment"),
    ]

    private static func kind(_ kind: Change.Kind) -> Wording {
        switch kind {
        case .plan: Wording("planen", en: "the plan")
        case .focusArea: Wording("indsatsområdet", en: "the focus area")
        case .activity: Wording("aktiviteten", en: "the activity")
        case .assignment: Wording("handlingen", en: "the action")
        case .indicator: Wording("indikatoren", en: "the indicator")
        case .measurement: Wording("et tal for", en: "a figure of")
        case .series: Wording("tallene for", en: "the figures of")
        case .evaluation: Wording("vurderingen af", en: "the evaluation of")
        default: Wording("noget i planen", en: "something in the plan")
        }
    }
}
