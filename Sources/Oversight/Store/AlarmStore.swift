import Access
import Forums
import Kernel
package import Storage

/// What should make an auditor look: many refusals, many look-ups in a short time, somebody at something in another district, an administrator who opens
/// doors to others.
struct Alarm: Sendable {
    enum Kind: String, Sendable, CaseIterable { case refusals, looks, outside, power }

    let id: String
    let kind: Kind
    let at: Instant
    /// The entry that set it off.
    let number: Int
    let personName: String
    let seenBy: String?
    let seenAt: Instant?
    let note: String?

    /// Milliseconds within which entries are counted together.
    static let window: Int64 = 10 * 60 * 1000
    /// Milliseconds for which the same alarm about the same person is not raised again.
    static let pause: Int64 = 60 * 60 * 1000

    /// Entries within the window from which there is an alarm. A page that is refused is noted five times a minute at most.
    static func most(_ kind: Kind) -> Int {
        switch kind {
        case .refusals: 12
        case .looks: 60
        case .outside, .power: 1
        }
    }
}

enum AlarmStore {
    /// The newest first, those that nobody has seen before the others.
    static func alarms(of place: LogPlace, in reading: borrowing Reading) throws -> [Alarm] {
        try reading.rows(
            """
            SELECT a.id, a.kind, a.at, a.number, p.name, s.name, a.seen_at, a.note FROM log_alarm a JOIN person p ON p.id = a.person LEFT JOIN person s ON s.id = a.seen_by
            WHERE a.district = \(place.district) AND a.authority = \(place.authority) ORDER BY CASE WHEN a.seen_at IS NULL THEN 0 ELSE 1 END, a.at DESC, a.id DESC LIMIT 200
            """
        ) { row in
            Alarm(
                id: try row.text(), kind: try row.choice(), at: try row.instant(), number: try row.whole(), personName: try row.text(), seenBy: row.textIfAny(), seenAt: row.instantIfAny(),
                note: row.textIfAny())
        }
    }

    static func unseen(of place: LogPlace, in reading: borrowing Reading) throws -> Int {
        try reading.count("SELECT count(*) FROM log_alarm WHERE district = \(place.district) AND authority = \(place.authority) AND seen_at IS NULL")
    }

    /// Throws `Refusal.notFound` where there is no such alarm; seen already, it stays as it is.
    static func see(_ id: String, note: String?, by person: PersonID, _ writing: inout Writing) throws {
        let changed = try writing.run("UPDATE log_alarm SET seen_by = \(person), seen_at = \(writing.now), note = \(note) WHERE id = \(id) AND seen_at IS NULL")
        guard changed == 1 else { return }
        writing.changed(Change(.alarm, id, title: "", after: FieldRecord([("seen", .flag(true))])))
    }
}

/// Goes through what was added to the log and raises alarms.
package struct AlarmWatch: Sendable {
    private let engine: any Engine
    private static let reached = "oversight.watched"
    /// Entries in one go, so that the first time does not hold anybody up.
    private static let most = 5000

    package init(engine: any Engine) { self.engine = engine }

    package func run() throws {
        while try step() {}
    }

    private struct Suspect {
        let number: Int
        let at: Instant
        let reference: String
        let person: PersonID
        let district: DistrictID
        let authority: AuthorityID
        let kinds: [Alarm.Kind]
    }

    /// Whether there is more.
    private func step() throws -> Bool {
        let (last, end, suspects) = try engine.read { connection in
            let last = try connection.first("SELECT value FROM setting WHERE id = \(Self.reached)") { try $0.text() }.flatMap { Int($0) } ?? 0
            let end = min(try connection.count("SELECT coalesce(max(number), 0) FROM audit_entry"), last + Self.most)
            return (last, end, try Self.suspects(after: last, to: end, in: connection))
        }
        guard end > last else { return false }
        try engine.write { connection in
            for suspect in suspects { for kind in suspect.kinds { try Self.raise(kind, suspect, connection) } }
            try connection.run("INSERT INTO setting (id, value) VALUES (\(Self.reached), \(String(end))) ON CONFLICT (id) DO UPDATE SET value = excluded.value")
        }
        return end - last == Self.most
    }

    private static func suspects(after last: Int, to end: Int, in connection: any Connection) throws -> [Suspect] {
        let looks = Operation.allCases.filter(\.isReading).map(\.rawValue)
        let giving = [Operation.seatMember, .replaceSeats, .givePost, .keepAccount].map(\.rawValue)
        let power: Query = "(e.change IS NOT NULL AND e.operation IN (\(list: giving)) AND (e.capacity = 'post:administrator' OR e.capacity LIKE 'post:administrator:%'))"
        return try connection.rows(
            """
            SELECT e.number, e.at, e.person, p.id, p.district, p.authority, CASE WHEN e.outcome = 'refused' THEN 1 ELSE 0 END, CASE WHEN e.operation IN (\(list: looks)) THEN 1 ELSE 0 END,
            CASE WHEN f.district IS NOT NULL AND f.district <> p.district AND (e.outcome = 'refused' OR e.operation IN (\(list: looks))) THEN 1 ELSE 0 END,
            CASE WHEN \(power) THEN 1 ELSE 0 END
            FROM audit_entry e JOIN audit_reference r ON r.id = e.person JOIN person p ON p.id = r.thing LEFT JOIN audit_reference s ON s.id = e.subject
            LEFT JOIN plan l ON l.id = CASE WHEN s.kind = 'plan' THEN s.thing ELSE s.plan END
            LEFT JOIN forum f ON f.id = coalesce(l.forum, CASE WHEN s.kind = 'forum' THEN s.thing ELSE s.forum END)
            WHERE e.number > \(last) AND e.number <= \(end) AND p.authority IS NOT NULL AND (e.outcome = 'refused' OR e.operation IN (\(list: looks)) OR \(power)) ORDER BY e.number
            """
        ) { row in
            let (number, at, reference, person, district, authority) = (
                try row.whole(), try row.instant(), try row.text(), try row.identifier(Keys.Person.self), try row.identifier(Keys.District.self), try row.identifier(Keys.Authority.self)
            )
            let (isRefused, isLook, isOutside, isPower) = (try row.flag(), try row.flag(), try row.flag(), try row.flag())
            let kinds: [Alarm.Kind] = (isRefused ? [.refusals] : []) + (isLook && !isRefused ? [.looks] : []) + (isOutside ? [.outside] : []) + (isPower ? [.power] : [])
            return Suspect(number: number, at: at, reference: reference, person: person, district: district, authority: authority, kinds: kinds)
        }
    }

    private static func raise(_ kind: Alarm.Kind, _ suspect: Suspect, _ connection: any Connection) throws {
        let since = suspect.at.milliseconds - Alarm.pause
        if try connection.exists("SELECT 1 FROM log_alarm WHERE person = \(suspect.person) AND kind = \(kind.rawValue) AND at > \(since)") { return }
        if Alarm.most(kind) > 1 {
            let counted: Query = kind == .refusals ? "outcome = 'refused'" : "operation IN (\(list: Operation.allCases.filter(\.isReading).map(\.rawValue))) AND outcome = 'done'"
            let count = try connection.count(
                "SELECT count(*) FROM audit_entry WHERE person = \(suspect.reference) AND at > \(suspect.at.milliseconds - Alarm.window) AND at <= \(suspect.at) AND \(counted)")
            guard count >= Alarm.most(kind) else { return }
        }
        try connection.run(
            """
            INSERT INTO log_alarm (id, district, authority, person, kind, at, number)
            VALUES (\(UniqueID.make(at: suspect.at)), \(suspect.district), \(suspect.authority), \(suspect.person), \(kind.rawValue), \(suspect.at), \(suspect.number))
            """)
    }
}
