import Kernel

/// What must hold between the fields of an activity.
enum ActivityRules {
    static func problems(_ record: FieldRecord) -> [Problem] {
        var problems: [Problem] = []
        let from = day("from", record)
        let to = day("to", record)
        let review = day("review", record)
        if let from, let to, to < from {
            problems.append(
                Problem(
                    "to",
                    Wording(
                        "Fristen skal ligge efter den dag, aktiviteten begynder: \(from.sentence(in: .danish))",
                        en: "The deadline must lie after the day the activity begins: \(from.sentence(in: .english))")))
        }
        if record["ongoing"] == .flag(true), review == nil, to == nil {
            problems.append(Problem("review", Wording("Angiv, hvornår den løbende aktivitet vurderes igen", en: "Give when the ongoing activity is reviewed again")))
        }
        if record["not-here"] != nil, record["parent"] == nil {
            problems.append(Problem("not-here", Wording("Vælg, hvilken af kredsens opgaver der ikke er relevant her", en: "Choose which of the district's tasks is not relevant here")))
        }
        return problems
    }

    private static func day(_ key: String, _ record: FieldRecord) -> Day? { record[key].flatMap { Day($0) } }
}
