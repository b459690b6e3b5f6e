import Access
import Indicators
import Kernel
import Plans
import Storage

func period(_ text: String) -> Period { Period(text) ?? Period(year: 2000) }

func indicator(
    _ title: String = "Anmeldte indbrud", id: String = "indbrud", _ kind: Indicator.Kind = .count, measures: Indicator.Measures? = .effect, direction: Indicator.Direction? = .lower,
    unit: String? = "anmeldelser",
    publishedBy: String? = nil, baseline: (String, Double)? = nil, target: Target? = nil, per: Double? = nil, breaks: [String] = []
) -> Indicator {
    var indicator = Indicator()
    (indicator.id, indicator.title, indicator.kind, indicator.measures, indicator.direction) = (IndicatorID(id), title, kind, measures, direction)
    (indicator.unit, indicator.publishedBy, indicator.target, indicator.per) = (unit, publishedBy, target, per)
    indicator.baseline = baseline.map { start in
        var baseline = Baseline()
        (baseline.period, baseline.value) = (period(start.0), start.1)
        return baseline
    }
    if !breaks.isEmpty {
        indicator.breaks = breaks.map { text in
            var seriesBreak = SeriesBreak()
            seriesBreak.period = period(text)
            return seriesBreak
        }
    }
    return indicator
}

func target(_ by: String = "2026", value: Double? = nil, change: Double? = nil, keep: Bool? = nil, step: Double? = nil, levelOf: [String]? = nil) -> Target {
    var target = Target()
    (target.period, target.value, target.change, target.keep, target.step, target.levelOf) = (period(by), value, change, keep, step, levelOf)
    return target
}

func figure(_ at: String, _ value: Double, of whole: Double? = nil, area: String? = nil, note: String? = nil) -> Measurement {
    var measurement = Measurement()
    (measurement.period, measurement.value, measurement.of, measurement.area, measurement.note) = (period(at), value, whole, area, note)
    return measurement
}

func measured(_ indicator: Indicator, _ figures: [Measurement], for audience: Audience = .insiders, area: String = "0575") -> MeasuredIndicator {
    MeasuredIndicator(indicator, focusArea: FocusAreaID("indbrud-og-haeleri"), activity: nil, measurements: figures, area: area, for: audience)
}

extension House {
    /// A plan with one focus area, `tryghed`, and one activity, `nabohjaelp`.
    func addPlan(_ id: String, of forum: String = "lokalraad-vejen", year: Int = 2026, status: Plan.Status = .published, previous: String? = nil) throws {
        try write { writing in
            var plan = Plan()
            (plan.id, plan.forum, plan.title, plan.status) = (PlanID(id), ForumID(forum), "Plan \(id)", status)
            (plan.from, plan.to) = (Day(year: year, month: 1, day: 1) ?? .earliest, Day(year: year, month: 12, day: 31) ?? .latest)
            plan.previous = previous.map { PlanID($0) }
            try writing.run(PlansSchema.plan.insert(plan, [("district", .text("1464")), ("position", .whole(0))]))
            var area = FocusArea()
            (area.id, area.title) = (FocusAreaID("tryghed"), "Tryghed i nabolaget")
            try writing.run(PlansSchema.focusArea.insert(area, [("plan", .text(id)), ("position", .whole(0))]))
            var activity = Activity()
            (activity.id, activity.title) = (ActivityID("nabohjaelp"), "Nabohjælp")
            try writing.run(PlansSchema.activity.insert(activity, [("plan", .text(id)), ("focus_area", .text("tryghed")), ("position", .whole(0))]))
        }
    }

    func add(_ indicator: Indicator, to plan: String, _ figures: [Measurement] = [], area: String = "tryghed", activity: String? = nil, at position: Int = 0) throws {
        try write { writing in
            try writing.run(
                IndicatorsSchema.indicator.insert(
                    indicator, [("plan", .text(plan)), ("focus_area", .text(area)), ("activity", activity.map { .text($0) } ?? .null), ("position", .whole(Int64(position)))]))
            for (number, figure) in figures.enumerated() {
                try writing.run(IndicatorsSchema.measurement.insert(figure, [("plan", .text(plan)), ("indicator", indicator.id.storedValue), ("position", .whole(Int64(number)))]))
            }
        }
    }
}
