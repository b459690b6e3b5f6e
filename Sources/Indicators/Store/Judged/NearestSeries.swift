package import Access
package import Kernel
package import Plans
import Storage

/// The series that an indicator is judged by, and the question that was put: its own; else that of the plan before; else that of the plan above,
/// where the same id is the same indicator.
package struct NearestSeries: Sendable {
    package let vintage: SeriesVintage?
    /// Each area's figures as they are stored.
    package let texts: [String: String]
    package let evaluation: FixedEvaluation?

    private static let furthest = 6

    package init(_ indicator: IndicatorID, of plan: PlanFacts, in reading: borrowing Reading) throws {
        var (vintage, texts, evaluation) = (SeriesVintage?.none, [String: String](), FixedEvaluation?.none)
        for place in try Self.places(plan, reading) {
            if vintage == nil, let found = try SeriesStore.latest(of: indicator, in: place, reading) {
                vintage = found
                texts = try SeriesStore.texts(of: indicator, in: place, reading)
            }
            if evaluation == nil { evaluation = try EvaluationStore.standing(of: indicator, in: place, reading) }
            if vintage != nil, evaluation != nil { break }
        }
        (self.vintage, self.texts, self.evaluation) = (vintage, texts, evaluation)
    }

    /// The plan, those before it, then the plan above and those before that; only what the viewer may see.
    private static func places(_ plan: PlanFacts, _ reading: borrowing Reading) throws -> [PlanID] {
        var places = [plan.id]
        for start in [plan.previous, plan.parent] {
            var next = start
            while let id = next, places.count < furthest, !places.contains(id), let seen = try visible(id, reading) {
                places.append(id)
                next = seen.previous
            }
        }
        return places
    }

    private static func visible(_ plan: PlanID, _ reading: borrowing Reading) throws -> PlanFacts? {
        do { return try PlanAccess.plan(plan, in: reading).plan } catch Refusal.notFound { return nil }
    }
}
