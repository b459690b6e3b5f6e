import Access
import Forums
import Kernel
import Plans
import Storage

/// Who could see a thing on the days of a period, by the rules, the seats and the thing's state of each day.
struct Exposure: Sendable {
    struct Holder: Sendable, Equatable {
        let name: String
        let reasons: [Relation]
    }
    /// Those of the authority that accounts for the breach, in Danish order.
    var own: [Holder] = []
    /// How many of each other authority, by its name; each accounts for its own.
    var others: [(authority: String, count: Int)] = []
    /// Whether everybody could, without signing in.
    var wasOpen = false
    /// Whether the thing was in the system on any of the days, as far as its history tells.
    var wasThere = false

    static func of(_ breach: Breach, at place: LogPlace, _ clock: Clock, in reading: borrowing Reading) throws -> Exposure {
        let subject = try Subject(breach, in: place.district, clock, reading)
        var reasons: [PersonID: Set<Relation>] = [:]
        var exposure = Exposure()
        let people = try people(of: place.district, in: reading)
        for day in try days(of: breach, in: place.district, subject.changes, reading) {
            let things = subject.things(on: day)
            exposure.wasOpen = exposure.wasOpen || things.contains { subject.isOpen($0) }
            exposure.wasThere = exposure.wasThere || !things.isEmpty
            for person in people {
                guard let standing = try StandingStore.standing(of: person.id, on: day, in: reading)?.standing else { continue }
                for thing in things {
                    if let reason = Policy.reason(for: subject.operation, of: person.id, standing: standing, on: day, to: thing) { reasons[person.id, default: []].insert(reason) }
                }
            }
        }
        var others: [String: Int] = [:]
        for person in people {
            guard let because = reasons[person.id] else { continue }
            if person.authority == place.authority {
                exposure.own.append(Holder(name: person.name, reasons: Relation.allCases.filter(because.contains)))
            } else {
                others[person.authorityName, default: 0] += 1
            }
        }
        exposure.others = others.sorted { $0.key < $1.key }.map { (authority: $0.key, count: $0.value) }
        return exposure
    }

    private struct Candidate {
        let id: PersonID
        let name: String
        let authority: AuthorityID?
        let authorityName: String
    }

    /// Everybody of the district who ever had a seat, a post or a naming.
    private static func people(of district: DistrictID, in reading: borrowing Reading) throws -> [Candidate] {
        try reading.rows(
            """
            SELECT p.id, p.name, p.authority, a.name FROM person p LEFT JOIN authority a ON a.district = p.district AND a.id = p.authority
            WHERE p.district = \(district) AND (EXISTS (SELECT 1 FROM seat s WHERE s.person = p.id) OR EXISTS (SELECT 1 FROM post s WHERE s.person = p.id)
              OR EXISTS (SELECT 1 FROM editor s WHERE s.person = p.id) OR EXISTS (SELECT 1 FROM deputy s WHERE s.person = p.id)) ORDER BY p.sort_key
            """
        ) { Candidate(id: try $0.identifier(), name: try $0.text(), authority: $0.identifierIfAny(), authorityName: $0.textIfAny() ?? "") }
    }

    /// The days of the period on which somebody's standing or the thing's state begins to be another, the first day among them.
    private static func days(of breach: Breach, in district: DistrictID, _ changes: [Day], _ reading: borrowing Reading) throws -> [Day] {
        var days = Set(changes)
        for (table, isNaming) in [("seat" as StaticString, true), ("editor", true), ("post", false)] {
            let scope: Query = isNaming ? "s.forum IN (SELECT id FROM forum WHERE district = \(district))" : "s.district = \(district)"
            try reading.forEachRow(of: #"SELECT s."from", s."to" FROM \#(name: table) s WHERE \#(scope)"#) { row in
                if let from = row.dayIfAny() { days.insert(from) }
                if let to = row.dayIfAny() { days.insert(to.adding(days: 1)) }
            }
        }
        try reading.forEachRow(of: "SELECT s.day FROM deputy s WHERE s.forum IN (SELECT id FROM forum WHERE district = \(district))") { row in
            let day = try row.day()
            days.formUnion([day, day.adding(days: 1)])
        }
        return [breach.from] + days.filter { breach.from < $0 && $0 <= breach.to }.sorted()
    }
}

/// What the breach is about, as the policy saw it over time.
private struct Subject {
    let operation: Operation
    private let thing: Thing
    /// A plan's states, each with the day from which it holds.
    private var states: [(from: Day, state: Thing.State)] = []

    init(_ breach: Breach, in district: DistrictID, _ clock: Clock, _ reading: borrowing Reading) throws {
        guard let (kind, id) = breach.subject else { throw Refusal.notFound }
        switch kind {
        case .plan:
            let found = try reading.first(
                "SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum WHERE p.id = \(id) AND p.district = \(district)"
            ) { try PlanAccess.facts(&$0) }
            guard let found else { throw Refusal.notFound }
            var thing = found.thing
            thing.recipients = try ConsultationStore.recipients(of: found.id, in: reading)
            (operation, self.thing) = (.readComments, thing)
            states = try Self.states(of: found, clock, reading)
        case .forum: (operation, thing) = (.readForumInside, try PlaceStore.place(of: ForumID(id), in: reading).thing)
        case .person: (operation, thing) = (.readPeople, try PlaceStore.district(district, in: reading).thing)
        }
        guard thing.district == district else { throw Refusal.notFound }
    }

    var changes: [Day] { states.map(\.from) }

    /// The thing in each of the states that it had on the day.
    func things(on day: Day) -> [Thing] {
        guard !states.isEmpty else { return [thing] }
        let before = states.last { $0.from <= day }.map { [$0.state] } ?? []
        let sameDay = states.filter { $0.from == day }.map(\.state)
        return Set(before + sameDay).map { state in
            var thing = thing
            thing.state = state
            return thing
        }
    }

    func isOpen(_ thing: Thing) -> Bool { Thing.Kind.plans.contains(thing.kind) && [.published, .evaluated, .archived].contains(thing.state) }

    /// From the history, walked from the first change of the status to now.
    private static func states(of plan: PlanFacts, _ clock: Clock, _ reading: borrowing Reading) throws -> [(from: Day, state: Thing.State)] {
        var states: [(from: Day, state: Thing.State)] = []
        try reading.forEachRow(of: "SELECT at, before, after FROM change_entry WHERE kind = 'plan' AND thing = \(plan.id) ORDER BY id") { row in
            let day = clock.day(of: try row.instant())
            let (before, after) = (try status(row.textIfAny()), try status(row.textIfAny()))
            if states.isEmpty, let before { states.append((.earliest, before.state)) }
            if let after { states.append((day, after.state)) }
        }
        return states.isEmpty ? [(.earliest, plan.status.state)] : states
    }

    private static func status(_ text: String?) throws -> Plan.Status? {
        guard let text, case .record(let record) = try JSONReader.read(text), let status = record["status"] else { return nil }
        return Plan.Status(status)
    }
}
