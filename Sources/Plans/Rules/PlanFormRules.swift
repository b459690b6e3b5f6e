import Kernel

/// What must hold between the fields of a plan.
enum PlanFormRules {
    static func problems(_ record: FieldRecord, previous: (title: String, from: Day)?) -> [Problem] {
        guard let from = record["from"].flatMap({ Day($0) }) else { return [] }
        var problems: [Problem] = []
        if let to = record["to"].flatMap({ Day($0) }), to < from {
            problems.append(
                Problem(
                    "to",
                    Wording(
                        "Planens sidste dag skal ligge efter den første: \(from.sentence(in: .danish))",
                        en: "The plan's last day must lie after its first: \(from.sentence(in: .english))")))
        }
        if let previous, previous.from >= from {
            problems.append(
                Problem(
                    "previous",
                    Wording(
                        "Den forrige plan skal begynde, før denne begynder. »\(previous.title)« begynder \(previous.from.sentence(in: .danish))",
                        en: "The previous plan must begin before this one does. “\(previous.title)” begins \(previous.from.sentence(in: .english))")))
        }
        return problems
    }

    /// Another plan cannot take the place of one that focus areas and activities refer to, where it lacks what they refer to.
    /// `toParent` and `toPrevious` are the titles of those that would refer to nothing.
    static func problems(danglingTo toParent: [String], and toPrevious: [String]) -> [Problem] {
        var problems: [Problem] = []
        if !toParent.isEmpty {
            problems.append(
                Problem(
                    "parent",
                    Wording(
                        "Den valgte plan har ikke det, som disse svarer på: \(Self.list(toParent)). Vælg planen, som den var, eller ret dem først",
                        en: "The chosen plan lacks what these answer: \(Self.list(toParent)). Choose the plan as it was, or edit them first")))
        }
        if !toPrevious.isEmpty {
            problems.append(
                Problem(
                    "previous",
                    Wording(
                        "Den valgte plan har ikke det, som disse fortsætter: \(Self.list(toPrevious)). Vælg planen, som den var, eller ret dem først",
                        en: "The chosen plan lacks what these continue: \(Self.list(toPrevious)). Choose the plan as it was, or edit them first")))
        }
        return problems
    }

    private static func list(_ titles: [String]) -> String {
        titles.prefix(5).map { "»\($0)«" }.joined(separator: ", ") + (titles.count > 5 ? " …" : "")
    }
}
