import Kernel
import Web

/// The forms of activities and actions.
extension PlanSheets {
    /// `answers` is the district's focus area that this one carries out: its tasks stand first.
    static func activity(_ choices: PlanChoices, answers: FocusAreaID?, isLocal: Bool, places: [FormOption], language: Language, withAction: Bool) -> FormSheet {
        var fields = [
            FormField("title", Wording("Aktivitetens titel", en: "The activity's title"), .line(max: 120), missing: Wording("Skriv titlen på aktiviteten", en: "Write the activity's title")),
            FormField(
                "what", Wording("Hvad går aktiviteten ud på?", en: "What is the activity about?"), .text(rows: 4, max: 10_000),
                hint: Wording("Skriv kort. Skriv ikke om enkelte personer eller små grupper.", en: "Write briefly. Do not write about single persons or small groups.")),
            FormField(
                "responsible", Wording("Hvem er ansvarlig?", en: "Who is responsible?"), .choices(options(choices.responsible)),
                missing: Wording("Vælg, hvem der er ansvarlig", en: "Choose who is responsible")),
            FormField("from", Wording("Begynder", en: "Begins"), .date),
            FormField("to", Wording("Frist for hele aktiviteten", en: "Deadline of the whole activity"), .date),
            FormField("ongoing", Wording("Aktiviteten er løbende", en: "The activity is ongoing"), .flag),
            FormField("review", Wording("Hvornår vurderes den igen?", en: "When is it reviewed again?"), .date),
        ]
        if withAction { fields += folded(firstAction(choices, language), under: ActivityGroups.firstAction) }
        fields += folded(aims(language), under: ActivityGroups.aims)
        fields += folded(budget, under: ActivityGroups.budget)
        fields += folded(relations(choices, answers, isLocal: isLocal) + (places.isEmpty ? [] : [only(places)]), under: ActivityGroups.relations)
        return FormSheet(fields)
    }

    private static func folded(_ fields: [FormField], under group: Wording) -> [FormField] { fields.map { $0.folded(under: group) } }

    private static func aims(_ language: Language) -> [FormField] {
        [
            FormField(
                "responsible-text", Wording("Andre ansvarlige", en: "Others responsible"), .line(max: 400),
                hint: Wording("Kun dem, der hverken er et forum eller en myndighed her.", en: "Only those who are neither a forum nor an authority here.")),
            FormField("partners", Wording("Sammen med hvem?", en: "Together with whom?"), .lines(max: 2_000)),
            FormField("target-group", Wording("Målgruppe", en: "Target group"), .line(max: 200)),
            FormField(
                "level", Wording("Forebyggelsesniveau", en: "Level of prevention"), .choice([Activity.Level.general, .specific, .individual].map { FormOption($0.rawValue, $0.name[language]) })),
            FormField("success-criteria", Wording("Hvornår er det lykkedes?", en: "When has it succeeded?"), .text(rows: 3, max: 5_000)),
        ]
    }

    private static let budget = [
        FormField("budget.amount", Wording("Beløb i kroner", en: "Amount in DKK"), .number(signed: false)),
        FormField("budget.hours", Wording("Arbejdstimer", en: "Working hours"), .number(signed: false)),
        FormField("budget.source", Wording("Hvor kommer pengene fra?", en: "Where does the money come from?"), .line(max: 200)),
    ]

    private static func relations(_ choices: PlanChoices, _ answers: FocusAreaID?, isLocal: Bool) -> [FormField] {
        var fields: [FormField] = []
        if isLocal {
            let tasks = choices.tasks(first: answers)
            if !tasks.isEmpty { fields.append(FormField("parent", Wording("Svarer på kredsens opgave", en: "Answers the district's task"), .choice(tasks))) }
            fields.append(
                FormField(
                    "not-here", Wording("Hvorfor er opgaven ikke relevant her?", en: "Why is the task not relevant here?"), .text(rows: 3, max: 5_000),
                    hint: Wording("Kun hvis I siger nej til kredsens opgave.", en: "Only if you decline the district's task.")))
        } else {
            fields.append(FormField("for-all", Wording("Opgave til alle: hver lokal plan skal svare på den", en: "Task for all: each local plan is to answer it"), .flag))
        }
        if !choices.previousActivities.isEmpty {
            fields.append(FormField("previous", Wording("Fortsætter fra den forrige plan", en: "Continues from the previous plan"), .choices(options(choices.previousActivities))))
        }
        return fields
    }

    private static func firstAction(_ choices: PlanChoices, _ language: Language) -> [FormField] {
        [
            FormField("handling.text", Wording("Hvad skal gøres først?", en: "What is to be done first?"), .text(rows: 2, max: 5_000)),
            FormField("handling.due", Wording("Handlingens frist", en: "The action's deadline"), .date),
            FormField("handling.person", Wording("Hvem gør det?", en: "Who does it?"), .choice(choices.people(keeping: nil, in: language))),
            FormField("handling.post", Wording("… eller hvilken stilling?", en: "… or which post?"), .line(max: 120)),
        ]
    }

    static func action(_ choices: PlanChoices, keeping person: PersonID?, language: Language) -> FormSheet {
        FormSheet([
            FormField("text", Wording("Hvad skal gøres?", en: "What is to be done?"), .text(rows: 3, max: 5_000), missing: Wording("Skriv, hvad der skal gøres", en: "Write what is to be done")),
            FormField("due", Wording("Frist", en: "Deadline"), .date),
            FormField("person", Wording("Hvem gør det?", en: "Who does it?"), .choice(choices.people(keeping: person, in: language))),
            FormField("post", Wording("… eller hvilken stilling?", en: "… or which post?"), .line(max: 120)),
            FormField("responsible", Wording("Ansvarligt forum eller myndighed", en: "Responsible forum or authority"), .choice(options(choices.responsible))),
            FormField(
                "status", Wording("Status", en: "Status"),
                .choice([
                    FormOption("open", Wording("Åben", en: "Open")[language]), FormOption("done", Wording("Gjort", en: "Done")[language]),
                    FormOption("dropped", Wording("Opgivet", en: "Dropped")[language]),
                ])),
            FormField("done", Wording("Gjort den", en: "Done on"), .date),
        ])
    }
}

enum ActivityGroups {
    static let firstAction = Wording("Første handling", en: "First action")
    static let aims = Wording("Samarbejde, mål og målgruppe", en: "Cooperation, aims and target group")
    static let budget = Wording("Økonomi", en: "Money and hours")
    static let relations = Wording("Sammenhæng med andre planer", en: "Relation to other plans")
}
