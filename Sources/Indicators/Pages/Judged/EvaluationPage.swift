import Hummingbird
import Kernel
import Plans
import Web

/// »Gør ›ekstra øjne‹ en forskel?«: the answer, each town, what speaks against it, and how it was reckoned.
struct EvaluationPage {
    let sheet: IndicatorSheet
    let fixed: FixedEvaluation
    let answer: InitiativeAnswer
    let call: Call

    private var wording: JudgementWording { JudgementWording(sheet.stored.indicator, in: call.language) }
    private var id: IndicatorID { sheet.stored.indicator.id }
    private var plan: PlanFacts { sheet.seen.plan }
    private var evaluation: Evaluation { fixed.evaluation }

    func response() -> Response {
        let question = wording.question(evaluation)
        let head = PageHead(
            question, in: .indicators, under: [Crumb(call[ListWording.title], IndicatorAddresses.all), Crumb(own: sheet.stored.indicator.title, IndicatorAddresses.indicator(id, of: plan.id))])
        return call.page(head) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(question)</h1>\(call.circleLine(of: plan))<p class=\"assessment\">\(wording.sentence(answer, evaluation))</p>")
            writePlot(to: &html)
            writeReservations(to: &html)
            writeTowns(to: &html)
            writeHow(to: &html)
            writeQuestion(to: &html)
        }
    }

    private func writePlot(to html: inout HTML) {
        guard !answer.towns.isEmpty else { return }
        let heaviest = answer.towns.map(\.weight).max() ?? 1
        var rows = answer.towns.map {
            ForestPlot.Row(name: AreaName.of($0.municipality, in: call.language), detail: wording.short($0.change), change: $0.change, isPooled: false, weight: $0.weight / max(heaviest, 1e-9))
        }
        if let pooled = answer.pooled.change, rows.count > 1 { rows.append(.init(name: call[EvaluationWording.together], detail: wording.short(pooled), change: pooled, isPooled: true, weight: 1)) }
        let title = call[EvaluationWording.plotTitle(sheet.stored.indicator.title)]
        html.write("<figure>")
        for look in [ChartLook.wide, .narrow] { ForestPlot(title: title, description: wording.sentence(answer, evaluation), rows: rows, look: look, language: call.language).write(to: &html) }
        html.write(
            "<figcaption>\(call[EvaluationWording.plotCaption]) <span\(call.own)>\(sheet.nearest.vintage.map { "\(call[FactWording.source]): \($0.origin.inWords)." })</span></figcaption></figure>")
    }

    private func writeReservations(to html: inout HTML) {
        let found = EvaluationReservations(answer, fixed, wording, in: call.language).sentences
        guard !found.isEmpty else { return }
        html.write("<h2>\(call[EvaluationWording.reservations])</h2><ul>")
        for sentence in found { html.write("<li>\(sentence)</li>") }
        html.write("</ul>")
    }

    private func writeTowns(to html: inout HTML) {
        html.write("<h2 id=\"kommuner\">\(call[EvaluationWording.towns])</h2>")
        if !answer.towns.isEmpty {
            html.write("<div class=\"scroll\"><table class=\"stack\"><thead><tr>")
            for (label, isNumber) in EvaluationWording.columns { html.write("<th scope=\"col\"\(isNumber ? " class=\"n\"" as Markup : nil)>\(call[label])</th>") }
            html.write("</tr></thead><tbody>")
            for town in answer.towns { write(town, to: &html) }
            html.write("</tbody></table></div><p>\(call[EvaluationWording.alone(answer.towns.count { $0.standsAlone }, of: answer.towns.count, byChance: answer.byChance)])</p>")
        }
        if !answer.leftOut.isEmpty {
            html.write("<h3>\(call[EvaluationWording.leftOut])</h3><ul>")
            for (town, why) in answer.leftOut { html.write("<li><strong>\(AreaName.of(town, in: call.language)):</strong> \(call[wording.cannotTell(why)])</li>") }
            html.write("</ul>")
        }
    }

    private func write(_ town: InitiativeAnswer.Town, to html: inout HTML) {
        let column = { call[EvaluationWording.columns[$0].0] }
        let year = { (events: Double, years: Int) in Figures.decimal(events / Double(years), decimals: 0...0, in: call.language) }
        let why = evaluation.starts?.first { $0.municipality == town.municipality }?.why
        html.write(
            """
            <tr><th scope="row">\(AreaName.of(town.municipality, in: call.language))</th><td data-l="\(column(1))">\(town.start.words(in: call.language))\(why.map { "<br><span class=\"muted\">\(call[EvaluationWording.why($0)])</span>" })</td>\
            <td class="n" data-l="\(column(2))">\(year(Double(town.facts.before), town.facts.yearsBefore))</td><td class="n" data-l="\(column(3))">\(year(Double(town.facts.after), town.facts.yearsAfter))</td>\
            <td class="n" data-l="\(column(4))">\(year(town.facts.expected, town.facts.yearsAfter))</td><td class="n nowrap" data-l="\(column(5))">\(wording.short(town.change))</td></tr>
            """)
    }

    private func writeHow(to html: inout HTML) {
        html.write("<h2>\(call[HowWording.heading])</h2>")
        for paragraph in EvaluationWording.how(answer, evaluation) { html.write("<p>\(call[paragraph])</p>") }
        html.write("<p><a href=\"\(IndicatorAddresses.evaluationFile(id, of: plan.id))\">\(call[EvaluationWording.file])</a></p>")
    }

    private func writeQuestion(to html: inout HTML) {
        html.write("<h2>\(call[EvaluationWording.questionHeading])</h2><p>\(call[EvaluationWording.fixedWhen(fixed, call.frame.clock)])</p>")
        if sheet.seen.mayEdit { html.write("<p><a href=\"\(IndicatorAddresses.newEvaluation(id, of: plan.id))\">\(call[EvaluationWording.putAgain])</a></p>") }
    }
}

/// What a reader must know before believing an answer.
struct EvaluationReservations {
    let sentences: [String]

    init(_ answer: InitiativeAnswer, _ fixed: FixedEvaluation, _ wording: JudgementWording, in language: Language) {
        var found: [Wording] = []
        let names = { (codes: [String], language: Language) in Self.list(codes.map { AreaName.of($0, in: language) }, language) }
        let badYears = (fixed.evaluation.starts ?? []).filter { $0.why == .badYear }.map(\.municipality)
        let standouts = answer.standouts
        if !standouts.isEmpty { found.append(EvaluationWording.standouts(names(standouts, .danish), names(standouts, .english), count: standouts.count)) }
        if !badYears.isEmpty { found.append(EvaluationWording.badYears(names(badYears, .danish), names(badYears, .english))) }
        if !standouts.isEmpty || !badYears.isEmpty, let without = answer.withoutLastYear {
            found.append(EvaluationWording.without(wording.short(without), without.verdict, answer.pooled.change?.verdict))
        }
        if let placebo = answer.placebo { found.append(EvaluationWording.placeboSaid(wording.short(placebo), placebo.isBeyondChance)) }
        if let check = answer.check, let pooled = answer.pooled.change { found.append(EvaluationWording.checkSaid(wording.short(check), agrees: check.verdict == pooled.verdict)) }
        if let neighbours = answer.neighbours { found.append(EvaluationWording.neighboursSaid(wording.short(neighbours), neighbours.verdict)) }
        if fixed.earlier > 0 { found.append(EvaluationWording.askedBefore(fixed.earlier)) }
        sentences = found.map { $0[language] }
    }

    private static func list(_ names: [String], _ language: Language) -> String {
        names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + Wording(" og ", en: " and ")[language] + (names.last ?? "")
    }
}
