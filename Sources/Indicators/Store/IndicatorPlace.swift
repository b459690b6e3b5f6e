package import Access
package import Kernel
package import Plans
import Storage

/// What a form about an indicator must know: the focus area, the activities it could measure, the areas that figures may hold for.
package struct IndicatorPlace: Sendable {
    package let focusArea: String
    package let activities: [(id: ActivityID, title: String)]
    /// Municipalities of the district, the plan's own first; then the district and the country.
    package let areas: [String]

    package init(_ focusArea: FocusAreaID, of plan: PlanFacts, in reading: borrowing Reading) throws {
        guard let title = try reading.first("SELECT title FROM focus_area WHERE plan = \(plan.id) AND id = \(focusArea)", { try $0.text() }) else { throw Refusal.notFound }
        self.focusArea = title
        activities = try reading.rows("SELECT id, title FROM activity WHERE plan = \(plan.id) AND focus_area = \(focusArea) ORDER BY position") { (try $0.identifier(), try $0.text()) }
        let listed = try reading.first("SELECT municipalities FROM district WHERE code = \(plan.district)") { row in try row.textIfAny().flatMap { [String](try JSONReader.read($0)) } ?? [] } ?? []
        let others = listed.filter { $0 != plan.municipality }.sorted { AreaName.order($0) < AreaName.order($1) }
        areas = [plan.municipality].compactMap { $0 } + others + [plan.district.rawValue, AreaName.country]
    }
}
