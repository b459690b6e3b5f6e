package import Kernel

/// An indicator as a form holds it: one field for each thing that is asked.
package struct IndicatorDraft: Described {
    package var title = ""
    package var measures: Indicator.Measures?
    package var kind: Indicator.Kind?
    package var direction: Indicator.Direction?
    package var unit: String?
    package var source: String?
    package var frequency: Indicator.Frequency?
    package var publishedBy: String?
    package var per: Double?
    package var baselinePeriod: Period?
    package var baselineValue: Double?
    package var targetWay: TargetWay?
    package var targetPeriod: Period?
    package var targetAmount: Double?
    /// Names of areas, as typed.
    package var levelOf: [String]?
    /// »2019: Ny opgørelse«.
    package var breaks: [String]?
    /// The one activity that is measured; none for the whole focus area.
    package var activity: String?
    package init() {}

    package enum TargetWay: String, Choice {
        case value, change, keep, step
        case levelOf = "level-of"
    }

    package static let properties: [Property<IndicatorDraft>] = [
        Property("title", \.title),
        Property("measures", \.measures),
        Property("kind", \.kind),
        Property("direction", \.direction),
        Property("unit", \.unit),
        Property("source", \.source),
        Property("frequency", \.frequency),
        Property("published-by", \.publishedBy),
        Property("per", \.per),
        Property("baseline-period", \.baselinePeriod),
        Property("baseline-value", \.baselineValue),
        Property("target-way", \.targetWay),
        Property("target-period", \.targetPeriod),
        Property("target-amount", \.targetAmount),
        Property("level-of", \.levelOf),
        Property("breaks", \.breaks),
        Property("activity", \.activity),
    ]

    package init(_ indicator: Indicator, activity: ActivityID?, in language: Language) {
        title = indicator.title
        measures = indicator.measures
        kind = indicator.kind
        direction = indicator.direction
        unit = indicator.unit
        source = indicator.source
        frequency = indicator.frequency
        publishedBy = indicator.publishedBy
        per = indicator.per
        baselinePeriod = indicator.baseline?.period
        baselineValue = indicator.baseline?.value
        if let target = indicator.target { take(target, language) }
        breaks = indicator.breaks?.map { [$0.period.words(in: language), $0.reason].compactMap { $0 }.joined(separator: ": ") }
        self.activity = activity?.rawValue
    }

    /// What the form asked, on top of what it did not.
    package func applied(to indicator: Indicator) -> Indicator {
        var indicator = indicator
        indicator.title = title
        indicator.measures = measures
        indicator.kind = kind ?? indicator.kind
        indicator.direction = direction
        indicator.unit = unit
        indicator.source = source
        indicator.frequency = frequency
        indicator.publishedBy = publishedBy
        indicator.per = per
        indicator.baseline = baseline
        indicator.target = target
        indicator.breaks = breaks?.compactMap(Self.seriesBreak)
        return indicator
    }

    package var activityID: ActivityID? { activity.map { ActivityID($0) } }

    var baseline: Baseline? {
        guard let baselinePeriod, let baselineValue else { return nil }
        var baseline = Baseline()
        baseline.period = baselinePeriod
        baseline.value = baselineValue
        return baseline
    }

    private var target: Target? {
        guard let targetWay, let targetPeriod else { return nil }
        var target = Target()
        target.period = targetPeriod
        switch targetWay {
        case .value: target.value = targetAmount
        case .change: target.change = targetAmount
        case .step: target.step = targetAmount
        case .keep: target.keep = true
        case .levelOf: target.levelOf = levelOf?.compactMap { AreaName.code(of: $0) }
        }
        return target
    }

    private mutating func take(_ target: Target, _ language: Language) {
        targetPeriod = target.period
        targetAmount = target.value ?? target.change ?? target.step
        levelOf = target.levelOf?.map { AreaName.of($0, in: language) }
        targetWay = target.value != nil ? .value : target.change != nil ? .change : target.step != nil ? .step : target.keep != nil ? .keep : target.levelOf != nil ? .levelOf : nil
    }

    static func seriesBreak(_ line: String) -> SeriesBreak? {
        let parts = line.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
        guard let first = parts.first, let period = Period(typed: String(first)) else { return nil }
        var seriesBreak = SeriesBreak()
        seriesBreak.period = period
        seriesBreak.reason = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
        return seriesBreak
    }
}
