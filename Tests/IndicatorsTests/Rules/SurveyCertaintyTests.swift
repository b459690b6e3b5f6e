import Kernel
import Testing

@testable import Indicators

struct SurveyCertaintyTests {
    private let survey = indicator("Trygge", .survey, direction: .higher, unit: "procent")

    @Test func `a share of few answers is told with its span, and a change within it as chance`() throws {
        let certainty = try #require(SurveyCertainty(survey))
        let (before, latest) = (figure("2024", 215, of: 260), figure("2025", 217, of: 260))
        let span = try #require(certainty.interval(Figure(latest)))
        // Wilson: 217 of 260.
        #expect(abs(span.lowerBound - 78.47) < 0.02 && abs(span.upperBound - 87.49) < 0.02, "\(span)")
        #expect(certainty.isMoreThanChance(from: Figure(before), to: Figure(latest)) == false)
        #expect(
            certainty.sentence(from: Figure(before), to: Figure(latest), .danish) == "Ændringen kan skyldes, hvem der blev spurgt. Tallet er usikkert og ligger sandsynligvis mellem 78 og 87\u{A0}%.")
        #expect(certainty.isMoreThanChance(from: Figure(figure("2024", 120, of: 260)), to: Figure(latest)) == true)
    }

    @Test func `without the number of answers, and for what is no survey, nothing is said`() {
        #expect(SurveyCertainty(survey)?.sentence(from: nil, to: Figure(figure("2025", 83)), .danish) == nil)
        #expect(SurveyCertainty(indicator()) == nil)
    }
}
