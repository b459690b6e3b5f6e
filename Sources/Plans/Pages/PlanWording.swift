package import Kernel

/// What the plans' pages say.
package enum PlanWording {
    package static let plans = Wording("Planer", en: "Plans")
    package static let history = Wording("Historik", en: "History")
    static let carriesOut = Wording("Udmønter", en: "Carries out")
    static let buildsOn = Wording("Bygger på", en: "Builds on")
    static func settledOn(_ day: Day) -> Wording { Wording("Fastlagt \(day.long(in: .danish))", en: "Adopted \(day.long(in: .english))") }
    static let comments = Wording("Bemærkninger", en: "Comments")
    static let lifeCycle = Wording("Planens forløb", en: "The plan's steps")
    static let statusRound = Wording("Sæt status", en: "Set status")
    static let editPlan = Wording("Ret planen", en: "Edit the plan")
    static let addArea = Wording("Tilføj et indsatsområde", en: "Add a focus area")
    static let addFirstArea = Wording("Tilføj det første indsatsområde", en: "Add the first focus area")
    static let paste = Wording("Indsæt en tabel", en: "Paste a table")
    static func answers(_ answered: Int, of expected: Int) -> Wording {
        Wording("Kommunernes svar (\(answered) af \(expected))", en: "The municipalities' answers (\(answered) of \(expected))")
    }
    static let findInPlan = Wording("Find i planen", en: "Find in the plan")
    static let searchInPlan = Wording("Søg i planen", en: "Search the plan")
    static let actionDone = Wording("Gjort", en: "Done")
    static let actionDropped = Wording("Opgivet", en: "Dropped")
    static let responsible = Wording("Ansvarlig", en: "Responsible")
    static let status = Wording("Status", en: "Status")
    static let municipality = Wording("Kommune", en: "Municipality")
    static let all = Wording("Alle", en: "All")
    static let show = Wording("Vis", en: "Show")
    static let showAll = Wording("Vis hele planen", en: "Show the whole plan")
    static func found(_ count: Int) -> Wording {
        count == 1 ? Wording("1 aktivitet passer.", en: "1 activity matches.") : Wording("\(count) aktiviteter passer.", en: "\(count) activities match.")
    }
    static let nothingFound = Wording("Ingen aktivitet passer. Prøv med færre valg, eller vis hele planen.", en: "No activity matches. Try fewer choices, or show the whole plan.")
    static let areasOfPlan = Wording("Planens indsatsområder", en: "The plan's focus areas")
    static let districtAreas = Wording("Kredsrådets indsatsområder", en: "Focus areas of the district council")
    static let localAreas = Wording("Lokale indsatsområder", en: "Local focus areas")
    static let noActivityShort = Wording("ingen aktivitet", en: "no activity")
    static func count(_ activities: Int) -> Wording {
        activities == 1 ? Wording("1 aktivitet", en: "1 activity") : Wording("\(activities) aktiviteter", en: "\(activities) activities")
    }
    static func stopped(_ count: Int) -> Wording { Wording("\(count) \(count == 1 ? "stoppet" : "stoppede")", en: "\(count) stopped") }
    static func late(_ count: Int) -> Wording { Wording("\(count) \(count == 1 ? "forsinket" : "forsinkede")", en: "\(count) late") }
    static func noAreas(isPast: Bool) -> Wording {
        isPast ? Wording("Planen har ingen indsatsområder.", en: "The plan has no focus areas.") : Wording("Planen har ingen indsatsområder endnu.", en: "The plan has no focus areas yet.")
    }
    static func noActivity(isPast: Bool) -> Wording {
        isPast ? Wording("Planen har ingen aktivitet her.", en: "The plan has no activity here.") : Wording("Indsatsområdet har ingen aktivitet endnu.", en: "The focus area has no activity yet.")
    }
    static let addFirstActivity = Wording("Tilføj den første aktivitet", en: "Add the first activity")
    static let addActivity = Wording("Tilføj en aktivitet", en: "Add an activity")
    static let editArea = Wording("Ret indsatsområdet", en: "Edit the focus area")
    static let to = Wording("til", en: "to")
    static let carriedOver = Wording("Videreført fra den forrige plan", en: "Carried over from the previous plan")
    static func newInPlan(_ years: String) -> Wording { Wording("Nyt i \(years)", en: "New in \(years)") }
    static let followUp = Wording("Sådan følger vi op", en: "How we follow up")
    static let adjustments = Wording("Justeringer", en: "Adjustments")
    static func adjustment(_ number: Int) -> Wording { Wording("Justering \(number)", en: "Adjustment \(number)") }
    static let standing = Wording("Status på planen", en: "How the plan stands")
    static func noActivities(isPast: Bool) -> Wording {
        isPast ? Wording("Planen har ingen aktiviteter.", en: "The plan has no activities.") : Wording("Planen har ingen aktiviteter endnu.", en: "The plan has no activities yet.")
    }
    static let isOverdue = Wording("Frist overskredet", en: "Deadline passed")
    static let hasNoStatus = Wording("Uden status", en: "Without a status")
    static let noStatusYet = Wording("Ingen status er oplyst for planens aktiviteter.", en: "No status is given for the plan's activities.")
    static func statusOf(_ count: Int) -> Wording { Wording("Status for \(count) aktiviteter", en: "Status of \(count) activities") }
    static func withoutStatus(_ count: Int) -> Wording {
        count == 1
            ? Wording("1 aktivitet mangler status.", en: "1 activity lacks a status.")
            : Wording("\(count) aktiviteter mangler status.", en: "\(count) activities lack a status.")
    }
    static let targetsReached = Wording("Mål nået", en: "Targets reached")
    static func xOfY(_ x: Int, _ y: Int) -> Wording { Wording("\(x) af \(y)", en: "\(x) of \(y)") }
    static func findings(_ count: Int) -> Wording {
        switch count {
        case 0: Wording("Planen er efterset: vi fandt ingen mangler", en: "The plan is checked: we found nothing to fix")
        case 1: Wording("1 ting i planen bør rettes", en: "1 thing in the plan needs fixing")
        default: Wording("\(count) ting i planen bør rettes", en: "\(count) things in the plan need fixing")
        }
    }
    static let activitiesIn = Wording("Aktiviteter:", en: "Activities:")
    static let activity = Wording("Aktivitet", en: "Activity")
    static let action = Wording("Handling", en: "Action")
    static let responsibility = Wording("Ansvar", en: "Responsible")
    static let deadline = Wording("Frist", en: "Deadline")
    static let nextDeadline = Wording("Næste frist", en: "Next deadline")
    static let forAll = Wording("Opgave til alle", en: "Task for all")
    static let notRelevantHere = Wording("Ikke relevant her", en: "Not relevant here")
    static let noStatus = Wording("Ingen status oplyst", en: "No status given")
    static let noDeadline = Wording("ingen frist", en: "no deadline")
    static let ongoing = Wording("Løbende", en: "Ongoing")
    static let nextAction = Wording("Næste handling", en: "Next action")
    static let reviewed = Wording("vurderes", en: "reviewed")
    static let overdue = Wording("overskredet", en: "overdue")
}
