package import Access
package import Kernel
import Storage

/// All plans that a viewer may see, by their ids, a page at a time.
package enum PlanCatalogue {
    package struct Entry: Sendable {
        package let id: PlanID
        package let title: String
        package let from: Day
        package let to: Day
        package let status: Plan.Status
        package let forum: ForumID
        package let district: DistrictID
        package let parent: PlanID?
    }

    /// Which plans are asked for.
    package struct Choice: Sendable {
        package var after: PlanID?
        package var district: DistrictID?
        /// Plans that hold for some part of the year.
        package var year: Int?
        package init() {}
    }

    package static func entries(_ choice: Choice, limit: Int, in reading: borrowing Reading) throws -> [Entry] {
        let district: Query = choice.district.map { "AND p.district = \($0)" } ?? ""
        let year: Query = choice.year.map { "AND p.\"from\" <= \("\($0)-12-31") AND p.\"to\" >= \("\($0)-01-01")" } ?? ""
        return try reading.rows(
            """
            SELECT p.id, p.title, p."from", p."to", p.status, p.forum, p.district, p.parent FROM plan p
            WHERE p.id > \(choice.after ?? PlanID("")) \(district) \(year) AND \(PlanAccess.visible(to: reading.viewer)) ORDER BY p.id LIMIT \(limit)
            """
        ) { row in
            Entry(
                id: try row.identifier(), title: try row.text(), from: try row.day(), to: try row.day(), status: try row.choice(), forum: try row.identifier(),
                district: try row.identifier(), parent: row.identifierIfAny())
        }
    }
}

extension PlanArchive {
    /// One plan's own fields, whoever asks; `PlanAccess` says who may.
    package static func record(of plan: PlanID, _ reading: borrowing Reading) throws -> FieldRecord? {
        try reading.first("SELECT \(PlansSchema.plan.columns) FROM plan WHERE id = \(plan)") { try PlansSchema.plan.record(&$0) }
    }
}
