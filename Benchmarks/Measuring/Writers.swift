import Access
import Dispatch
import Foundation
import Kernel
import Plans
import Storage
import Synchronization

/// What somebody who reports on a plan does, without the pages about it: the plan is found, the policy asked, a row changed, and the change
/// stands in the history and in the audit log when it is confirmed.
private enum Report: Action {
    static let operation = Operation.reportProgress
    static func thing(_ plan: PlanFacts) -> Thing { plan.thing }
}

/// Many who write at once, each waiting for the disk before the next change.
struct Writers {
    let records: Records
    let viewer: Viewer
    let plans: [PlanID]
    static let count = 16

    /// Changes confirmed a second.
    func rate(seconds: Double) throws -> Double {
        let done = Atomic<Int>(0)
        let failure = Mutex<(any Error)?>(nil)
        let began = DispatchTime.now().uptimeNanoseconds
        let end = began + UInt64(seconds * 1e9)
        let threads = (0..<Self.count).map { number in
            let thread = Thread {
                do {
                    while DispatchTime.now().uptimeNanoseconds < end {
                        try report(on: plans[number % plans.count])
                        done.add(1, ordering: .relaxed)
                    }
                } catch { failure.withLock { $0 = error } }
            }
            thread.start()
            return thread
        }
        while threads.contains(where: { !$0.isFinished }) { Thread.sleep(forTimeInterval: 0.01) }
        if let error = failure.withLock({ $0 }) { throw error }
        return Double(done.load(ordering: .relaxed)) / (Double(DispatchTime.now().uptimeNanoseconds - began) / 1e9)
    }

    private func report(on plan: PlanID) throws {
        try records.act(Report.self, as: viewer, on: { try PlanAccess.plan(plan, in: $0).plan }) { permit, writing in
            try writing.run("UPDATE plan SET version = version + 1 WHERE id = \(plan)")
            let version = permit.subject.version
            writing.changed(
                Change(
                    .plan, plan.rawValue, title: permit.subject.title, plan: plan, forum: permit.subject.forum, before: FieldRecord([("version", .number(Double(version)))]),
                    after: FieldRecord([("version", .number(Double(version + 1)))])))
        }
    }
}
