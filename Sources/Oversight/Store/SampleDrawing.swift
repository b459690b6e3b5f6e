import Access
import Kernel
import Storage

/// Draws a sample of what an authority's people did since the last one.
enum SampleDrawing {
    /// Without an earlier sample: the last month, in seconds.
    private static let month: Int64 = 31 * 24 * 60 * 60

    /// Keeps the sample; answers its identifier, or none where nobody did anything.
    static func draw(_ place: LogPlace, _ clock: Clock, with dice: inout some RandomNumberGenerator, _ writing: inout Writing) throws -> String? {
        let now = writing.now
        let last = try writing.reading.first("SELECT max(at) FROM spot_check WHERE district = \(place.district) AND authority = \(place.authority)") { $0.instantIfAny() } ?? nil
        let since = last ?? now.adding(seconds: -month)
        let candidates = try candidates(place, from: since, until: now, clock, in: writing.reading)
        guard !candidates.isEmpty else { return nil }
        let id = writing.newID()
        try writing.run("INSERT INTO spot_check (id, district, authority, at, since, entries) VALUES (\(id), \(place.district), \(place.authority), \(now), \(since), \(candidates.count))")
        for drawn in Sampling.draw(candidates, with: &dice) {
            let reasons = Sampling.Reason.allCases.filter(drawn.reasons.contains).map(\.rawValue).joined(separator: " ")
            try writing.run("INSERT INTO spot_check_entry (id, spot_check, number, reasons) VALUES (\(writing.newID()), \(id), \(drawn.number), \(reasons))")
        }
        writing.changed(Change(.spotCheck, id, title: "", after: FieldRecord([("entries", .number(Double(candidates.count)))])))
        return id
    }

    /// Whether there was a sample in the day's month.
    static func isDrawn(_ place: LogPlace, in day: Day, _ clock: Clock, _ reading: borrowing Reading) throws -> Bool {
        guard let first = clock.instant(on: day.adding(days: 1 - day.day), hour: 0, minute: 0) else { return true }
        return try reading.exists("SELECT 1 FROM spot_check WHERE district = \(place.district) AND authority = \(place.authority) AND at >= \(first)")
    }

    /// Work with the log itself, which the auditor cannot judge: it is the auditor's own.
    private static let ownWork = Operation.allCases.filter { $0.kinds == [.log] }.map(\.rawValue)

    /// Everything that the authority's people did but for the auditor's own work, each with why it would be looked at sooner.
    static func candidates(_ place: LogPlace, from: Instant, until: Instant, _ clock: Clock, in reading: borrowing Reading) throws -> [Sampling.Candidate] {
        let work = try work(of: place, in: reading)
        var found: [(candidate: Sampling.Candidate, person: String, day: Day)] = []
        try reading.forEachRow(
            of: """
                SELECT e.number, e.at, p.id, e.operation, e.outcome, s.plan, s.kind, s.thing, CASE WHEN s.kind = 'forum' THEN s.thing ELSE s.forum END
                FROM person p JOIN audit_reference r ON r.kind = 'person' AND r.thing = p.id JOIN audit_entry e ON e.person = r.id
                LEFT JOIN audit_reference s ON s.id = e.subject
                WHERE \(LogEntries.everOf(place)) AND e.at >= \(from) AND e.at < \(until) AND \(LogEntries.wasOf(place))
                AND NOT (e.outcome = 'done' AND e.operation IN (\(list: ownWork))) ORDER BY e.number
                """
        ) { row in
            var candidate = Sampling.Candidate(number: try row.whole())
            let (at, person, operation) = (try row.instant(), try row.text(), try row.text())
            if try row.text() == "refused" { candidate.reasons.insert(.refused) }
            let (ofPlan, kind, thing, forum) = (row.textIfAny() ?? "", row.textIfAny(), row.textIfAny() ?? "", row.textIfAny() ?? "")
            let plan = kind == "plan" ? thing : ofPlan
            candidate.isSignIn = operation.hasPrefix("session.")
            if isOffHours(at, clock) { candidate.reasons.insert(.offHours) }
            let place = work.forumOfPlan[plan] ?? forum
            let isExplained = place.isEmpty || work.seats.contains([person, place]) || work.tasks.contains([person, plan])
            if !isExplained { candidate.reasons.insert(.noSeat) }
            found.append((candidate, person, clock.day(of: at)))
        }
        let counts = Dictionary(found.map { (DayOfWork(person: $0.person, day: $0.day), 1) }, uniquingKeysWith: +)
        return found.map { entry in
            var candidate = entry.candidate
            if counts[DayOfWork(person: entry.person, day: entry.day), default: 0] >= Sampling.many { candidate.reasons.insert(.many) }
            return candidate
        }
    }

    private struct DayOfWork: Hashable {
        let person: String
        let day: Day
    }

    /// Before seven, from eighteen on, and at the weekend.
    private static func isOffHours(_ at: Instant, _ clock: Clock) -> Bool {
        let hour = clock.time(of: at).hour
        return hour < 7 || hour >= 18 || clock.day(of: at).weekday >= 6
    }

    /// Which seats and tasks the authority's people ever had, so that a seat that has ended explains what was done while it lasted.
    private struct Work {
        var seats: Set<[String]> = []
        var tasks: Set<[String]> = []
        var forumOfPlan: [String: String] = [:]
    }

    private static func work(of place: LogPlace, in reading: borrowing Reading) throws -> Work {
        var work = Work()
        for table: StaticString in ["seat", "editor", "deputy"] {
            try reading.forEachRow(of: "SELECT s.person, s.forum FROM \(name: table) s JOIN person p ON p.id = s.person WHERE \(LogEntries.everOf(place))") {
                work.seats.insert([try $0.text(), try $0.text()])
            }
        }
        try reading.forEachRow(of: "SELECT a.person, a.origin FROM assignment a JOIN person p ON p.id = a.person WHERE \(LogEntries.everOf(place))") {
            work.tasks.insert([try $0.text(), try $0.text()])
        }
        try reading.forEachRow(of: "SELECT p.id, p.forum FROM plan p WHERE p.district = \(place.district)") { work.forumOfPlan[try $0.text()] = try $0.text() }
        return work
    }
}
