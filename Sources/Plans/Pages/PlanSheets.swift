import Kernel
import Web

/// The forms of plans and focus areas, and what is asked besides when a plan is in force.
enum PlanSheets {
    static func plan(_ parents: [PlanChoices.Choice], _ previous: [PlanChoices.Choice]) -> FormSheet {
        FormSheet([
            FormField("title", Wording("Planens titel", en: "The plan's title"), .line(max: 120), missing: Wording("Skriv planens titel", en: "Write the plan's title")),
            FormField("from", Wording("Gælder fra", en: "In force from"), .date, missing: Wording("Angiv den dag, planen gælder fra", en: "Give the day from which the plan is in force")),
            FormField("to", Wording("Gælder til og med", en: "In force to"), .date, missing: Wording("Angiv planens sidste dag", en: "Give the plan's last day")),
            FormField("parent", Wording("Udmønter kredsens plan", en: "Carries out the district's plan"), .choice(options(parents))),
            FormField("previous", Wording("Bygger på den forrige plan", en: "Builds on the previous plan"), .choice(options(previous))),
            FormField(
                "introduction", Wording("Indledning", en: "Introduction"), .text(rows: 8, max: 20_000),
                hint: Wording("Hvad vil planen, og hvem laver den? Skriv det overordnede mål.", en: "What does the plan want, and who makes it? Write the overall goal.")),
            FormField("sections", Wording("Flere kapitler", en: "Further chapters"), .chapters(max: 60_000)),
            FormField("follow-up", Wording("Sådan følger vi op", en: "How we follow up"), .text(rows: 6, max: 20_000)),
        ])
    }

    static func area(_ choices: PlanChoices, isLocal: Bool, places: [FormOption], language: Language) -> FormSheet {
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
        fields.append(FormField("carried-over", Wording("Videreført fra den forrige plan", en: "Carried over from the previous plan"), .flag))
        if !choices.previousAreas.isEmpty {
            fields.append(FormField("previous", Wording("Fortsætter fra den forrige plan", en: "Continues from the previous plan"), .choices(options(choices.previousAreas))))
        }
        if !places.isEmpty { fields.append(only(places)) }
        return FormSheet(fields)
    }

    /// In a district's plan something may be for some of the municipalities.
    static func only(_ places: [FormOption]) -> FormField {
        FormField(
            "municipalities", Wording("Gælder kun i", en: "Only in"), .choices(places),
            hint: Wording("Vælg ingen, når det gælder i hele kredsen.", en: "Choose none where it holds in the whole district."))
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
    ].map { field in
        var field = field
        field.isAboutChange = true
        return field
    }

    static func options(_ choices: [PlanChoices.Choice]) -> [FormOption] { choices.map { FormOption($0.id, own: $0.name) } }
}
