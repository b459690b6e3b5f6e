package import Access
import Hummingbird
import Kernel
package import Web

/// The pages on which a plan is led from draft to archive.
package struct LifeCyclePages: Sendable {
    private let records: Records
    private let findings: PlanFindings

    package init(records: Records, findings: PlanFindings) {
        self.records = records
        self.findings = findings
    }

    package var endpoints: [Endpoint] {
        [
            .get("/planer/{plan}/gang", .signedIn, show),
            .post("/planer/{plan}/gang/send", .asking(SendForComment.self)) { try take(SendForComment.self, $0) },
            .post("/planer/{plan}/gang/traek-tilbage", .asking(TakeBackPlan.self)) { try take(TakeBackPlan.self, $0) },
            .post("/planer/{plan}/gang/droeft", .asking(RecordDiscussion.self)) { try take(RecordDiscussion.self, $0) },
            .post("/planer/{plan}/gang/fastlaeg", .asking(SettlePlan.self)) { try take(SettlePlan.self, $0) },
            .post("/planer/{plan}/gang/offentliggoer", .asking(PublishPlan.self)) { try take(PublishPlan.self, $0) },
            .post("/planer/{plan}/gang/evaluer", .asking(EvaluatePlan.self)) { try take(EvaluatePlan.self, $0) },
            .post("/planer/{plan}/gang/arkiver", .asking(ArchivePlan.self)) { try take(ArchivePlan.self, $0) },
            .get("/planer/{plan}/gang/modtagere", .asking(SendForComment.self), askConsultation),
            .post("/planer/{plan}/gang/modtagere", .asking(SendForComment.self), changeConsultation),
        ]
    }

    private func show(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        return try records.read(as: call.viewer) { try page(id, call, in: $0) }.response()
    }

    /// What is missing counts where the plan is to be published.
    private func page(_ id: PlanID, _ call: Call, in reading: borrowing Reading) throws -> LifeCyclePage {
        let detail = try LifeCycleStore.detail(of: id, in: reading)
        let urgent = detail.plan.status == .settled ? try findings.findings(of: id, in: reading).open.filter { $0.code.rank == .beforePublishing } : []
        return LifeCyclePage(
            detail: detail, ground: detail.ground(urgent: urgent.count, today: call.today), urgent: urgent,
            mayAct: call.may(SendForComment.self, detail.seen.plan), call: call)
    }

    private func take<A: LifeCycleAction>(_ action: A.Type, _ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let again = try records.act(A.self, as: call.viewer, on: { try PlanAccess.plan(id, in: $0).plan }) { permit, writing -> LifeCyclePage? in
            var here = try page(permit.subject.id, call, in: writing.reading)
            if let hindrance = LifeCycle.hindrance(A.step, on: here.ground) { throw Refusal.conflict(hindrance) }
            let sheet = StepSheets(detail: here.detail, ground: here.ground, language: call.language).sheet(A.step)
            let reading = FormReading(call.form, of: sheet, in: call.language)
            let problems =
                reading.problems
                + LifeCycle.problems(A.step, typed: reading.record, on: here.ground).filter { rule in !reading.problems.contains { $0.field == rule.field } }
            guard problems.isEmpty else {
                here.tried = (A.step, reading.typed, problems)
                return here
            }
            try LifeCycleStore.keep(A.step, typed: reading.record, of: permit.subject, by: permit.person, &writing)
            return nil
        }
        return again?.response() ?? .seeOther(PlanAddresses.lifeCycle(id).saying(.moved))
    }

    private func askConsultation(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let here = try records.read(as: call.viewer) { reading in
            guard SendForComment.allows(call.viewer, on: try PlanAccess.plan(id, in: reading).plan) else { throw Refusal.notAllowed(SendForComment.refusal) }
            return try page(id, call, in: reading)
        }
        guard here.plan.status == .forComment else { throw Refusal.conflict(ConsultationWording.notForComment) }
        return call.answer(consultation(here, StepSheets(detail: here.detail, ground: here.ground, language: call.language).suggested(.sendForComment)))
    }

    private func changeConsultation(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let again = try records.act(SendForComment.self, as: call.viewer, on: { try PlanAccess.plan(id, in: $0).plan }) { permit, writing -> FormPage? in
            let here = try page(permit.subject.id, call, in: writing.reading)
            guard permit.subject.status == .forComment else { throw Refusal.conflict(ConsultationWording.notForComment) }
            let reading = FormReading(
                call.form, of: StepSheets(detail: here.detail, ground: here.ground, language: call.language).sheet(.sendForComment), in: call.language)
            let problems =
                reading.problems
                + LifeCycle.problems(.sendForComment, typed: reading.record, on: here.ground).filter { rule in
                    !reading.problems.contains { $0.field == rule.field }
                }
            guard problems.isEmpty else { return consultation(here, reading.typed, problems) }
            try LifeCycleStore.changeConsultation(reading.record, of: permit.subject, by: permit.person, &writing)
            return nil
        }
        return again.map { call.answer($0) } ?? .seeOther(PlanAddresses.lifeCycle(id).saying(.saved))
    }

    private func consultation(_ page: LifeCyclePage, _ values: FormValues, _ problems: [Problem] = []) -> FormPage {
        let (plan, call) = (page.plan, page.call)
        let crumbs = [
            Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id)),
            Crumb(call[PlanWording.lifeCycle], PlanAddresses.lifeCycle(plan.id)),
        ]
        var form = FormPage(
            PageHead(call[page.detail.consultation == nil ? GangWording.setConsultation : GangWording.changeConsultation], in: .plans, under: crumbs),
            StepSheets(detail: page.detail, ground: page.ground, language: call.language).sheet(.sendForComment),
            action: "\(PlanAddresses.lifeCycle(plan.id))/modtagere", cancel: PlanAddresses.lifeCycle(plan.id), values: values)
        form.problems = problems
        return form
    }
}

enum ConsultationWording {
    static let notForComment = Wording(
        "Planen er ikke til bemærkninger. Åbn planens forløb for at se, hvor den er.",
        en: "The plan is not for comment. Open the plan's steps to see where it is.")
}
