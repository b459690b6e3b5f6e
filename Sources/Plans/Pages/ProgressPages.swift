package import Access
import Hummingbird
import Kernel
import Tasks
package import Web

/// Saying how the work goes: one click for a status, one for an action that is done, one to let visitors see it.
package struct ProgressPages: Sendable {
    private let records: Records

    package init(records: Records) { self.records = records }

    package var endpoints: [Endpoint] {
        [
            .post("/planer/{plan}/aktiviteter/{activity}/status", .asking(ReportProgress.self), setStatus),
            .post("/planer/{plan}/aktiviteter/{activity}/frigiv", .asking(ReleaseStatus.self), release),
            .post("/planer/{plan}/handlinger/{action}/gjort", .asking(ReportProgress.self), markDone),
            .post("/planer/{plan}/handlinger/{action}/fortryd", .asking(ReportProgress.self), reopen),
            .get("/planer/{plan}/status", .asking(RevisePlan.self), round),
            .post("/planer/{plan}/frigiv", .asking(ReleaseStatus.self), releaseAll),
        ]
    }

    private func setStatus(_ call: Call) throws -> Response {
        let plan = try call.identifier("plan", of: Keys.Plan.self)
        let id = try call.identifier("activity", of: Keys.Activity.self)
        try records.act(
            ReportProgress.self, as: call.viewer,
            on: { reading in
                let detail = try ActivityDetail.read(id, of: plan, in: reading)
                return PlannedWork(plan: detail.seen.plan, key: id.rawValue, people: detail.people)
            }
        ) { permit, writing in
            guard let status = call.form["status"].flatMap(Activity.Status.init(rawValue:)) else { throw Refusal.invalid([Problem("status", ProgressWording.chooseStatus)]) }
            let (stored, area, _) = try PlanEditing.activity(id, of: permit.subject.plan.id, in: writing.reading)
            guard stored.status != status else { return }
            var changed = stored
            changed.status = status
            try PlanEditing.replace(stored, with: changed, in: area, of: permit.subject.plan, &writing)
        }
        let back = call.form["tilbage"] == "runde" ? PlanAddresses.statusRound(plan).saying(.statusSet, at: id.rawValue) : PlanAddresses.activity(id, of: plan).saying(.statusSet, at: "status")
        return .seeOther(back)
    }

    private func markDone(_ call: Call) throws -> Response {
        let (plan, activity) = try change(call) { action in
            guard action.isOpen else { return }
            action.status = .done
            action.done = call.today
        }
        switch call.form["tilbage"] {
        case "opgaver": return .seeOther(Address("/opgaver").saying(.actionDone))
        case "forside": return .seeOther(Address("/").saying(.actionDone))
        default: return .seeOther(PlanAddresses.activity(activity, of: plan).saying(.actionDone, at: "handlinger"))
        }
    }

    /// A press on the wrong line is taken back by another.
    private func reopen(_ call: Call) throws -> Response {
        let (plan, activity) = try change(call) { action in
            guard action.status == .done else { return }
            action.status = .open
            action.done = nil
        }
        return .seeOther(PlanAddresses.activity(activity, of: plan).saying(.actionReopened, at: "handlinger"))
    }

    /// Changes how an action stands; answers the plan and the activity that it belongs to.
    private func change(_ call: Call, _ body: (inout Assignment) -> Void) throws -> (PlanID, ActivityID) {
        let plan = try call.identifier("plan", of: Keys.Plan.self)
        let id = try call.identifier("action", of: Keys.Assignment.self)
        let activity = try records.act(
            ReportProgress.self, as: call.viewer,
            on: { reading in
                let seen = try PlanAccess.plan(plan, in: reading)
                let (action, _, _) = try ActionEditing.action(id, of: plan, in: reading)
                return PlannedWork(plan: seen.plan, key: id.rawValue, people: Set([action.person].compactMap { $0 }))
            }
        ) { permit, writing in
            let (stored, activity, _) = try ActionEditing.action(id, of: permit.subject.plan.id, in: writing.reading)
            var changed = stored
            body(&changed)
            if changed != stored { try ActionEditing.replace(stored, with: changed, of: permit.subject.plan, &writing) }
            return activity
        }
        return (plan, activity)
    }

    private func release(_ call: Call) throws -> Response {
        let plan = try call.identifier("plan", of: Keys.Plan.self)
        let id = try call.identifier("activity", of: Keys.Activity.self)
        try records.act(ReleaseStatus.self, as: call.viewer, on: { try PlanAccess.plan(plan, in: $0).plan }) { permit, writing in
            let (stored, area, _) = try PlanEditing.activity(id, of: permit.subject.id, in: writing.reading)
            try release(stored, in: area, of: permit.subject, on: call.today, &writing)
        }
        return .seeOther(PlanAddresses.activity(id, of: plan).saying(.released, at: "status"))
    }

    private func releaseAll(_ call: Call) throws -> Response {
        let plan = try call.identifier("plan", of: Keys.Plan.self)
        let count = try records.act(ReleaseStatus.self, as: call.viewer, on: { try PlanAccess.plan(plan, in: $0).plan }) { permit, writing in
            var count = 0
            for id in try PlanEditing.activitiesWithStatus(in: plan, writing.reading) {
                let (stored, area, _) = try PlanEditing.activity(id, of: permit.subject.id, in: writing.reading)
                if try release(stored, in: area, of: permit.subject, on: call.today, &writing) { count += 1 }
            }
            return count
        }
        return .seeOther(PlanAddresses.statusRound(plan).saying(.released, count: count))
    }

    /// Answers whether there was anything to release.
    @discardableResult private func release(_ stored: Activity, in area: FocusAreaID, of plan: PlanFacts, on day: Day, _ writing: inout Writing) throws -> Bool {
        guard let status = stored.status, stored.released?.status != status else { return false }
        var changed = stored
        var released = ReleasedStatus()
        released.status = status
        released.date = day
        changed.released = released
        try PlanEditing.replace(stored, with: changed, in: area, of: plan, &writing)
        return true
    }

    /// Every activity with its five buttons: a round at a meeting takes one click each.
    private func round(_ call: Call) throws -> Response {
        let plan = try call.identifier("plan", of: Keys.Plan.self)
        let sheet = try records.read(as: call.viewer) { reading in
            let sheet = try PlanSheet.read(plan, in: reading)
            guard sheet.seen.mayEdit else { throw Refusal.notAllowed(RevisePlan.refusal) }
            return sheet
        }
        let head = PageHead(call[PlanWording.statusRound], in: .plans, under: [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: sheet.seen.plan.title, PlanAddresses.plan(plan))])
        return call.page(head) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[PlanWording.statusRound])</h1><p class=\"lead\">\(call[ProgressWording.roundLead])</p>")
            if call.may(ReleaseStatus.self, sheet.seen.plan) {
                html.write(
                    """
                    <form method="post" action="\(PlanAddresses.plan(plan))/frigiv"><input type="hidden" name="csrf_token" value="\(call.formToken)">\
                    <p><button class="btn primary" type="submit">\(call[ProgressWording.releaseAll])</button></p></form>
                    """)
            }
            for area in sheet.areas where !area.activities.isEmpty {
                html.write("<h2\(call.own)>\(area.title)</h2><ul class=\"rows\">")
                for activity in area.activities where activity.notHere == nil {
                    html.write("<li id=\"\(activity.id)\"><a href=\"\(PlanAddresses.activity(activity.id, of: plan))\"\(call.own)>\(activity.title)</a>")
                    call.writeNotice(at: activity.id.rawValue, to: &html)
                    StatusButtons(plan: plan, activity: activity.id, title: activity.title, status: activity.status, back: "runde", call: call).write(to: &html)
                    html.write("</li>")
                }
                html.write("</ul>")
            }
        }
    }
}

extension Call {
    /// Whether this viewer may do the act, for showing its button.
    func may<A: Action>(_ action: A.Type, _ subject: A.Subject) -> Bool { !viewer.isVisitor && A.allows(viewer, on: subject) }
}

enum ProgressWording {
    static let chooseStatus = Wording("Vælg en status på listen. Der er ikke ændret noget.", en: "Choose a status from the list. Nothing was changed.")
    static let roundLead = Wording(
        "Gå aktiviteterne igennem, og tryk på den status, der passer. Hvert tryk gemmes med det samme. Besøgende ser først status, når den er offentliggjort.",
        en: "Go through the activities and press the status that fits. Each press is saved at once. Visitors see the status only when it is released.")
    static let releaseAll = Wording("Offentliggør alle statusser, som de står nu", en: "Release all statuses as they stand now")
}
