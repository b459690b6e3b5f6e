package import Access
package import Kernel
package import Web

/// A place on a forum's page that a room to the right fills: its plans, what it is responsible for, its open assignments.
/// Declared here, joined by the composition root.
package struct ForumPanel: Sendable {
    /// Writes a section with a heading of its own (`<h2>`).
    package typealias Writer = @Sendable (Call, inout HTML) -> Void

    /// Asks for everything in the page's own snapshot; no writer where there is nothing to show.
    package let load: @Sendable (borrowing Reading, ForumID) throws -> Writer?

    package init(load: @escaping @Sendable (borrowing Reading, ForumID) throws -> Writer?) { self.load = load }
}

/// A place on a district's page that a room to the right fills: its plan, and how its municipalities' plans go.
package struct DistrictPanel: Sendable {
    /// Asks for everything in the page's own snapshot; the writer writes sections with headings of their own (`<h2>`).
    package let load: @Sendable (borrowing Reading, DistrictID) throws -> ForumPanel.Writer?

    package init(load: @escaping @Sendable (borrowing Reading, DistrictID) throws -> ForumPanel.Writer?) { self.load = load }
}
