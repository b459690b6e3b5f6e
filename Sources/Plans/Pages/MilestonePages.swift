package import Access
import Hummingbird
import Kernel
package import Web

/// The milestones of an activity: added, edited, marked as reached, removed.
package struct MilestonePages: Sendable {
    let records: Records

    package init(records: Records) { self.records = records }

    package var endpoints: [Endpoint] {
        [
            .get("/planer/{plan}/aktiviteter/{activity}/milepaele", .asking(ReportProgress.self), list),
            .get("/planer/{plan}/aktiviteter/{activity}/milepaele/ny", .asking(RevisePlan.self), new),
            .post("/planer/{plan}/aktiviteter/{activity}/milepaele/ny", .asking(RevisePlan.self), add),
            .get("/planer/{plan}/aktiviteter/{activity}/milepaele/{number}/ret", .asking(RevisePlan.self), edit),
            .post("/planer/{plan}/aktiviteter/{activity}/milepaele/{number}/ret", .asking(RevisePlan.self), save),
            .get("/planer/{plan}/aktiviteter/{activity}/milepaele/{number}/slet", .asking(RevisePlan.self), askRemove),
            .post("/planer/{plan}/aktiviteter/{activity}/milepaele/{number}/slet", .asking(RevisePlan.self), remove),
            .post("/planer/{plan}/aktiviteter/{activity}/milepaele/{number}/naaet", .asking(ReportProgress.self), reach),
        ]
    }

    private func list(_ call: Call) throws -> Response {
        let (plan, id) = try places(call)
        let detail = try records.read(as: call.viewer) { try ActivityDetail.read(id, of: plan, in: $0) }
        let mayReport = call.may(ReportProgress.self, PlannedWork(plan: detail.seen.plan, key: id.rawValue, people: detail.people))
        guard mayReport else { throw Refusal.notAllowed(ReportProgress.refusal) }
        return MilestoneListPage(detail: detail, call: call).response()
    }

    /// Saying that a milestone is reached is a report, not a change of the plan.
    private func reach(_ call: Call) throws -> Response {
        let (plan, id) = try places(call)
        let work = { (reading: borrowing Reading) in
            let detail = try ActivityDetail.read(id, of: plan, in: reading)
            return PlannedWork(plan: detail.seen.plan, key: id.rawValue, people: detail.people)
        }
        try records.act(ReportProgress.self, as: call.viewer, on: work) { permit, writing in
            let (stored, area, _) = try PlanEditing.activity(id, of: permit.subject.plan.id, in: writing.reading)
            let place = try MilestonePlace(call, in: stored)
            var changed = stored
            changed.milestones?[place.index].reached = call.today
            guard changed != stored, place.milestone.reached == nil else { return }
            try PlanEditing.replace(stored, with: changed, in: area, of: permit.subject.plan, &writing)
        }
        return .seeOther(PlanAddresses.milestones(id, of: plan).saying(.saved))
    }

    func places(_ call: Call) throws -> (PlanID, ActivityID) { (try call.identifier("plan"), try call.identifier("activity")) }
}

/// Which milestone is meant: its number in the list, and what stood there when the page was made.
struct MilestonePlace {
    let index: Int
    let milestone: Milestone

    /// Throws `Refusal.outdated` where somebody has changed the milestone, or the list, in the meantime.
    init(_ call: Call, in activity: Activity, isPosted: Bool = true) throws(Refusal) {
        let milestones = activity.milestones ?? []
        guard let number = call.places["number"].flatMap({ Int($0) }), number >= 1 else { throw .notFound }
        guard milestones.indices.contains(number - 1) else { throw isPosted ? .outdated : .notFound }
        index = number - 1
        milestone = milestones[index]
        if isPosted, call.form["foer"] != Self.mark(milestone) { throw .outdated }
    }

    /// What a form brings back of the milestone as it stood.
    static func mark(_ milestone: Milestone) -> String { JSONText.write(.record(milestone.record)) }
}

extension PlanAddresses {
    static func milestones(_ activity: ActivityID, of plan: PlanID) -> Address { "\(PlanAddresses.activity(activity, of: plan))/milepaele" }
}
