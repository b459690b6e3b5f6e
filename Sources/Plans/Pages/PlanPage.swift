import Access
import Forums
import Hummingbird
import Kernel
import Web

/// The showpiece: how the plan stands, what is late, who does what, and whether it helps.
struct PlanPage {
    let sheet: PlanSheet
    let panel: any PlanPanelContent
    /// Answers of the local plans to the tasks for all; none where the plan gives no such tasks.
    let answers: AnswerCount?
    let findings: Int?
    /// Whether a plan builds on this one already.
    let hasNext: Bool
    let filter: PlanFilter
    /// The focus areas' chapters, as they were written from the same reading before.
    let chapters: KeptPieces<FocusAreaID>
    let call: Call

    private var plan: PlanFacts { sheet.seen.plan }
    var isPast: Bool { plan.isPast(on: call.today) }

    func response() -> Response {
        var head = PageHead(own: plan.title, in: .plans, under: [Crumb(call[PlanWording.plans], PlanAddresses.all)])
        if let parent = plan.parent, let title = sheet.parentTitle { head.crumbs.append(Crumb(own: title, PlanAddresses.plan(parent))) }
        if filter.isActive { head.tabPrefix = call[found] + " " }
        return call.page(head) { html in
            call.writeNotice(to: &html)
            html.write("<div class=\"planhead\"><div><h1\(call.own)>\(plan.title)</h1>")
            writeMeta(to: &html)
            if let introduction = sheet.introduction { html.write("<div class=\"lead\">\(RenderedText(introduction), call.language)</div>") }
            writeFunctions(to: &html)
            html.write("</div>")
            writeStanding(to: &html)
            html.write("</div>")
            writeFilter(to: &html)
            html.write("<div class=\"chapters\">")
            writeContents(to: &html)
            html.write("<div>")
            writeAreas(to: &html)
            writeChapters(to: &html)
            html.write("</div></div>")
        }
    }

    private func writeMeta(to html: inout HTML) {
        html.write("<ul class=\"meta\"><li>\(plan.status.tag(in: call.language))</li>")
        if let settled = sheet.settled, let date = settled.date, plan.status >= .settled {
            html.write("<li>\(call[PlanWording.settledOn(date)])</li>")
        }
        html.write("<li><a href=\"/fora/\(plan.forum)\"\(call.own)>\(plan.forumName)</a></li>")
        if let parent = plan.parent, let title = sheet.parentTitle { html.write("<li>\(call[PlanWording.carriesOut]) <a href=\"\(PlanAddresses.plan(parent))\"\(call.own)>\(title)</a></li>") }
        if let previous = plan.previous, let title = sheet.previousTitle { html.write("<li>\(call[PlanWording.buildsOn]) <a href=\"\(PlanAddresses.plan(previous))\"\(call.own)>\(title)</a></li>") }
        html.write("<li class=\"circleline\">\(call.mark(Policy.circle(of: .readPlan, on: plan.thing), why: PlanAddresses.access(plan.id)))</li></ul>")
    }

    private func writeFunctions(to html: inout HTML) {
        html.list("fn") { html in
            if let answers { html.write("<li><a href=\"\(PlanAddresses.answers(plan.id))\">\(call[PlanWording.answers(answers.answered, of: answers.expected)])</a></li>") }
            if sheet.seen.isInsider || sheet.seen.mayComment { html.write("<li><a href=\"\(PlanAddresses.comments(plan.id))\">\(call[PlanWording.comments])</a></li>") }
            if sheet.seen.isInsider {
                html.write("<li><a href=\"\(PlanAddresses.findings(plan.id))\">\(call[FindingWording.title])</a></li>")
                html.write("<li><a href=\"\(PlanAddresses.history(plan.id))\">\(call[PlanWording.history])</a></li>")
                html.write("<li><a href=\"\(PlanAddresses.lifeCycle(plan.id))\">\(call[PlanWording.lifeCycle])</a></li>")
            }
            if sheet.seen.mayEdit {
                html.write("<li><a href=\"\(PlanAddresses.statusRound(plan.id))\">\(call[PlanWording.statusRound])</a></li>")
                html.write("<li><a href=\"\(PlanAddresses.edit(plan.id))\">\(call[PlanWording.editPlan])</a></li>")
                html.write("<li><a href=\"\(PlanAddresses.plan(plan.id))/indsatser/ny\">\(call[PlanWording.addArea])</a></li>")
                if plan.status.isInForce { html.write("<li><a href=\"\(PlanAddresses.plan(plan.id))/justeringer/ny\">\(call[PlanPart.adjustment.title])</a></li>") }
                html.write("<li><a href=\"\(PlanAddresses.paste(plan.id))\">\(call[PlanWording.paste])</a></li>")
                if plan.status == .draft, plan.previous != nil { html.write("<li><a href=\"\(PlanAddresses.review(plan.id))\">\(call[NextYearReviewWording.title])</a></li>") }
            }
            if plan.status >= .settled, !(isPast && hasNext), call.may(DraftNextPlan.self, plan) {
                html.write("<li><a href=\"\(PlanAddresses.next(plan.id))\">\(call[NextYearWording.title])</a></li>")
            }
        }
    }

    private func writeFilter(to html: inout HTML) {
        html.write(
            """
            <form class="filters" role="search" aria-label="\(call[PlanWording.findInPlan])" action="\(PlanAddresses.plan(plan.id).at("resultat"))" method="get">\
            <div><label for="q">\(call[PlanWording.searchInPlan])</label><input id="q" name="q" type="search" value="\(filter.text ?? "")"></div>\
            <div><label for="ansvarlig">\(call[PlanWording.responsible])</label><select id="ansvarlig" name="ansvarlig"><option value="">\(call[PlanWording.all])</option>
            """)
        for (id, name) in sheet.responsible {
            let selected: Markup? = filter.responsible == id ? " selected" : nil
            html.write("<option value=\"\(id)\"\(selected)\(call.own)>\(name)</option>")
        }
        html.write("</select></div><div><label for=\"status\">\(call[PlanWording.status])</label><select id=\"status\" name=\"status\"><option value=\"\">\(call[PlanWording.all])</option>")
        for status in Activity.Status.shown {
            let selected: Markup? = filter.standing == .status(status) ? " selected" : nil
            html.write("<option value=\"\(status.rawValue)\"\(selected)>\(call[status.name])</option>")
        }
        for (standing, name) in [(PlanFilter.Standing.overdue, PlanWording.isOverdue), (.unknown, PlanWording.hasNoStatus)] where standing != .overdue || sheet.seen.isInsider {
            let selected: Markup? = filter.standing == standing ? " selected" : nil
            html.write("<option value=\"\(standing.word)\"\(selected)>\(call[name])</option>")
        }
        html.write("</select></div>")
        if let municipalities = municipalityOptions {
            html.write("<div><label for=\"kommune\">\(call[PlanWording.municipality])</label><select id=\"kommune\" name=\"kommune\"><option value=\"\">\(call[PlanWording.all])</option>")
            for municipality in municipalities {
                let selected: Markup? = filter.municipality == municipality.code ? " selected" : nil
                html.write("<option value=\"\(municipality.code)\"\(selected)>\(municipality.name)</option>")
            }
            html.write("</select></div>")
        }
        html.write("<button class=\"btn primary\" type=\"submit\">\(call[PlanWording.show])</button>")
        if filter.isActive { html.write("<a class=\"btn\" href=\"\(PlanAddresses.plan(plan.id))\">\(call[PlanWording.showAll])</a>") }
        html.write("</form>")
        if filter.isActive {
            html.write("<p id=\"resultat\" tabindex=\"-1\" role=\"status\">\(call[found])</p>")
        }
    }

    /// How many activities pass the filter.
    private var found: Wording {
        let count = sheet.areas.reduce(0) { $0 + $1.activities.filter(filter.takes).count }
        return count == 0 && !sheet.areas.isEmpty ? PlanWording.nothingFound : PlanWording.found(count)
    }

    /// A district's plan can be read for one municipality.
    private var municipalityOptions: [Municipality]? {
        guard plan.municipality == nil, let district = PoliceDistrict.withCode(plan.district.rawValue) else { return nil }
        return DanishOrder.sorted(district.municipalities) { $0.name }
    }

    private func writeContents(to html: inout HTML) {
        html.write("<nav class=\"toc\" aria-label=\"\(call[PlanWording.areasOfPlan])\">")
        for group in shownGroups {
            html.write("<p class=\"toch\">\(call[group.heading])</p><ol>")
            for area in group.areas {
                html.write(
                    "<li><a href=\"\(Address("").at(area.id.rawValue))\"><span\(call.own)>\(area.title)</span><span class=\"sr\">: </span><span class=\"n\">\(contentNote(area))</span></a></li>")
            }
            html.write("</ol>")
        }
        html.write("</nav>")
    }

    private func contentNote(_ area: PlanSheet.Area) -> Markup {
        let (late, stopped) = (area.activities.count { $0.status == .delayed }, area.activities.count { $0.status == .stopped })
        if area.activities.isEmpty { return "<span class=\"late\">\(call[PlanWording.noActivityShort])</span>" }
        let delayed: Markup? = late > 0 ? "<span class=\"sr\">, </span><span class=\"late\">\(call[PlanWording.late(late)])</span>" : nil
        let given: Markup? = stopped > 0 ? "<span class=\"sr\">, </span><span class=\"late\">\(call[PlanWording.stopped(stopped)])</span>" : nil
        return "\(call[PlanWording.count(area.activities.count)])\(delayed)\(given)"
    }

    /// The district's focus areas first, then the plan's own.
    var groups: [(heading: Wording, areas: [PlanSheet.Area])] {
        let named = sheet.areas.filter { ($0.origin ?? .local) != .local || $0.parent != nil }
        let own = sheet.areas.filter { ($0.origin ?? .local) == .local && $0.parent == nil }
        return [(PlanWording.districtAreas, named), (PlanWording.localAreas, own)].filter { !$0.1.isEmpty }
    }

    /// Only focus areas in which something passes the filter.
    private var shownGroups: [(heading: Wording, areas: [PlanSheet.Area])] {
        guard filter.isActive else { return groups }
        return groups.map { ($0.heading, $0.areas.filter { $0.activities.contains(where: filter.takes) }) }.filter { !$0.1.isEmpty }
    }

    private func writeAreas(to html: inout HTML) {
        let rows = ActivityTable(sheet: sheet, filter: filter, call: call)
        for group in shownGroups {
            html.write("<h2>\(call[group.heading])</h2>")
            for area in group.areas {
                if filter.isActive { writeArea(area, rows, to: &html) } else { html.write(chapters.piece(area.id, in: call.language) { writeArea(area, rows, to: &$0) }) }
            }
        }
        if sheet.areas.isEmpty {
            html.write("<p class=\"empty\">\(call[PlanWording.noAreas(isPast: isPast)])")
            if sheet.seen.mayEdit {
                html.write(" <a href=\"\(PlanAddresses.plan(plan.id))/indsatser/ny\">\(call[PlanWording.addFirstArea])</a> <a href=\"\(PlanAddresses.paste(plan.id))\">\(call[PlanWording.paste])</a>")
            }
            html.write("</p>")
        }
    }

    private func writeArea(_ area: PlanSheet.Area, _ rows: ActivityTable, to html: inout HTML) {
        html.write("<section class=\"chapter\" id=\"\(area.id)\"><h3><a href=\"\(PlanAddresses.area(area.id, of: plan.id))\"\(call.own)>\(area.title)</a></h3><ul class=\"meta\">")
        if let origin = area.origin { html.write("<li><strong class=\"tag plain\">\(call[origin.name])</strong></li>") }
        html.write("<li>\(call[area.isCarriedOver ? PlanWording.carriedOver : PlanWording.newInPlan(plan.years)])</li>")
        if sheet.seen.mayEdit {
            html.write("<li><a href=\"\(PlanAddresses.area(area.id, of: plan.id))/ret\">\(call[PlanWording.editArea])<span class=\"sr\"\(call.own)> \(area.title)</span></a></li>")
            html.write(
                "<li><a href=\"\(PlanAddresses.area(area.id, of: plan.id))/aktiviteter/ny\">\(call[PlanWording.addActivity])<span class=\"sr\"> \(call[PlanWording.to]) <span\(call.own)>\(area.title)</span></span></a></li>"
            )
        }
        html.write("</ul>")
        if let aim = area.aim { html.write("<div class=\"lead\">\(RenderedText(aim), call.language)</div>") }
        if let reason = area.reason { html.write("<div class=\"why\"><h4>\(call[AreaWording.why])<span class=\"sr\"> \(area.title)</span></h4>\(RenderedText(reason), call.language)</div>") }
        if area.activities.isEmpty {
            html.write("<p class=\"empty\">\(call[PlanWording.noActivity(isPast: isPast)])")
            if sheet.seen.mayEdit { html.write(" <a href=\"\(PlanAddresses.area(area.id, of: plan.id))/aktiviteter/ny\">\(call[PlanWording.addFirstActivity])</a>") }
            html.write("</p>")
        } else {
            rows.write(area, to: &html)
        }
        if !filter.isActive { panel.write(area.id, titled: area.title, level: "h4", mayEdit: sheet.seen.mayEdit, isPast: isPast, call: call, to: &html) }
        html.write("</section>")
    }

    private func writeChapters(to html: inout HTML) {
        guard !filter.isActive else { return }
        for section in sheet.sections {
            html.write("<section class=\"chapter\"><h2\(call.own)>\(section.title)</h2>")
            if let text = section.text { html.write(RenderedText(text)) }
            html.write("</section>")
        }
        if let followUp = sheet.followUp { html.write("<section class=\"chapter\"><h2>\(call[PlanWording.followUp])</h2>\(RenderedText(followUp), call.language)</section>") }
        guard !sheet.adjustments.isEmpty else { return }
        html.write("<section class=\"chapter\" id=\"justeringer\"><h2>\(call[PlanWording.adjustments])</h2><ol class=\"history\">")
        for adjustment in sheet.adjustments {
            html.write("<li><p class=\"meta\"><strong>\(call[PlanWording.adjustment(adjustment.number ?? 0)])</strong>")
            if let date = adjustment.date { html.write(" \(date, call.language)") }
            if let who = adjustment.decidedBy { html.write(" · <span\(call.own)>\(who)</span>") }
            html.write("</p>")
            if let what = adjustment.what { html.write(RenderedText(what)) }
            if let why = adjustment.why { html.write(RenderedText(why)) }
            html.write("</li>")
        }
        html.write("</ol></section>")
    }
}
