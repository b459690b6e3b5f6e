package import Access
import Forums
import Hummingbird
import Kernel
import Plans
package import Web

/// Programmes of a district: what is to be in place where, and how far each unit is.
package struct ProgrammePages: Sendable {
    private let records: Records

    package init(records: Records) { self.records = records }

    package var endpoints: [Endpoint] {
        [
            .get("/kredse/{code}/programmer", .open(because: "what is to be in place everywhere is public"), list),
            .get("/kredse/{code}/programmer/{programme}", .open(because: "what is to be in place everywhere is public"), show),
            .get("/kredse/{code}/programmer/ny", .asking(ReviseRegister.self), new),
            .post("/kredse/{code}/programmer/ny", .asking(ReviseRegister.self), add),
            .post("/kredse/{code}/programmer/{programme}/optael", .asking(ReviseRegister.self), count),
            .get("/kredse/{code}/programmer/{programme}/{unit}", .asking(ReviseRegister.self), edit),
            .post("/kredse/{code}/programmer/{programme}/{unit}", .asking(ReviseRegister.self), save),
        ]
    }

    private struct Shown {
        let place: DistrictPlace
        let state: ProgrammeState
        var counts: [(day: Day, covered: Int, of: Int)] = []
    }

    private func list(_ call: Call) throws -> Response {
        let district = try call.identifier("code", of: Keys.District.self)
        let (place, states) = try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.district(district, in: reading)
            return (place, try ProgrammeStore.all(of: district, in: reading).map { ProgrammeState($0, units: try ProgrammeStore.units(of: $0, in: district, reading), on: call.today) })
        }
        return call.page(PageHead(call[ProgrammeWording.title], in: .indicators, under: call.crumbs(toDistrict: place))) { html in
            html.write("<h1>\(call[ProgrammeWording.title])</h1><p class=\"lead\">\(call[ProgrammeWording.lead])</p>")
            if ReviseRegister.allows(call.viewer, on: place) {
                html.write("<ul class=\"fn\"><li><a href=\"\("/kredse/\(district)/programmer/ny" as Address)\">\(call[ProgrammeWording.add])</a></li></ul>")
            }
            guard !states.isEmpty else { return html.write("<p class=\"empty\">\(call[ProgrammeWording.none])</p>") }
            html.write("<ul class=\"rows\">")
            for state in states {
                html.write(
                    """
                    <li><p><a href="\(ProgrammePages.address(district, state.programme.id))"\(call.own)>\(state.programme.title)</a></p>\
                    <ul class="meta"><li>\(call[ProgrammeWording.share(state)])</li></ul></li>
                    """)
            }
            html.write("</ul>")
        }
    }

    private func shown(_ call: Call) throws -> Shown {
        let (district, id) = (try call.identifier("code", of: Keys.District.self), try call.identifier("programme", of: Keys.Programme.self))
        return try records.read(as: call.viewer) { reading in
            let programme = try ProgrammeStore.programme(id, of: district, in: reading).programme
            let state = ProgrammeState(programme, units: try ProgrammeStore.units(of: programme, in: district, reading), on: call.today)
            return Shown(place: try PlaceStore.district(district, in: reading), state: state, counts: try ProgrammeStore.counts(of: id, in: district, reading))
        }
    }

    private func show(_ call: Call) throws -> Response {
        let shown = try shown(call)
        return ProgrammePage(place: shown.place, state: shown.state, counts: shown.counts, mayReport: ReviseRegister.allows(call.viewer, on: shown.place), call: call).response()
    }

    private func new(_ call: Call) throws -> Response {
        let district = try call.identifier("code", of: Keys.District.self)
        let place = try records.read(as: call.viewer) { try PlaceStore.ownDistrict(district, in: $0) }
        guard ReviseRegister.allows(call.viewer, on: place) else { throw Refusal.notAllowed(ReviseRegister.refusal) }
        var values = FormValues()
        values.set("steps", all: Programme.Step.allCases.map(\.rawValue))
        return call.answer(newForm(place, values, call))
    }

    private func add(_ call: Call) throws -> Response {
        let district = try call.identifier("code", of: Keys.District.self)
        let subject = { (reading: borrowing Reading) in try PlaceStore.ownDistrict(district, in: reading) }
        let outcome = try records.act(ReviseRegister.self, as: call.viewer, on: subject) { permit, writing -> FormOutcome in
            let reading = FormReading(call.form, of: Self.newSheet(call.language), in: call.language)
            var problems = reading.problems
            var programme = Programme(record: reading.record)
            if programme.of != .institution { programme.kinds = nil }
            if let steps = programme.steps, !steps.contains(where: \.counts) { problems.append(Problem("steps", ProgrammeWording.noEnd)) }
            guard problems.isEmpty else {
                var form = newForm(permit.subject, reading.typed, call)
                form.problems = problems
                return .again(form)
            }
            return .done(Self.address(district, try ProgrammeStore.add(programme, by: permit, in: &writing)).saying(.saved))
        }
        return call.answer(outcome)
    }

    private static func newSheet(_ language: Language) -> FormSheet {
        FormSheet([
            FormField("title", ProgrammeWording.titleLabel, .line(max: 120), hint: ProgrammeWording.titleHint, missing: ProgrammeWording.noTitle),
            FormField("of", ProgrammeWording.ofLabel, .choice(Programme.Unit.allCases.map { FormOption($0.rawValue, ProgrammeWording.unit($0)[language]) }), missing: ProgrammeWording.noUnit),
            FormField("kinds", ProgrammeWording.kindsLabel, .choices(Institution.Kind.allCases.map { FormOption($0.rawValue, $0.wording[language]) }), hint: ProgrammeWording.kindsHint),
            FormField("steps", ProgrammeWording.stepsLabel, .choices(Programme.Step.allCases.map { FormOption($0.rawValue, ProgrammeWording.step($0)[language]) })),
        ])
    }

    private func newForm(_ place: DistrictPlace, _ values: FormValues, _ call: Call) -> FormPage {
        let list: Address = "/kredse/\(place.id)/programmer"
        return FormPage(
            PageHead(call[ProgrammeWording.add], in: .indicators, under: call.crumbs(toDistrict: place) + [Crumb(call[ProgrammeWording.title], list)]), Self.newSheet(call.language),
            action: "/kredse/\(place.id)/programmer/ny", cancel: list, values: values)
    }

    /// Freezes today's count.
    private func count(_ call: Call) throws -> Response {
        let (district, id) = (try call.identifier("code", of: Keys.District.self), try call.identifier("programme", of: Keys.Programme.self))
        let subject = { (reading: borrowing Reading) in try PlaceStore.ownDistrict(district, in: reading) }
        return try records.act(ReviseRegister.self, as: call.viewer, on: subject) { permit, writing in
            let programme = try ProgrammeStore.programme(id, of: district, in: writing.reading).programme
            let units = try ProgrammeStore.units(of: programme, in: district, writing.reading)
            try ProgrammeStore.count(ProgrammeState(programme, units: units, on: call.today), by: permit, in: &writing)
            return .seeOther(Self.address(district, id).saying(.saved))
        }
    }

    private func edit(_ call: Call) throws -> Response {
        let district = try call.identifier("code", of: Keys.District.self)
        _ = try records.read(as: call.viewer) { try PlaceStore.ownDistrict(district, in: $0) }
        let shown = try shown(call)
        guard ReviseRegister.allows(call.viewer, on: shown.place) else { throw Refusal.notAllowed(ReviseRegister.refusal) }
        let line = try line(call, shown.state)
        var values = FormValues()
        values.set("step", line.step.rawValue)
        values.set("note", line.note)
        return call.answer(form(shown, line, values, call))
    }

    private func save(_ call: Call) throws -> Response {
        let (district, id) = (try call.identifier("code", of: Keys.District.self), try call.identifier("programme", of: Keys.Programme.self))
        let subject = { (reading: borrowing Reading) in try PlaceStore.ownDistrict(district, in: reading) }
        let outcome = try records.act(ReviseRegister.self, as: call.viewer, on: subject) { permit, writing -> FormOutcome in
            let programme = try ProgrammeStore.programme(id, of: district, in: writing.reading).programme
            let state = ProgrammeState(programme, units: try ProgrammeStore.units(of: programme, in: district, writing.reading), on: call.today)
            let (shown, line) = (Shown(place: permit.subject, state: state), try line(call, state))
            let reading = FormReading(call.form, of: Self.sheet(state, call.language), in: call.language)
            var problems = reading.problems
            if let from = reading.record["from"].flatMap({ Day($0) }), from > call.today { problems.append(Problem("from", ProgrammeWording.notYet)) }
            guard problems.isEmpty, let step = reading.record["step"].flatMap({ Programme.Step($0) }) else {
                var form = form(shown, line, reading.typed, call)
                form.problems = problems
                return .again(form)
            }
            var entry = ProgrammeEntry()
            (entry.unit, entry.step, entry.from, entry.note) = (line.unit.id, step, reading.record["from"].flatMap { Day($0) }, reading.record["note"].flatMap { String($0) })
            try ProgrammeStore.note(entry, in: id, by: permit, on: call.today, in: &writing)
            return .done(Self.address(district, id).saying(.saved))
        }
        return call.answer(outcome)
    }

    private func line(_ call: Call, _ state: ProgrammeState) throws -> ProgrammeState.Line {
        let unit = try call.key("unit")
        guard let line = state.lines.first(where: { $0.unit.id == unit }) else { throw Refusal.notFound }
        return line
    }

    private static func sheet(_ state: ProgrammeState, _ language: Language) -> FormSheet {
        FormSheet([
            FormField("step", ProgrammeWording.stepLabel, .choice(state.steps.map { FormOption($0.rawValue, ProgrammeWording.step($0)[language]) }), missing: ProgrammeWording.noStep),
            FormField("from", ProgrammeWording.since, .date, hint: ProgrammeWording.sinceHint), FormField("note", ProgrammeWording.note, .text(rows: 3, max: 300), hint: ProgrammeWording.noteHint),
        ])
    }

    private func form(_ shown: Shown, _ line: ProgrammeState.Line, _ values: FormValues, _ call: Call) -> FormPage {
        let (district, programme) = (shown.place.id, shown.state.programme)
        let address: Address = "/kredse/\(district)/programmer/\(programme.id)/\(line.unit.id)"
        var form = FormPage(
            PageHead(
                own: line.unit.name, in: .indicators, under: call.crumbs(toDistrict: shown.place) + [Crumb(own: programme.title, Self.address(district, programme.id))]),
            Self.sheet(shown.state, call.language), action: address, cancel: Self.address(district, programme.id), values: values)
        form.introduction = .verbatim(programme.title)
        return form
    }

    static func address(_ district: DistrictID, _ programme: ProgrammeID) -> Address { "/kredse/\(district)/programmer/\(programme)" }
}

extension Call {
    func crumbs(toDistrict place: DistrictPlace) -> [Crumb] { [Crumb(self[ListWording.title], IndicatorAddresses.all), Crumb(own: place.name, "/kredse/\(place.id)")] }
}
