import Indicators
import Kernel
import Testing

struct SeriesTests {
    @Test func `a year of counts never stands beside a quarter`() {
        var counted = indicator(target: target("2026", value: 5))
        counted.frequency = .year
        let series = measured(counted, [figure("2024", 20), figure("2025-Q1", 4), figure("2025", 18)]).own
        #expect(series?.figures.map(\.period.text) == ["2024", "2025"])
    }

    @Test func `per cent of a year and of a quarter may`() {
        let series = measured(indicator("Tryg", .survey), [figure("2025-Q4", 81), figure("2024", 80)]).own
        #expect(series?.figures.map(\.period.text) == ["2024", "2025-Q4"])
    }

    @Test func `the plan's own area comes first, else all together, else the only one`() {
        let areas = [figure("2025", 1, area: "0573"), figure("2025", 2, area: "0575"), figure("2025", 3)]
        #expect(measured(indicator(), areas).own?.area == "0575")
        #expect(measured(indicator(), areas, area: "0540").own?.area == nil)
        #expect(measured(indicator(), [areas[0]], area: "0540").own?.area == "0573")
        #expect(measured(indicator(), Array(areas.prefix(2)), area: "0540").own == nil)
    }

    @Test func `a quarter is set against the same one last year`() {
        let quarters = ["2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"].enumerated().map { figure($1, Double(10 + $0)) }
        #expect(measured(indicator(), quarters).before?.period == period("2024-Q4"))
        #expect(measured(indicator(), Array(quarters.dropFirst())).before?.period == period("2025-Q3"))
    }

    @Test func `figures on two sides of a break are neither compared nor joined`() {
        let broken = indicator(breaks: ["2019"])
        let figures = measured(broken, [figure("2017", 30), figure("2018", 28), figure("2019", 20)])
        #expect(figures.before == nil)
        #expect(figures.own?.runs(in: broken).map(\.count) == [2, 1])
    }
}
