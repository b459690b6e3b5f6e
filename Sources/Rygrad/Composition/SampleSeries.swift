import Access
import Indicators
import Kernel
import Plans
import Sample
import Storage
import Tables

/// What the interchange format does not hold of the sample's figures: the burglaries of every municipality, and the question that was put to them.
enum SampleSeries {
    private static let indicator = IndicatorID("indbrud-i-beboelse")

    static func fill(_ writing: inout Writing, on today: Day) throws {
        let plan = try PlanAccess.facts(of: PlanID("syd-og-soenderjylland-\(today.year)"), in: writing.reading)
        // Filled already, by a server that was ended right after it.
        guard try SeriesStore.latest(of: indicator, in: plan.id, writing.reading) == nil else { return }
        let burglaries = try IndicatorStore.indicator(indicator, of: plan.id, in: writing.reading).indicator
        let file = SeriesFiles.File(name: "straf11-1320.csv", table: try TableReader.read(try NationalFigures.file("straf11-1320")))
        let (series, _) = try SeriesFiles([file]).series(for: burglaries, on: today) { origin in
            (origin.table, origin.part) = ("STRAF11", "1320 Indbrud i beboelse")
        }
        let placement = SeriesPlacement(series, for: burglaries, municipality: nil, district: plan.district.rawValue)
        _ = try SeriesKeeping(series, placement).keepAsOperator(burglaries, in: plan, &writing)
        try EvaluationStore.fixAsOperator(try question(plan, writing.reading), of: burglaries, in: plan, &writing)
    }

    /// »Gør ›ekstra øjne‹ en forskel?«, since when each municipality's plans say.
    private static func question(_ plan: PlanFacts, _ reading: borrowing Reading) throws -> Evaluation {
        let activity = ActivityID("ekstra-oejne")
        // Aabenraa and Tønder did as the others, Varde began after a bad year; the rest had planned it.
        let whys: [String: EvaluationStart.Why] = ["0580": .others, "0550": .others, "0573": .badYear]
        var evaluation = Evaluation()
        (evaluation.name, evaluation.activity) = ("ekstra øjne", activity)
        evaluation.starts = try EvaluationStore.starts(of: activity, in: plan, reading).map { municipality, from in
            var start = EvaluationStart()
            (start.municipality, start.start, start.why) = (municipality, Period(.quarter, containing: from), whys[municipality] ?? .planned)
            return start
        }
        .filter { $0.start.year < 2024 }
        // Billund, Kolding and Ringkøbing-Skjern lie beside the district.
        evaluation.apart = ["0530", "0621", "0760"]
        return evaluation
    }
}
