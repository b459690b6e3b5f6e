package import Access
package import Kernel
import Storage

/// Who changed an indicator or its figures, when, and what.
package struct IndicatorHistoryEntry: Sendable {
    package let at: Instant
    /// None for the operator: import and the sample.
    package let name: String?
    package let kind: Change.Kind?
    /// `indicator/period/area` for a figure.
    package let key: String
    package let before: FieldRecord?
    package let after: FieldRecord?
    package let isPurged: Bool
}

package enum IndicatorHistory {
    private static let longest = 50

    /// The latest first.
    package static func entries(of id: IndicatorID, in plan: PlanID, _ reading: borrowing Reading) throws -> [IndicatorHistoryEntry] {
        // From »id/« up to »id0«, the next text after all that begin with »id/«.
        let query: Query = """
            SELECT c.at, p.name, c.kind, c.thing, c.before, c.after, c.purged_at FROM change_entry c LEFT JOIN person p ON p.id = c.person
            WHERE c.plan = \(plan) AND c.kind IN ('indicator', 'measurement', 'series') AND (c.thing = \(id) OR (c.thing > \(id.rawValue + "/") AND c.thing < \(id.rawValue + "0")))
            ORDER BY c.id DESC LIMIT \(longest)
            """
        return try reading.rows(query) { row in
            IndicatorHistoryEntry(
                at: try row.instant(), name: row.textIfAny(), kind: row.choiceIfAny(), key: try row.text(), before: try record(&row), after: try record(&row),
                isPurged: row.instantIfAny() != nil)
        }
    }

    /// Who saved the thing last; for the one who saves after them.
    package static func lastName(of key: String, in plan: PlanID, _ reading: borrowing Reading) throws -> String? {
        try reading.first(
            "SELECT p.name FROM change_entry c LEFT JOIN person p ON p.id = c.person WHERE c.plan = \(plan) AND c.thing = \(key) ORDER BY c.id DESC LIMIT 1"
        ) { row -> String? in row.textIfAny() } ?? nil
    }

    private static func record(_ row: inout Row) throws -> FieldRecord? {
        guard let text = row.textIfAny(), case .record(let record) = try JSONReader.read(text) else { return nil }
        return record
    }
}
