import Access
import Kernel
import Plans
import Storage

/// Whether the latest change of a plan's indicators is more than chance, for those that are taken from a source's series.
enum PlanJudgements {
    static func answers(_ measures: PlanMeasures, for audience: Audience, in reading: borrowing Reading) throws -> [IndicatorID: TownAnswer] {
        let counted = measures.indicators.filter { $0.indicator.kind == .count && $0.indicator.showsEffect }
        let ids = counted.map(\.indicator.id)
        let known = Set(try reading.rows("SELECT DISTINCT indicator FROM series WHERE indicator IN (\(list: ids))") { try $0.identifier(Keys.Indicator.self) })
        guard !known.isEmpty else { return [:] }
        let plan = try PlanAccess.plan(measures.plan, in: reading).plan
        var answers: [IndicatorID: TownAnswer] = [:]
        for measured in counted where known.contains(measured.indicator.id) {
            let nearest = try NearestSeries(measured.indicator.id, of: plan, in: reading)
            let answer = LatestAnswers(indicator: measured.indicator, plan: plan, nearest: nearest, audience: audience).own
            // Only beside a figure of the same year.
            guard let answer, measured.latest?.period == Period(year: answer.year), measured.own?.area == answer.municipality else { continue }
            answers[measured.indicator.id] = answer
        }
        return answers
    }
}
