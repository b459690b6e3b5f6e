import Statistics
import Testing

/// Beside `surveillance::farringtonFlexible` on the package's own series.
struct EarlyWarningTests {
    private static let settings: [String: EarlyWarning] = {
        var (farrington, muan) = (EarlyWarning(), EarlyWarning())
        farrington.periods = 1
        farrington.latestLeftOut = 3
        farrington.reweightedAbove = 1
        farrington.trendBelow = 0.05
        farrington.alpha = 0.05
        farrington.bound = .transformed
        muan.yearsBack = 4
        muan.halfWindow = 4
        muan.periods = 7
        muan.latestLeftOut = 10
        muan.alpha = 0.05
        muan.bound = .cautiousNegativeBinomial
        farrington.doubt = .asSurveillance
        muan.doubt = .asSurveillance
        return ["farrington": farrington, "noufaily": EarlyWarning(), "muan": muan]
    }()

    @Test(arguments: ["agona", "shadar", "newport"], ["farrington", "noufaily", "muan"]) func `the upper bound is the one that R gives`(series: String, method: String) throws {
        let counts = try Reference.weekly(series)
        let warning = try #require(Self.settings[method])
        let said = try Reference.oracle().filter { $0.name.hasPrefix("early \(series) \(method) ") }
        #expect(said.count == (counts.count - 269 + 7) / 8)
        for (name, upper) in said {
            let week = try #require(Int(name.split(separator: " ")[3]))
            let found = warning.finding(at: week - 1, in: counts, frequency: 52)
            #expect(abs((found?.upper ?? .nan) - upper) <= 1e-3 * upper, "\(name): \(found?.upper ?? .nan) for \(upper)")
        }
    }

    @Test func `a series that is too short or quite empty gives no bound`() {
        #expect(EarlyWarning().finding(at: 200, in: Array(repeating: 4, count: 300), frequency: 52) == nil)
        #expect(EarlyWarning().finding(at: 299, in: Array(repeating: 0, count: 300), frequency: 52) == nil)
    }
}
