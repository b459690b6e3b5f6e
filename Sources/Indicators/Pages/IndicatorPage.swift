import Access
import Hummingbird
import Kernel
import Plans
import Web

/// One indicator: how it stands, its course, what it measures, every figure, and who changed it.
struct IndicatorPage {
    let sheet: IndicatorSheet
    let judgements: JudgementMemory
    let call: Call

    private var plan: PlanFacts { sheet.seen.plan }
    private var measured: MeasuredIndicator { sheet.measured }
    private var id: IndicatorID { sheet.stored.indicator.id }

    func response() -> Response {
        let head = PageHead(own: measured.indicator.title, in: .indicators, under: [Crumb(call[ListWording.title], IndicatorAddresses.all), Crumb(own: plan.title, IndicatorAddresses.plan(plan.id))])
        return call.page(head) { html in
            call.writeNotice(to: &html)
            html.write("<h1\(call.own)>\(measured.indicator.title)</h1>")
            writeMeta(to: &html)
            html.write("<div class=\"two measured\"><div>")
            let judged = JudgementSection(sheet: sheet, judgements: judgements, call: call)
            writeStanding(judged.sentence, to: &html)
            judged.writeHow(to: &html)
            writeChart(to: &html)
            html.write("</div>")
            IndicatorFacts(sheet: sheet, call: call).write(to: &html)
            html.write("</div>")
            judged.writeQuestion(to: &html)
            MeasurementTable(sheet: sheet, call: call).write(to: &html)
            if let programme = sheet.programme {
                html.write(
                    """
                    <h2>\(call[ProgrammeWording.behind])</h2><p>\(call[ProgrammeWording.share(programme)]) \(call[ProgrammeWording.asOf(programme.day)]) \
                    <a href="\(ProgrammePages.address(plan.district, programme.programme.id))">\(call[ProgrammeWording.see])</a></p>
                    """)
            }
            SeriesSection(sheet: sheet, call: call).write(to: &html)
            AreaCards(measured: measured, answers: judged.judged.areas, call: call).write(to: &html)
            AreaPictures(sheet: sheet, judgements: judgements, call: call).write(to: &html)
            IndicatorHistoryList(entries: sheet.history, call: call).write(to: &html)
        }
    }

    private func writeMeta(to html: inout HTML) {
        let side: Side = measured.indicator.showsEffect ? .effect : .implementation
        html.write(
            """
            <ul class="meta"><li><strong class="tag">\(call[side.heading])</strong></li>\
            <li><a href="\(IndicatorAddresses.focusArea(sheet.stored.focusArea, of: plan.id))"\(call.own)>\(sheet.focusArea)</a></li><li\(call.own)>\(plan.forumName)</li></ul>\(call.circleLine(of: plan))
            """)
        guard sheet.seen.mayEdit else { return }
        html.write(
            """
            <ul class="fn"><li><a href="\(IndicatorAddresses.newMeasurement(id, of: plan.id))">\(call[IndicatorWording.enter])</a></li>\
            <li><a href="\(IndicatorAddresses.newSeries(id, of: plan.id))">\(call[SeriesPageWording.link])</a></li>\
            <li><a href="\(IndicatorAddresses.edit(id, of: plan.id))">\(call[IndicatorWording.edit])</a></li>\
            <li><a href="\(IndicatorAddresses.remove(id, of: plan.id))">\(call[IndicatorWording.remove])</a></li></ul>
            """)
    }

    private func writeStanding(_ judgement: String?, to html: inout HTML) {
        let card = IndicatorCard(measured: measured, plan: plan.id, isPast: plan.isPast(on: call.today), language: call.language, judgement: judgement)
        html.write("<p>")
        card.writeFigure(to: &html)
        html.write("</p>")
        if let sentence = card.sentence { html.write("<p class=\"assessment\">\(sentence)</p>") }
    }

    private func writeChart(to html: inout HTML) {
        let events = events
        let wide = TrendChart(measured, .wide, events: events, in: call.language)
        guard wide.isWorthDrawing else { return }
        html.write("<figure>")
        wide.write(to: &html)
        TrendChart(measured, .narrow, events: events, in: call.language).write(to: &html)
        html.write("<figcaption>\(caption)</figcaption></figure>")
    }

    /// When the initiative that is judged began in the plan's own municipality.
    private var events: [(day: Day, name: String)] {
        guard let evaluation = sheet.nearest.evaluation?.evaluation, let start = evaluation.starts?.first(where: { $0.municipality == measured.own?.area }) else { return [] }
        return [(start.start.first, call[PlotWording.began(evaluation.name)])]
    }

    /// What to see, then where it comes from.
    private var caption: Markup {
        let plot = Plot(measured)
        let source: Markup? = measured.indicator.source.map { " \(call[FactWording.source]): <span\(call.own)>\($0)</span>." }
        let earlier = sheet.earlier.map(\.plan.title).joined(separator: ", ")
        let chain: Markup? = earlier.isEmpty ? nil : " \(call[IndicatorWording.continues]) <span\(call.own)>\(earlier)</span>."
        return "\(PlotWording.sentence(plot, of: measured, call.language))\(source)\(chain)"
    }
}
