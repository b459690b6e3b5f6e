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

/// One programme: the share, municipality by municipality, and every unit.
struct ProgrammePage {
    let place: DistrictPlace
    let state: ProgrammeState
    let counts: [(day: Day, covered: Int, of: Int)]
    let mayReport: Bool
    let call: Call

    func response() -> Response {
        let head = PageHead(
            own: state.programme.title, in: .indicators, under: call.crumbs(toDistrict: place) + [Crumb(call[ProgrammeWording.title], "/kredse/\(place.id)/programmer")])
        return call.page(head) { html in
            call.writeNotice(to: &html)
            html.write("<h1\(call.own)>\(state.programme.title)</h1><p class=\"assessment\">\(call[ProgrammeWording.share(state)])</p>")
            writeBars(to: &html)
            writeUnits(to: &html)
            writeCounts(to: &html)
        }
    }

    /// The list is a living one; what was counted on a day stands.
    private func writeCounts(to html: inout HTML) {
        guard !counts.isEmpty || mayReport && !state.lines.isEmpty else { return }
        html.write("<h2>\(call[ProgrammeWording.counts])</h2><p>\(call[ProgrammeWording.countsLead])</p>")
        if !counts.isEmpty {
            html.write(
                """
                <table class="few"><thead><tr><th scope="col">\(call[ProgrammeWording.day])</th><th scope="col" class="n">\(call[ProgrammeWording.covered])</th>\
                <th scope="col" class="n">\(call[ProgrammeWording.outOf])</th></tr></thead><tbody>
                """)
            for count in counts {
                html.write(
                    "<tr><th scope=\"row\">\(count.day.long(in: call.language))</th><td class=\"n\">\(Figures.whole(count.covered, in: call.language))</td><td class=\"n\">\(Figures.whole(count.of, in: call.language))</td></tr>"
                )
            }
            html.write("</tbody></table>")
        }
        guard mayReport, counts.first?.day != state.day else { return }
        html.write(
            """
            <form method="post" action="\("/kredse/\(place.id)/programmer/\(state.programme.id)/optael" as Address)"><input type="hidden" name="csrf_token" value="\(call.formToken)">\
            <p class="buttons"><button class="btn" type="submit">\(call[ProgrammeWording.countNow])</button></p></form>
            """)
    }

    private func writeBars(to html: inout HTML) {
        let groups = state.byMunicipality
        guard state.lines.count > groups.count || groups.count > 1, state.programme.of == .institution, !state.lines.isEmpty else { return }
        let rows = groups.map { group in
            CoverageBars.Row(
                name: AreaName.of(group.municipality, in: call.language), covered: group.lines.count { $0.step.counts }, underway: group.lines.count { $0.step == .inProgress }, all: group.lines.count)
        }
        let sentence = rows.map { Wording("\($0.name) \($0.covered) af \($0.all)", en: "\($0.name) \($0.covered) of \($0.all)")[call.language] }.joined(separator: ", ") + "."
        html.write("<figure>")
        for look in [ChartLook.wide, .narrow] { CoverageBars(title: state.programme.title, description: sentence, rows: rows, look: look, language: call.language).write(to: &html) }
        html.write("<figcaption>\(call[ProgrammeWording.asOf(state.day)])</figcaption></figure>")
    }

    private func writeUnits(to html: inout HTML) {
        html.write("<h2>\(call[ProgrammeWording.units])</h2>")
        guard !state.lines.isEmpty else { return html.write("<p class=\"empty\">\(call[ProgrammeWording.noUnits])</p>") }
        let isPlace = state.programme.of == .municipality
        html.write("<div class=\"scroll\"><table class=\"stack\"><thead><tr><th scope=\"col\">\(call[ProgrammeWording.unit(state.programme.of)])</th>")
        if !isPlace { html.write("<th scope=\"col\">\(call[ProgrammeWording.municipality])</th>") }
        html.write(
            "<th scope=\"col\">\(call[ProgrammeWording.stepLabel])</th><th scope=\"col\">\(call[ProgrammeWording.since])</th><th scope=\"col\">\(call[ProgrammeWording.note])</th></tr></thead><tbody>")
        for line in state.lines {
            let name: Markup =
                mayReport
                ? "<a href=\"\("/kredse/\(place.id)/programmer/\(state.programme.id)/\(line.unit.id)" as Address)\"\(call.own)>\(line.unit.name)</a>" : "<span\(call.own)>\(line.unit.name)</span>"
            html.write("<tr><th scope=\"row\">\(name)</th>")
            if !isPlace { html.write("<td data-l=\"\(call[ProgrammeWording.municipality])\">\(line.unit.municipality.map { AreaName.of($0, in: call.language) } ?? "")</td>") }
            html.write(
                """
                <td data-l="\(call[ProgrammeWording.stepLabel])"><span class="tag\(line.step.counts ? " ok" : "")">\(call[ProgrammeWording.step(line.step)])</span></td>\
                <td data-l="\(call[ProgrammeWording.since])">\(line.since.map { $0.short(in: call.language) } ?? "")</td><td data-l="\(call[ProgrammeWording.note])"\(call.own)>\(line.note ?? "")</td></tr>
                """)
        }
        html.write("</tbody></table></div>")
        if mayReport { html.write("<p class=\"muted\">\(call[ProgrammeWording.press])</p>") }
    }
}

enum ProgrammeWording {
    static let title = Wording("Programmer", en: "Programmes")
    static let lead = Wording("Det, der skal være på plads alle steder, og hvor langt hvert sted er.", en: "What is to be in place everywhere, and how far each place is.")
    static let add = Wording("Opret et program", en: "Add a programme")
    static let titleLabel = Wording("Titel", en: "Title")
    static let titleHint = Wording("Det, der skal være på plads, for eksempel »Trafikpolitik på hver skole«", en: "What is to be in place, for example “Traffic policy at every school”")
    static let noTitle = Wording("Skriv, hvad der skal være på plads", en: "Write what is to be in place")
    static let ofLabel = Wording("Hvor skal det være på plads?", en: "Where is it to be in place?")
    static let noUnit = Wording("Vælg, hvor det skal være på plads", en: "Choose where it is to be in place")
    static let kindsLabel = Wording("Hvilke institutioner?", en: "Which institutions?")
    static let kindsHint = Wording("Kun når det er institutioner. Sæt ingen fluebener, hvis alle tæller med", en: "Only where it is institutions. Tick none if all count")
    static let stepsLabel = Wording("Hvilke trin bruger I?", en: "Which steps do you use?")
    static let noEnd = Wording(
        "Vælg mindst ét trin, der betyder, at det er på plads: »Vedtaget«, »I kraft« eller »Skal fornyes«",
        en: "Choose at least one step that means that it is in place: “Adopted”, “In force” or “To be renewed”")
    static let behind = Wording("Listen bag tallet", en: "The list behind the figure")
    static let see = Wording("Se hvert sted", en: "See each place")
    static let none = Wording("Der er ingen programmer endnu.", en: "There are no programmes yet.")
    static let noUnits = Wording("Der er ingen steder på listen endnu.", en: "There are no places on the list yet.")
    static let units = Wording("Sted for sted", en: "Place by place")
    static let stepLabel = Wording("Hvor langt", en: "How far")
    static let since = Wording("Siden", en: "Since")
    static let sinceHint = Wording("Lad felterne stå tomme, hvis det er fra i dag", en: "Leave the fields empty if it is from today")
    static let note = Wording("Bemærkning", en: "Note")
    static let noteHint = Wording("Skriv ikke noget om enkelte personer", en: "Write nothing about single persons")
    static let noStep = Wording("Vælg, hvor langt stedet er", en: "Choose how far the place is")
    static let notYet = Wording("Dagen er ikke kommet endnu", en: "The day has not come yet")
    static let municipality = Wording("Kommune", en: "Municipality")
    static let covered = Wording("På plads", en: "In place")
    static let counts = Wording("Optællinger", en: "Counts")
    static let countsLead = Wording(
        "En optælling står fast, også når listen ændrer sig: skoler lukker, og nye kommer til.", en: "A count stands, also when the list changes: schools close and new ones open.")
    static let countNow = Wording("Gem dagens optælling", en: "Save today's count")
    static let day = Wording("Dag", en: "Day")
    static let outOf = Wording("Ud af", en: "Out of")
    static let press = Wording("Tryk på et sted for at skrive, hvor langt det er.", en: "Press a place to write how far it is.")
    static func unit(_ unit: Programme.Unit) -> Wording {
        switch unit {
        case .institution: Wording("Institution", en: "Institution")
        case .municipality: Wording("Kommune", en: "Municipality")
        case .forum: Wording("Forum", en: "Forum")
        }
    }
    static func step(_ step: Programme.Step) -> Wording {
        switch step {
        case .none: Wording("Ikke begyndt", en: "Not begun")
        case .inProgress: Wording("I gang", en: "In progress")
        case .adopted: Wording("Vedtaget", en: "Adopted")
        case .inForce: Wording("I kraft", en: "In force")
        case .toRenew: Wording("Skal fornyes", en: "To be renewed")
        }
    }
    static func share(_ state: ProgrammeState) -> Wording {
        let (covered, all, underway) = (state.covered, state.lines.count, state.lines.count { $0.step == .inProgress })
        guard all > 0 else { return noUnits }
        let share = { (language: Language) in Figures.percent(Double(covered) / Double(all) * 100, decimals: 0...0, in: language) }
        return Wording(
            "Det er på plads \(covered) af \(all) steder (\(share(.danish))) og i gang \(underway == 1 ? "1 sted" : "\(underway) steder").",
            en: "It is in place in \(covered) of \(all) places (\(share(.english))) and in progress in \(underway).")
    }
    static func asOf(_ day: Day) -> Wording { Wording("Opgjort \(day.long(in: .danish)).", en: "As of \(day.long(in: .english)).") }
}
