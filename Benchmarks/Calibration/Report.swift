import Statistics

/// What the methods keep of their promises, as Markdown.
struct Report {
    private(set) var text = ""
    private(set) var isKept = true
    private static let draws = 2000
    /// None of those with which the method was chosen.
    private static let seed: UInt64 = 20_261_201

    init(_ figures: RealFigures) {
        oneTown(OneTown(figures: figures, predictor: .mean), OneTown(figures: figures, predictor: .course))
        initiatives(figures)
        badYears(BadYears(figures: figures, predictor: .mean), BadYears(figures: figures, predictor: .course))
        promises()
    }

    private var kept: [(promise: String, found: String, isKept: Bool)] = []

    private mutating func oneTown(_ ours: OneTown, _ course: OneTown) {
        let (plain, quasi, alarms, other) = (ours.plainAlarms(), ours.quasiAlarms(), ours.falseAlarms(), course.falseAlarms())
        text += "### One town at a time\nThe share of towns called changed from the three years before (plain Poisson: the year before), where nothing is known to have been done:\n\n"
        row(["method"] + alarms.map { "\($0.year)" } + ["mean"])
        row(["---"] + alarms.map { _ in "---:" } + ["---:"])
        for (name, shares) in [
            ("two numbers compared, plain Poisson, national change taken out", plain.map(\.share)), ("quasi-Poisson on the town's own quarters", quasi.map(\.share)),
            ("**ours: against comparable towns**", alarms.map(\.share)), ("… against towns on the same course", other.map(\.share)),
        ] {
            row([name] + shares.map(percent) + [percent(mean(shares))])
        }
        let shares = alarms.map(\.share)
        promise("one town, false alarms, mean of the years", mean(shares), atMost: 0.07)
        promise("one town, false alarms, the worst year", shares.max() ?? 1, atMost: 0.10)
        let planted = ours.planted(draws: Self.draws, seed: Self.seed)
        text += "\nThe least decrease that the page says would be seen, planted in one town at a time, \(planted.found.last?.draws ?? 0) draws:\n\n"
        row(["burglaries a year"] + planted.found.map(\.size))
        row(["---"] + planted.found.map { _ in "---:" })
        row(["draws"] + planted.found.map { "\($0.draws)" })
        row(["found"] + planted.found.map { percent($0.share) })
        text += "\nChanges between −5 and −60 per cent, planted: \(percent(planted.coverage)) lie within the interval.\n\n"
        for size in planted.found { promise("one town, stated decrease found, \(size.size)", size.share, within: size.size == "all" ? 0.75...0.85 : 0.70...0.90) }
        promise("one town, planted changes within the interval", planted.coverage, within: 0.92...0.97)
    }

    private mutating func initiatives(_ figures: RealFigures) {
        text += "### Initiatives of eight towns\n\(Self.draws) draws each, starts from 2021. »Would be seen«: the median of what the pages would say.\n\n"
        row(["towns", "years after", "predictor", "false alarms", "within the interval", "−25 % found", "−30 % found", "−35 % found", "would be seen"])
        row(["---", "---:", "---"] + Array(repeating: "---:", count: 6))
        for (choice, name) in [(Initiatives.Choice.scattered, "scattered"), (.oneDistrict, "one district"), (.oneDistrictAble, "one district, none of them too small")] {
            for years in 1...3 {
                for predictor in [Predictor.mean, .course] where predictor == .mean || years < 3 {
                    let found = Initiatives(figures: figures, yearsAfter: years, predictor: predictor).tried(choice, draws: Self.draws, leaving: [0.75, 0.7, 0.65], seed: Self.seed)
                    row(
                        [name, "\(years)", predictor == .mean ? "**mean**" : "course", percent(found.alarms), percent(found.coverage)] + found.found.map { percent($0.share) }
                            + [percent(found.detectable)])
                    if predictor == .mean { initiativePromises(choice, years, found) }
                }
            }
        }
        text += "\n"
    }

    private mutating func initiativePromises(_ choice: Initiatives.Choice, _ years: Int, _ found: Initiatives.Outcome) {
        switch choice {
        case .scattered:
            promise("eight scattered towns, \(years) years after, false alarms", found.alarms, atMost: 0.065)
            promise("eight scattered towns, \(years) years after, within the interval", found.coverage, within: 0.93...0.97)
            if years == 1 { promise("eight scattered towns, −30 % found after one year", found.found[1].share, atLeast: 0.80) }
            if years == 2 { promise("eight scattered towns, −25 % found after two", found.found[0].share, atLeast: 0.75) }
        case .oneDistrict:
            promise("eight towns of one district, \(years) years after, false alarms", found.alarms, atMost: 0.08)
            if years == 2 { promise("eight towns of one district, −35 % found after two", found.found[2].share, atLeast: 0.75) }
        case .oneDistrictAble: break
        }
    }

    private mutating func badYears(_ ours: BadYears, _ course: BadYears) {
        text +=
            "### Towns that begin after a bad year and do nothing\nFor each start from 2019, the ten towns whose last year stood highest above the two before; initiatives are every eight of the ten.\n\n"
        row([
            "years after", "towns", "»fell«", "… with the course as predictor", "pages that warn", "initiatives called a success, last year alone as baseline", "called changed, three years",
            "called a failure, without the last year",
        ])
        row(Array(repeating: "---:", count: 8))
        for years in 1...3 {
            let (found, other) = (ours.tried(yearsAfter: years), course.tried(yearsAfter: years))
            row(
                [
                    "\(years)", "\(found.towns)", percent(found.fell), percent(other.fell), percent(found.warned), percent(found.withLastYearAlone), percent(found.withThreeYears),
                    percent(found.withoutLastYear),
                ])
            promise("chosen for a bad last year, \(years) years after, »fell«", found.fell, atMost: 0.05)
            promise("chosen for a bad last year, \(years) years after, pages that warn", found.warned, atLeast: 0.95)
        }
        text += "\n"
    }

    private mutating func promises() {
        text += "### Promises\n"
        row(["promise", "found", ""])
        row(["---", "---:", "---"])
        for (promise, found, isKept) in kept { row([promise, found, isKept ? "kept" : "**not kept**"]) }
    }

    private mutating func promise(_ name: String, _ found: Double, atMost: Double) { note("\(name): at most \(percent(atMost))", found, found <= atMost) }
    private mutating func promise(_ name: String, _ found: Double, atLeast: Double) { note("\(name): at least \(percent(atLeast))", found, found >= atLeast) }
    private mutating func promise(_ name: String, _ found: Double, within range: ClosedRange<Double>) {
        note("\(name): \(percent(range.lowerBound)) to \(percent(range.upperBound))", found, range.contains(found))
    }

    private mutating func note(_ promise: String, _ found: Double, _ isKept: Bool) {
        kept.append((promise, percent(found), isKept))
        self.isKept = self.isKept && isKept
    }

    private mutating func row(_ cells: [String]) { text += "| " + cells.joined(separator: " | ") + " |\n" }
    private func mean(_ shares: [Double]) -> Double { shares.reduce(0, +) / Double(shares.count) }

    private func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
