import Foundation
import Statistics
import Testing

/// Every row of `Reference/published-values.csv` that can be computed from what stands here, within its tolerance.
struct PublishedValueTests {
    /// The row of an interval that its source reads off with another measure of doubt than ours; the estimate in it is compared above.
    private static let otherMeasure: Set<String> = ["belt-range"]

    @Test func `what others have published comes out here`() throws {
        let ours = try ratesAndTests().merging(try smoking()) { one, _ in one }.merging(try belts()) { one, _ in one }.merging(try DanishFigures.published()) { one, _ in one }
        for row in try Reference.rows("published-values.csv") {
            let (id, told) = (try #require(row["id"]), try #require(row["value"]))
            if Self.otherMeasure.contains(id) { continue }
            let numbers = try #require(ours[id], "\(id) is not computed")
            let theirs = Self.numbers(told.replacing("10-90 pct", with: ""))
            let tolerance = try #require(Double((row["tolerance"] ?? "").replacing(" pp", with: "")))
            #expect(theirs.count >= numbers.count && !numbers.isEmpty)
            for (one, other) in zip(numbers, theirs) { #expect(abs(one - other) <= tolerance, "\(id): \(one) for \(other)") }
        }
    }

    /// »0.8944 (0.8392-0.9532) | phi 3.5592« → four numbers.
    static func numbers(_ text: String) -> [Double] {
        var numbers: [Double] = []
        for word in text.split(whereSeparator: { " (),|;%".contains($0) }) {
            let parts = word.first == "-" || word.first == "+" ? [word] : word.split(separator: "-")
            numbers += parts.compactMap { Double($0) }
        }
        return numbers
    }

    private func ratesAndTests() throws -> [String: [Double]] {
        let one = TwoRates(OneRate(60, per: 51477.5), OneRate(30, per: 54308.7))
        let other = TwoRates(OneRate(41, per: 28010), OneRate(15, per: 19017))
        let births = TwoRates(OneRate(11, per: 800), OneRate(21, per: 3011))
        let nuclear = OneRate(15, per: 400)
        func both(_ interval: Interval) -> [Double] { [interval.lower, interval.upper] }
        return [
            "gu1-wald": [one.z(.wald)], "gu1-wald-p1": [NormalDistribution.tail(one.z(.wald))], "gu1-score": [one.z(.score)], "gu1-waldlog": [one.z(.logarithmic)],
            "gu1-sqrt": [one.z(.squareRoot)], "gu1-exact": [one.exactGreater()], "gu1-midp": [one.midGreater()], "gu1-etest": [DifferenceTest(one).greater],
            "gu2-wald": [other.z(.wald, ratio: 1.5)], "gu2-score": [other.z(.score, ratio: 1.5)],
            "rtest-rr": [births.ratio], "rtest-p": [births.exactTest()], "rtest-lo": [births.exact().lower], "rtest-hi": [births.exact().upper],
            "kt-p": [DifferenceTest(TwoRates(OneRate(0, per: 100), OneRate(3, per: 100))).twoSided],
            "one-exact-lo": [nuclear.exact().lower], "one-exact-hi": [nuclear.exact().upper], "one-score-lo": [nuclear.score().lower], "one-score-hi": [nuclear.score().upper],
            "one-byar-lo": [nuclear.byar().lower], "one-byar-hi": [nuclear.byar().upper], "one-exact-p": [nuclear.exactTest(rate: 0.05)],
            "garwood-0": [OneRate(0).exact().upper], "garwood-1": both(OneRate(1).exact()), "garwood-10": both(OneRate(10).exact()),
        ]
    }

    /// Acute coronary events in Sicily before and after the smoking ban; J. Lopez Bernal, S. Cummins, A. Gasparrini, International Journal of Epidemiology 46 (2017),
    /// data of its supplement (gasparrini/2017_lopezbernal_IJE_codedata).
    private func smoking() throws -> [String: [Double]] {
        let table = try Reference.table("sicily.csv")
        let (events, ban, time, month) = (try #require(table["aces"]), try #require(table["smokban"]), try #require(table["time"]), try #require(table["month"]))
        let offset = try #require(table["stdpop"]).map { log($0) }
        var design = DesignMatrix(rows: events.count)
        design.add("ban", ban)
        design.add("time", time)
        func told(_ found: CountRegression) -> [Double] {
            let (b, e) = (found.coefficients[1], NormalDistribution.quantile(0.975) * found.standardErrors[1])
            return [exp(b), exp(b - e), exp(b + e)]
        }
        let poisson = try CountRegression.fit(events, to: design, offset: offset, family: .poisson)
        let quasi = try CountRegression.fit(events, to: design, offset: offset)
        var seasons = design
        seasons.add(harmonics: 2, of: month, period: 12)
        let seasonal = try CountRegression.fit(events, to: seasons, offset: offset)
        var slopes = seasons
        slopes.add("slope", zip(ban, time).map { $0 * ($1 - 36) })
        let sloped = try CountRegression.fit(events, to: slopes, offset: offset)
        let z = abs((sloped.coefficients.last ?? 0) / (sloped.standardErrors.last ?? 1))
        return [
            "sic-m1": told(poisson), "sic-m2": told(quasi) + [quasi.dispersion], "sic-m3": told(seasonal) + [seasonal.dispersion], "sic-m4": [2 * NormalDistribution.tail(z)],
        ]
    }

    /// The seat-belt law of 1983 in Great Britain, monthly casualties 1969–1984 (R: datasets::Seatbelts).
    private func belts() throws -> [String: [Double]] {
        let table = try Reference.table("seatbelts.csv")
        let months = try #require(table["month"])
        var columns = [(name: "law", values: try #require(table["law"]))]
        columns += try ["kms", "PetrolPrice"].map { name in (name, try #require(table[name]).map { log($0) }) }
        columns += (2...12).map { month in ("month \(month)", months.map { Int($0) == month ? 1 : 0 }) }
        func change(_ outcome: String) throws -> [Double] {
            [100 * (exp(try LocalLevelRegression.fit(try #require(table[outcome]).map { log($0) }, to: columns).coefficients[0]) - 1)]
        }
        return ["belt-drv": try change("drivers"), "belt-front": try change("front"), "belt-rear": try change("rear")]
    }
}
