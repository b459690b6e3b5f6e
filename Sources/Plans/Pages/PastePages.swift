package import Access
import Hummingbird
import Kernel
package import Web

/// Beginning from last year's table: paste it, see what it becomes, put it in.
package struct PastePages: Sendable {
    private let records: Records

    package init(records: Records) { self.records = records }

    package var endpoints: [Endpoint] {
        [
            .get("/planer/{plan}/indsaet", .asking(RevisePlan.self), ask),
            .post("/planer/{plan}/indsaet", .asking(RevisePlan.self), take),
        ]
    }

    private func ask(_ call: Call) throws -> Response { PastePage(plan: try ground(call).plan, call: call).response() }

    /// Everything is read and checked again at each step; only what is typed travels between them.
    private func take(_ call: Call) throws -> Response {
        let ground = try ground(call)
        let input = PasteInput(call.form)
        if let problem = input.problem { return PastePage(plan: ground.plan, text: input.text, problems: [problem], call: call).response() }
        guard call.form["trin"] == "gem" else { return PastePreview(input: input, ground: ground, problems: [], call: call).response() }
        let subject = { (reading: borrowing Reading) in try PlanAccess.plan(ground.plan.id, in: reading).plan }
        return try records.act(RevisePlan.self, as: call.viewer, on: subject) { permit, writing in
            let plan = permit.subject
            let preview = PastePreview(input: input, ground: try PasteGround.read(plan, in: writing.reading), problems: [], call: call)
            let adjustment = FormReading(call.form, of: FormSheet(plan.status.isInForce ? PlanSheets.adjustment : []), in: call.language)
            let problems = preview.obstacles + adjustment.problems
            guard problems.isEmpty else { return preview.with(problems, typed: adjustment.typed).response() }
            try PasteStore.write(preview.draft, to: plan, &writing)
            try Adjusting.keep(adjustment.record, what: PasteStepWording.adjustment(preview.draft), in: plan, on: call.today, &writing)
            return .seeOther(PlanAddresses.plan(plan.id).saying(.imported))
        }
    }

    private func ground(_ call: Call) throws -> PasteGround {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        return try records.read(as: call.viewer) { reading in
            let seen = try PlanAccess.plan(id, in: reading)
            guard RevisePlan.allows(call.viewer, on: seen.plan) else { throw Refusal.notAllowed(RevisePlan.refusal) }
            return try PasteGround.read(seen.plan, in: reading)
        }
    }
}
