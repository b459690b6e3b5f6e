package import Access
import Kernel
package import Plans
import Storage

/// The same indicator in the plans before (samme id i den forrige plan): one series over several plans.
package struct EarlierFigures: Sendable {
    package let plan: PlanFacts
    /// Whether the viewer sees all of that plan's figures.
    package let isInsider: Bool
    package let measurements: [Measurement]

    private static let longestChain = 20

    /// From the plan before and backwards, as far as the viewer may see and the indicator means the same.
    package static func of(_ stored: StoredIndicator, in plan: PlanFacts, _ reading: borrowing Reading) throws -> [EarlierFigures] {
        var found: [EarlierFigures] = []
        var seen: Set<PlanID> = [plan.id]
        var next = plan.previous
        while let id = next, seen.count < longestChain, seen.insert(id).inserted, let earlier = try visible(id, reading) {
            if let measurements = try figures(of: stored.indicator, in: id, reading), !measurements.isEmpty {
                found.append(EarlierFigures(plan: earlier.plan, isInsider: earlier.isInsider, measurements: measurements))
            }
            next = earlier.plan.previous
        }
        return found
    }

    private static func visible(_ plan: PlanID, _ reading: borrowing Reading) throws -> VisiblePlan? {
        do { return try PlanAccess.plan(plan, in: reading) } catch Refusal.notFound { return nil }
    }

    private static func figures(of indicator: Indicator, in plan: PlanID, _ reading: borrowing Reading) throws -> [Measurement]? {
        do {
            let earlier = try IndicatorStore.indicator(indicator.id, of: plan, in: reading).indicator
            guard earlier.kind == indicator.kind, earlier.per == indicator.per else { return nil }
            return try IndicatorStore.measurements(of: indicator.id, of: plan, in: reading)
        } catch Refusal.notFound { return nil }
    }
}
