import Kernel
import Web

/// The forms of plans, focus areas, activities and actions.
enum PlanSheets {
    static func plan(_ parents: [PlanChoices.Choice], _ previous: [PlanChoices.Choice]) -> FormSheet {
        FormSheet([
            FormField("title", Wording("Planens titel", en: "The plan's title"), .line(max: 120), missing: Wording("Skriv planens titel", en: "Write the plan's title")),
            FormField("from", Wording("Gælder fra", en: "In force from"), .date, missing: Wording("Angiv den dag, planen gælder fra", en: "Give the day from which the plan is in force")),
            FormField("to", Wording("Gælder til og med", en: "In force to"), .date, missing: Wording("Angiv planens sidste dag", en: "Give the plan's last day")),
            FormField("parent", Wording("Udmønter kredsens plan", en: "Carries out the district's plan"), .choice(options(parents))),
            FormField("previous", Wording("Bygger på planen før", en: "Builds on the plan before"), .choice(options(previous))),
            FormField(
                "introduction", Wording("Indledning", en: "Introduction"), .text(rows: 8, max: 20_000),
                hint: Wording("Hvad vil planen, og hvem laver den? Skriv det overordnede mål.", en: "What does the plan want, and who makes it? Write the overall goal.")),
            FormField("follow-up", Wording("Sådan følger vi op", en: "How we follow up"), .text(rows: 6, max: 20_000)),
        ])
    }

    static func area(_ choices: PlanChoices, isLocal: Bool, language: Language) -> FormSheet {
        var fields = [
            FormField("title", Wording("Indsatsområdets titel", en: "The focus area's title"), .line(max: 120), missing: Wording("Skriv titlen på indsatsområdet", en: "Write the focus area's title")),
            FormField("aim", Wording("Hvad vil vi opnå?", en: "What do we want to achieve?"), .text(rows: 4, max: 10_000)),
            FormField(
                "reason", Wording("Hvorfor dette indsatsområde?", en: "Why this focus area?"), .text(rows: 4, max: 10_000),
                hint: Wording("Tal, årsager, risiko. Skriv ikke om enkelte personer eller små grupper.", en: "Figures, causes, risk. Do not write about single persons or small groups.")),
            FormField(
                "origin", Wording("Hvem har udpeget det?", en: "Who named it?"),
                .choice([FocusArea.Origin.national, .district, .local].map { FormOption($0.rawValue, $0.name[language]) })),
        ]
        if isLocal, !choices.parentAreas.isEmpty {
            fields.append(FormField("parent", Wording("Udmønter kredsens indsatsområde", en: "Carries out the district's focus area"), .choice(options(choices.parentAreas))))
        }
        fields.append(FormField("carried-over", Wording("Videreført fra planen før", en: "Carried over from the plan before"), .flag))
        if !choices.previousAreas.isEmpty { fields.append(FormField("previous", Wording("Fortsætter fra planen før", en: "Continues from the plan before"), .choices(options(choices.previousAreas)))) }
        return FormSheet(fields)
    }

    static func activity(_ choices: PlanChoices, isLocal: Bool, language: Language, withAction: Bool) -> FormSheet {
        var fields = [
            FormField("title", Wording("Aktivitetens titel", en: "The activity's title"), .line(max: 120), missing: Wording("Skriv titlen på aktiviteten", en: "Write the activity's title")),
            FormField(
                "what", Wording("Hvad går aktiviteten ud på?", en: "What is the activity about?"), .text(rows: 4, max: 10_000),
                hint: Wording("Skriv kort. Skriv ikke om enkelte personer eller små grupper.", en: "Write briefly. Do not write about single persons or small groups.")),
            FormField(
                "responsible", Wording("Hvem er ansvarlig?", en: "Who is responsible?"), .choices(options(choices.responsible)),
                missing: Wording("Vælg, hvem der er ansvarlig", en: "Choose who is responsible")),
        ]
        if withAction { fields += firstAction(choices) }
        fields += [
            FormField("to", Wording("Frist for hele aktiviteten", en: "Deadline of the whole activity"), .date),
            FormField("ongoing", Wording("Aktiviteten er løbende", en: "The activity is ongoing"), .flag),
            FormField("review", Wording("Hvornår vurderes den igen?", en: "When is it reviewed again?"), .date),
        ]
        if isLocal {
            if !choices.parentActivities.isEmpty {
                fields.append(FormField("parent", Wording("Svarer på kredsens opgave", en: "Answers the district's task"), .choice(options(choices.parentActivities))))
            }
            fields.append(
                FormField(
                    "not-here", Wording("Hvorfor er opgaven ikke relevant her?", en: "Why is the task not relevant here?"), .text(rows: 3, max: 5_000),
                    hint: Wording("Kun hvis I siger nej til kredsens opgave.", en: "Only if you decline the district's task.")))
        } else {
            fields.append(FormField("for-all", Wording("Opgave til alle: hver lokal plan skal svare på den", en: "Task for all: each local plan is to answer it"), .flag))
        }
        fields += [
            FormField("partners", Wording("Sammen med hvem?", en: "Together with whom?"), .lines(max: 2_000)),
            FormField("target-group", Wording("Målgruppe", en: "Target group"), .line(max: 200)),
            FormField(
                "level", Wording("Forebyggelsesniveau", en: "Level of prevention"), .choice([Activity.Level.general, .specific, .individual].map { FormOption($0.rawValue, $0.name[language]) })),
            FormField("success-criteria", Wording("Hvornår er det lykkedes?", en: "When has it succeeded?"), .text(rows: 3, max: 5_000)),
            FormField("budget.amount", Wording("Beløb i kroner", en: "Amount in DKK"), .number(signed: false)),
            FormField("budget.hours", Wording("Arbejdstimer", en: "Working hours"), .number(signed: false)),
            FormField("budget.source", Wording("Hvor kommer pengene fra?", en: "Where does the money come from?"), .line(max: 200)),
        ]
        if !choices.previousActivities.isEmpty {
            fields.append(FormField("previous", Wording("Fortsætter fra planen før", en: "Continues from the plan before"), .choices(options(choices.previousActivities))))
        }
        return FormSheet(fields)
    }

    private static func firstAction(_ choices: PlanChoices) -> [FormField] {
        [
            FormField("handling.text", Wording("Første handling: hvad skal gøres?", en: "First action: what is to be done?"), .text(rows: 2, max: 5_000)),
            FormField("handling.due", Wording("Handlingens frist", en: "The action's deadline"), .date),
            FormField("handling.person", Wording("Hvem gør det?", en: "Who does it?"), .choice(options(choices.people))),
            FormField("handling.post", Wording("… eller hvilken stilling?", en: "… or which post?"), .line(max: 120)),
        ]
    }

    static func action(_ choices: PlanChoices, language: Language) -> FormSheet {
        FormSheet([
            FormField("text", Wording("Hvad skal gøres?", en: "What is to be done?"), .text(rows: 3, max: 5_000), missing: Wording("Skriv, hvad der skal gøres", en: "Write what is to be done")),
            FormField("due", Wording("Frist", en: "Deadline"), .date),
            FormField("person", Wording("Hvem gør det?", en: "Who does it?"), .choice(options(choices.people))),
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

    /// What is asked besides, when the plan is in force: it changes by numbered adjustments only.
    static let adjustment = [
        FormField(
            "justering.why", Wording("Hvorfor ændres planen?", en: "Why is the plan changed?"), .text(rows: 2, max: 2_000),
            hint: Wording("Planen gælder, så ændringen skrives i planen som en nummereret justering.", en: "The plan is in force, so the change is written in the plan as a numbered adjustment."),
            missing: Wording("Skriv, hvorfor planen ændres", en: "Write why the plan is changed")),
        FormField(
            "justering.decided-by", Wording("Hvem har besluttet det?", en: "Who decided it?"), .line(max: 200),
            hint: Wording("For eksempel formandskabet for Lokalrådet", en: "For example the chair and vice-chair of the local council"),
            missing: Wording("Skriv, hvem der har besluttet ændringen", en: "Write who decided the change")),
    ]

    static func options(_ choices: [PlanChoices.Choice]) -> [FormOption] { choices.map { FormOption($0.id, own: $0.name) } }
}
