import Kernel
import Plans
import Statistics

/// Whether the latest year of an indicator is more than chance, where it can be judged: in the plan's own area, and in each of a district's municipalities.
struct LatestAnswers {
    let indicator: Indicator
    let plan: PlanFacts
    let nearest: NearestSeries
    let audience: Audience
    var judgements = JudgementMemory.shared

    /// Whether the indicator is one that can be judged at all.
    var isJudged: Bool { indicator.kind == .count && indicator.showsEffect && !nearest.texts.isEmpty }
    private var district: PoliceDistrict? { PoliceDistrict.withCode(plan.district.rawValue) }

    /// Of the plan's municipality, or of the whole district.
    var own: TownAnswer? {
        guard isJudged else { return nil }
        if let municipality = plan.municipality { return judgements.town(municipality, nearest.texts, of: indicator, without: nearest.participants, for: audience) }
        return district.flatMap { judgements.district($0, nearest.texts, of: indicator, for: audience) }
    }

    /// Each municipality of a district's own plan.
    var ofMunicipalities: [String: TownAnswer] {
        guard isJudged, plan.municipality == nil, let district else { return [:] }
        let answers = district.municipalities.compactMap { town in
            judgements.town(town.code, nearest.texts, of: indicator, without: nearest.participants, for: audience).map { (town.code, $0) }
        }
        return Dictionary(answers) { first, _ in first }
    }

    /// Those whose change is more than chance also when all of them are looked at together (Holm).
    static func standingOut(_ answers: [String: TownAnswer]) -> [String: JudgedChange] {
        let judged = answers.compactMap { code, answer in answer.change.map { (code, $0) } }.sorted { $0.0 < $1.0 }
        return Dictionary(zip(judged, Holm.adjusted(judged.map(\.1.p))).filter { $1 < 0.05 }.map(\.0)) { first, _ in first }
    }
}

extension TownAnswer {
    /// The change that was judged; none where it cannot be told.
    var change: JudgedChange? { if case .judged(let change, _) = outcome { change } else { nil } }
}
