import Access
import Kernel
package import Plans
import Storage
import Web

/// »Hvad afviger?« on the front page: of each of the district's indicators that can be judged, which municipalities stand out.
package enum DeviationPanel {
    package static let panel = DistrictMeasures { reading, plan in
        let ids: [IndicatorID] = try reading.rows(
            "SELECT i.id FROM indicator i WHERE i.plan = \(plan.id) AND i.kind = 'count' AND EXISTS (SELECT 1 FROM series s WHERE s.indicator = i.id) ORDER BY i.position"
        ) { try $0.identifier() }
        let lines = try ids.compactMap { try Line($0, of: plan, reading) }
        guard !lines.isEmpty else { return nil }
        return { call, html in
            html.write("<h3>\(call[DeviationWording.heading])</h3><ul>")
            for line in lines {
                html.write("<li><a href=\"\(IndicatorAddresses.indicator(line.id, of: plan.id))\"\(call.own)>\(line.title)</a>: \(call[DeviationWording.sentence(line)])</li>")
            }
            html.write("</ul>")
        }
    }

    struct Line: Sendable {
        let id: IndicatorID
        let title: String
        let year: Int
        let judged: Int
        /// Those that stand out when all are looked at together (Holm), by name.
        let fewer: [String]
        let more: [String]

        init?(_ id: IndicatorID, of plan: PlanFacts, _ reading: borrowing Reading) throws {
            let nearest = try NearestSeries(id, of: plan, in: reading)
            let indicator = try IndicatorStore.indicator(id, of: plan.id, in: reading).indicator
            let answers = LatestAnswers(indicator: indicator, plan: plan, nearest: nearest, audience: .visitors).ofMunicipalities
            let judged = answers.values.count { $0.change != nil }
            guard let year = answers.values.first?.year, judged > 0 else { return nil }
            let standing = LatestAnswers.standingOut(answers)
            let names = { (isFewer: Bool) in standing.filter { ($0.value.factor < 1) == isFewer }.keys.map { AreaName.of($0, in: .danish) }.sorted { DanishOrder.key($0) < DanishOrder.key($1) } }
            (self.id, title, self.year, self.judged, fewer, more) = (id, indicator.title, year, judged, names(true), names(false))
        }
    }
}

enum DeviationWording {
    static let heading = Wording("Hvad afviger?", en: "What deviates?")

    static func sentence(_ line: DeviationPanel.Line) -> Wording {
        guard !line.fewer.isEmpty || !line.more.isEmpty else {
            return Wording(
                "Ingen af de \(line.judged) kommuner, der kan vurderes, skiller sig ud fra andre kommuner i \(line.year).",
                en: "None of the \(line.judged) municipalities that can be judged stands out from other municipalities in \(line.year).")
        }
        let parts = { (language: Language) in
            [(line.fewer, Wording("færre end ventet", en: "fewer than expected")), (line.more, Wording("flere end ventet", en: "more than expected"))].filter { !$0.0.isEmpty }
                .map { "\($0.0.joined(separator: ", ")) (\($0.1[language]))" }.joined(separator: ", ")
        }
        return Wording(
            "\(parts(.danish)) skiller sig ud i \(line.year), mere end tilfældige udsving plejer at give.",
            en: "\(parts(.english)) stand out in \(line.year), more than chance usually gives.")
    }
}
