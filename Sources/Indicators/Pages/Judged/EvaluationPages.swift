import Access
import Hummingbird
import Kernel
import Plans
import Storage
import Web

extension IndicatorPages {
    var evaluationEndpoints: [Endpoint] {
        [
            .get("/indikatorer/{plan}/{indicator}/vurdering", .open(because: "the evaluations of published plans are public"), showEvaluation),
            .get("/indikatorer/{plan}/{indicator}/vurdering.csv", .open(because: "the evaluations of published plans are public"), downloadEvaluation),
            .get("/indikatorer/{plan}/{indicator}/vurdering/ny", .asking(FixEvaluation.self), askEvaluation),
            .post("/indikatorer/{plan}/{indicator}/vurdering/ny", .asking(FixEvaluation.self), fixEvaluation),
        ]
    }

    private func answer(_ call: Call) throws -> (IndicatorSheet, FixedEvaluation, InitiativeAnswer) {
        let (id, plan) = try address(call)
        let sheet = try records.read(as: call.viewer) { try IndicatorSheet(id, of: plan, in: $0) }
        guard let fixed = sheet.nearest.evaluation, let answer = judgements.initiative(fixed.evaluation, sheet.nearest.texts, of: sheet.stored.indicator, for: sheet.audience) else {
            throw Refusal.notFound
        }
        return (sheet, fixed, answer)
    }

    private func showEvaluation(_ call: Call) throws -> Response {
        let (sheet, fixed, answer) = try answer(call)
        return EvaluationPage(sheet: sheet, fixed: fixed, answer: answer, call: call).response()
    }

    private func downloadEvaluation(_ call: Call) throws -> Response {
        let (sheet, fixed, answer) = try answer(call)
        return .csv(EvaluationTable(answer, fixed.evaluation, in: call.language).rows, named: "\(sheet.stored.indicator.id)-vurdering", in: call.language)
    }

    private func askEvaluation(_ call: Call) throws -> Response {
        let form = try permitted(FixEvaluation.self, call, on: subject(call)) { subject, reading in
            let ground = try EvaluationGround(subject, in: reading)
            return try ground.form(ground.proposed(call.query["aktivitet"], in: reading), call)
        }
        return call.answer(form)
    }

    private func fixEvaluation(_ call: Call) throws -> Response {
        let outcome = try records.act(FixEvaluation.self, as: call.viewer, on: subject(call)) { permit, writing -> FormOutcome in
            let ground = try EvaluationGround(permit.subject, in: writing.reading)
            let reading = FormReading(call.form, of: ground.sheet(call), in: call.language)
            let (evaluation, problems) = ground.evaluation(reading)
            guard problems.isEmpty else {
                var form = ground.form(reading.typed, call)
                form.problems = problems
                return .again(form)
            }
            try EvaluationStore.fix(evaluation, by: permit, in: &writing)
            let stored = permit.subject.stored
            return .done(IndicatorAddresses.evaluation(stored.indicator.id, of: stored.plan).saying(.evaluationFixed))
        }
        return call.answer(outcome)
    }
}

/// What a question can be put about: the plan's activities, and the towns that may carry them out.
struct EvaluationGround {
    let subject: IndicatorSubject
    let activities: [(id: ActivityID, title: String)]
    let towns: [Municipality]
    let standing: FixedEvaluation?

    init(_ subject: IndicatorSubject, in reading: borrowing Reading) throws {
        self.subject = subject
        let plan = subject.plan.plan
        let place = try IndicatorPlace(subject.stored.focusArea, of: plan, in: reading)
        activities = place.activities.map { ($0.id, $0.title) }
        towns = plan.municipality.map { [$0] }?.compactMap { Municipality.withCode($0) } ?? PoliceDistrict.withCode(plan.district.rawValue)?.municipalities ?? []
        standing = try EvaluationStore.standing(of: subject.stored.indicator.id, in: plan.id, reading)
    }

    private static func start(_ town: Municipality) -> String { "start-\(town.code)" }
    private static func why(_ town: Municipality) -> String { "hvorfor-\(town.code)" }

    func sheet(_ call: Call) -> FormSheet {
        let whys = EvaluationStart.Why.allCases.map { FormOption($0.rawValue, call[EvaluationWording.why($0)]) }
        let chosen = activities.map { FormOption($0.id.rawValue, own: $0.title) }
        return FormSheet(
            [
                FormField("name", EvaluationWording.name, .line(max: 60), hint: EvaluationWording.nameHint, missing: EvaluationWording.noName),
                FormField("activity", EvaluationWording.activity, .choice(chosen)),
            ]
                + towns.flatMap { town in
                    [
                        FormField(Self.start(town), EvaluationWording.start, .period, hint: EvaluationWording.startHint).framed(under: .verbatim(town.name)),
                        FormField(Self.why(town), EvaluationWording.whyLabel, .choice(whys)).framed(under: .verbatim(town.name)),
                    ]
                } + [
                    FormField("leaves-out-start", EvaluationWording.leavesOut, .flag, hint: EvaluationWording.leavesOutHint),
                    FormField("apart", EvaluationWording.apart, .lines(max: 60), hint: EvaluationWording.apartHint),
                ])
    }

    /// »Projekt ›ekstra øjne‹« is called what stands between its quotation marks, which the sentences put there again.
    private static func short(_ title: String) -> String {
        guard let open = title.firstIndex(of: "»"), let close = title[open...].firstIndex(of: "«") else { return title }
        let inner = title[title.index(after: open)..<close]
        return inner.isEmpty ? title : String(inner)
    }

    /// What stands, else the activity that the indicator measures, with the towns' own first days.
    func proposed(_ chosen: String?, in reading: borrowing Reading) throws -> FormValues {
        var values = FormValues()
        if let standing = standing?.evaluation {
            values.set("name", standing.name)
            values.set("activity", standing.activity?.rawValue)
            for start in standing.starts ?? [] {
                values.set("start-\(start.municipality)", start.start.words(in: .danish))
                values.set("hvorfor-\(start.municipality)", start.why?.rawValue)
            }
            if standing.leavesOutStart == true { values.set("leaves-out-start", "ja") }
            values.set("apart", (standing.apart ?? []).map { AreaName.of($0, in: .danish) }.joined(separator: "\n"))
            return values
        }
        let activity = chosen.map { ActivityID($0) } ?? subject.stored.activity ?? activities.first?.id
        guard let activity, let title = activities.first(where: { $0.id == activity })?.title else { return values }
        values.set("name", Self.short(title))
        values.set("activity", activity.rawValue)
        for (municipality, from) in try EvaluationStore.starts(of: activity, in: subject.plan.plan, reading) {
            values.set("start-\(municipality)", Period(.quarter, containing: from).words(in: .danish))
        }
        return values
    }

    func form(_ values: FormValues, _ call: Call) -> FormPage {
        let (id, plan) = (subject.stored.indicator.id, subject.stored.plan)
        var form = FormPage(
            PageHead(call[EvaluationWording.put], in: .indicators, under: call.crumbs(to: subject)), sheet(call), action: IndicatorAddresses.newEvaluation(id, of: plan),
            cancel: IndicatorAddresses.indicator(id, of: plan), values: values)
        form.introduction = standing == nil ? EvaluationWording.lead : EvaluationWording.leadAgain
        form.button = EvaluationWording.fix
        return form
    }

    func evaluation(_ reading: FormReading) -> (Evaluation, [Problem]) {
        var (evaluation, problems) = (Evaluation(), reading.problems)
        evaluation.name = reading.record["name"].flatMap { String($0) } ?? ""
        evaluation.activity = reading.record["activity"].flatMap { String($0) }.map { ActivityID($0) }
        evaluation.leavesOutStart = reading.record["leaves-out-start"].flatMap { Bool($0) }
        var starts: [EvaluationStart] = []
        for town in towns {
            guard let period = reading.record[Self.start(town)].flatMap({ Period($0) }) else { continue }
            guard period.kind != .year else {
                problems.append(Problem(Self.start(town), EvaluationWording.quarter(town.name)))
                continue
            }
            var start = EvaluationStart()
            (start.municipality, start.start) = (town.code, Period(.quarter, containing: period.first))
            start.why = reading.record[Self.why(town)].flatMap { String($0) }.flatMap { EvaluationStart.Why(rawValue: $0) }
            if start.why == nil { problems.append(Problem(Self.why(town), EvaluationWording.noWhy(town.name))) }
            starts.append(start)
        }
        if starts.isEmpty, let first = towns.first, !problems.contains(where: { $0.field == Self.start(first) }) { problems.append(Problem(Self.start(first), EvaluationWording.noTown)) }
        evaluation.starts = starts
        var apart: [String] = []
        for name in reading.record["apart"].flatMap({ [String]($0) }) ?? [] {
            guard let code = AreaName.code(of: name), Municipality.withCode(code) != nil else {
                problems.append(Problem("apart", EvaluationWording.noPlace(name)))
                continue
            }
            if starts.contains(where: { $0.municipality == code }) { problems.append(Problem("apart", EvaluationWording.both(name))) } else if !apart.contains(code) { apart.append(code) }
        }
        evaluation.apart = apart.isEmpty ? nil : apart
        return (evaluation, problems)
    }
}
