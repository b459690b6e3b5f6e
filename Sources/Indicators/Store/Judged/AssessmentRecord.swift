package import Kernel

/// What is judged of an indicator, for programs: the verdicts, the figures behind them, and the sentences that the pages say.
package enum AssessmentRecord {
    package static func record(_ sheet: IndicatorSheet, _ judgements: JudgementMemory) -> FieldRecord {
        let measured = sheet.measured
        var record = FieldRecord([("target", .text(target(measured.standing.verdict)))])
        let judged = SheetJudgement(sheet, judgements)
        let indicator = sheet.stored.indicator
        if let answer = judged.answer {
            record["change"] = change(answer, sentences { JudgementWording(indicator, in: $0).sentence(answer) })
        }
        if let evaluation = judged.evaluation, let initiative = judged.initiative { record["evaluation"] = self.evaluation(evaluation, initiative, indicator) }
        return record
    }

    private static func target(_ verdict: TargetStanding.Verdict) -> String {
        switch verdict {
        case .reached: "reached"
        case .notReached: "not-reached"
        case .unknown: "cannot-be-told"
        }
    }

    private static func change(_ answer: TownAnswer, _ sentences: FieldValue?) -> FieldValue {
        var record = FieldRecord([("area", .text(answer.municipality)), ("period", .text(String(answer.year)))])
        switch answer.outcome {
        case .unknown(let obstacle):
            record["verdict"] = .text("cannot-be-told")
            record["because"] = .text(obstacle.rawValue)
        case .judged(let change, let facts):
            record = FieldRecord(record.fields + numbers(change).fields)
            record["before"] = .number(Double(facts.before))
            record["years-before"] = .number(Double(facts.yearsBefore))
            record["after"] = .number(Double(facts.after))
            record["expected"] = .number(rounded(facts.expected))
            record["compared-with"] = .number(Double(facts.comparison))
        }
        record["sentence"] = sentences
        return .record(record)
    }

    private static func evaluation(_ evaluation: Evaluation, _ answer: InitiativeAnswer, _ indicator: Indicator) -> FieldValue {
        var record = FieldRecord([("name", .text(evaluation.name))])
        switch answer.pooled {
        case .judged(let change): record = FieldRecord(record.fields + numbers(change).fields)
        case .unknown(let obstacle):
            record["verdict"] = .text("cannot-be-told")
            record["because"] = .text(obstacle.rawValue)
        }
        record["towns"] = .list(
            answer.towns.map { town in
                .record(
                    FieldRecord(
                        [
                            ("municipality", .text(town.municipality)), ("start", .text(town.start.text)), ("before", .number(Double(town.facts.before))),
                            ("years-before", .number(Double(town.facts.yearsBefore))), ("after", .number(Double(town.facts.after))), ("years-after", .number(Double(town.facts.yearsAfter))),
                            ("expected", .number(rounded(town.facts.expected))), ("weight", .number(rounded(town.weight))),
                        ] + numbers(town.change).fields))
            })
        record["sentence"] = sentences { JudgementWording(indicator, in: $0).sentence(answer, evaluation) }
        return .record(record)
    }

    private static func numbers(_ change: JudgedChange) -> FieldRecord {
        var record = FieldRecord([
            ("verdict", .text(change.verdict.rawValue)), ("factor", .number(rounded(change.factor))), ("low", .number(rounded(change.low))), ("high", .number(rounded(change.high))),
            ("p", .number(rounded(change.p))),
        ])
        if let detectable = change.detectable { record["detectable"] = .number(rounded(detectable)) }
        return record
    }

    private static func sentences(_ sentence: (Language) -> String?) -> FieldValue? {
        guard let danish = sentence(.danish), let english = sentence(.english) else { return nil }
        return .record(FieldRecord([("da", .text(danish)), ("en", .text(english))]))
    }

    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
