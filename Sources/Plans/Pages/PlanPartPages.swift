package import Access
import Forums
import Hummingbird
import Kernel
package import Web

/// The small forms around a plan: a further approval, where it is filed, an adjustment by hand.
package struct PlanPartPages: Sendable {
    private let records: Records

    package init(records: Records) { self.records = records }

    package var endpoints: [Endpoint] {
        [
            .get("/planer/{plan}/godkendelser/ny", .asking(RecordApproval.self)) { try ask(.approval, RecordApproval.self, $0) },
            .post("/planer/{plan}/godkendelser/ny", .asking(RecordApproval.self)) { try add(.approval, RecordApproval.self, $0) },
            .post("/planer/{plan}/godkendelser/{number}/fjern", .asking(RecordApproval.self)) { try remove(.approval, RecordApproval.self, $0) },
            .get("/planer/{plan}/journal/ny", .asking(FilePlan.self)) { try ask(.filing, FilePlan.self, $0) },
            .post("/planer/{plan}/journal/ny", .asking(FilePlan.self)) { try add(.filing, FilePlan.self, $0) },
            .post("/planer/{plan}/journal/{number}/fjern", .asking(FilePlan.self)) { try remove(.filing, FilePlan.self, $0) },
            .get("/planer/{plan}/justeringer/ny", .asking(AdjustPlan.self)) { try ask(.adjustment, AdjustPlan.self, $0) },
            .post("/planer/{plan}/justeringer/ny", .asking(AdjustPlan.self)) { try add(.adjustment, AdjustPlan.self, $0) },
        ]
    }

    private func ask<A: Action>(_ part: PlanPart, _ action: A.Type, _ call: Call) throws -> Response where A.Subject == PlanFacts {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let asked = try records.read(as: call.viewer) { reading in
            let seen = try PlanAccess.plan(id, in: reading)
            guard call.may(A.self, seen.plan) else { throw Refusal.notAllowed(A.refusal) }
            return try form(part, of: seen.plan, call, in: reading, values: part.suggested(on: call.today, call.language))
        }
        return call.answer(asked)
    }

    private func add<A: Action>(_ part: PlanPart, _ action: A.Type, _ call: Call) throws -> Response where A.Subject == PlanFacts {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let outcome = try records.act(A.self, as: call.viewer, on: { try PlanAccess.plan(id, in: $0).plan }) { permit, writing -> Outcome in
            let empty = try form(part, of: permit.subject, call, in: writing.reading, values: FormValues())
            let reading = FormReading(call.form, of: empty.sheet, in: call.language)
            let problems = reading.problems + part.problems(reading.record, on: call.today)
            guard problems.isEmpty else {
                var again = empty
                (again.values, again.problems) = (reading.typed, problems)
                return .again(again)
            }
            let (stored, _) = try PlanEditing.plan(permit.subject.id, in: writing.reading)
            try PlanEditing.replace(stored, with: part.added(reading.record, to: stored), &writing)
            return .done(part.home(of: permit.subject.id).saying(.added))
        }
        return call.answer(outcome)
    }

    private func remove<A: Action>(_ part: PlanPart, _ action: A.Type, _ call: Call) throws -> Response where A.Subject == PlanFacts {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        guard let number = Int(try call.key("number")) else { throw Refusal.notFound }
        try records.act(A.self, as: call.viewer, on: { try PlanAccess.plan(id, in: $0).plan }) { permit, writing in
            let (stored, _) = try PlanEditing.plan(permit.subject.id, in: writing.reading)
            guard let changed = part.removed(number - 1, named: call.form["navn"] ?? "", from: stored) else { throw Refusal.outdated }
            try PlanEditing.replace(stored, with: changed, &writing)
        }
        return .seeOther(part.home(of: id).saying(.removed))
    }

    private func form(_ part: PlanPart, of plan: PlanFacts, _ call: Call, in reading: borrowing Reading, values: FormValues) throws -> FormPage {
        let authorities = PlanSheets.options(try PlanChoices.authorities(of: plan, in: reading))
        let crumbs = [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id))]
        var form = FormPage(
            PageHead(call[part.title], in: .plans, under: crumbs), part.sheet(authorities), action: "\(PlanAddresses.plan(plan.id))/\(part.path)/ny",
            cancel: part.home(of: plan.id), values: values)
        form.introduction = part.introduction
        return form
    }
}
