import Statistics
import Testing

struct FunnelTests {
    @Test func `limits run between two counts as R has them`() throws {
        let funnel = try #require(Self.even)
        var compared = 0
        for (name, value) in try Reference.oracle() where name.hasPrefix("funnel poisson") {
            let parts = name.split(separator: " ")
            let (mean, share) = (try #require(Double(parts[2])), try #require(Double(parts[3])))
            let exposure = mean / funnel.rate
            let limits = funnel.limits(for: exposure, holding: abs(1 - 2 * share))
            let ours = (share < 0.5 ? limits.lower : limits.upper) * exposure
            compared += 1
            #expect(abs(ours - value) < 1e-9 * max(1, value), "\(name): \(ours) for \(value)")
        }
        #expect(compared == 12)
    }

    @Test func `chance alone explains places that differ by chance, and not those that differ by more`() throws {
        let (even, uneven) = (try #require(Self.even), try #require(Self.uneven))
        #expect(even.betweenPlaces == 0 && even.overdispersion < 1)
        #expect(uneven.betweenPlaces > 0 && uneven.overdispersion > 5)
        let (narrow, wide) = (even.limits(for: 1000, holding: 0.95), uneven.limits(for: 1000, holding: 0.95))
        #expect(wide.lower < narrow.lower && wide.upper > narrow.upper)
        // More people, a narrower funnel.
        #expect(even.limits(for: 9000, holding: 0.95).upper < narrow.upper && even.limits(for: 1000, holding: 0.998).upper > narrow.upper)
        #expect(Funnel([.init(0, per: 10), .init(0, per: 20)]) == nil && Funnel([.init(3, per: 10)]) == nil)
    }

    @Test func `a survey's share is as sure as R says, and a clustered one less`() throws {
        for (name, value) in try Reference.oracle() where name.hasPrefix("wilson") {
            let parts = name.split(separator: " ")
            let (part, all) = (try #require(Double(parts[2])), try #require(Double(parts[3])))
            let interval = SurveyShare(part / all, of: all).interval()
            #expect(abs((parts[1] == "low" ? interval.lower : interval.upper) - value) < 1e-9, "\(name)")
        }
        let (simple, clustered) = (SurveyShare(0.8, of: 1000).interval(), SurveyShare(0.8, of: 1000, designEffect: 2).interval())
        #expect(clustered.upper - clustered.lower > 1.35 * (simple.upper - simple.lower))
    }

    /// Newcombe's own example, his method 10 without continuity correction: 56 of 70 less 48 of 80 is 0.2, from 0.0524 to 0.3339.
    @Test func `the difference of two surveys is Newcombe's`() {
        let difference = SurveyShare(56.0 / 70, of: 70).difference(from: SurveyShare(48.0 / 80, of: 80))
        #expect(abs(difference.lower - 0.0524) < 5e-5 && abs(difference.upper - 0.3339) < 5e-5)
    }

    private static let even = Funnel((1...40).map { Funnel.Place(50 + $0 % 3, per: 1000) })
    private static let uneven = Funnel((1...40).map { Funnel.Place($0 % 2 == 0 ? 30 : 72, per: 1000) })
}
