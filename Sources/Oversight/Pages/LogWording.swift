import Access
import Kernel

/// Words of the log.
enum LogWording {
    static let title = Wording("Loggen", en: "The log")
    static func lead(_ authority: String) -> Wording {
        Wording(
            "Her står, hvad folk fra \(authority) har gjort, set og fået afslag på i Rygrad. Andre myndigheders folk er ikke med. Du ser ikke indholdet af planer og tekster.",
            en: "Here is what people of \(authority) did, saw and were refused in Rygrad. People of other authorities are not here. You do not see the content of plans and texts.")
    }
    static let logged = Wording("Hver gang du åbner loggen, bliver det også skrevet i den.", en: "Each time you open the log, that is written in it too.")
    static let samples = Wording("Stikprøver", en: "Spot checks")
    static let insight = Wording("Indsigt i loggen", en: "Insight in the log")
    static let breaches = Wording("Brud på persondatasikkerheden", en: "Breaches of personal data security")
    static let alarms = Wording("Alarmer", en: "Alarms")
    static let period = Wording("Periode", en: "Period")
    static let person = Wording("Person", en: "Person")
    static let everybody = Wording("Alle", en: "Everybody")
    static let what = Wording("Hvad", en: "What")
    static let everything = Wording("Alt", en: "Everything")
    static let show = Wording("Vis", en: "Show")
    static let none = Wording("Der er ingen poster i den periode. Vælg en længere periode eller færre krav.", en: "There are no entries in that period. Choose a longer period or ask for less.")
    static let older = Wording("Ældre poster", en: "Older entries")
    static let refused = Wording("Afvist", en: "Refused")
    static let purpose = Wording("Formål", en: "Purpose")
    static let onBehalf = Wording("På vegne af", en: "On behalf of")
    static let deputy = Wording("Stedfortræder", en: "Deputy")
    static let editor = Wording("Redaktør", en: "Editor")
    static let unknown = Wording("Ukendt", en: "Unknown")
    static let gone = Wording("noget, der ikke findes længere", en: "something that is no longer there")
    static let number = Wording("Post nr.", en: "Entry no.")
    static let otherAuthority = Wording("Du er logansvarlig flere steder:", en: "You are log auditor in several places:")

    static func plan(_ name: String) -> Wording { Wording("planen, \(name)", en: "the plan, \(name)") }
    static func inPlan(_ what: Wording, _ plan: String) -> Wording { Wording("\(what[.danish]) i planen, \(plan)", en: "\(what[.english]) in the plan, \(plan)") }
    static func inForum(_ what: Wording, _ forum: String) -> Wording { Wording("\(what[.danish]), \(forum)", en: "\(what[.english]), \(forum)") }

    static func kind(_ kind: Change.Kind, of name: String) -> Wording {
        let what = Self.kind(kind)
        return Wording("\(what[.danish]) for \(name)", en: "\(what[.english]) of \(name)")
    }

    static func kind(_ kind: Change.Kind) -> Wording {
        switch kind {
        case .district: Wording("politikredsen", en: "the police district")
        case .authority: Wording("en myndighed", en: "an authority")
        case .person: Wording("en person", en: "a person")
        case .institution: Wording("en institution", en: "an institution")
        case .forum: Wording("et forum", en: "a forum")
        case .seat: Wording("en plads", en: "a seat")
        case .post: Wording("et hverv", en: "a post")
        case .editor: Wording("en redaktør", en: "an editor")
        case .deputy: Wording("en stedfortræder", en: "a deputy")
        case .confirmation: Wording("en bekræftelse af medlemmerne", en: "a confirmation of the members")
        case .account: Wording("en adgang", en: "an access")
        case .plan: Wording("en plan", en: "a plan")
        case .focusArea: Wording("et indsatsområde", en: "a focus area")
        case .activity: Wording("en aktivitet", en: "an activity")
        case .assignment: Wording("en handling", en: "an action")
        case .indicator: Wording("en indikator", en: "an indicator")
        case .measurement: Wording("en måling", en: "a measurement")
        case .comment: Wording("en bemærkning", en: "a comment")
        case .finding: Wording("en mangel", en: "a finding")
        case .purge: Wording("en sletning", en: "an erasure")
        case .spotCheck: Wording("en stikprøve", en: "a spot check")
        case .insight: Wording("en anmodning om indsigt", en: "a request for insight")
        case .breach: Wording("et brud", en: "a breach")
        case .alarm: Wording("en alarm", en: "an alarm")
        }
    }

    /// What is done with the log itself, where looking at the page is an entry too.
    private static let ofTheLog: Set<Operation> = [.spotCheck, .decideInsight, .reportBreach]

    /// What an entry tells: what was done, or that the page for it was opened and nothing changed.
    static func deed(_ line: LogLine) -> Wording {
        let words = operation(line.operation)
        guard let operation = Operation(rawValue: line.operation), ofTheLog.contains(operation), !line.isChange, !line.isRefused else { return words }
        return Wording("åbne siden for at \(words[.danish])", en: "open the page to \(words[.english])")
    }

    /// What was done; the rules' own words, and those of what no rule is asked about.
    static func operation(_ name: String) -> Wording {
        if let operation = Operation(rawValue: name) { return operation.wording }
        switch name {
        case "session.begin": return Wording("logge ind", en: "sign in")
        case "session.end": return Wording("logge ud", en: "sign out")
        case "session.refused": return Wording("forsøge at logge ind", en: "try to sign in")
        case "account.identify": return Wording("vise, hvem man er", en: "show who one is")
        case "account.recovery-code": return Wording("bruge en gendannelseskode", en: "use a recovery code")
        case "page.open": return Wording("åbne en side", en: "open a page")
        default: return .verbatim(name)
        }
    }

    static func what(_ what: LogFilter.What) -> Wording {
        switch what {
        case .looks: Wording("Opslag, der logges", en: "Look-ups that are logged")
        case .changes: Wording("Ændringer", en: "Changes")
        case .signIns: Wording("Log ind og log ud", en: "Signing in and out")
        case .refused: Wording("Afvist", en: "Refused")
        }
    }

    static func last(days: Int) -> Wording { Wording("De seneste \(days) dage", en: "The last \(days) days") }
}

extension String {
    /// With a capital letter first.
    var capitalFirst: String { prefix(1).uppercased() + dropFirst() }
}
