package import Access
package import Kernel
package import Web

/// Where assignments come from. Declared here, filled by the rooms that make assignments, joined by the composition root.
package struct TaskOrigins: Sendable {
    package struct Origin: Sendable {
        package let title: String
        package let within: String
        package let address: Address
        /// Whether the viewer may say of others' assignments too that they are done.
        package let mayReport: Bool
        /// Where a press on »Meld gjort« goes.
        package let done: @Sendable (AssignmentID) -> Address

        package init(title: String, within: String, address: Address, mayReport: Bool, done: @escaping @Sendable (AssignmentID) -> Address) {
            self.title = title
            self.within = within
            self.address = address
            self.mayReport = mayReport
            self.done = done
        }
    }

    /// By `origin/place`; what is over, or not for the viewer, is absent.
    package let load: @Sendable (borrowing Reading, [TaskLine]) throws -> [String: Origin]

    /// What the viewer writes, and whose assignments the viewer therefore looks after.
    package let written: @Sendable (borrowing Reading) throws -> [String]

    package init(
        load: @escaping @Sendable (borrowing Reading, [TaskLine]) throws -> [String: Origin], written: @escaping @Sendable (borrowing Reading) throws -> [String]
    ) {
        self.load = load
        self.written = written
    }

    /// What others are to do that the viewer looks after: what the own forums owe, and all in what they write. The soonest first.
    package func shared(in reading: borrowing Reading) throws -> [TaskLine] {
        let viewer = reading.viewer
        let owed = try TaskList.open(of: viewer.standing.forums.map { ResponsibleID($0.rawValue) }, in: reading)
        let all = try owed + TaskList.open(from: written(reading), in: reading)
        var seen: Set<String> = []
        return all.filter { $0.person != viewer.person && seen.insert("\($0.origin)/\($0.id)").inserted }
            .sorted { ($0.due ?? .latest, $0.originKey) < ($1.due ?? .latest, $1.originKey) }
    }
}

extension TaskLine {
    package var originKey: String { "\(origin)/\(place)" }
}
