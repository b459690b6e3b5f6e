import Indicators
import Kernel
import Testing

struct SmallNumberTests {
    @Test(arguments: [(0.0, false), (1, true), (3, true), (4, true), (5, false), (142, false)]) func `counts from 1 to 4 are hidden from visitors`(_ value: Double, _ isHidden: Bool) {
        let seen = SmallNumbers.figures([figure("2025", value)], of: indicator(), for: .visitors)
        #expect(seen[0].isExact == !isHidden)
        #expect(SmallNumbers.figures([figure("2025", value)], of: indicator(), for: .insiders)[0].isExact)
    }

    @Test func `what a statistics office publishes is shown`() {
        #expect(SmallNumbers.figures([figure("2025", 3)], of: indicator(publishedBy: "Danmarks Statistik"), for: .visitors)[0].isExact)
        #expect(!SmallNumbers.figures([figure("2025", 3)], of: indicator(publishedBy: ""), for: .visitors)[0].isExact)
    }

    @Test(arguments: [Indicator.Kind.coverage, .milestone, .qualitative, .share, .survey]) func `institutions, milestones and per cent are no persons`(_ kind: Indicator.Kind) {
        #expect(SmallNumbers.figures([figure("2025", 3)], of: indicator("x", kind), for: .visitors)[0].isExact)
    }

    @Test func `a rate is hidden by what it is made of`() {
        let rate = indicator("Sager", .rate, per: 1000)
        #expect(SmallNumbers.figures([figure("2025", 3.2)], of: rate, for: .visitors)[0].isExact)
        #expect(!SmallNumbers.figures([figure("2025", 3, of: 3_400)], of: rate, for: .visitors)[0].isExact)
    }

    @Test func `a small part is not told beside its per cent`() {
        let seen = SmallNumbers.figures([figure("2025", 3, of: 8)], of: indicator("Svar", .share), for: .visitors)[0]
        #expect(seen.sight == .exact(value: 37.5, of: nil))
    }

    @Test func `a note may say what the number hides, so it goes too`() {
        #expect(SmallNumbers.figures([figure("2025", 2, note: "To brødre")], of: indicator(), for: .visitors)[0].note == nil)
    }

    @Test func `one small municipality cannot be worked out from the total`() {
        let figures = [figure("2025", 20, area: "1464"), figure("2025", 3, area: "0563"), figure("2025", 7, area: "0573"), figure("2025", 10, area: "0575")]
        let seen = SmallNumbers.figures(figures, of: indicator(), for: .visitors)
        #expect(seen.map(\.sight) == [.exact(value: 20, of: nil), .small(of: nil), .withheld, .exact(value: 10, of: nil)])
        let withoutTotal = SmallNumbers.figures(Array(figures.dropFirst()), of: indicator(), for: .visitors)
        #expect(withoutTotal.count { !$0.isExact } == 1)
    }
}
