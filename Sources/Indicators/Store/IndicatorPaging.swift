package import Access
package import Kernel
import Plans
import Storage

/// Indicators for programs, a page at a time.
package enum IndicatorPaging {
    package static let size = 50

    package struct Line: Sendable {
        package let plan: PlanID
        package let id: IndicatorID
        package let title: String
        package let kind: Indicator.Kind
        package let measures: Indicator.Measures?
    }

    /// At most a page and one more, by plan and id, of plans that the viewer may see.
    package static func indicators(after: (plan: PlanID, id: IndicatorID)?, district: DistrictID?, in reading: borrowing Reading) throws -> [Line] {
        let from: Query = after.map { "AND (i.plan > \($0.plan) OR (i.plan = \($0.plan) AND i.id > \($0.id)))" } ?? ""
        let inDistrict: Query = district.map { "AND p.district = \($0)" } ?? ""
        return try reading.rows(
            """
            SELECT i.plan, i.id, i.title, i.kind, i.measures FROM indicator i JOIN plan p ON p.id = i.plan JOIN forum f ON f.id = p.forum
            WHERE \(PlanAccess.visible(to: reading.viewer)) \(from) \(inDistrict) ORDER BY i.plan, i.id LIMIT \(size + 1)
            """
        ) { row in Line(plan: try row.identifier(), id: try row.identifier(), title: try row.text(), kind: try row.choice(), measures: row.choiceIfAny()) }
    }
}
