package import Access
import Forums
import Hummingbird
package import Kernel
package import Web

/// The pages on which plans are read.
package struct PlanPages: Sendable {
    private let records: Records
    private let panel: PlanPanel
    /// A plan as a viewer sees it. The page itself is written anew each time.
    private let readings = ReadMemory<ViewedPlan, PlanReading>(limit: 100)
    private let findingCount: @Sendable (PlanID, Viewer) throws -> Int

    /// `findingCount` tells what the plan's check finds, to those who may edit it.
    package init(records: Records, panel: PlanPanel, findingCount: @escaping @Sendable (PlanID, Viewer) throws -> Int) {
        self.records = records
        self.panel = panel
        self.findingCount = findingCount
    }

    package var endpoints: [Endpoint] {
        [
            .get("/planer", .open(because: "published plans are public"), list),
            .get("/planer/{plan}", .open(because: "published plans are public"), show),
            .get("/planer/{plan}/indsatser/{area}", .open(because: "published plans are public"), showArea),
            .get("/adgang/planer/{plan}", .open(because: "tells of plans that the viewer may see; names are for those inside"), whoSees),
            .get("/planer/{plan}/aktiviteter/{activity}", .open(because: "published plans are public"), showActivity),
        ]
    }

    /// All plans that the viewer may see, of the one district or, where there are several, of the one asked for.
    private func list(_ call: Call) throws -> Response {
        let page = try records.read(as: call.viewer) { reading in
            let districts = try DistrictList.all(in: reading)
            let chosen = districts.first { $0.id.rawValue == call.query["kreds"] } ?? (districts.count == 1 ? districts.first : nil)
            let lines = try chosen.map { try PlanList.lines(of: $0.id, in: reading) } ?? []
            return PlanListPage(lines: lines, districts: districts, chosen: chosen, mayDraft: call.viewer.writesSomewhere, call: call)
        }
        return page.response()
    }

    /// »Hvem kan se dette, og hvorfor?«
    private func whoSees(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let (seen, holders) = try records.read(as: call.viewer) { reading in
            let seen = try PlanAccess.plan(id, in: reading)
            return (seen, seen.isInsider ? try HolderStore.holders(of: try PlaceStore.place(of: seen.plan.forum, in: reading), in: reading) : nil)
        }
        let crumbs = [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: seen.plan.title, PlanAddresses.plan(id))]
        return AccessPage(
            seen.plan.title, seen.plan.thing, reading: .readPlan, others: [.readPlanInside, .revisePlan, .commentOnPlan, .publishPlan, .readPurges], holders: holders, crumbs: crumbs, part: .plans
        ).response(call)
    }

    private func showActivity(_ call: Call) throws -> Response {
        let plan = try call.identifier("plan", of: Keys.Plan.self)
        let id = try call.identifier("activity", of: Keys.Activity.self)
        let page = try records.read(as: call.viewer) { reading in
            let detail = try ActivityDetail.read(id, of: plan, in: reading)
            return ActivityPage(
                detail: detail, panel: try panel.load(reading, plan, detail.seen.isInsider),
                mayReport: call.may(ReportProgress.self, PlannedWork(plan: detail.seen.plan, key: id.rawValue, people: detail.people)),
                mayRelease: call.may(ReleaseStatus.self, detail.seen.plan), call: call)
        }
        return page.response()
    }

    private func show(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let read = try records.read(as: call.viewer, keepingIn: readings, ViewedPlan(plan: id, person: call.viewer.person)) { reading in
            let sheet = try PlanSheet.read(id, in: reading)
            return PlanReading(
                sheet: sheet, panel: try panel.load(reading, id, sheet.seen.isInsider), answers: try AnswerCount.of(sheet, in: reading),
                hasNext: try sheet.seen.mayEdit && NextYearStore.successor(of: id, for: sheet.seen.plan.forum, in: reading) != nil)
        }
        let findings = read.sheet.seen.mayEdit ? try findingCount(id, call.viewer) : nil
        return PlanPage(
            sheet: read.sheet, panel: read.panel, answers: read.answers, findings: findings, hasNext: read.hasNext, filter: PlanFilter(call.query, on: call.today), chapters: read.chapters, call: call
        ).response()
    }

    private func showArea(_ call: Call) throws -> Response {
        let plan = try call.identifier("plan", of: Keys.Plan.self)
        let id = try call.identifier("area", of: Keys.FocusArea.self)
        let page = try records.read(as: call.viewer) { reading in
            let sheet = try PlanSheet.read(plan, in: reading)
            guard let area = sheet.areas.first(where: { $0.id == id }) else { throw Refusal.notFound }
            return FocusAreaPage(
                sheet: sheet, area: area, detail: try FocusAreaDetail.read(id, of: plan, in: reading), panel: try panel.load(reading, plan, sheet.seen.isInsider), call: call)
        }
        return page.response()
    }
}

/// Everything of a plan that its page shows to one viewer.
private struct PlanReading: Sendable {
    let sheet: PlanSheet
    let panel: any PlanPanelContent
    let answers: AnswerCount?
    let hasNext: Bool
    let chapters = KeptPieces<FocusAreaID>()
}

private struct ViewedPlan: Hashable {
    let plan: PlanID
    let person: PersonID?
}
