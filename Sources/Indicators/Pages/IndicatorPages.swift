package import Access
import Hummingbird
import Kernel
import Plans
package import Web

/// Who is asked for which page of the indicators.
package struct IndicatorPages: Sendable {
    let records: Records
    let judgements = JudgementMemory.shared

    package init(records: Records) { self.records = records }

    package var endpoints: [Endpoint] {
        [
            .get("/indikatorer", .open(because: "the indicators of published plans are public"), list),
            .get("/indikatorer/{plan}/{indicator}", .open(because: "the indicators of published plans are public"), show),
            .get("/indikatorer/{plan}/{indicator}/tal.csv", .open(because: "the indicators of published plans are public"), download),
            .get("/planer/{plan}/indsatser/{area}/indikatorer/ny", .asking(AddIndicator.self), newIndicator),
            .post("/planer/{plan}/indsatser/{area}/indikatorer/ny", .asking(AddIndicator.self), addIndicator),
            .get("/indikatorer/{plan}/{indicator}/ret", .asking(ReviseIndicator.self), editIndicator),
            .post("/indikatorer/{plan}/{indicator}/ret", .asking(ReviseIndicator.self), saveIndicator),
            .get("/indikatorer/{plan}/{indicator}/slet", .asking(RemoveIndicator.self), askRemoveIndicator),
            .post("/indikatorer/{plan}/{indicator}/slet", .asking(RemoveIndicator.self), removeIndicator),
            .get("/indikatorer/{plan}/{indicator}/maalinger/ny", .asking(EnterMeasurement.self), newMeasurement),
            .post("/indikatorer/{plan}/{indicator}/maalinger/ny", .asking(EnterMeasurement.self), addMeasurement),
            .get("/indikatorer/{plan}/{indicator}/maalinger/{period}/{place}/ret", .asking(EnterMeasurement.self), editMeasurement),
            .post("/indikatorer/{plan}/{indicator}/maalinger/{period}/{place}/ret", .asking(EnterMeasurement.self), saveMeasurement),
            .get("/indikatorer/{plan}/{indicator}/maalinger/{period}/{place}/slet", .asking(EnterMeasurement.self), askRemoveMeasurement),
            .post("/indikatorer/{plan}/{indicator}/maalinger/{period}/{place}/slet", .asking(EnterMeasurement.self), removeMeasurement),
        ] + seriesEndpoints + evaluationEndpoints
    }

    private func list(_ call: Call) throws -> Response {
        let chosen = call.query["plan"].flatMap { $0.isEmpty ? nil : $0 }
        guard chosen.map(Slug.isValid) ?? true else { throw Refusal.notFound }
        let plan = chosen.map { PlanID($0) }
        let overview = try records.read(as: call.viewer) { try IndicatorOverview(only: plan, in: $0) }
        return IndicatorListPage(overview: overview, chosen: plan, call: call).response()
    }

    private func show(_ call: Call) throws -> Response {
        let (id, plan) = try address(call)
        return IndicatorPage(sheet: try records.read(as: call.viewer) { try IndicatorSheet(id, of: plan, in: $0) }, judgements: judgements, call: call).response()
    }

    private func download(_ call: Call) throws -> Response {
        let (id, plan) = try address(call)
        let sheet = try records.read(as: call.viewer) { try IndicatorSheet(id, of: plan, in: $0) }
        return .csv(FigureFile(sheet.measured, in: call.language).rows, named: "\(id)", in: call.language)
    }

    func address(_ call: Call) throws -> (IndicatorID, PlanID) { (try call.identifier("indicator"), try call.identifier("plan")) }

    /// The indicator that an address means, in a plan that the viewer may see.
    func subject(_ call: Call) throws -> @Sendable (borrowing Reading) throws -> IndicatorSubject {
        let (id, plan) = try address(call)
        return { reading in
            let seen = try PlanAccess.plan(plan, in: reading)
            return IndicatorSubject(plan: seen, stored: try IndicatorStore.indicator(id, of: plan, in: reading))
        }
    }

    /// Reads for a form that only those may open who may send it.
    func permitted<A: Action, Value>(_ action: A.Type, _ call: Call, on load: (borrowing Reading) throws -> A.Subject, _ read: (A.Subject, borrowing Reading) throws -> Value) throws -> Value {
        try records.read(as: call.viewer) { reading in
            let subject = try load(reading)
            guard records.allows(action, call.viewer, on: subject) else { throw Refusal.notAllowed(A.refusal) }
            return try read(subject, reading)
        }
    }
}

/// What became of a form that was sent.
enum FormOutcome {
    case done(Address)
    case again(FormPage)
}

extension Call {
    func answer(_ outcome: FormOutcome) -> Response {
        switch outcome {
        case .done(let address): .seeOther(address)
        case .again(let form): answer(form)
        }
    }
}

extension FormReading {
    /// What each field says, then what does not go together, one for each field.
    func problems(and further: [Problem]) -> [Problem] {
        problems + further.filter { problem in !problems.contains { $0.field == problem.field } }
    }
}
