import Access
import Kernel
import Plans
import Synchronization

/// How many things a plan's check finds, for the plan's page; counted again only when something changed, or the day did.
final class FindingCount: Sendable {
    private let findings: PlanFindings
    private let kept = Mutex(Kept())

    private struct Kept {
        var mark: String?
        var day = Day.earliest
        var counts: [PlanID: Int] = [:]
    }

    init(findings: PlanFindings) { self.findings = findings }

    func of(_ plan: PlanID, in reading: borrowing Reading) throws -> Int {
        // The newest change in the page's own snapshot: what is counted and what it is kept under belong together.
        let mark = try LastChange.newest(in: reading)
        let today = reading.today
        let known = kept.withLock { kept in
            if kept.mark != mark || kept.day != today { kept = Kept(mark: mark, day: today) }
            return kept.counts[plan]
        }
        if let known { return known }
        let count = try findings.count(reading, plan)
        kept.withLock { if $0.mark == mark { $0.counts[plan] = count } }
        return count
    }
}
