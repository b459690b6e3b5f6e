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
        let municipalities = tasks > 0 ? try AnswersPlaces.municipalities(of: sheet.seen.plan.district, in: reading) : []
        guard !municipalities.isEmpty else { return nil }
        // A municipality that answers a task in two plans has answered it once.
        let answered = try reading.rows(
            """
            SELECT DISTINCT f.municipality, a.parent FROM plan p JOIN forum f ON f.id = p.forum JOIN activity a ON a.plan = p.id
            JOIN activity t ON t.plan = p.parent AND t.id = a.parent AND t.for_all = 1
            WHERE p.parent = \(sheet.seen.plan.id) AND p."from" <= \(sheet.seen.plan.to) AND f.municipality IN (\(list: municipalities.map(\.code))) AND \(PlanAccess.visible(to: reading.viewer))
            """
        ) { _ in () }.count
        return AnswerCount(answered: answered, expected: tasks * municipalities.count)
    }
}
