import Access
import Kernel
import Storage

/// An entry of the log with its references as they stand.
struct LogLine: Sendable {
    let number: Int
    let at: Instant
    let person: PersonID
    let personName: String
    /// Whether somebody who is not known tried to be the person.
    let isUnknown: Bool
    let operation: String
    let isRefused: Bool
    let subject: String?
    let capacity: String?
    let behalf: String?
    let purpose: AuditPurpose?
    /// What was changed by it.
    let change: LogChange?
}

/// What an entry changed, without what it said.
struct LogChange: Sendable, Equatable {
    /// How the history tells it: something came, was changed, got a last day or was closed, or went.
    enum Way: String, CaseIterable, Sendable { case added, changed, ended, removed }

    let kind: Change.Kind
    let way: Way

    /// The way of a `change_entry c`; a text that was erased tells no more than that something was changed.
    static let way: Query = """
        CASE WHEN c.before IS NULL AND c.after IS NULL THEN 'changed' WHEN c.before IS NULL AND c.after LIKE '%"state":"closed"%' THEN 'ended' WHEN c.before IS NULL THEN 'added'
        WHEN c.after IS NULL THEN 'removed' WHEN c.after LIKE '%"to":%' AND c.before NOT LIKE '%"to":%' THEN 'ended' ELSE 'changed' END
        """
}

extension LogChange {
    fileprivate init?(_ row: inout Row) throws {
        let (kind, way): (Change.Kind?, Way) = (row.choiceIfAny(), try row.choice())
        guard let kind else { return nil }
        self.init(kind: kind, way: way)
    }
}

/// Which entries are asked for.
struct LogFilter: Sendable {
    enum What: String, CaseIterable, Sendable { case looks = "opslag", changes = "aendringer", signIns = "log-ind", refused = "afvist" }

    /// The first instant, and the one after the last.
    var from: Instant
    var until: Instant
    var person: PersonID?
    var what: What?
    /// What the entries are about.
    var subjects: [String]?

    fileprivate var condition: Query {
        var parts: [Query] = []
        switch what {
        case .looks: parts.append("e.operation IN (\(list: Operation.allCases.filter(\.isReading).map(\.rawValue)))")
        case .changes: parts.append("e.change IS NOT NULL")
        case .signIns: parts.append("(e.operation LIKE 'session.%' OR e.operation LIKE 'account.%')")
        case .refused: parts.append("e.outcome = 'refused'")
        case nil: break
        }
        if let person { parts.append("p.id = \(person)") }
        if let subjects { parts.append("e.subject IN (\(list: subjects))") }
        return .joined(parts.map { "AND \($0)" }, by: " ")
    }
}

/// The entries of one authority's people. An entry is the authority's in which its person was when it was written: who moves to another takes no
/// entries along, and the former authority keeps them. An attempt to sign in by nobody known is of the authority of the person whose access it was.
enum LogEntries {
    static let pageLength = 50

    /// The newest first, at most `limit`, before the entry with the number `before` where there is one.
    static func lines(of place: LogPlace, _ filter: LogFilter, before: Int? = nil, limit: Int, in reading: borrowing Reading) throws -> [LogLine] {
        let own = try lines(place, filter, by: "person", before, limit, in: reading)
        // What nobody did: attempts at somebody's access.
        let others = try lines(place, filter, by: "subject", before, limit, in: reading)
        return Array((own + others).sorted { $0.number > $1.number }.prefix(limit))
    }

    private static func lines(
        _ place: LogPlace, _ filter: LogFilter, by column: StaticString, _ before: Int?, _ limit: Int, in reading: borrowing Reading
    ) throws -> [LogLine] {
        let earlier: Query = before.map { "AND e.number < \($0)" } ?? ""
        let isUnknown = column.description == "subject"
        let unknown: Query = isUnknown ? "AND e.person IS NULL AND e.operation LIKE 'session.%'" : ""
        return try reading.rows(
            """
            SELECT e.number, e.at, p.id, p.name, e.operation, e.outcome, e.subject, e.capacity, e.behalf, e.purpose, c.kind, \(LogChange.way)
            FROM person p JOIN audit_reference r ON r.kind = 'person' AND r.thing = p.id JOIN audit_entry e ON e.\(name: column) = r.id \(unknown)
            LEFT JOIN change_entry c ON c.id = e.change
            WHERE \(everOf(place)) AND e.at >= \(filter.from) AND e.at < \(filter.until) AND \(wasOf(place)) \(filter.condition) \(earlier)
            ORDER BY e.number DESC LIMIT \(limit)
            """
        ) { row in
            LogLine(
                number: try row.whole(), at: try row.instant(), person: try row.identifier(), personName: try row.text(), isUnknown: isUnknown, operation: try row.text(),
                isRefused: try row.text() == "refused", subject: row.textIfAny(), capacity: row.textIfAny(), behalf: row.textIfAny(), purpose: row.choiceIfAny(),
                change: try LogChange(&row))
        }
    }

    /// A condition on `person p`: those who are the authority's, and those who were.
    static func everOf(_ place: LogPlace) -> Query {
        """
        p.district = \(place.district) AND (p.authority = \(place.authority) OR EXISTS (SELECT 1 FROM past_authority b WHERE b.person = p.id AND b.authority = \(place.authority)))
        """
    }

    /// A condition on `audit_entry e` and its `person p`: the person was the authority's when the entry was written.
    static func wasOf(_ place: LogPlace) -> Query {
        "coalesce((SELECT b.authority FROM past_authority b WHERE b.person = p.id AND b.until > e.at ORDER BY b.until LIMIT 1), p.authority, '') = \(place.authority)"
    }

    /// One entry, where it is the authority's.
    static func line(_ number: Int, of place: LogPlace, in reading: borrowing Reading) throws -> LogLine? {
        let at = try reading.first("SELECT at FROM audit_entry WHERE number = \(number)") { try $0.instant() }
        guard let at else { return nil }
        let filter = LogFilter(from: at, until: Instant(milliseconds: at.milliseconds + 1))
        return try lines(of: place, filter, before: number + 1, limit: 1, in: reading).first { $0.number == number }
    }

    /// The authority's people, and those who were, in Danish order.
    static func people(of place: LogPlace, in reading: borrowing Reading) throws -> [(id: PersonID, name: String)] {
        try reading.rows("SELECT p.id, p.name FROM person p WHERE \(everOf(place)) ORDER BY p.sort_key") { (id: try $0.identifier(), name: try $0.text()) }
    }

    /// The references that stand for what is kept of a person: who they are, their access, seats, posts and what they are to do; what is gone too, as the history
    /// tells whose it was.
    static func references(about person: PersonID, in reading: borrowing Reading) throws -> [String] {
        let named = "%\"person\":\"\(person)\"%"
        return try reading.rows(
            """
            SELECT id FROM audit_reference WHERE kind IN ('person', 'account') AND thing = \(person)
            UNION SELECT r.id FROM seat t JOIN audit_reference r ON r.kind = 'seat' AND r.thing = t.id WHERE t.person = \(person)
            UNION SELECT r.id FROM post t JOIN audit_reference r ON r.kind = 'post' AND r.thing = t.id WHERE t.person = \(person)
            UNION SELECT r.id FROM editor t JOIN audit_reference r ON r.kind = 'editor' AND r.thing = t.id WHERE t.person = \(person)
            UNION SELECT r.id FROM deputy t JOIN audit_reference r ON r.kind = 'deputy' AND r.thing = t.id WHERE t.person = \(person)
            UNION SELECT r.id FROM audit_reference r JOIN audit_entry e ON e.subject = r.id JOIN change_entry c ON c.id = e.change
              WHERE r.kind IN ('seat', 'post', 'editor', 'deputy', 'assignment') AND (c.before LIKE \(named) OR c.after LIKE \(named))
            """
        ) { try $0.text() }
    }

    /// The references that stand for a thing, whatever they hold of its plan or forum.
    static func references(to kind: Change.Kind, _ thing: String, in reading: borrowing Reading) throws -> [String] {
        try reading.rows("SELECT id FROM audit_reference WHERE kind = \(kind.rawValue) AND thing = \(thing)") { try $0.text() }
    }
}
