import Kernel
import Web

/// What the reader looks for in the plan.
struct PlanFilter {
    var text: String?
    var responsible: ResponsibleID?
    var status: Activity.Status?
    var municipality: String?
    private var words: [String] = []

    init(_ query: FormValues) {
        text = query["q"].map { PersonNumber.masked($0.trimmed) }.flatMap { $0.isEmpty ? nil : $0 }
        responsible = query["ansvarlig"].flatMap { Slug.isValid($0) ? ResponsibleID($0) : nil }
        status = query["status"].flatMap(Activity.Status.init)
        municipality = query["kommune"].flatMap { Municipality.withCode($0)?.code }
        words = SearchWords.words(text ?? "")
    }

    var isActive: Bool { text != nil || responsible != nil || status != nil || municipality != nil }

    func takes(_ activity: PlanSheet.Row) -> Bool {
        if let responsible, !activity.responsible.contains(responsible) { return false }
        if let status, activity.status != status || activity.notHere != nil { return false }
        if let municipality, let only = activity.municipalities, !only.contains(municipality) { return false }
        guard !words.isEmpty else { return true }
        let text = " " + SearchWords.fold(([activity.title, activity.what, activity.notHere] + activity.actions.map(\.text)).compactMap { $0 }.joined(separator: " "))
        return words.allSatisfy { text.contains(" " + $0) }
    }
}
