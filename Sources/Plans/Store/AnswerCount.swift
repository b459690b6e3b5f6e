package import Access
import Kernel
import Storage

/// How many answers the local plans have given to a district plan's tasks for all.
package struct AnswerCount: Sendable {
    package let answered: Int
    package let expected: Int

    /// Only plans that the viewer may see count; none where the plan gives no task to all.
    package static func of(_ sheet: PlanSheet, in reading: borrowing Reading) throws -> AnswerCount? {
        let tasks = sheet.areas.reduce(0) { $0 + $1.activities.count { $0.isForAll } }
        guard tasks > 0, let district = PoliceDistrict.withCode(sheet.seen.plan.district.rawValue) else { return nil }
        let answered = try reading.count(
            """
            SELECT count(*) FROM plan p JOIN activity a ON a.plan = p.id
            WHERE p.parent = \(sheet.seen.plan.id) AND a.parent IS NOT NULL AND \(PlanAccess.visible(to: reading.viewer))
            """)
        return AnswerCount(answered: answered, expected: tasks * district.municipalities.count)
    }
}
