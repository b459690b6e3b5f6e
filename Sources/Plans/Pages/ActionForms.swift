import Access
import Hummingbird
import Kernel
import Tasks
import Web

extension PlanEditPages {
    func newAction(_ call: Call) throws -> Response {
        let activity = try call.identifier("activity", of: Keys.Activity.self)
        let (ground, title) = try records.read(as: call.viewer) { reading in
            let ground = try grounds(call, in: reading)
            return (ground, try PlanEditing.activity(activity, of: ground.plan.id, in: reading).activity.title)
        }
        return call.answer(actionPage(ground, nil, activity, title, call, FormValues()))
    }

    func addAction(_ call: Call) throws -> Response {
        let activity = try call.identifier("activity", of: Keys.Activity.self)
        return call.answer(
            try records.act(RevisePlan.self, as: call.viewer, on: try subject(call)) { permit, writing -> Outcome in
                let ground = try grounds(call, in: writing.reading)
                let title = try PlanEditing.activity(activity, of: permit.subject.id, in: writing.reading).activity.title
                let reading = FormReading(call.form, of: actionSheet(ground, nil, call), in: call.language)
                guard reading.problems.isEmpty else { return .again(actionPage(ground, nil, activity, title, call, reading.typed, reading.problems)) }
                var action = Assignment(record: reading.record)
                action.id = AssignmentID(try PlanEditing.newID(from: String((action.text ?? "").prefix(60)), in: permit.subject.id, writing.reading))
                action.status = action.status ?? .open
                try ActionEditing.add(action, to: activity, of: permit.subject, &writing)
                try Adjusting.keep(reading.record, what: Wording("Aktiviteten »\(title)« har fået en handling mere.", en: ""), in: permit.subject, on: call.today, &writing)
                return .done(PlanAddresses.activity(activity, of: permit.subject.id).saying(.actionAdded, at: "handlinger"))
            })
    }

    func editAction(_ call: Call) throws -> Response {
        let id = try call.identifier("action", of: Keys.Assignment.self)
        let (ground, stored, title) = try records.read(as: call.viewer) { reading in
            let ground = try grounds(call, in: reading)
            let stored = try ActionEditing.action(id, of: ground.plan.id, in: reading)
            return (ground, stored, try PlanEditing.activity(stored.activity, of: ground.plan.id, in: reading).activity.title)
        }
        let values = FormFilling.values(stored.action.record, in: actionSheet(ground, stored.action, call), call.language)
        return call.answer(actionPage(ground, stored.action, stored.activity, title, call, values, version: stored.version))
    }

    func saveAction(_ call: Call) throws -> Response {
        let id = try call.identifier("action", of: Keys.Assignment.self)
        return call.answer(
            try records.act(RevisePlan.self, as: call.viewer, on: try subject(call)) { permit, writing -> Outcome in
                let ground = try grounds(call, in: writing.reading)
                let (stored, activity, version) = try ActionEditing.action(id, of: permit.subject.id, in: writing.reading)
                let title = try PlanEditing.activity(activity, of: permit.subject.id, in: writing.reading).activity.title
                let sheet = actionSheet(ground, stored, call)
                switch Revision(stored, version: version, sheet: sheet, form: call.form, in: call.language) {
                case .ready(let action):
                    try ActionEditing.replace(stored, with: action, of: permit.subject, &writing)
                    let record = FormReading(call.form, of: sheet, in: call.language).record
                    try Adjusting.keep(record, what: Wording("En handling i »\(title)« er rettet.", en: ""), in: permit.subject, on: call.today, &writing)
                    return .done(PlanAddresses.activity(activity, of: permit.subject.id).saying(.saved))
                case .invalid(let reading):
                    return .again(actionPage(ground, stored, activity, title, call, reading.typed, reading.problems, version: version))
                case .outdated(let reading):
                    var page = actionPage(ground, stored, activity, title, call, reading.typed, reading.problems, version: version)
                    page.theirs = FormPage.Theirs(name: try LastChange.name(of: .assignment, id.rawValue, in: permit.subject.id, writing.reading), record: stored.record)
                    return .again(page)
                }
            })
    }

    private func actionSheet(_ ground: Ground, _ action: Assignment?, _ call: Call) -> FormSheet {
        ground.adjusted(PlanSheets.action(ground.choices, keeping: action?.person, language: call.language))
    }

    private func actionPage(
        _ ground: Ground, _ action: Assignment?, _ activity: ActivityID, _ title: String, _ call: Call, _ values: FormValues, _ problems: [Problem] = [], version: Int? = nil
    ) -> FormPage {
        let address = PlanAddresses.activity(activity, of: ground.plan.id)
        let heading = action == nil ? Wording("Tilføj en handling", en: "Add an action") : Wording("Ret handlingen", en: "Edit the action")
        let own: Address = action.map { "/planer/\(ground.plan.id)/handlinger/\($0.id)/ret" } ?? "\(address)/handlinger/ny"
        var page = FormPage(
            PageHead(call[heading], in: .plans, under: ground.crumbs(call) + [Crumb(own: title, address)]), actionSheet(ground, action, call), action: own, cancel: address, values: values)
        page.problems = problems
        page.version = version
        return page
    }
}
