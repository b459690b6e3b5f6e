import Hummingbird
import Kernel
import Web

/// One focus area: what it aims at and why, its activities, how it is measured, and where it comes from.
struct FocusAreaPage {
    let sheet: PlanSheet
    let area: PlanSheet.Area
    let detail: FocusAreaDetail
    let panel: any PlanPanelContent
    let call: Call

    func response() -> Response {
        let plan = sheet.seen.plan
        let head = PageHead(own: area.title, in: .plans, under: [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id))])
        return call.page(head) { html in
            call.writeNotice(to: &html)
            html.write("<h1\(call.own)>\(area.title)</h1>\(call.circleLine(of: sheet.seen.plan))<div class=\"two\"><div>")
            if let aim = area.aim { html.write("<div class=\"lead\">\(RenderedText(aim), call.language)</div>") }
            if let reason = detail.reason { html.write("<h2>\(call[AreaWording.why])</h2>\(RenderedText(reason), call.language)") }
            html.write("<h2>\(call[AreaWording.activities])</h2>")
            writeActivities(to: &html)
            panel.write(area.id, titled: nil, level: "h2", mayEdit: sheet.seen.mayEdit, isPast: sheet.seen.plan.isPast(on: call.today), call: call, to: &html)
            html.write("</div>")
            writeFacts(to: &html)
            html.write("</div>")
        }
    }

    private func writeActivities(to html: inout HTML) {
        let new: Address = "\(PlanAddresses.area(area.id, of: sheet.seen.plan.id))/aktiviteter/ny"
        if area.activities.isEmpty {
            html.write("<p class=\"empty\">\(call[PlanWording.noActivity(isPast: sheet.seen.plan.isPast(on: call.today))])")
            if sheet.seen.mayEdit { html.write(" <a href=\"\(new)\">\(call[PlanWording.addFirstActivity])</a>") }
            html.write("</p>")
        } else {
            ActivityTable(sheet: sheet, filter: PlanFilter(FormValues(), on: call.today), call: call).write(area, to: &html)
            if sheet.seen.mayEdit { html.write("<p><a class=\"btn\" href=\"\(new)\">\(call[PlanWording.addActivity])</a></p>") }
        }
    }

    private func writeFacts(to html: inout HTML) {
        let plan = sheet.seen.plan
        html.write(
            "<aside aria-labelledby=\"fakta\"><h2 id=\"fakta\">\(call[AreaWording.facts])</h2><dl class=\"facts\"><dt>\(call[AreaWording.plan])</dt><dd><a href=\"\(PlanAddresses.plan(plan.id))\"\(call.own)>\(plan.title)</a></dd>"
        )
        if let origin = area.origin { html.write("<dt>\(call[AreaWording.origin])</dt><dd>\(call[origin.name])</dd>") }
        if let above = detail.above { html.write("<dt>\(call[PlanWording.carriesOut])</dt><dd><a href=\"\(PlanAddresses.area(above.id, of: above.plan))\"\(call.own)>\(above.title)</a></dd>") }
        if !detail.before.isEmpty {
            html.write("<dt>\(call[AreaWording.continues])</dt><dd><ul class=\"plain\">")
            for before in detail.before { html.write("<li><a href=\"\(PlanAddresses.area(before.id, of: before.plan))\"\(call.own)>\(before.title)</a></li>") }
            html.write("</ul></dd>")
        }
        if !detail.municipalities.isEmpty {
            html.write("<dt>\(call[AreaWording.only])</dt><dd>\(detail.municipalities.map { Municipality.withCode($0)?.name ?? $0 }.joined(separator: ", "))</dd>")
        }
        if !detail.below.isEmpty {
            html.write("<dt>\(call[AreaWording.carriedOutBy])</dt><dd><ul class=\"plain\">")
            for below in detail.below {
                html.write("<li><a href=\"\(PlanAddresses.area(below.id, of: below.plan))\"\(call.own)>\(below.planTitle)<span class=\"sr\"\(call.own)>: \(below.title)</span></a></li>")
            }
            html.write("</ul></dd>")
        }
        html.write("</dl>")
        if sheet.seen.mayEdit {
            html.write(
                """
                <p class="buttons"><a class="btn" href="\(PlanAddresses.area(area.id, of: plan.id))/ret">\(call[PlanWording.editArea])</a> \
                <a class="btn" href="\(PlanAddresses.area(area.id, of: plan.id))/slet">\(call[AreaWording.remove])</a></p>
                """)
        }
        OnwardLinks(seen: sheet.seen, thing: area.id.rawValue, call: call).write(to: &html)
        html.write("</aside>")
    }
}

enum AreaWording {
    static let why = Wording("Hvorfor dette indsatsområde?", en: "Why this focus area?")
    static let activities = Wording("Aktiviteter", en: "Activities")
    static let facts = Wording("Fakta", en: "Facts")
    static let plan = Wording("Plan", en: "Plan")
    static let origin = Wording("Ophav", en: "Origin")
    static let continues = Wording("Fortsætter", en: "Continues")
    static let only = Wording("Gælder kun", en: "Only for")
    static let carriedOutBy = Wording("Udmøntes i", en: "Carried out in")
    static let remove = Wording("Fjern indsatsområdet", en: "Remove the focus area")
}
