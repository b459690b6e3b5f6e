package import Access
import Hummingbird
import Kernel
package import Web

/// From this period's plan to a draft of the next: one page to choose on, one to go through afterwards.
package struct NextYearPages: Sendable {
    private let records: Records
    private let panel: NextYearPanel

    package init(records: Records, panel: NextYearPanel) {
        self.records = records
        self.panel = panel
    }

    package var endpoints: [Endpoint] {
        [
            .get("/planer/{plan}/naeste", .asking(DraftNextPlan.self), choose),
            .post("/planer/{plan}/naeste", .asking(DraftNextPlan.self), draft),
            .get("/planer/{plan}/gennemgang", .asking(RevisePlan.self), review),
        ]
    }

    private func choose(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let sheet = try records.read(as: call.viewer) { reading in
            let seen = try PlanAccess.plan(id, in: reading)
            guard DraftNextPlan.allows(call.viewer, on: seen.plan) else { throw Refusal.notAllowed(DraftNextPlan.refusal) }
            return try NextYearSheet.read(seen.plan, in: reading)
        }
        if let successor = sheet.successor { return NextYearPage.already(successor, after: sheet.plan, call, status: .ok) }
        return NextYearPage(sheet: sheet, call: call).response()
    }

    private func draft(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let choices = NextYearPage.choices(in: call.form)
        let subject = { (reading: borrowing Reading) in try PlanAccess.plan(id, in: reading).plan }
        return try records.act(DraftNextPlan.self, as: call.viewer, on: subject) { permit, writing in
            let plan = permit.subject
            if let successor = try NextYearStore.successor(of: plan.id, for: plan.forum, in: writing.reading) {
                return NextYearPage.already(successor, after: plan, call, status: .conflict)
            }
            let new = try NextYearDraft(choices: choices, panel: panel).write(after: plan, &writing)
            let changes = choices.filter { $0.value == .change }.keys.sorted()
            return .seeOther(PlanAddresses.review(new).with(["besked": Notice.drafted.rawValue, "ret": changes.joined(separator: ".")]))
        }
    }

    private func review(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let review = try records.read(as: call.viewer) { reading in
            let seen = try PlanAccess.plan(id, in: reading)
            guard RevisePlan.allows(call.viewer, on: seen.plan) else { throw Refusal.notAllowed(RevisePlan.refusal) }
            return try NextYearReview.read(seen.plan, in: reading)
        }
        return NextYearReviewPage(review: review, chosen: Set((call.query["ret"] ?? "").split(separator: ".").map(String.init)), call: call).response()
    }
}

extension PlanAddresses {
    static func review(_ plan: PlanID) -> Address { "/planer/\(plan)/gennemgang" }
}
