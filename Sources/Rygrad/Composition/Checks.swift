import Access
import Forums
import Indicators
import Kernel
import Plans
import Storage

/// The checks of all rooms, joined: those that look at one plan, and those that look at every forum.
struct Checks {
    /// A plan with its owner, its responsible forums and its indicators.
    let plan: PlanFindings
    /// Every forum's card, whether it has a plan or not.
    let forums: (borrowing Reading) throws -> [Finding]

    static var joined: Checks {
        Checks(
            plan: PlanFindings(further: [
                { try forums(of: $1, in: $0) },
                { try IndicatorFindings.of($1, in: $0) },
            ]),
            forums: { reading in
                let loaded = try ForumCheckStore.forums(in: reading)
                let today = reading.today
                return loaded.forums.flatMap { ForumCheck.findings(of: $0, people: loaded.people, today: today, from: today, to: today) + TextCheck.findings(of: $0) }
            })
    }

    /// The forum that owns the plan and those responsible in it; their members in the plan's time.
    private static func forums(of plan: PlanID, in reading: borrowing Reading) throws -> [Finding] {
        let scope = try PlanCheckStore.forums(of: plan, in: reading)
        let loaded = try ForumCheckStore.forums(scope.forums, in: reading)
        let today = reading.today
        return loaded.forums.flatMap { ForumCheck.findings(of: $0, people: loaded.people, today: today, from: scope.from, to: scope.to) + TextCheck.findings(of: $0) }
    }
}
