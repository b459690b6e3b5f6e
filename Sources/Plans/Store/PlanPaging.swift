package import Access
package import Kernel
import Storage

/// Plans page by page, for programs.
package enum PlanPaging {
    package static let size = 50

    /// At most a page and one more, in the order of their ids, so that the caller sees whether there is a next page.
    package static func plans(after: PlanID?, district: DistrictID?, year: Int?, in reading: borrowing Reading) throws -> [PlanFacts] {
        let start = after?.rawValue ?? ""
        let inDistrict: Query = district.map { "AND p.district = \($0)" } ?? ""
        let inYear: Query =
            year.flatMap { year in
                guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else { return nil }
                return "AND p.\"from\" <= \(last) AND p.\"to\" >= \(first)"
            } ?? ""
        return try reading.rows(
            """
            SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum
            WHERE p.id > \(start) \(inDistrict) \(inYear) AND \(PlanAccess.visible(to: reading.viewer)) ORDER BY p.id LIMIT \(size + 1)
            """
        ) { try PlanAccess.facts(&$0) }
    }
}
