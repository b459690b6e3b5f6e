import Access
import Hummingbird
import Kernel
import Tasks
import Web

extension PlanEditPages {
    func newActivity(_ call: Call) throws -> Response {
        let area = try call.identifier("area", of: Keys.FocusArea.self)
        let (ground, stored) = try records.read(as: call.viewer) { reading in
            let ground = try grounds(call, in: reading)
            return (ground, try PlanEditing.area(area, of: ground.plan.id, in: reading).area)
        }
        var values = FormValues()
        values.set("responsible", ground.plan.forum.rawValue)
        return call.answer(newActivityPage(ground, stored, call, values, []))
    }

    func addActivity(_ call: Call) throws -> Response {
        let area = try call.identifier("area", of: Keys.FocusArea.self)
        return call.answer(
            try records.act(RevisePlan.self, as: call.viewer, on: try subject(call)) { permit, writing -> Outcome in
                let ground = try grounds(call, in: writing.reading)
                let stored = try PlanEditing.area(area, of: permit.subject.id, in: writing.reading).area
                let reading = FormReading(call.form, of: activitySheet(ground, stored, call, isNew: true), in: call.language)
                let problems = reading.problems + ActivityRules.problems(reading.record)
                guard problems.isEmpty else { return .again(newActivityPage(ground, stored, call, reading.typed, problems)) }
                var activity = Activity(record: reading.record)
                activity.id = ActivityID(try PlanEditing.newID(from: activity.title, in: permit.subject.id, writing.reading))
                try PlanEditing.add(activity, to: area, of: permit.subject, &writing)
                if case .record(let first) = reading.record["handling"], first["text"] != nil {
                    try addFirstAction(Assignment(record: first), to: activity, permit.subject, &writing)
                }
                try Adjusting.keep(reading.record, what: Wording("Aktiviteten »\(activity.title)« er føjet til.", en: ""), in: permit.subject, on: call.today, &writing)
                return .done(PlanAddresses.activity(activity.id, of: permit.subject.id).saying(.activityAdded))
            })
    }

    private func addFirstAction(_ action: Assignment, to activity: Activity, _ plan: PlanFacts, _ writing: inout Writing) throws {
        var action = action
        action.id = AssignmentID(try PlanEditing.newID(from: String((action.text ?? "").prefix(60)), in: plan.id, writing.reading))
        action.status = .open
        action.responsible = activity.responsible?.first
        try ActionEditing.add(action, to: activity.id, of: plan, &writing)
    }

    func editActivity(_ call: Call) throws -> Response {
        let id = try call.identifier("activity", of: Keys.Activity.self)
        let (ground, stored, area) = try records.read(as: call.viewer) { reading in
            let ground = try grounds(call, in: reading)
            let stored = try PlanEditing.activity(id, of: ground.plan.id, in: reading)
            return (ground, stored, try PlanEditing.area(stored.area, of: ground.plan.id, in: reading).area)
        }
        let sheet = activitySheet(ground, area, call, stored.activity)
        let values = FormFilling.values(stored.activity.record, in: sheet, call.language)
        return call.answer(editActivityPage(ground, sheet, stored.activity, call, values, version: stored.version))
    }

    func saveActivity(_ call: Call) throws -> Response {
        let id = try call.identifier("activity", of: Keys.Activity.self)
        return call.answer(
            try records.act(RevisePlan.self, as: call.viewer, on: try subject(call)) { permit, writing -> Outcome in
                let ground = try grounds(call, in: writing.reading)
                let (stored, area, version) = try PlanEditing.activity(id, of: permit.subject.id, in: writing.reading)
                let sheet = activitySheet(ground, try PlanEditing.area(area, of: permit.subject.id, in: writing.reading).area, call, stored)
                switch Revision(stored, version: version, sheet: sheet, form: call.form, in: call.language) {
                case .ready(let activity):
                    let problems = ActivityRules.problems(activity.record)
                    guard problems.isEmpty else { return .again(editActivityPage(ground, sheet, stored, call, call.form, problems, version: version)) }
                    try PlanEditing.replace(stored, with: activity, in: area, of: permit.subject, &writing)
                    let record = FormReading(call.form, of: sheet, in: call.language).record
                    try Adjusting.keep(record, what: Wording("Aktiviteten »\(activity.title)« er rettet.", en: ""), in: permit.subject, on: call.today, &writing)
                    return .done(PlanAddresses.activity(id, of: permit.subject.id).saying(.saved))
                case .invalid(let reading):
                    return .again(editActivityPage(ground, sheet, stored, call, reading.typed, reading.problems + ActivityRules.problems(reading.record), version: version))
                case .outdated(let reading):
                    var page = editActivityPage(ground, sheet, stored, call, reading.typed, reading.problems, version: version)
                    page.theirs = FormPage.Theirs(name: try LastChange.name(of: .activity, id.rawValue, in: permit.subject.id, writing.reading), record: stored.record)
                    return .again(page)
                }
            })
    }

    func askRemoveActivity(_ call: Call) throws -> Response {
        let id = try call.identifier("activity", of: Keys.Activity.self)
        let (ground, title, version) = try records.read(as: call.viewer) { reading in
            let ground = try grounds(call, in: reading)
            return (ground, try PlanEditing.activity(id, of: ground.plan.id, in: reading).activity.title, try RemovalVersion.of(id, in: ground.plan.id, reading))
        }
        return call.answer(removal(RemovalWording.activity(title), ground, action: PlanAddresses.activity(id, of: ground.plan.id), version, call))
    }

    func removeActivity(_ call: Call) throws -> Response {
        let id = try call.identifier("activity", of: Keys.Activity.self)
        return call.answer(
            try records.act(RevisePlan.self, as: call.viewer, on: try subject(call)) { permit, writing -> Outcome in
                let ground = try grounds(call, in: writing.reading)
                let (stored, area, _) = try PlanEditing.activity(id, of: permit.subject.id, in: writing.reading)
                let version = try RemovalVersion.of(id, in: permit.subject.id, writing.reading)
                guard call.form["version"] == String(version) else { throw Refusal.outdated }
                let reading = FormReading(call.form, of: ground.adjusted(FormSheet([])), in: call.language)
                guard reading.problems.isEmpty else {
                    return .again(removal(RemovalWording.activity(stored.title), ground, action: PlanAddresses.activity(id, of: ground.plan.id), version, call, reading))
                }
                try PlanEditing.remove(stored, from: permit.subject, measured, &writing)
                try Adjusting.keep(reading.record, what: Wording("Aktiviteten »\(stored.title)« er taget ud.", en: ""), in: permit.subject, on: call.today, &writing)
                return .done(PlanAddresses.area(area, of: permit.subject.id).saying(.removed))
            })
    }

    /// Who is responsible already stays among the choices, wherever they sit.
    private func activitySheet(_ ground: Ground, _ area: FocusArea, _ call: Call, _ stored: Activity? = nil, isNew: Bool = false) -> FormSheet {
        ground.adjusted(
            PlanSheets.activity(ground.choices.keeping(stored?.responsible ?? []), answers: area.parent, isLocal: ground.isLocal, places: ground.places, language: call.language, withAction: isNew))
    }

    private func newActivityPage(_ ground: Ground, _ area: FocusArea, _ call: Call, _ values: FormValues, _ problems: [Problem]) -> FormPage {
        let address = PlanAddresses.area(area.id, of: ground.plan.id)
        var page = FormPage(
            PageHead(call[Wording("Tilføj en aktivitet", en: "Add an activity")], in: .plans, under: ground.crumbs(call) + [Crumb(own: area.title, address)]),
            activitySheet(ground, area, call, isNew: true), action: "\(address)/aktiviteter/ny", cancel: address, values: values)
        page.problems = problems
        return page
    }

    private func editActivityPage(
        _ ground: Ground, _ sheet: FormSheet, _ activity: Activity, _ call: Call, _ values: FormValues, _ problems: [Problem] = [], version: Int
    ) -> FormPage {
        let address = PlanAddresses.activity(activity.id, of: ground.plan.id)
        var page = FormPage(
            PageHead(call[Wording("Ret aktiviteten »\(activity.title)«", en: "Edit the activity “\(activity.title)”")], in: .plans, under: ground.crumbs(call)),
            sheet, action: "\(address)/ret", cancel: address, values: values)
        page.problems = problems
        page.version = version
        return page
    }
}
