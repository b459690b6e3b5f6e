import Access
import Kernel

/// What the fields of a plan and its parts are called.
enum FieldNames {
    static func name(of key: String, in kind: Change.Kind) -> Wording {
        switch (key, kind) {
        case ("to", .activity): return Wording("Frist", en: "Deadline")
        case ("from", .activity): return Wording("Begynder", en: "Begins")
        case ("text", .comment): return Wording("Bemærkning", en: "Comment")
        case ("text", .assignment): return Wording("Handling", en: "Action")
        case ("status", .plan): return Wording("Planen er", en: "The plan is")
        case ("parent", .plan): return Wording("Udmønter", en: "Carries out")
        case ("parent", .focusArea): return Wording("Udmønter kredsens indsatsområde", en: "Carries out the district's focus area")
        case ("parent", .activity): return Wording("Svarer på kredsens opgave", en: "Answers the district's task")
        case ("done", _): return Wording("Gjort", en: "Done")
        default: return known[key] ?? .verbatim(key)
        }
    }

    private static let known: [String: Wording] = [
        "title": Wording("Titel", en: "Title"), "what": Wording("Hvad", en: "What"), "why": Wording("Hvorfor", en: "Why"), "aim": Wording("Mål", en: "Aim"),
        "reason": Wording("Begrundelse", en: "Reason"),
        "from": Wording("Gælder fra", en: "In force from"), "to": Wording("Gælder til og med", en: "In force to"), "status": Wording("Status", en: "Status"),
        "forum": Wording("Forum", en: "Forum"),
        "discussed": Wording("Drøftet", en: "Discussed"), "settled": Wording("Fastlagt", en: "Adopted"),
        "adjustments": Wording("Justeringer", en: "Adjustments"),
        "records": Wording("Journalisering", en: "Filing"), "previous": Wording("Bygger på", en: "Builds on"),
        "approved-by": Wording("Godkendt af", en: "Approved by"),
        "introduction": Wording("Indledning", en: "Introduction"), "follow-up": Wording("Sådan følger vi op", en: "How we follow up"),
        "sections": Wording("Kapitler", en: "Chapters"),
        "municipalities": Wording("Gælder kun", en: "Only for"), "origin": Wording("Ophav", en: "Origin"),
        "carried-over": Wording("Videreført", en: "Carried over"),
        "for-all": Wording("Opgave til alle", en: "Task for all"), "not-here": Wording("Ikke relevant her", en: "Not relevant here"),
        "target-group": Wording("Målgruppe", en: "Target group"),
        "level": Wording("Forebyggelsesniveau", en: "Level of prevention"), "responsible": Wording("Ansvarlig", en: "Responsible"),
        "responsible-text": Wording("Ansvarlig", en: "Responsible"),
        "partners": Wording("Sammen med", en: "Together with"), "ongoing": Wording("Løbende", en: "Ongoing"),
        "review": Wording("Vurderes igen", en: "Reviewed again"),
        "released": Wording("Offentlig status", en: "Public status"), "budget": Wording("Ressourcer", en: "Resources"),
        "milestones": Wording("Milepæle", en: "Milestones"),
        "success-criteria": Wording("Hvornår er det lykkedes?", en: "When has it succeeded?"), "due": Wording("Frist", en: "Deadline"),
        "person": Wording("Person", en: "Person"),
        "post": Wording("Stilling", en: "Post"), "kind": Wording("Art", en: "Kind"), "measures": Wording("Måler", en: "Measures"),
        "direction": Wording("Retning", en: "Direction"),
        "unit": Wording("Enhed", en: "Unit"), "source": Wording("Kilde", en: "Source"), "frequency": Wording("Hvor tit", en: "How often"),
        "published-by": Wording("Udgivet af", en: "Published by"),
        "baseline": Wording("Udgangspunkt", en: "Baseline"), "target": Wording("Mål", en: "Target"), "per": Wording("Pr. indbyggere", en: "Per inhabitants"),
        "breaks": Wording("Databrud", en: "Breaks"),
        "period": Wording("Periode", en: "Period"), "value": Wording("Tal", en: "Figure"), "of": Wording("Ud af", en: "Out of"),
        "area": Wording("Område", en: "Area"), "note": Wording("Note", en: "Note"),
        "finding": Wording("Fund", en: "Finding"), "answer": Wording("Svar", en: "Answer"), "because": Wording("Begrundelse", en: "Reason"),
        "place": Wording("Om", en: "On"), "text": Wording("Tekst", en: "Text"), "deadline": Wording("Frist for bemærkninger", en: "Deadline for comments"),
        "recipients": Wording("Til bemærkninger hos", en: "For comment with"), "outcome": Wording("Afgørelse", en: "Decision"),
        "asked-by": Wording("Bedt om af", en: "Asked for by"),
        "focus-area": Wording("Indsatsområde", en: "Focus area"), "activity": Wording("Aktivitet", en: "Activity"), "number": Wording("Nummer", en: "Number"),
        "date": Wording("Dato", en: "Date"),
        "decided-by": Wording("Besluttet af", en: "Decided by"), "by": Wording("Af", en: "By"), "authority": Wording("Myndighed", en: "Authority"),
        "basis": Wording("Grundlag", en: "Basis"),
        "name": Wording("Navn", en: "Name"), "system": Wording("Journalsystem", en: "Record system"), "case-number": Wording("Sagsnummer", en: "Case number"),
        "class": Wording("Emne", en: "Class"),
        "amount": Wording("Kroner", en: "DKK"), "hours": Wording("Timer", en: "Hours"), "reached": Wording("Nået", en: "Reached"),
        "change": Wording("Ændring i procent", en: "Change in per cent"),
        "step": Wording("Hvert år mindst", en: "Each year at least"), "keep": Wording("Ikke dårligere", en: "Not worse"),
        "level-of": Wording("Samme niveau som", en: "The level of"),
    ]
}
