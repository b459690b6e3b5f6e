import Access
import Hummingbird
import Kernel
import Plans
import Web

/// `/indikatorer`: how every plan is measured, the plans in force first.
struct IndicatorListPage {
    let overview: IndicatorOverview
    let chosen: PlanID?
    let call: Call

    func response() -> Response {
        call.page(PageHead(call[ListWording.title], in: .indicators)) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[ListWording.title])</h1><p class=\"lead\">\(call[ListWording.lead])</p>")
            guard !overview.choices.isEmpty else { return html.write("<p class=\"empty\">\(call[ListWording.none])</p>") }
            writeFilter(to: &html)
            for part in overview.plans { write(part, to: &html) }
            if call.viewer.isVisitor { html.write("<p class=\"muted\">\(call[SmallWording.explanation])</p>") }
        }
    }

    private func writeFilter(to html: inout HTML) {
        html.write(
            """
            <form class="filters" method="get" action="\(IndicatorAddresses.all)"><div><label for="plan">\(call[ListWording.plan])</label>\
            <select id="plan" name="plan"><option value="">\(call[ListWording.allPlans])</option>
            """)
        for plan in overview.choices {
            let selected: Markup? = plan.id == chosen ? " selected" : nil
            html.write("<option value=\"\(plan.id)\"\(selected)\(call.own)>\(plan.title)</option>")
        }
        html.write("</select></div><button class=\"btn\" type=\"submit\">\(call[ListWording.show])</button></form>")
    }

    private func write(_ part: IndicatorOverview.PlanPart, to html: inout HTML) {
        let plan = part.seen.plan
        let count = part.areas.reduce(0) { $0 + $1.indicators.count }
        html.write(
            """
            <section aria-labelledby="p-\(plan.id)"><h2 id="p-\(plan.id)"><a href="\(IndicatorAddresses.plan(plan.id))"\(call.own)>\(plan.title)</a></h2>\
            <ul class="meta"><li\(call.own)>\(plan.forumName)</li><li>\(call[ListWording.count(count)])</li></ul>
            """)
        for area in part.areas { write(area.title, area.indicators, plan, to: &html) }
        html.write("</section>")
    }

    private func write(_ area: String, _ indicators: [MeasuredIndicator], _ plan: PlanFacts, to html: inout HTML) {
        let heading = "t-\(plan.id)-\(indicators[0].focusArea)"
        html.write(
            """
            <h3 id="\(heading)"\(call.own)>\(area)</h3><div class="scroll"><table class="stack" aria-labelledby="\(heading)"><thead><tr><th scope="col">\(call[ListWording.indicator])</th><th scope="col">\(call[ListWording.measures])</th><th scope="col">\(call[ListWording.latest])</th>\
            <th scope="col">\(call[ListWording.target])</th><th scope="col">\(call[ListWording.standing])</th></tr></thead><tbody>
            """)
        for measured in indicators { IndicatorRow(measured: measured, plan: plan.id, isPast: plan.isPast(on: call.today), call: call).write(to: &html) }
        html.write("</tbody></table></div>")
    }
}

/// One indicator in a list.
private struct IndicatorRow {
    let measured: MeasuredIndicator
    let plan: PlanID
    let isPast: Bool
    let call: Call

    func write(to html: inout HTML) {
        let indicator = measured.indicator
        let side: Side = indicator.showsEffect ? .effect : .implementation
        html.write(
            """
            <tr><th scope="row"><a href="\(IndicatorAddresses.indicator(indicator.id, of: plan))"\(call.own)>\(indicator.title)</a></th>\
            <td data-l="\(call[ListWording.measures])">\(call[side.short])</td><td data-l="\(call[ListWording.latest])">\(latest)</td>\
            <td data-l="\(call[ListWording.target])">\(TargetWording(measured, in: call.language).full ?? "–")</td><td data-l="\(call[ListWording.standing])">\(standing)</td></tr>
            """)
    }

    private var latest: Markup {
        guard let latest = measured.latest else { return "\(call[measured.series.isEmpty ? ListWording.notMeasured(isPast) : ListWording.eachArea])" }
        return "\(call.figure(latest, of: measured.indicator)) \(call[ListWording.during]) \(latest.period.words(in: call.language))"
    }

    private var isMilestone: Bool { FigureWording(measured.indicator, in: call.language).isDoneOrNot(0, of: nil) }

    private var standing: Markup {
        switch measured.standing.verdict {
        case .reached where !measured.standing.isDue && !isMilestone:
            "<strong class=\"tag ok\"><span aria-hidden=\"true\">✓ </span>\(call[measured.indicator.target?.step == nil ? ListWording.within : ListWording.onTheWay])</strong>"
        case .reached: "<strong class=\"tag ok\"><span aria-hidden=\"true\">✓ </span>\(call[ListWording.reached])</strong>"
        case .notReached where measured.standing.isDue: "<strong class=\"tag warn\"><span aria-hidden=\"true\">▲ </span>\(call[ListWording.notReached])</strong>"
        case .notReached: "<strong class=\"tag\"><span aria-hidden=\"true\">○ </span>\(call[ListWording.notYet])</strong>"
        case .unknown(let reason): "<span class=\"muted\">\(call[TargetWording.explanation(reason)])</span>"
        }
    }
}

extension Side {
    var short: Wording {
        switch self {
        case .implementation: Wording("om det er gennemført", en: "whether it is carried out")
        case .effect: Wording("om det gør en forskel", en: "whether it makes a difference")
        }
    }
}

enum ListWording {
    static let title = Wording("Indikatorer", en: "Indicators")
    static let lead = Wording(
        "Her kan du se, hvad planerne bliver målt på: om det aftalte er gennemført, og om det gør en forskel.",
        en: "Here you can see what the plans are measured by: whether what was agreed is carried out, and whether it makes a difference.")
    static let none = Wording("Der er ingen indikatorer endnu.", en: "There are no indicators yet.")
    static let plan = Wording("Plan", en: "Plan")
    static let allPlans = Wording("Alle planer", en: "All plans")
    static let show = Wording("Vis", en: "Show")
    static let indicator = Wording("Indikator", en: "Indicator")
    static let measures = Wording("Måler", en: "Measures")
    static let latest = Wording("Seneste tal", en: "Latest figure")
    static let target = Wording("Mål", en: "Target")
    static let standing = Wording("Er målet nået?", en: "Target reached?")
    static func notMeasured(_ isPast: Bool) -> Wording { isPast ? Wording("Blev ikke målt", en: "Was not measured") : Wording("Ikke målt endnu", en: "Not measured yet") }
    static let eachArea = Wording("Kun tal for hvert område", en: "Figures for each area only")
    static let during = Wording("i", en: "in")
    static let reached = Wording("Nået", en: "Reached")
    static let within = Wording("Inden for målet", en: "Within the target")
    static let onTheWay = Wording("På vej mod målet", en: "On the way to the target")
    static let notReached = Wording("Ikke nået", en: "Not reached")
    static let notYet = Wording("Ikke nået endnu", en: "Not reached yet")
    static func count(_ count: Int) -> Wording { Wording(count == 1 ? "1 indikator" : "\(count) indikatorer", en: count == 1 ? "1 indicator" : "\(count) indicators") }
}

enum SmallWording {
    static let explanation = Wording(
        "»Under 5« er et tal fra 1 til 4; i tabeller står der »< 5«. Tal under 5 vises ikke offentligt, når kilden ikke er en statistikmyndighed.",
        en: "“Under 5” is a number from 1 to 4; in tables it reads “< 5”. Numbers under 5 are not shown in public unless their source is a statistics authority.")
}
