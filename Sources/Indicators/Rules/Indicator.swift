package import Kernel

/// What a plan is measured by (indikator), on a focus area or an activity.
package struct Indicator: Described {
    package var id = IndicatorID("")
    package var title = ""
    package var kind = Kind.count
    package var measures: Measures?
    package var direction: Direction?
    package var unit: String?
    package var source: String?
    package var frequency: Frequency?
    /// A statistics office that publishes the figures; then small numbers need no hiding.
    package var publishedBy: String?
    package var baseline: Baseline?
    package var target: Target?
    /// For a rate: events per so many inhabitants.
    package var per: Double?
    package var breaks: [SeriesBreak]?
    package init() {}

    package enum Kind: String, Choice { case milestone, coverage, count, rate, share, survey, qualitative }
    /// Whether it tells that something was done, or that it helped.
    package enum Measures: String, Choice { case implementation, effect }
    package enum Direction: String, Choice { case higher, lower, either }
    package enum Frequency: String, Choice {
        case year
        case halfYear = "half-year"
        case quarter, month, once
    }

    package static let properties: [Property<Indicator>] = [
        Property("id", \.id),
        Property("title", \.title),
        Property("kind", \.kind),
        Property("measures", \.measures),
        Property("direction", \.direction),
        Property("unit", \.unit),
        Property("source", \.source),
        Property("frequency", \.frequency),
        Property("published-by", \.publishedBy),
        Property("baseline", \.baseline),
        Property("target", \.target),
        Property("per", \.per),
        Property("breaks", \.breaks),
    ]
}
