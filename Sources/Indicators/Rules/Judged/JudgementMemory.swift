package import Kernel
import Synchronization

/// Answers that were reckoned, by everything that they were reckoned from: a series of 98 towns takes milliseconds to judge, a page may take three.
package final class JudgementMemory: Sendable {
    /// Everything that an answer rests on is in its key, so one memory serves whoever asks.
    package static let shared = JudgementMemory()
    package init() {}

    private let towns = Mutex<[TownKey: TownAnswer?]>([:])
    private let initiatives = Mutex<[InitiativeKey: InitiativeAnswer]>([:])
    private static let most = 256

    private let funnels = Mutex<[FunnelKey: FunnelModel?]>([:])

    private let warned = Mutex<[WarningKey: [QuarterWarning]]>([:])

    private struct WarningKey: Hashable {
        let texts: SeriesTexts
        let municipalities: [String]
    }

    private struct FunnelKey: Hashable {
        let texts: SeriesTexts
        let year: Int
    }

    private struct TownKey: Hashable {
        let texts: SeriesTexts
        let rules: Rules
        let municipality: String
        let participants: Set<String>
    }

    private struct InitiativeKey: Hashable {
        let texts: SeriesTexts
        let rules: Rules
        let evaluation: Evaluation
    }

    /// What of the indicator bears on the answer.
    private struct Rules: Hashable {
        let breaks: [String]
        let isPublished: Bool
        let kind: Indicator.Kind
        let isForVisitors: Bool

        init(_ indicator: Indicator, _ audience: Audience) {
            breaks = (indicator.breaks ?? []).map(\.period.text)
            isPublished = !(indicator.publishedBy?.isEmpty ?? true)
            kind = indicator.kind
            isForVisitors = audience == .visitors
        }
    }

    package func town(_ municipality: String, _ texts: SeriesTexts, of indicator: Indicator, without participants: Set<String>, for audience: Audience) -> TownAnswer? {
        let key = TownKey(texts: texts, rules: Rules(indicator, audience), municipality: municipality, participants: participants)
        return Self.kept(key, in: towns) {
            Self.panel(texts).flatMap { TownAnswer(municipality, in: $0, of: indicator, without: participants, for: audience) }
        }
    }

    /// All municipalities of a police district together.
    package func district(_ district: PoliceDistrict, _ texts: SeriesTexts, of indicator: Indicator, for audience: Audience) -> TownAnswer? {
        let key = TownKey(texts: texts, rules: Rules(indicator, audience), municipality: district.code, participants: [])
        return Self.kept(key, in: towns) { Self.panel(texts).flatMap { TownAnswer(district: district, in: $0, of: indicator, for: audience) } }
    }

    package func initiative(_ evaluation: Evaluation, _ texts: SeriesTexts, of indicator: Indicator, for audience: Audience) -> InitiativeAnswer? {
        let key = InitiativeKey(texts: texts, rules: Rules(indicator, audience), evaluation: evaluation)
        if let kept = initiatives.withLock({ $0[key] }) { return kept }
        return Self.panel(texts).map { panel in Self.kept(key, in: initiatives) { InitiativeAnswer(evaluation, in: panel, of: indicator, for: audience) } }
    }

    /// All municipalities in a year; nil with too few of them.
    package func funnel(_ texts: SeriesTexts, year: Int) -> FunnelModel? {
        Self.kept(FunnelKey(texts: texts, year: year), in: funnels) { FunnelModel(texts.series, year: year) }
    }

    /// The latest quarter of each municipality that can be watched.
    package func warnings(_ texts: SeriesTexts, in municipalities: [String]) -> [QuarterWarning] {
        Self.kept(WarningKey(texts: texts, municipalities: municipalities), in: warned) {
            let series = texts.series
            return municipalities.compactMap { QuarterWarning($0, in: series) }
        }
    }

    private static func panel(_ texts: SeriesTexts) -> JudgedPanel? { JudgedPanel(texts.series) }

    private static func kept<Key: Hashable, Value>(_ key: Key, in memory: borrowing Mutex<[Key: Value]>, _ reckon: () -> sending Value) -> Value where Value: Sendable, Key: Sendable {
        if let kept = memory.withLock({ $0[key] }) { return kept }
        let value = reckon()
        memory.withLock { memory in
            if memory.count >= most { memory = [:] }
            memory[key] = value
        }
        return value
    }
}
