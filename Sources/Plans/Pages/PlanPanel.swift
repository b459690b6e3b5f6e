package import Access
package import Kernel
package import Web

/// The place on a plan's pages for what is measured. Declared here, filled by the room that knows indicators, joined by the composition root.
package struct PlanPanel: Sendable {
    /// Asks for everything about one plan, in the page's own snapshot. `insider` sees all figures.
    package let load: @Sendable (borrowing Reading, PlanID, _ insider: Bool) throws -> any PlanPanelContent

    package init(load: @escaping @Sendable (borrowing Reading, PlanID, _ insider: Bool) throws -> any PlanPanelContent) { self.load = load }
}

/// What the panel holds for one plan.
package protocol PlanPanelContent: Sendable {
    /// How many targets are reached, of how many that can be told; none where there is nothing to tell.
    var reached: (met: Int, of: Int)? { get }
    /// Writes »Er det gennemført?« and »Gør det en forskel?« for a focus area, with headings of the level, `h2` to `h4`; titled where the page
    /// shows several, so that headings heard alone say what they are of.
    func write(_ focusArea: FocusAreaID, titled: String?, level: StaticString, mayEdit: Bool, isPast: Bool, call: Call, to html: inout HTML)
    /// The same for one activity, for what is measured on it alone; nothing where nothing is.
    func write(activity: ActivityID, level: StaticString, mayEdit: Bool, isPast: Bool, call: Call, to html: inout HTML)
}
