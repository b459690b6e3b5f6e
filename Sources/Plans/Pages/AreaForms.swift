import Access
import Hummingbird
import Kernel
import Web

extension PlanEditPages {
    func newArea(_ call: Call) throws -> Response {
        let ground = try records.read(as: call.viewer) { try grounds(call, in: $0) }
        return call.answer(areaPage(ground, nil, call, values: FormValues()))
    }

    func addArea(_ call: Call) throws -> Response {
        call.answer(
            try records.act(RevisePlan.self, as: call.viewer, on: try subject(call)) { permit, writing -> Outcome in
                let ground = try grounds(call, in: writing.reading)
                let reading = FormReading(call.form, of: areaSheet(ground, call), in: call.language)
                guard reading.problems.isEmpty else { return .again(areaPage(ground, nil, call, values: reading.typed, problems: reading.problems)) }
                var area = FocusArea(record: reading.record)
                area.id = FocusAreaID(try PlanEditing.newID(from: area.title, in: permit.subject.id, writing.reading))
                try PlanEditing.add(area, to: permit.subject, &writing)
                try Adjusting.keep(reading.record, what: Wording("Indsatsområdet »\(area.title)« er føjet til.", en: ""), in: permit.subject, on: call.today, &writing)
                return .done(PlanAddresses.area(area.id, of: permit.subject.id).saying(.areaAdded))
            })
    }

    func editArea(_ call: Call) throws -> Response {
        let id = try call.identifier("area", of: Keys.FocusArea.self)
        let (ground, stored) = try records.read(as: call.viewer) { reading in
            let ground = try grounds(call, in: reading)
            return (ground, try PlanEditing.area(id, of: ground.plan.id, in: reading))
        }
        let values = FormFilling.values(stored.area.record, in: areaSheet(ground, call), call.language)
        return call.answer(areaPage(ground, stored.area, call, values: values, version: stored.version))
    }

    func saveArea(_ call: Call) throws -> Response {
        let id = try call.identifier("area", of: Keys.FocusArea.self)
        return call.answer(
            try records.act(RevisePlan.self, as: call.viewer, on: try subject(call)) { permit, writing -> Outcome in
                let ground = try grounds(call, in: writing.reading)
                let (stored, version) = try PlanEditing.area(id, of: permit.subject.id, in: writing.reading)
                let sheet = areaSheet(ground, call)
                switch Revision(stored, version: version, sheet: sheet, form: call.form, in: call.language) {
                case .ready(let area):
                    try PlanEditing.replace(stored, with: area, in: permit.subject, &writing)
                    let record = FormReading(call.form, of: sheet, in: call.language).record
                    try Adjusting.keep(record, what: Wording("Indsatsområdet »\(area.title)« er rettet.", en: ""), in: permit.subject, on: call.today, &writing)
                    return .done(PlanAddresses.area(id, of: permit.subject.id).saying(.saved))
                case .invalid(let reading):
                    return .again(areaPage(ground, stored, call, values: reading.typed, problems: reading.problems, version: version))
                case .outdated(let reading):
                    let name = try LastChange.name(of: .focusArea, id.rawValue, in: permit.subject.id, writing.reading)
                    var page = areaPage(ground, stored, call, values: reading.typed, problems: reading.problems, version: version)
                    page.theirs = FormPage.Theirs(name: name, record: stored.record)
                    return .again(page)
                }
            })
    }

    func askRemoveArea(_ call: Call) throws -> Response {
        let id = try call.identifier("area", of: Keys.FocusArea.self)
        let (ground, title, version) = try records.read(as: call.viewer) { reading in
            let ground = try grounds(call, in: reading)
            return (ground, try PlanEditing.area(id, of: ground.plan.id, in: reading).area.title, try RemovalVersion.of(id, in: ground.plan.id, reading))
        }
        return call.answer(removal(RemovalWording.area(title), ground, action: PlanAddresses.area(id, of: ground.plan.id), version, call))
    }

    func removeArea(_ call: Call) throws -> Response {
        let id = try call.identifier("area", of: Keys.FocusArea.self)
        return call.answer(
            try records.act(RevisePlan.self, as: call.viewer, on: try subject(call)) { permit, writing -> Outcome in
                let ground = try grounds(call, in: writing.reading)
                let (stored, _) = try PlanEditing.area(id, of: permit.subject.id, in: writing.reading)
                let version = try RemovalVersion.of(id, in: permit.subject.id, writing.reading)
                guard call.form["version"] == String(version) else { throw Refusal.outdated }
                let reading = FormReading(call.form, of: ground.adjusted(FormSheet([])), in: call.language)
                guard reading.problems.isEmpty else {
                    return .again(removal(RemovalWording.area(stored.title), ground, action: PlanAddresses.area(id, of: ground.plan.id), version, call, reading))
                }
                try PlanEditing.remove(stored, from: permit.subject, measured, &writing)
                try Adjusting.keep(reading.record, what: Wording("Indsatsområdet »\(stored.title)« er taget ud.", en: ""), in: permit.subject, on: call.today, &writing)
                return .done(PlanAddresses.plan(permit.subject.id).saying(.removed))
            })
    }

    private func areaSheet(_ ground: Ground, _ call: Call) -> FormSheet {
        ground.adjusted(PlanSheets.area(ground.choices, isLocal: ground.isLocal, places: ground.places, language: call.language))
    }

    private func areaPage(_ ground: Ground, _ area: FocusArea?, _ call: Call, values: FormValues, problems: [Problem] = [], version: Int? = nil) -> FormPage {
        let plan = PlanAddresses.plan(ground.plan.id)
        let own = area.map { PlanAddresses.area($0.id, of: ground.plan.id) }
        let title = area.map { Wording("Ret indsatsområdet »\($0.title)«", en: "Edit the focus area “\($0.title)”") } ?? Wording("Tilføj et indsatsområde", en: "Add a focus area")
        var page = FormPage(
            PageHead(call[title], in: .plans, under: ground.crumbs(call)), areaSheet(ground, call), action: own.map { "\($0)/ret" } ?? "\(plan)/indsatser/ny", cancel: own ?? plan, values: values)
        page.problems = problems
        page.version = version
        return page
    }
}

extension PlanEditPages {
    /// A page that asks before something is removed; a plan in force asks why, too.
    func removal(_ title: Wording, _ ground: Ground, action: Address, _ version: Int, _ call: Call, _ reading: FormReading? = nil) -> FormPage {
        var page = FormPage(
            PageHead(call[title], in: .plans, under: ground.crumbs(call)), ground.adjusted(FormSheet([])), action: "\(action)/slet", cancel: action, values: reading?.typed ?? FormValues())
        page.problems = reading?.problems ?? []
        page.version = version
        page.button = RemovalWording.button
        page.introduction = RemovalWording.kept
        return page
    }
}

enum RemovalWording {
    static func area(_ title: String) -> Wording { Wording("Fjern indsatsområdet »\(title)«?", en: "Remove the focus area “\(title)”?") }
    static func activity(_ title: String) -> Wording { Wording("Fjern aktiviteten »\(title)«?", en: "Remove the activity “\(title)”?") }
    static let button = Wording("Ja, fjern", en: "Yes, remove")
    static let kept = Wording(
        "Alt, hvad der hører under, fjernes også. Historikken viser fortsat, hvad der stod.", en: "Everything below it is removed too. The history still shows what it said.")
}
