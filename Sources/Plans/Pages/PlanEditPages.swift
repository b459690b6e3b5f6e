package import Access
import Hummingbird
import Kernel
import Tasks
package import Web

/// The forms on which focus areas, activities and actions are written.
package struct PlanEditPages: Sendable {
    let records: Records
    let measured: RemovalPanel

    package init(records: Records, measured: RemovalPanel) {
        self.records = records
        self.measured = measured
    }

    package var endpoints: [Endpoint] {
        [
            .get("/planer/{plan}/indsatser/ny", .asking(RevisePlan.self), newArea),
            .post("/planer/{plan}/indsatser/ny", .asking(RevisePlan.self), addArea),
            .get("/planer/{plan}/indsatser/{area}/ret", .asking(RevisePlan.self), editArea),
            .post("/planer/{plan}/indsatser/{area}/ret", .asking(RevisePlan.self), saveArea),
            .get("/planer/{plan}/indsatser/{area}/slet", .asking(RevisePlan.self), askRemoveArea),
            .post("/planer/{plan}/indsatser/{area}/slet", .asking(RevisePlan.self), removeArea),
            .get("/planer/{plan}/indsatser/{area}/aktiviteter/ny", .asking(RevisePlan.self), newActivity),
            .post("/planer/{plan}/indsatser/{area}/aktiviteter/ny", .asking(RevisePlan.self), addActivity),
            .get("/planer/{plan}/aktiviteter/{activity}/ret", .asking(RevisePlan.self), editActivity),
            .post("/planer/{plan}/aktiviteter/{activity}/ret", .asking(RevisePlan.self), saveActivity),
            .get("/planer/{plan}/aktiviteter/{activity}/slet", .asking(RevisePlan.self), askRemoveActivity),
            .post("/planer/{plan}/aktiviteter/{activity}/slet", .asking(RevisePlan.self), removeActivity),
            .get("/planer/{plan}/aktiviteter/{activity}/handlinger/ny", .asking(RevisePlan.self), newAction),
            .post("/planer/{plan}/aktiviteter/{activity}/handlinger/ny", .asking(RevisePlan.self), addAction),
            .get("/planer/{plan}/handlinger/{action}/ret", .asking(RevisePlan.self), editAction),
            .post("/planer/{plan}/handlinger/{action}/ret", .asking(RevisePlan.self), saveAction),
        ]
    }

    /// What every form of a plan starts from: the plan, seen and editable, and what can be chosen.
    struct Ground {
        let plan: PlanFacts
        let choices: PlanChoices
        var isLocal: Bool { plan.parent != nil || plan.municipality != nil }
        /// The municipalities that a district's plan can speak of singly.
        var places: [FormOption] {
            guard !isLocal, let district = PoliceDistrict.withCode(plan.district.rawValue) else { return [] }
            return DanishOrder.sorted(district.municipalities) { $0.name }.map { FormOption($0.code, own: $0.name) }
        }
        func crumbs(_ call: Call) -> [Crumb] { [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id))] }
        /// The sheet with the adjustment's fields, where the plan is in force.
        func adjusted(_ sheet: FormSheet) -> FormSheet { sheet.adjusting(plan) }
    }

    func grounds(_ call: Call, in reading: borrowing Reading) throws -> Ground {
        let seen = try PlanAccess.plan(try call.identifier("plan"), in: reading)
        guard RevisePlan.allows(call.viewer, on: seen.plan) else { throw Refusal.notAllowed(RevisePlan.refusal) }
        return Ground(plan: seen.plan, choices: try PlanChoices.of(seen.plan, in: reading))
    }

    /// The plan to act on; the rule is asked by `Records.act`.
    func subject(_ call: Call) throws -> @Sendable (borrowing Reading) throws -> PlanFacts {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        return { try PlanAccess.plan(id, in: $0).plan }
    }
}

extension FormSheet {
    /// With the adjustment's fields, where the plan is in force.
    package func adjusting(_ plan: PlanFacts) -> FormSheet { plan.status.isInForce ? FormSheet(fields + PlanSheets.adjustment) : self }
}

/// What became of a form that was sent.
enum Outcome: Sendable {
    case done(Address)
    case again(FormPage)
}

extension Call {
    func answer(_ outcome: Outcome) -> Response {
        switch outcome {
        case .done(let address): .seeOther(address)
        case .again(let page): answer(page)
        }
    }
}
