package import Access
import Hummingbird
import Kernel
package import Web

/// What should be mended in a plan, and setting a finding aside with a reason.
package struct FindingPages: Sendable {
    private let records: Records
    private let findings: PlanFindings

    package init(records: Records, findings: PlanFindings) {
        self.records = records
        self.findings = findings
    }

    package var endpoints: [Endpoint] {
        [
            .get("/planer/{plan}/fund", .signedIn, show),
            .get("/planer/{plan}/fund/til-side", .asking(SetFindingAside.self), ask),
            .post("/planer/{plan}/fund/til-side", .asking(SetFindingAside.self), setAside),
            .post("/planer/{plan}/fund/frem", .asking(SetFindingAside.self), takeForward),
        ]
    }

    private func show(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let page = try records.read(as: call.viewer) { reading in
            let seen = try PlanAccess.plan(id, in: reading)
            guard seen.isInsider else { throw Refusal.notFound }
            return FindingPage(
                plan: seen.plan, mayEdit: seen.mayEdit, maySetAside: call.may(SetFindingAside.self, seen.plan),
                found: try findings.findings(of: id, in: reading),
                targets: FindingTargets(try PlanCheckStore.load(id, in: reading)), call: call)
        }
        return page.response()
    }

    private func ask(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let asked = try records.read(as: call.viewer) { reading in
            let seen = try PlanAccess.plan(id, in: reading)
            guard call.may(SetFindingAside.self, seen.plan) else { throw Refusal.notAllowed(SetFindingAside.refusal) }
            let found = try findings.findings(of: id, in: reading)
            guard let finding = found.open.first(where: { $0.code.rawValue == call.query["kode"] && $0.place == call.query["sted"] }) else {
                throw Refusal.notFound
            }
            return form(finding, seen.plan, call)
        }
        return call.answer(asked)
    }

    private func setAside(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let outcome = try records.act(SetFindingAside.self, as: call.viewer, on: { try PlanAccess.plan(id, in: $0).plan }) { permit, writing -> Outcome in
            let found = try findings.findings(of: permit.subject.id, in: writing.reading)
            guard let finding = found.open.first(where: { $0.code.rawValue == call.form["kode"] && $0.place == call.form["sted"] }) else {
                throw Refusal.outdated
            }
            let reading = FormReading(call.form, of: Self.sheet, in: call.language)
            guard let reason = reading.record["reason"].flatMap({ String($0) }), reading.problems.isEmpty else {
                var again = form(finding, permit.subject, call)
                (again.values, again.problems) = (reading.typed, reading.problems)
                return .again(again)
            }
            try findings.setAside(finding, because: reason, in: permit.subject, by: permit.person, &writing)
            return .done(PlanAddresses.findings(permit.subject.id).saying(.saved))
        }
        return call.answer(outcome)
    }

    private func takeForward(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        try records.act(SetFindingAside.self, as: call.viewer, on: { try PlanAccess.plan(id, in: $0).plan }) { permit, writing in
            let found = try findings.findings(of: permit.subject.id, in: writing.reading)
            guard let aside = found.aside.first(where: { $0.finding.code.rawValue == call.form["kode"] && $0.finding.place == call.form["sted"] }) else {
                throw Refusal.outdated
            }
            try findings.takeForward(aside, in: permit.subject, &writing)
        }
        return .seeOther(PlanAddresses.findings(id).saying(.saved))
    }

    private static let sheet = FormSheet([
        FormField("reason", FindingWording.why, .text(rows: 3, max: 2_000), hint: FindingWording.reasonIsKept, missing: FindingWording.missingReason)
    ])

    private func form(_ finding: Finding, _ plan: PlanFacts, _ call: Call) -> FormPage {
        let home = PlanAddresses.findings(plan.id)
        let crumbs = [
            Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id)), Crumb(call[FindingWording.title], home),
        ]
        var form = FormPage(
            PageHead(call[FindingWording.setAside], in: .plans, under: crumbs), Self.sheet, action: "\(home)/til-side", cancel: home, values: FormValues())
        form.introduction = finding.sentence
        form.button = FindingWording.setAside
        form.hidden = [("kode", finding.code.rawValue), ("sted", finding.place)]
        return form
    }
}
