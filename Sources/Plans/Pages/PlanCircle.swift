package import Access
package import Web

extension Call {
    /// Who may see the plan and what is in it, and the way to why.
    package func circleLine(_ reading: Operation = .readPlan, of plan: PlanFacts) -> Markup {
        "<p class=\"circleline\">\(mark(Policy.circle(of: reading, on: plan.thing), why: PlanAddresses.access(plan.id)))</p>"
    }
}
