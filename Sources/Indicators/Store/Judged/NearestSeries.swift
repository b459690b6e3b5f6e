package import Access
package import Kernel
package import Plans
import Storage

/// The series that an indicator is judged by, and the question that was put: its own; else that of the plan before; else that of the plan above,
/// where the same id is the same indicator.
package struct NearestSeries: Sendable {
    package let vintage: SeriesVintage?
    /// The latest first.
    package let vintages: [SeriesVintage]
    /// What the latest vintage that changed anything changed.
    package let revisions: [SeriesRevision]
    /// Each area's figures as they are stored.
    package let texts: SeriesTexts
    package let evaluation: FixedEvaluation?

    /// Municipalities that carry out what is asked about; they are not compared with.
    var participants: Set<String> { Set((evaluation?.evaluation.starts ?? []).map(\.municipality)) }

    private static let furthest = 6

    package init(_ indicator: IndicatorID, of plan: PlanFacts, in reading: borrowing Reading) throws {
        var (vintages, revisions, texts, evaluation) = ([SeriesVintage](), [SeriesRevision](), [String: String](), FixedEvaluation?.none)
        for place in try Self.places(plan, reading) {
            if vintages.isEmpty {
                vintages = try SeriesStore.vintages(of: indicator, in: place, reading)
                if !vintages.isEmpty { texts = try SeriesStore.texts(of: indicator, in: place, reading) }
                if let changed = vintages.first(where: { $0.revised > 0 }) { revisions = try SeriesStore.revisions(of: indicator, in: place, vintage: changed.number, reading) }
            }
            if evaluation == nil { evaluation = try EvaluationStore.standing(of: indicator, in: place, reading) }
            if !vintages.isEmpty, evaluation != nil { break }
        }
        (self.vintages, self.revisions, self.texts, self.evaluation) = (vintages, revisions, SeriesTexts(texts), evaluation)
        vintage = vintages.first
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
