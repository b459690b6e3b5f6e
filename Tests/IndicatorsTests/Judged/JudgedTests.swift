import Kernel
import Sample
import Tables
import Testing

@testable import Indicators

/// The real burglaries of all municipalities, for everything that is judged.
enum RealSeries {
    static let series: SourceSeries = {
        do {
            let table = try TableReader.read(try NationalFigures.file("straf11-1320"))
            return try SourceSeries(SeriesOrigin(), try SeriesFigures(table, .proposed(for: table)))
        } catch { fatalError("the sample's figures cannot be read: \(error)") }
    }()
    static let texts = series.areas.mapValues(\.text)

    /// The same with a part of the events from a quarter on taken away, in some towns.
    static func planted(_ factor: Double, in towns: [String], from start: String) -> [String: String] {
        var texts = texts
        for town in towns {
            guard let figures = series.areas[town] else { continue }
            let values = figures.values.enumerated().map { place, value in
                figures.first.advanced(by: place) >= period(start) ? value.map { ($0 * factor).rounded() } : value
            }
            texts[town] = AreaFigures(first: figures.first, values: values).text
        }
        return texts
    }

    static var burglaries: Indicator { indicator(publishedBy: "Danmarks Statistik") }
}

func evaluation(_ starts: [(String, String)], apart: [String]? = nil) -> Evaluation {
    var evaluation = Evaluation()
    (evaluation.id, evaluation.name, evaluation.apart) = ("e", "ekstra øjne", apart)
    evaluation.starts = starts.map { town, at in
        var start = EvaluationStart()
        (start.municipality, start.start, start.why) = (town, period(at), .planned)
        return start
    }
    return evaluation
}

@Suite struct TownAnswerTests {
    private let memory = JudgementMemory()
    private func answer(_ town: String, _ texts: [String: String] = RealSeries.texts, of indicator: Indicator = RealSeries.burglaries, for audience: Audience = .visitors) -> TownAnswer? {
        memory.town(town, SeriesTexts(texts), of: indicator, without: [], for: audience)
    }
    private func sentence(_ answer: TownAnswer?, _ language: Language = .danish) -> String? { answer.flatMap { JudgementWording(RealSeries.burglaries, in: language).sentence($0) } }

    @Test func `Vejen's latest year is within what towns swing anyway`() throws {
        let found = try #require(answer("0575"))
        guard case .judged(let change, let facts) = found.outcome else {
            Issue.record("\(found)")
            return
        }
        #expect(found.year == 2025 && facts.before == 322 && facts.after == 95 && facts.yearsBefore == 3 && facts.comparison == 97)
        #expect(change.verdict == .noDifference && change.low < 1 && change.high > 1)
        #expect(sentence(found) == "Så store udsving ser vi også uden en indsats, så vi kan ikke sige, om den har virket.")
    }

    @Test func `a fall by three quarters is told with its span, as association only`() throws {
        let found = try #require(answer("0575", RealSeries.planted(0.25, in: ["0575"], from: "2025-Q1")))
        guard case .judged(let change, _) = found.outcome else {
            Issue.record("\(found)")
            return
        }
        #expect(change.verdict == .fewer)
        let said = try #require(sentence(found))
        #expect(said.hasPrefix("Det er ca. \(Figures.percent((1 - change.factor) * 100, decimals: 0...0, in: .danish)) færre, end udviklingen i andre kommuner lod vente (sandsynligvis "))
        #expect(said.hasSuffix("Det er mere, end tilfældige udsving plejer at give. Andre forhold kan have spillet ind."))
        #expect(!said.contains("virker"))
        #expect(sentence(found, .english)?.contains("fewer than the course of other municipalities led to expect (probably ") == true)
    }

    @Test func `where more can mean more trust, it is said`() {
        var either = RealSeries.burglaries
        either.direction = .either
        let change = JudgedChange(factor: 1.5, low: 1.2, high: 1.9, isBeyondChance: true, p: 0.001, detectable: 0.3)
        let facts = TownAnswer.Facts(before: 322, yearsBefore: 3, after: 160, yearsAfter: 1, expected: 105, comparison: 90)
        let said = JudgementWording(either, in: .danish).sentence(TownAnswer(municipality: "0575", year: 2025, .judged(change, facts)))
        #expect(said?.hasSuffix("Flere anmeldelser kan betyde, at flere anmelder, og færre, at færre gør.") == true)
    }

    @Test func `what cannot be told says why`() throws {
        #expect(answer("0563")?.outcome == .unknown(.tooFewEvents))
        #expect(sentence(answer("0563")) == "Tallene er for små til at sige, om ændringen er mere end tilfældig.")
        #expect(answer("9999") == nil)
        #expect(answer("0575", RealSeries.texts.filter { ["0575", "0561"].contains($0.key) })?.outcome == .unknown(.tooFewTowns))
        #expect(
            answer("0575", RealSeries.texts.mapValues { AreaFigures(first: period("2024-Q1"), values: Array((AreaFigures(text: $0)?.values ?? []).suffix(8))).text })?.outcome == .unknown(.tooShort))
        #expect(answer("0575", of: indicator(publishedBy: "Danmarks Statistik", breaks: ["2024"]))?.outcome == .unknown(.broken))
        var unknown = RealSeries.texts
        unknown["0575"] = RealSeries.texts["0575"].map { text in text.split(separator: " ").dropLast().joined(separator: " ") + " .." }
        #expect(answer("0575", unknown)?.outcome == .unknown(.unknownQuarters))
        #expect(answer("0575", ["0575": "2016 1 2 3"]) == nil)
    }

    @Test func `visitors get no answer that would tell a small number that nobody published`() {
        let few = RealSeries.planted(0.03, in: ["0575"], from: "2025-Q1")
        #expect(answer("0575", few, of: indicator())?.outcome == .unknown(.hidden))
        guard case .judged? = answer("0575", few, of: indicator(), for: .insiders)?.outcome, case .judged? = answer("0575", few)?.outcome else {
            Issue.record("insiders and published figures are judged")
            return
        }
    }

    @Test func `all quarters nought, one town alone, constant series are answered`() {
        #expect(answer("0575", ["0575": "2016-Q1 " + Array(repeating: "0", count: 40).joined(separator: " ")])?.outcome == .unknown(.tooFewTowns))
        let constant = RealSeries.texts.mapValues { _ in "2016-Q1 " + Array(repeating: "30", count: 40).joined(separator: " ") }
        guard case .judged(let change, _)? = answer("0575", constant)?.outcome else {
            Issue.record("not judged")
            return
        }
        #expect(change.verdict == .noDifference && abs(change.factor - 1) < 1e-9)
        let nothing = RealSeries.texts.mapValues { _ in "2016-Q1 " + Array(repeating: "0", count: 40).joined(separator: " ") }
        #expect(answer("0575", nothing)?.outcome == .unknown(.tooFewTowns))
    }
}

@Suite struct InitiativeAnswerTests {
    private let eight = [("0510", "2021-Q3"), ("0540", "2020-Q4"), ("0550", "2022-Q3"), ("0561", "2021-Q2"), ("0573", "2023-Q1"), ("0575", "2023-Q1"), ("0580", "2022-Q1")]
    private let memory = JudgementMemory()
    private func answer(_ evaluation: Evaluation, _ texts: [String: String] = RealSeries.texts, of indicator: Indicator = RealSeries.burglaries) throws -> InitiativeAnswer {
        try #require(memory.initiative(evaluation, SeriesTexts(texts), of: indicator, for: .visitors))
    }

    @Test func `the sample's seven towns show no certain difference, and the page says what could have been seen`() throws {
        let question = evaluation(eight, apart: ["0530", "0621", "0760"])
        let found = try answer(question)
        #expect(found.towns.count == 7 && found.leftOut.isEmpty && found.districts == 1 && found.comparison == 88)
        #expect(abs(found.towns.reduce(0) { $0 + $1.weight } - 1) < 1e-9)
        #expect(
            found.pooled.change?.verdict == .noDifference && found.standouts.contains("0573") && found.withoutLastYear != nil && found.placebo != nil && found.check != nil && found.neighbours != nil)
        #expect(
            JudgementWording(RealSeries.burglaries, in: .danish).sentence(found, question)
                == "I de 7 kommuner, der bruger »ekstra øjne«, ser vi ingen sikker forskel fra kommuner uden. Med disse tal ville kun et fald på mindst en tredjedel normalt kunne ses; en mindre virkning er mulig."
        )
    }

    @Test func `a planted fall of half is found and told as more than chance, never as a cause`() throws {
        let question = evaluation(eight.map { ($0.0, "2022-Q1") })
        let found = try answer(question, RealSeries.planted(0.5, in: eight.map(\.0), from: "2022-Q1"))
        #expect(found.pooled.change?.verdict == .fewer)
        let said = JudgementWording(RealSeries.burglaries, in: .danish).sentence(found, question)
        #expect(said.hasPrefix("I de 7 kommuner, der bruger »ekstra øjne«, faldt antallet af anmeldelser ca. ") && said.contains(" mere end i kommuner uden (sandsynligvis "), "\(said)")
        #expect(said.hasSuffix("Det er mere, end tilfældige udsving plejer at give. Andre forhold kan have spillet ind."))
    }

    @Test func `a town that began lately, has few events or is cut by a break is left out with the reason`() throws {
        let found = try answer(evaluation([("0575", "2025-Q3"), ("0563", "2022-Q1"), ("0561", "2017-Q1"), ("0510", "2022-Q1")]))
        #expect(found.towns.map(\.municipality) == ["0510"])
        #expect(Set(found.leftOut.map { "\($0.municipality) \($0.why.rawValue)" }) == ["0575 too-short", "0561 too-short", "0563 too-few-events"])
        #expect(try answer(evaluation([("0510", "2022-Q1")]), of: indicator(publishedBy: "Danmarks Statistik", breaks: ["2023"])).pooled == .unknown(.broken))
        #expect(try answer(evaluation([])).pooled == .unknown(.tooShort))
    }

    @Test func `a town whose figures are hidden hides the whole, since the others would tell it`() throws {
        let texts = RealSeries.planted(0.01, in: ["0510"], from: "2025-Q1")
        let hidden = try answer(evaluation([("0510", "2025-Q1"), ("0561", "2022-Q1")]), texts, of: indicator())
        #expect(hidden.pooled == .unknown(.hidden))
        // Nor is it told another way round.
        #expect(hidden.check == nil && hidden.withoutLastYear == nil && hidden.towns.map(\.municipality) == ["0561"])
        let asNeighbour = try answer(evaluation([("0561", "2025-Q1")], apart: ["0510"]), texts, of: indicator())
        #expect(asNeighbour.neighbours == nil && asNeighbour.pooled.change != nil)
        #expect(try answer(evaluation([("0510", "2025-Q1"), ("0561", "2022-Q1")]), texts).check != nil)
    }

    @Test func `what would be seen is never told too small`() {
        for (share, words) in [
            (0.28, "30 %"), (0.33, "en tredjedel"), (0.335, "en tredjedel"), (0.36, "40 %"), (0.5, "halvdelen"), (0.52, "55 %"), (0.74, "tre fjerdedele"), (0.97, "99 %"), (0.09, "en tiendedel"),
        ] {
            #expect(JudgementWording.fraction(share, .danish).replacing("\u{A0}", with: " ") == words, "\(share)")
        }
    }
}

@Suite struct AreaPictureTests {
    @Test func `every municipality has borders, and inhabitants of the years that the figures are from`() {
        for town in Municipality.all {
            #expect(Outlines.of(town.code) != nil, "\(town.name) has no borders")
            for year in 2016...2025 { #expect((Inhabitants.of(town.code, in: year) ?? 0) > 0, "\(town.name) \(year)") }
        }
        // FOLK1A, 2025K1.
        #expect(Inhabitants.of("0575", in: 2025) == Inhabitants.of("0575", in: 2026) && Inhabitants.of("0575", in: 2015) == nil)
        #expect(Inhabitants.of("1464", in: 2025) == PoliceDistrict.withCode("1464")?.municipalities.compactMap { Inhabitants.of($0.code, in: 2025) }.reduce(0, +))
    }

    @Test func `a district is judged as a whole, against towns outside it`() throws {
        let district = try #require(PoliceDistrict.withCode("1464"))
        let found = try #require(JudgementMemory().district(district, SeriesTexts(RealSeries.texts), of: RealSeries.burglaries, for: .visitors))
        guard case .judged(let change, let facts) = found.outcome else {
            Issue.record("\(found)")
            return
        }
        #expect(facts.after == 829 && facts.before == 925 + 1062 + 1049 && facts.comparison == 90 && change.verdict == .noDifference)
        let halved = RealSeries.planted(0.4, in: district.municipalities.map(\.code), from: "2025-Q1")
        guard case .judged(let changed, _)? = JudgementMemory().district(district, SeriesTexts(halved), of: RealSeries.burglaries, for: .visitors)?.outcome else {
            Issue.record("not judged")
            return
        }
        #expect(changed.verdict == .fewer)
    }

    @Test func `names in a drawing do not lie on each other`() {
        var room = LabelRoom()
        let places = (0..<4).compactMap { _ in room.place("Haderslev", besides: (100, 100), within: 300) }
        #expect(places.count == 4 && Set(places.map { "\($0.x) \($0.y)" }).count == 4)
        for _ in 0..<20 { _ = room.place("Haderslev", besides: (100, 100), within: 300) }
        #expect(room.place("Haderslev", besides: (100, 100), within: 300) == nil)
    }
}

@Suite struct QuarterWarningTests {
    @Test func `a quarter with three times as many warns, the real one does not, and a short series says nothing`() throws {
        let real = try #require(QuarterWarning("0575", in: RealSeries.series))
        #expect(real.quarter == period("2025-Q4") && !real.isAbove && real.count == 32 && real.expected > 10 && real.upper > real.expected, "\(real)")
        var series = RealSeries.series
        let values = series.areas["0575"]?.values ?? []
        series.areas["0575"] = AreaFigures(first: period("2016-Q1"), values: values.dropLast() + [100])
        #expect(QuarterWarning("0575", in: series)?.isAbove == true)
        series.areas["0575"] = AreaFigures(first: period("2024-Q1"), values: [10, 11, 12, 13, 14, 15, 16, 17])
        #expect(QuarterWarning("0575", in: series) == nil)
        #expect(QuarterWarning("9999", in: series) == nil)
    }

    @Test func `over the last years it goes off about as seldom as it says`() throws {
        var (warned, watched) = (0, 0)
        for town in Municipality.all {
            guard let figures = RealSeries.series.areas[town.code], figures.values.compactMap({ $0 }).reduce(0, +) > 600 else { continue }
            for quarter in 28...40 {
                var series = RealSeries.series
                series.areas = [town.code: AreaFigures(first: figures.first, values: Array(figures.values.prefix(quarter)))]
                guard let warning = QuarterWarning(town.code, in: series) else { continue }
                watched += 1
                if warning.isAbove { warned += 1 }
            }
        }
        #expect(watched > 500 && Double(warned) / Double(watched) < 0.03, "\(warned) of \(watched)")
    }
}
