import Forums
import Kernel
import Web

/// A numbered or listed part of a plan that is added by itself.
enum PlanPart {
    case approval, filing, adjustment

    var path: String {
        switch self {
        case .approval: "godkendelser"
        case .filing: "journal"
        case .adjustment: "justeringer"
        }
    }

    func home(of plan: PlanID) -> Address { self == .adjustment ? PlanAddresses.plan(plan) : PlanAddresses.lifeCycle(plan) }

    var title: Wording {
        switch self {
        case .approval: GangWording.addApproval
        case .filing: GangWording.addFiling
        case .adjustment: Wording("Tilføj en justering", en: "Add an adjustment")
        }
    }

    var introduction: Wording? {
        switch self {
        case .approval:
            Wording(
                "For eksempel et udvalg, et byråd eller en styregruppe, der har godkendt planen.",
                en: "For example a committee, a council or a steering group that has approved the plan.")
        case .filing: Wording("Hvor planen ligger i en myndigheds eget journalsystem.", en: "Where the plan lies in an authority's own record system.")
        case .adjustment:
            Wording(
                "Planen gælder. Skriv, hvad der er ændret og hvorfor; justeringen får det næste nummer og kan læses af alle, der kan læse planen. Retter du i et indsatsområde eller en aktivitet, skrives justeringen af sig selv.",
                en:
                    "The plan is in force. Write what has changed and why; the adjustment gets the next number and can be read by all who can read the plan. If you edit a focus area or an activity, the adjustment is written by itself."
            )
        }
    }

    func sheet(_ authorities: [FormOption]) -> FormSheet {
        switch self {
        case .approval:
            FormSheet([
                FormField(
                    "name", Wording("Hvem har godkendt planen?", en: "Who approved the plan?"), .line(max: 200),
                    missing: Wording("Skriv, hvem der har godkendt planen", en: "Write who approved the plan")),
                FormField("authority", StepWording.authority, .choice(authorities)),
                FormField(
                    "date", Wording("Hvornår?", en: "When?"), .date,
                    missing: Wording("Angiv, hvornår planen er godkendt", en: "Give when the plan was approved")),
            ])
        case .filing:
            FormSheet([
                FormField(
                    "authority", Wording("Hvilken myndighed?", en: "Which authority?"), .choice(authorities),
                    missing: Wording("Vælg, hvilken myndighed planen er journaliseret hos", en: "Choose with which authority the plan is filed")),
                FormField(
                    "case-number", Wording("Sagsnummer", en: "Case number"), .line(max: 80), missing: Wording("Skriv sagsnummeret", en: "Write the case number")
                ),
                FormField("system", Wording("Sagssystem (ESDH)", en: "Case system (ESDH)"), .line(max: 80)),
                FormField("class", Wording("Klasse (KLE, kommunernes emneplan)", en: "Class (KLE, the municipalities' filing scheme)"), .line(max: 80)),
            ])
        case .adjustment:
            FormSheet([
                FormField(
                    "what", Wording("Hvad er ændret?", en: "What has changed?"), .text(rows: 4, max: 5_000),
                    missing: Wording("Skriv, hvad der er ændret", en: "Write what has changed")),
                FormField(
                    "why", Wording("Hvorfor?", en: "Why?"), .text(rows: 3, max: 5_000),
                    missing: Wording("Skriv, hvorfor planen er ændret", en: "Write why the plan has changed")),
                FormField(
                    "decided-by", Wording("Hvem har besluttet det?", en: "Who decided it?"), .line(max: 200),
                    missing: Wording("Skriv, hvem der har besluttet ændringen", en: "Write who decided the change")),
                FormField(
                    "date", Wording("Hvornår?", en: "When?"), .date,
                    missing: Wording("Angiv, hvornår ændringen er besluttet", en: "Give when the change was decided")),
            ])
        }
    }

    func suggested(on today: Day, _ language: Language) -> FormValues {
        self == .adjustment ? FormFilling.values(FieldRecord([("date", today.fieldValue)]), in: sheet([]), language) : FormValues()
    }

    func problems(_ record: FieldRecord, on today: Day) -> [Problem] {
        guard let date = record["date"].flatMap({ Day($0) }), date > today else { return [] }
        return [Problem("date", Wording("Dagen kan ikke ligge i fremtiden", en: "The day cannot lie in the future"))]
    }

    func added(_ record: FieldRecord, to plan: Plan) -> Plan {
        var plan = plan
        switch self {
        case .approval: plan.approvedBy = (plan.approvedBy ?? []) + [Approval(record: record)]
        case .filing: plan.records = (plan.records ?? []) + [FilingRecord(record: record)]
        case .adjustment:
            var adjustment = Adjustment(record: record)
            adjustment.number = (plan.adjustments ?? []).compactMap(\.number).max().map { $0 + 1 } ?? 1
            plan.adjustments = (plan.adjustments ?? []) + [adjustment]
        }
        return plan
    }

    /// The plan without the part at the place, where that still bears the name.
    func removed(_ index: Int, named name: String, from plan: Plan) -> Plan? {
        var plan = plan
        switch self {
        case .approval:
            guard let approvals = plan.approvedBy, approvals.indices.contains(index), approvals[index].name == name else { return nil }
            plan.approvedBy?.remove(at: index)
        case .filing:
            guard let filings = plan.records, filings.indices.contains(index), (filings[index].caseNumber ?? "") == name else { return nil }
            plan.records?.remove(at: index)
        case .adjustment: return nil
        }
        return plan
    }
}
