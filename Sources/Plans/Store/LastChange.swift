package import Access
import Kernel
import Storage

/// Who last changed a thing, for the one who comes second.
package enum LastChange {
    /// The id of the newest change; ids sort by time.
    package static func newest(in reading: borrowing Reading) throws -> String? {
        try reading.first("SELECT max(id) FROM change_entry") { $0.textIfAny() } ?? nil
    }

    static func name(of kind: Change.Kind, _ key: String, in plan: PlanID, _ reading: borrowing Reading) throws -> String {
        let name = try reading.first(
            """
            SELECT p.name FROM change_entry c JOIN person p ON p.id = c.person
            WHERE c.plan = \(plan) AND c.kind = \(kind.rawValue) AND c.thing = \(key) ORDER BY c.id DESC LIMIT 1
            """
        ) { try $0.text() }
        return name ?? "En anden"
    }
}
