import Access
import Hummingbird
import Kernel
import Plans
import Storage
import Tables
import Web

extension IndicatorPages {
    var seriesEndpoints: [Endpoint] {
        [
            .get("/indikatorer/{plan}/{indicator}/serie/ny", .asking(EnterMeasurement.self), askSeries),
            .post("/indikatorer/{plan}/{indicator}/serie/ny", .asking(EnterMeasurement.self), takeSeries),
        ]
    }

    private func askSeries(_ call: Call) throws -> Response {
        let subject = try permitted(EnterMeasurement.self, call, on: subject(call)) { subject, _ in subject }
        return SeriesPage(subject: subject, call: call).response()
    }

    /// Everything is read and checked again at each step; only what was chosen travels between them.
    private func takeSeries(_ call: Call) throws -> Response {
        let input = SeriesInput(call.form, in: call.language)
        let load = try subject(call)
        guard let table = input.table, input.problem == nil else {
            let subject = try permitted(EnterMeasurement.self, call, on: load) { subject, _ in subject }
            return SeriesPage(subject: subject, input: input, call: call).response()
        }
        guard call.form["trin"] == "gem" else {
            return try permitted(EnterMeasurement.self, call, on: load) { subject, reading in
                SeriesPreview(input, table, try SeriesGround(subject, table, in: reading), call).response()
            }
        }
        return try records.act(EnterMeasurement.self, as: call.viewer, on: load) { permit, writing in
            let subject = permit.subject
            let preview = SeriesPreview(input, table, try SeriesGround(subject, table, in: writing.reading), call)
            guard let (series, placement) = preview.ready else { return preview.refused().response() }
            _ = try SeriesKeeping(series, placement, isMeant: input.isMeant).keep(by: permit, in: &writing)
            if let mapping = input.mapping { try SeriesMappingStore.keep(mapping, of: table, in: subject.plan.plan.district, &writing) }
            return .seeOther(IndicatorAddresses.indicator(subject.stored.indicator.id, of: subject.stored.plan).saying(.seriesKept))
        }
    }
}

/// What the preview of a table is held against.
struct SeriesGround {
    let subject: IndicatorSubject
    let measured: [Measurement]
    let old: SourceSeries?
    /// How the same table was read last time.
    let remembered: SeriesMapping?

    init(_ subject: IndicatorSubject, _ table: FigureTable, in reading: borrowing Reading) throws {
        let (id, plan) = (subject.stored.indicator.id, subject.stored.plan)
        self.subject = subject
        measured = try IndicatorStore.measurements(of: id, of: plan, in: reading)
        old = try SeriesStore.series(of: id, in: plan, reading)
        remembered = try SeriesMappingStore.mapping(of: table, in: subject.plan.plan.district, reading)
    }
}
