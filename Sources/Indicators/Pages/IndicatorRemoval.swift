import Access
import Hummingbird
import Kernel
import Plans
import Web

/// A page that asks again before something goes.
struct RemovalPage {
    let head: PageHead
    let question: Wording
    let action: Address
    let cancel: Address
    /// Of what is to go, as the page showed it.
    let version: Int
    /// What is asked besides.
    var sheet = FormSheet([])
    var values = FormValues()
    var problems: [Problem] = []

    func response(_ call: Call) -> Response {
        var head = head
        head.hasErrors = !problems.isEmpty
        var form = FormPage(head, sheet, action: action, cancel: cancel, values: values)
        form.problems = problems
        return call.page(head, status: problems.isEmpty ? .ok : .unprocessableContent, before: { call.writeSummary(of: form, to: &$0) }) { html in
            html.write(
                """
                <div class="single"><h1>\(head.title)</h1><p class="lead">\(call[question])</p><p>\(call[RemovalWording.history])</p>\
                <form method="post" action="\(action.at("fejl"))" novalidate><input type="hidden" name="csrf_token" value="\(call.formToken)"><input type="hidden" name="version" value="\(version)">
                """)
            for field in sheet.fields { call.writeField(field, of: form, to: &html) }
            html.write(
                "<p class=\"buttons\"><button class=\"btn danger\" type=\"submit\">\(head.title)</button> <a class=\"btn\" href=\"\(cancel)\">\(call[RemovalWording.keep])</a></p></form></div>")
        }
    }
}

extension IndicatorPages {
    func askRemoveIndicator(_ call: Call) throws -> Response {
        let (subject, count) = try permitted(RemoveIndicator.self, call, on: subject(call)) { subject, reading in
            (subject, try IndicatorStore.measurements(of: subject.stored.indicator.id, of: subject.stored.plan, in: reading).count)
        }
        return removal(of: subject, count, call).response(call)
    }

    private func removal(of subject: IndicatorSubject, _ count: Int, _ call: Call) -> RemovalPage {
        let (id, plan) = (subject.stored.indicator.id, subject.stored.plan)
        return RemovalPage(
            head: PageHead(call[IndicatorWording.remove], in: .indicators, under: call.crumbs(to: subject)), question: RemovalWording.indicator(subject.stored.indicator.title, count),
            action: IndicatorAddresses.remove(id, of: plan), cancel: IndicatorAddresses.indicator(id, of: plan), version: subject.stored.version,
            sheet: FormSheet([]).adjusting(subject.plan.plan))
    }

    func removeIndicator(_ call: Call) throws -> Response {
        let (area, again) = try records.act(RemoveIndicator.self, as: call.viewer, on: subject(call)) { permit, writing -> (Address, RemovalPage?) in
            let (subject, stored) = (permit.subject, permit.subject.stored)
            let area = IndicatorAddresses.focusArea(stored.focusArea, of: stored.plan)
            guard call.form["version"] == String(stored.version) else { throw Refusal.outdated }
            let reading = FormReading(call.form, of: FormSheet([]).adjusting(subject.plan.plan), in: call.language)
            guard reading.problems.isEmpty else {
                var again = removal(of: subject, try IndicatorStore.measurements(of: stored.indicator.id, of: stored.plan, in: writing.reading).count, call)
                (again.values, again.problems) = (reading.typed, reading.problems)
                return (area, again)
            }
            try IndicatorChanges.remove(by: permit, in: &writing)
            try Adjusting.keep(reading.record, what: Wording("Indikatoren »\(stored.indicator.title)« er taget ud.", en: ""), in: subject.plan.plan, on: call.today, &writing)
            return (area, nil)
        }
        return again?.response(call) ?? .seeOther(area.saying(.removed))
    }

    func askRemoveMeasurement(_ call: Call) throws -> Response {
        let (period, area) = try figureAddress(call)
        let (subject, figure) = try permitted(EnterMeasurement.self, call, on: subject(call)) { subject, reading in
            (subject, try IndicatorStore.measurement(period, area: area, of: subject.stored.indicator.id, of: subject.stored.plan, in: reading))
        }
        let (id, plan) = (subject.stored.indicator.id, subject.stored.plan)
        return RemovalPage(
            head: PageHead(call[FigureFormWording.remove], in: .indicators, under: call.crumbs(to: subject)), question: RemovalWording.figure(figure, subject.stored.indicator),
            action: IndicatorAddresses.measurement(period, area, of: id, plan, .remove), cancel: IndicatorAddresses.indicator(id, of: plan), version: MeasurementRules.version(of: figure)
        ).response(call)
    }

    func removeMeasurement(_ call: Call) throws -> Response {
        let (period, area) = try figureAddress(call)
        let page = try records.act(EnterMeasurement.self, as: call.viewer, on: subject(call)) { permit, writing in
            let stored = permit.subject.stored
            let figure = try IndicatorStore.measurement(period, area: area, of: stored.indicator.id, of: stored.plan, in: writing.reading)
            guard call.form["version"] == String(MeasurementRules.version(of: figure)) else { throw Refusal.outdated }
            try MeasurementChanges.remove(figure, by: permit, in: &writing)
            return IndicatorAddresses.indicator(stored.indicator.id, of: stored.plan)
        }
        return .seeOther(page.saying(.removed))
    }
}

enum RemovalWording {
    static let history = Wording("Historikken gemmer, hvad der stod.", en: "The history keeps what it said.")
    static let keep = Wording("Behold", en: "Keep")

    static func indicator(_ title: String, _ count: Int) -> Wording {
        switch count {
        case 0: Wording("Vil du fjerne indikatoren »\(title)« fra planen?", en: "Do you want to remove the indicator “\(title)” from the plan?")
        case 1: Wording("Vil du fjerne indikatoren »\(title)« og dens ene måling fra planen?", en: "Do you want to remove the indicator “\(title)” and its one figure from the plan?")
        default: Wording("Vil du fjerne indikatoren »\(title)« og dens \(count) målinger fra planen?", en: "Do you want to remove the indicator “\(title)” and its \(count) figures from the plan?")
        }
    }

    static func figure(_ measurement: Measurement, _ indicator: Indicator) -> Wording {
        let figure = Figure(measurement)
        return Wording(
            "Vil du fjerne tallet \(FigureWording(indicator, in: .danish).full(figure)) for \(measurement.period.words(in: .danish))\(measurement.area.map { ", " + AreaName.of($0, in: .danish) } ?? "")?",
            en:
                "Do you want to remove the figure \(FigureWording(indicator, in: .english).full(figure)) for \(measurement.period.words(in: .english))\(measurement.area.map { ", " + AreaName.of($0, in: .english) } ?? "")?"
        )
    }
}
