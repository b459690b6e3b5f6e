import Kernel
import Web

/// What the reader looks for in the plan.
struct PlanFilter {
    var text: String?
    var responsible: ResponsibleID?
    var standing: Standing?
    var municipality: String?
    private var words: [String] = []
    private let today: Day

    /// How it goes with the activities that are looked for.
    enum Standing: Equatable {
        case status(Activity.Status), overdue, unknown

        init?(_ word: String) {
            switch word {
            case "overskredet": self = .overdue
            case "uden": self = .unknown
            default:
                guard let status = Activity.Status(rawValue: word) else { return nil }
                self = .status(status)
            }
        }

        /// As it stands in the address.
        var word: String {
            switch self {
            case .status(let status): status.rawValue
            case .overdue: "overskredet"
            case .unknown: "uden"
            }
        }
    }

    init(_ query: FormValues, on today: Day) {
        self.today = today
        text = query["q"].map { PersonNumber.masked($0.trimmed) }.flatMap { $0.isEmpty ? nil : $0 }
        responsible = query["ansvarlig"].flatMap { Slug.isValid($0) ? ResponsibleID($0) : nil }
        standing = query["status"].flatMap(Standing.init)
        municipality = query["kommune"].flatMap { Municipality.withCode($0)?.code }
        words = SearchWords.words(text ?? "")
    }

    var isActive: Bool { text != nil || responsible != nil || standing != nil || municipality != nil }

    func takes(_ activity: PlanSheet.Row) -> Bool {
        if let responsible, !activity.responsible.contains(responsible) { return false }
        if let standing, !isSo(activity, standing) { return false }
        if let municipality, let only = activity.municipalities, !only.contains(municipality) { return false }
        guard !words.isEmpty else { return true }
        let text = " " + SearchWords.fold(([activity.title, activity.what, activity.notHere] + activity.actions.map(\.text)).compactMap { $0 }.joined(separator: " "))
        return words.allSatisfy { text.contains(" " + $0) }
    }

    private func isSo(_ activity: PlanSheet.Row, _ standing: Standing) -> Bool {
        guard activity.notHere == nil else { return false }
        return switch standing {
        case .status(let status): activity.status == status
        case .overdue: activity.isOverdue(on: today)
        case .unknown: activity.status == nil
        }
    }
}
