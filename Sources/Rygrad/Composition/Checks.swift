import Access
import Kernel
import Plans

/// The checks of all rooms, joined: those that look at one plan, and those that look at every forum.
struct Checks {
    /// A plan with its owner, its responsible forums and its indicators.
    let plan: PlanFindings
    /// Every forum's card, whether it has a plan or not.
    let forums: (borrowing Reading) throws -> [Finding]

    static var joined: Checks { Checks(plan: PlanFindings(further: []), forums: { _ in [] }) }
}
