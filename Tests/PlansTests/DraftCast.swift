import Access
import Forums
import Indicators
import Kernel
import Plans
import Storage
import Tasks

/// `anna` chairs the local council of Vejen and `bo` is a member; `karl` chairs the district council above; `dan` chairs the local council of Esbjerg;
/// `gry` has left.
///
/// The district's plan of 2026 gives two tasks to all. Vejen's published plan answers one and declines the other; Esbjerg's is a draft.
enum DraftCast {
    static let standing: [String: Standing] = [
        "anna": standing(["lokalraad-vejen": [.chair], "ssp-vejen": [.secretary]], above: ["kredsraad"]),
        "bo": standing(["lokalraad-vejen": [.member]], above: ["kredsraad"]),
        "karl": standing(["kredsraad": [.chair]], below: ["lokalraad-vejen", "lokalraad-esbjerg"]),
        "dan": standing(["lokalraad-esbjerg": [.chair]], above: ["kredsraad"]),
    ]

    private static func standing(_ duties: [ForumID: Set<Duty>], above: [ForumID] = [], below: [ForumID] = []) -> Standing {
        let own = duties.keys.sorted()[0]
        let seats = duties.map { ($0, Standing.HeldSeat(duties: $1, district: "1464", isCouncil: $0 == "kredsraad")) }
        return Standing(
            seats: Dictionary(uniqueKeysWithValues: seats), above: Dictionary(uniqueKeysWithValues: above.map { ($0, own) }),
            below: Dictionary(uniqueKeysWithValues: below.map { ($0, own) }))
    }

    static func settle(_ writing: inout Writing) throws {
        try DraftRegister.settle(&writing)
        try district(&writing)
        try vejen(&writing)
        try esbjerg(&writing)
    }

    private static func district(_ writing: inout Writing) throws {
        let plan = try self.plan("kreds-2026", "Samarbejdsplan 2026 for Syd- og Sønderjylland", "kredsraad", .published, nil, &writing)
        try add(["id": "boern", "title": "Overgreb mod børn", "origin": "district"], to: plan, &writing)
        for (id, title) in [("samraad", "Stærkere samråd"), ("boernehus", "Brug børnehuset")] {
            var activity = Activity(record: ["id": id, "title": title])
            activity.isForAll = true
            try PlanEditing.add(activity, to: "boern", of: plan, &writing)
        }
    }

    private static func vejen(_ writing: inout Writing) throws {
        let plan = try self.plan("vejen-2026", "Samarbejdsplan 2026 for Vejen", "lokalraad-vejen", .published, "kreds-2026", &writing)
        try add(["id": "boern", "title": "Overgreb mod børn", "parent": "boern"], to: plan, &writing)
        try add(["id": "indbrud", "title": "Indbrud"], to: plan, &writing)
        var samraad = Activity(record: ["id": "samraad", "title": "Samråd, der lærer", "parent": "samraad", "to": "2026-11-30", "status": "on-track"])
        samraad.released = ReleasedStatus(record: ["status": "delayed", "date": "2026-06-01"])
        samraad.milestones = [
            Milestone(record: ["text": "Aftalen er lavet", "reached": "2026-03-01"]), Milestone(record: ["text": "Første fælles dag", "due": "2026-10-01"]),
        ]
        try PlanEditing.add(samraad, to: "boern", of: plan, &writing)
        try PlanEditing.add(
            Activity(record: ["id": "boernehus", "title": "Børnehuset", "parent": "boernehus", "not-here": "Esbjerg tager sig af det."]), to: "boern", of: plan,
            &writing)
        var nabohjaelp = Activity(record: ["id": "nabohjaelp", "title": "Nabohjælp", "status": "done", "review": "2026-12-31"])
        nabohjaelp.isOngoing = true
        nabohjaelp.responsible = ["lokalraad-vejen"]
        try PlanEditing.add(nabohjaelp, to: "indbrud", of: plan, &writing)
        for fields in [
            ["id": "aabent", "text": "Hold et møde", "due": "2026-09-15", "status": "open", "person": "bo"],
            ["id": "gjort", "text": "Skriv brevet", "status": "done", "done": "2026-02-01"],
            ["id": "opgivet", "text": "Lav en film", "status": "dropped"], ["id": "forladt", "text": "Ring rundt", "due": "2026-12-15", "person": "gry"],
        ] as [FieldRecord] { try ActionEditing.add(Assignment(record: fields), to: "nabohjaelp", of: plan, &writing) }
        try indicator("anmeldte-indbrud", &writing)
    }

    private static func indicator(_ id: String, _ writing: inout Writing) throws {
        var indicator = Indicator(record: ["id": id, "title": "Anmeldte indbrud", "kind": "count"])
        indicator.baseline = Baseline(record: FieldRecord([("period", .text("2023")), ("value", .number(90))]))
        indicator.target = Target(record: FieldRecord([("period", .text("2026")), ("value", .number(70))]))
        try writing.run(
            IndicatorsSchema.indicator.insert(
                indicator, [("plan", .text("vejen-2026")), ("focus_area", .text("indbrud")), ("activity", .null), ("position", .whole(1))]))
        for (number, (period, area, value)) in [("2024", "0575", 84.0), ("2025", "0561", 300), ("2025", "0575", 78), ("2026-Q1", "0575", 20)].enumerated() {
            let measurement = Measurement(record: FieldRecord([("period", .text(period)), ("area", .text(area)), ("value", .number(value))]))
            try writing.run(
                IndicatorsSchema.measurement.insert(
                    measurement, [("plan", .text("vejen-2026")), ("indicator", .text(id)), ("position", .whole(Int64(number)))]))
        }
    }

    private static func esbjerg(_ writing: inout Writing) throws {
        let plan = try self.plan("esbjerg-2026", "Samarbejdsplan 2026 for Esbjerg", "lokalraad-esbjerg", .draft, "kreds-2026", &writing)
        try add(["id": "boern", "title": "Overgreb mod børn", "parent": "boern"], to: plan, &writing)
        try PlanEditing.add(
            Activity(record: ["id": "samraad", "title": "Samråd i Esbjerg", "parent": "samraad", "status": "stopped"]), to: "boern", of: plan, &writing)
    }

    /// Adds a plan of the year that its title names.
    @discardableResult static func plan(
        _ id: String, _ title: String, _ forum: String, _ status: Plan.Status, _ parent: PlanID?, previous: PlanID? = nil, _ writing: inout Writing
    ) throws -> PlanFacts {
        var plan = Plan()
        plan.id = PlanID(id)
        plan.title = title
        plan.forum = ForumID(forum)
        let year = title.split(separator: " ").first { $0.count == 4 && Int($0) != nil } ?? "2026"
        plan.from = Day(iso: "\(year)-01-01") ?? .earliest
        plan.to = Day(iso: "\(year)-12-31") ?? .earliest
        plan.status = status
        plan.parent = parent
        plan.previous = previous
        try PlanEditing.add(plan, district: "1464", &writing)
        // The operator sees what is published; the test sees the rest through the table.
        let found = try writing.reading.first("SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum WHERE p.id = \(id)") {
            try PlanAccess.facts(&$0)
        }
        guard let found else { throw Refusal.notFound }
        return found
    }

    static func add(_ area: FieldRecord, to plan: PlanFacts, _ writing: inout Writing) throws {
        try PlanEditing.add(FocusArea(record: area), to: plan, &writing)
    }
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}

extension FieldRecord: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) { self.init(elements.map { ($0.0, .text($0.1)) }) }
}
