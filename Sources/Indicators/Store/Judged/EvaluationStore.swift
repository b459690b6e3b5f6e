package import Access
package import Kernel
package import Plans
import Storage

/// An evaluation as it stands, with when it was fixed and how often its answer was reckoned since.
package struct FixedEvaluation: Sendable {
    package let plan: PlanID
    package let indicator: IndicatorID
    package let evaluation: Evaluation
    package let fixedAt: Instant
    /// Who fixed it; none for the operator, and where the person is gone.
    package let fixedBy: String?
    /// When the answer was reckoned: the first time when it was fixed, then with each new vintage of the series.
    package let looks: Int
    package let lastLook: Instant
    /// How many times the question was put otherwise before.
    package let earlier: Int
}

package enum EvaluationStore {
    private static let evaluations = IndicatorsSchema.evaluation

    /// The question that stands for an indicator; none where nobody has put one.
    package static func standing(of indicator: IndicatorID, in plan: PlanID, _ reading: borrowing Reading) throws -> FixedEvaluation? {
        let columns = evaluations.columns(of: "e")
        return try reading.first(
            """
            SELECT e.fixed_at, p.name, (SELECT count(*) FROM evaluation_look l WHERE l.evaluation = e.id), (SELECT max(at) FROM evaluation_look l WHERE l.evaluation = e.id),
              (SELECT count(*) FROM evaluation b WHERE b.plan = e.plan AND b.indicator = e.indicator AND b.withdrawn_at IS NOT NULL), \(columns)
            FROM evaluation e LEFT JOIN person p ON p.id = e.fixed_by
            WHERE e.plan = \(plan) AND e.indicator = \(indicator) AND e.withdrawn_at IS NULL
            """
        ) { row in
            let (fixedAt, name, looks) = (try row.instant(), row.textIfAny(), try row.whole())
            let (lastLook, earlier) = (row.instantIfAny(), try row.whole())
            return FixedEvaluation(
                plan: plan, indicator: indicator, evaluation: try evaluations.read(&row), fixedAt: fixedAt, fixedBy: name, looks: looks, lastLook: lastLook ?? fixedAt, earlier: earlier)
        }
    }

    /// Fixes the question; one that stood before is withdrawn and kept.
    package static func fix(_ evaluation: Evaluation, by permit: Permit<FixEvaluation>, in writing: inout Writing) throws {
        let subject = permit.subject
        try fix(evaluation, of: subject.stored.indicator, in: subject.plan.plan, &writing)
    }

    /// For the sample.
    package static func fixAsOperator(_ evaluation: Evaluation, of indicator: Indicator, in plan: PlanFacts, _ writing: inout Writing) throws {
        try fix(evaluation, of: indicator, in: plan, &writing)
    }

    private static func fix(_ evaluation: Evaluation, of indicator: Indicator, in plan: PlanFacts, _ writing: inout Writing) throws {
        let before = try standing(of: indicator.id, in: plan.id, writing.reading)?.evaluation
        var after = evaluation
        after.id = writing.newID()
        try writing.run("UPDATE evaluation SET withdrawn_at = \(writing.now) WHERE plan = \(plan.id) AND indicator = \(indicator.id) AND withdrawn_at IS NULL")
        try writing.run(
            evaluations.insert(
                after,
                [
                    ("plan", plan.id.storedValue), ("indicator", indicator.id.storedValue), ("fixed_at", writing.now.storedValue),
                    ("fixed_by", writing.viewer.person.map(\.storedValue) ?? .null),
                ]))
        try look(at: after.id, &writing)
        writing.changed(
            Change(.evaluation, indicator.id.rawValue, title: evaluation.name, plan: plan.id, forum: plan.forum, before: before?.record, after: after.record))
    }

    /// A new vintage of the series: the answer is reckoned once more.
    static func noteLook(of indicator: IndicatorID, in plan: PlanID, _ writing: inout Writing) throws {
        guard let standing = try standing(of: indicator, in: plan, writing.reading) else { return }
        try look(at: standing.evaluation.id, &writing)
    }

    private static func look(at evaluation: String, _ writing: inout Writing) throws {
        try writing.run("INSERT INTO evaluation_look (evaluation, number, at) SELECT \(evaluation), count(*) + 1, \(writing.now) FROM evaluation_look WHERE evaluation = \(evaluation)")
    }

    /// When each municipality began an activity: the earliest day that its plans give, as the viewer may see them.
    package static func starts(of activity: ActivityID, in plan: PlanFacts, _ reading: borrowing Reading) throws -> [(municipality: String, from: Day)] {
        try reading.rows(
            """
            SELECT f.municipality, min(a."from") FROM activity a JOIN plan p ON p.id = a.plan JOIN forum f ON f.id = p.forum
            WHERE p.district = \(plan.district) AND f.municipality IS NOT NULL AND a."from" IS NOT NULL AND a.not_here IS NULL AND (a.parent = \(activity) OR a.id = \(activity))
              AND \(PlanAccess.visible(to: reading.viewer))
            GROUP BY f.municipality ORDER BY f.municipality
            """
        ) { (try $0.text(), try $0.day()) }
    }
}
