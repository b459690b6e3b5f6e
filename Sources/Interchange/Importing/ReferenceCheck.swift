import Access
import Forums
import Kernel
import Plans

/// What can only be judged when all files are read: references, circles, and what stored plans still need.
struct ReferenceCheck {
    let known: KnownIDs
    let references: PendingReferences
    let problems: ProblemList

    func run(_ emptied: [PlanKeeper.Emptied], _ reading: borrowing Reading) throws {
        try checkReferences(reading)
        try checkCircles(reading)
        if problems.count == 0 { try checkStoredPlans(emptied, reading) }
    }

    private func checkReferences(_ reading: borrowing Reading) throws {
        var parts = references.parts
        for pending in references.pending {
            guard let plan = pending.plan else {
                if known.holds(pending.reference, pending.id, in: pending.district) != true { report(pending) }
                continue
            }
            // A plan that does not exist is told of where it is named.
            guard known.plans[plan] != nil else { continue }
            if parts[plan] == nil {
                parts[plan] = PlanParts(focusAreas: try PlanArchive.focusAreaIDs(of: plan, reading), activities: try PlanArchive.activityIDs(of: plan, reading))
            }
            guard let held = parts[plan] else { continue }
            let isArea = pending.reference == .parentFocusArea || pending.reference == .previousFocusArea
            if !(isArea ? held.focusAreas : held.activities).contains(pending.id) { report(pending) }
        }
    }

    private func report(_ pending: PendingReferences.Pending) { problems.add(pending.place, RuleWording.dangling(pending.id, pending.reference)) }

    private func checkCircles(_ reading: borrowing Reading) throws {
        var parents = Dictionary(uniqueKeysWithValues: try ForumsArchive.parents(reading).map { ($0.id, $0.parent) })
        parents.merge(references.forumParents.mapValues(\.above)) { _, given in given }
        check(references.forumParents, among: parents)
        let plans = try PlanArchive.lines(reading)
        for (given, line) in [(references.planParents, \PlanArchive.Lines.parent), (references.planPrevious, \.previous)] {
            var above: [String: String] = [:]
            for plan in plans { above[plan.id] = plan[keyPath: line] }
            check(given, among: above.merging(given.mapValues(\.above)) { _, given in given })
        }
    }

    private func check(_ given: [String: PendingReferences.Line], among above: [String: String]) {
        for (id, line) in given {
            var seen: Set<String> = []
            var next: String? = line.above
            while let current = next, current != id, seen.insert(current).inserted { next = above[current] }
            if next == id { problems.add(line.place, RuleWording.ownAncestor(id)) }
        }
    }

    /// Plans that are not in the files keep what they refer to.
    private func checkStoredPlans(_ emptied: [PlanKeeper.Emptied], _ reading: borrowing Reading) throws {
        for plan in emptied {
            for referring in try PlanArchive.references(to: plan.id, reading) where references.parts[referring.plan] == nil {
                let missing = referring.focusAreas.intersection(plan.focusAreas).union(referring.activities.intersection(plan.activities))
                for id in missing.sorted() { problems.add(plan.place, RuleWording.stillReferred(id, from: referring.plan)) }
            }
        }
    }
}
