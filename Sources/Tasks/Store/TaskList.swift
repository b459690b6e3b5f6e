package import Access
package import Kernel
import Storage

/// An assignment as a line of a list.
package struct TaskLine: Sendable {
    package let id: AssignmentID
    /// What gave rise to it, and where in it: a plan and an activity.
    package let origin: String
    package let place: String
    package let text: String
    package let due: Day?
    package let responsible: ResponsibleID?
    package let person: PersonID?
    package let personName: String?
    package let post: String?
}

package enum TaskList {
    /// The person's own open assignments, the soonest first, those without a deadline last.
    package static func open(of person: PersonID, in reading: borrowing Reading) throws -> [TaskLine] {
        try lines("a.person = \(person)", in: reading)
    }

    /// The open assignments of these forums or authorities.
    package static func open(of responsible: [ResponsibleID], in reading: borrowing Reading) throws -> [TaskLine] {
        responsible.isEmpty ? [] : try lines("a.responsible IN (\(list: responsible))", in: reading)
    }

    /// All open assignments that came from these.
    package static func open(from origins: [String], in reading: borrowing Reading) throws -> [TaskLine] {
        origins.isEmpty ? [] : try lines("a.origin IN (\(list: origins))", in: reading)
    }

    private static func lines(_ condition: Query, in reading: borrowing Reading) throws -> [TaskLine] {
        try reading.rows(
            """
            SELECT a.id, a.origin, a.place, a.text, a.due, a.responsible, a.person, p.name, a.post FROM assignment a LEFT JOIN person p ON p.id = a.person
            WHERE \(condition) AND a.status = 'open' ORDER BY a.due IS NULL, a.due, a.origin, a.position LIMIT 2000
            """
        ) { row in
            TaskLine(
                id: try row.identifier(), origin: try row.text(), place: try row.text(), text: row.textIfAny() ?? "", due: row.dayIfAny(), responsible: row.identifierIfAny(),
                person: row.identifierIfAny(), personName: row.textIfAny(), post: row.textIfAny())
        }
    }
}
