package import Access
package import Kernel
package import Web

/// Where assignments come from. Declared here, filled by the rooms that make assignments, joined by the composition root.
package struct TaskOrigins: Sendable {
    package struct Origin: Sendable {
        package let title: String
        package let within: String
        package let address: Address
        /// Where a press on »Meld gjort« goes.
        package let done: @Sendable (AssignmentID) -> Address

        package init(title: String, within: String, address: Address, done: @escaping @Sendable (AssignmentID) -> Address) {
            self.title = title
            self.within = within
            self.address = address
            self.done = done
        }
    }

    /// By `origin/place`; what is over, or not for the viewer, is absent.
    package let load: @Sendable (borrowing Reading, [TaskLine]) throws -> [String: Origin]

    package init(load: @escaping @Sendable (borrowing Reading, [TaskLine]) throws -> [String: Origin]) { self.load = load }
}

extension TaskLine {
    package var originKey: String { "\(origin)/\(place)" }
}
