import Access
import Hummingbird
import Kernel
import Plans
import Web

extension IndicatorPages {
    func newMeasurement(_ call: Call) throws -> Response {
        let form = try permitted(EnterMeasurement.self, call, on: subject(call)) { subject, reading in
            let place = try IndicatorPlace(subject.stored.focusArea, of: subject.plan.plan, in: reading)
            let measured = try IndicatorStore.measurements(of: subject.stored.indicator.id, of: subject.stored.plan, in: reading)
            var values = FormValues()
            values.set("area", usualArea(measured, subject))
            values.set("of", measured.last?.of.map { Figures.decimal($0, in: call.language) })
            return figureForm(subject, place, nil, values, call)
        }
        return call.answer(form)
    }

    func addMeasurement(_ call: Call) throws -> Response {
        let outcome = try records.act(EnterMeasurement.self, as: call.viewer, on: subject(call)) { permit, writing -> FormOutcome in
            let stored = permit.subject.stored
            let place = try IndicatorPlace(stored.focusArea, of: permit.subject.plan.plan, in: writing.reading)
            let reading = FormReading(call.form, of: MeasurementFields.sheet(stored.indicator, place, in: call.language), in: call.language)
            let problems = try problems(reading, stored, nil, call, writing.reading)
            guard problems.isEmpty else {
                var form = figureForm(permit.subject, place, nil, reading.typed, call)
                form.problems = problems
                return .again(form)
            }
            try MeasurementChanges.add(Measurement(record: reading.record), by: permit, in: &writing)
            return .done(IndicatorAddresses.indicator(stored.indicator.id, of: stored.plan).saying(.measurementAdded))
        }
        return call.answer(outcome)
    }

    func editMeasurement(_ call: Call) throws -> Response {
        let (period, area) = try figureAddress(call)
        var figure = Measurement()
        let form = try permitted(EnterMeasurement.self, call, on: subject(call)) { subject, reading in
            let stored = subject.stored
            figure = try IndicatorStore.measurement(period, area: area, of: stored.indicator.id, of: stored.plan, in: reading)
            let place = try IndicatorPlace(stored.focusArea, of: subject.plan.plan, in: reading)
            let sheet = MeasurementFields.sheet(stored.indicator, place, stored: figure.area, in: call.language)
            return figureForm(subject, place, figure, FormFilling.values(figure.record, in: sheet, call.language), call)
        }
        let (id, plan) = try address(call)
        let remove = IndicatorAddresses.measurement(figure.period, figure.area, of: id, plan, .remove)
        return call.answer(form) { html in html.write("<p><a href=\"\(remove)\">\(call[FigureFormWording.remove])</a></p>") }
    }

    func saveMeasurement(_ call: Call) throws -> Response {
        let (period, area) = try figureAddress(call)
        let outcome = try records.act(EnterMeasurement.self, as: call.viewer, on: subject(call)) { permit, writing -> FormOutcome in
            let stored = permit.subject.stored
            let before = try IndicatorStore.measurement(period, area: area, of: stored.indicator.id, of: stored.plan, in: writing.reading)
            let place = try IndicatorPlace(stored.focusArea, of: permit.subject.plan.plan, in: writing.reading)
            let sheet = MeasurementFields.sheet(stored.indicator, place, stored: before.area, in: call.language)
            let revision = Revision(before, version: MeasurementRules.version(of: before), sheet: sheet, form: call.form, in: call.language)
            if case .outdated(let reading) = revision {
                var form = figureForm(permit.subject, place, before, reading.typed, call)
                form.problems = reading.problems
                let key = [stored.indicator.id.rawValue, period.text, area].compactMap { $0 }.joined(separator: "/")
                let name = try IndicatorHistory.lastName(of: key, in: stored.plan, writing.reading)
                form.theirs = FormPage.Theirs(name: name ?? call[ConflictWording.somebody], record: before.record)
                return .again(form)
            }
            if case .ready(let after) = revision {
                let problems = try problems(after.record, stored, before, call, writing.reading)
                if problems.isEmpty {
                    try MeasurementChanges.revise(before, to: after, by: permit, in: &writing)
                    return .done(IndicatorAddresses.indicator(stored.indicator.id, of: stored.plan).saying(.saved))
                }
            }
            let reading = FormReading(call.form, of: sheet, in: call.language)
            var form = figureForm(permit.subject, place, before, reading.typed, call)
            form.problems = try problems(reading, stored, before, call, writing.reading)
            return .again(form)
        }
        return call.answer(outcome)
    }

    /// The period and the area in the address of a figure.
    func figureAddress(_ call: Call) throws -> (Period, String?) {
        let place = try call.key("place")
        guard let period = Period(try call.key("period")) else { throw Refusal.notFound }
        return (period, place == IndicatorAddresses.together ? nil : place)
    }

    private func problems(_ reading: FormReading, _ stored: StoredIndicator, _ before: Measurement?, _ call: Call, _ data: borrowing Reading) throws -> [Problem] {
        reading.problems(and: try problems(reading.record, stored, before, call, data))
    }

    private func problems(_ record: FieldRecord, _ stored: StoredIndicator, _ before: Measurement?, _ call: Call, _ data: borrowing Reading) throws -> [Problem] {
        let further = MeasurementRules.problems(record, of: stored.indicator, on: call.today)
        guard let period = record["period"].flatMap({ Period($0) }), !further.contains(where: { $0.field == "period" }) else { return further }
        let area = record["area"].flatMap { String($0) }
        let isSame = before.map { $0.period == period && $0.area == area } ?? false
        guard !isSame, try IndicatorStore.isMeasured(period, area: area, of: stored.indicator.id, of: stored.plan, in: data) else { return further }
        return [MeasurementRules.taken(period, area, in: call.language)] + further
    }

    /// The area of the latest figure entered; for the first one the plan's own municipality.
    private func usualArea(_ measured: [Measurement], _ subject: IndicatorSubject) -> String? {
        let own = subject.plan.plan.municipality ?? subject.plan.plan.district.rawValue
        if measured.contains(where: { $0.area == own }) { return own }
        return measured.isEmpty ? subject.plan.plan.municipality : measured.last?.area
    }

    private func figureForm(_ subject: IndicatorSubject, _ place: IndicatorPlace, _ figure: Measurement?, _ values: FormValues, _ call: Call) -> FormPage {
        let (id, plan) = (subject.stored.indicator.id, subject.stored.plan)
        let action = figure.map { IndicatorAddresses.measurement($0.period, $0.area, of: id, plan, .edit) } ?? IndicatorAddresses.newMeasurement(id, of: plan)
        let title = figure == nil ? IndicatorWording.enter : FigureFormWording.edit
        var form = FormPage(
            PageHead(call[title], in: .indicators, under: call.crumbs(to: subject)), MeasurementFields.sheet(subject.stored.indicator, place, stored: figure?.area, in: call.language), action: action,
            cancel: IndicatorAddresses.indicator(id, of: plan), values: values)
        form.version = figure.map { MeasurementRules.version(of: $0) }
        form.introduction = .verbatim([subject.stored.indicator.title, subject.stored.indicator.unit.map { "(\($0))" }].compactMap { $0 }.joined(separator: " "))
        return form
    }
}

enum FigureFormWording {
    static let edit = Wording("Ret målingen", en: "Correct the figure")
    static let remove = Wording("Fjern målingen", en: "Remove the figure")
}
