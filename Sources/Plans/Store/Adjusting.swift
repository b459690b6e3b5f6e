package import Access
package import Kernel

/// A plan in force changes by numbered adjustments: what, why, decided by whom, when.
package enum Adjusting {
    /// Writes the next adjustment into the plan, from the form's part `justering`; nothing where the plan is not in force.
    package static func keep(_ record: FieldRecord, what: Wording, in plan: PlanFacts, on day: Day, _ writing: inout Writing) throws {
        guard plan.status.isInForce else { return }
        var (before, _) = try PlanEditing.plan(plan.id, in: writing.reading)
        let stored = before
        var adjustment = Adjustment()
        adjustment.number = (before.adjustments ?? []).compactMap(\.number).max().map { $0 + 1 } ?? 1
        adjustment.date = day
        adjustment.what = what[.danish]
        if case .text(let why) = record[path: "justering.why"] { adjustment.why = why }
        if case .text(let who) = record[path: "justering.decided-by"] { adjustment.decidedBy = who }
        before.adjustments = (before.adjustments ?? []) + [adjustment]
        try PlanEditing.replace(stored, with: before, &writing)
    }
}
