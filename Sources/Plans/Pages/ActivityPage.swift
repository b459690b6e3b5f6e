import Access
import Hummingbird
import Kernel
import Tasks
import Web

/// One activity: what is to be done, by whom, when, how it goes, and where it comes from.
struct ActivityPage {
    let detail: ActivityDetail
    let panel: any PlanPanelContent
    /// Whether this viewer may say how it goes.
    let mayReport: Bool
    let mayRelease: Bool
    let call: Call

    private var plan: PlanFacts { detail.seen.plan }
    private var isPast: Bool { plan.isPast(on: call.today) }
    private var activity: Activity { detail.activity }
    private var address: Address { PlanAddresses.activity(activity.id, of: plan.id) }

    func response() -> Response {
        let head = PageHead(
            own: activity.title, in: .plans,
            under: [
                Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id)),
                Crumb(own: detail.area.title, PlanAddresses.area(detail.area.id, of: plan.id)),
            ])
        return call.page(head) { html in
            call.writeNotice(to: &html)
            html.write("<h1\(call.own)>\(activity.title)</h1>")
            writeState(to: &html)
            html.write("\(call.circleLine(of: plan))")
            html.write("<div class=\"two\"><div>")
            if let why = activity.notHere { html.write("<h2>\(call[ActivityWording.whyNotHere])</h2>\(RenderedText(why), call.language)") }
            if let what = activity.what { html.write("<div class=\"lead\">\(RenderedText(what), call.language)</div>") }
            writeActions(to: &html)
            writeMilestones(to: &html)
            if let criteria = activity.successCriteria { html.write("<h2>\(call[ActivityWording.successCriteria])</h2>\(RenderedText(criteria), call.language)") }
            panel.write(activity: activity.id, level: "h2", mayEdit: detail.seen.mayEdit, isPast: isPast, call: call, to: &html)
            writeAnswers(to: &html)
            html.write("</div>")
            writeFacts(to: &html)
            html.write("</div>")
        }
    }

    /// How it goes; one click for those who may say so.
    private func writeState(to html: inout HTML) {
        call.writeNotice(at: "status", to: &html)
        html.write("<ul class=\"meta\">")
        if activity.isForAll == true { html.write("<li><strong class=\"tag plain\">\(call[PlanWording.forAll])</strong></li>") }
        if activity.notHere != nil {
            html.write("<li><strong class=\"tag plain\">\(call[PlanWording.notRelevantHere])</strong></li>")
        } else {
            html.write("<li>\(activity.status.tag(in: call.language))</li>")
        }
        if detail.seen.isInsider, plan.status.isPublic, activity.released != nil || !isPast {
            let released = activity.released.map { call[ActivityWording.publicStatus($0.status, $0.date)] } ?? call[ActivityWording.notReleased]
            html.write("<li>\(released)</li>")
        }
        html.write("</ul>")
        guard mayReport, activity.notHere == nil else { return }
        StatusButtons(plan: plan.id, activity: activity.id, title: activity.title, status: activity.status, back: nil, call: call).write(to: &html)
        if mayRelease, let status = activity.status, activity.released?.status != status {
            html.write(
                """
                <form class="inline" method="post" action="\(address)/frigiv"><input type="hidden" name="csrf_token" value="\(call.formToken)">\
                <button class="btn" type="submit">\(call[ActivityWording.release(status)])</button></form>
                """)
        }
    }

    private func writeActions(to html: inout HTML) {
        html.write("<h2 id=\"handlinger\">\(call[ActivityWording.actions])</h2>")
        call.writeNotice(at: "handlinger", to: &html)
        if detail.actions.isEmpty {
            html.write("<p class=\"empty\">\(call[isPast ? ActivityWording.hadNoActions : ActivityWording.noActions])</p>")
        } else {
            html.write(
                """
                <div class="scroll"><table class="stack" aria-labelledby="handlinger"><thead><tr><th scope="col">\(call[PlanWording.action])</th><th scope="col">\(call[ActivityWording.who])</th><th scope="col">\(call[PlanWording.deadline])</th><th scope="col">\(call[PlanWording.status])</th>
                """)
            if detail.seen.mayEdit { html.write("<th scope=\"col\">\(call[ActivityWording.change])</th>") }
            html.write("</tr></thead><tbody>")
            for action in detail.actions { writeAction(action.assignment, action.personName, to: &html) }
            html.write("</tbody></table></div>")
        }
        if detail.seen.mayEdit { html.write("<p><a class=\"btn\" href=\"\(address)/handlinger/ny\">\(call[ActivityWording.addAction])</a></p>") }
    }

    private func writeAction(_ action: Assignment, _ name: String?, to html: inout HTML) {
        html.write("<tr><th scope=\"row\" class=\"said\">\(RenderedText(action.text ?? ""), call.language)</th><td data-l=\"\(call[ActivityWording.who])\"\(call.own)>")
        let person = detail.seen.isInsider ? name : nil
        let who = [person ?? action.post, action.responsible.flatMap { detail.names[$0.rawValue] ?? $0.rawValue }].compactMap { $0 }
        html.write("\(who.isEmpty ? "–" : who.joined(separator: ", "))</td><td data-l=\"\(call[PlanWording.deadline])\">")
        if let due = action.due {
            html.write(call.deadline(due, isOverdue: detail.seen.isInsider && action.isOverdue(on: call.today)))
        } else {
            html.write("–")
        }
        html.write("</td><td data-l=\"\(call[PlanWording.status])\">\(call[(action.status ?? .open).name])")
        if let done = action.done { html.write(" \(done, call.language)") }
        if mayReport, action.isOpen || action.done == call.today {
            html.write(
                """
                 <form class="inline" method="post" action="\(PlanAddresses.action(action.id, of: plan.id))/\(action.isOpen ? "gjort" : "fortryd")"><input type="hidden" name="csrf_token" value="\(call.formToken)">\
                <button class="btn small" type="submit">\(call[action.isOpen ? ActivityWording.markDone : ActivityWording.undo])<span class="sr"\(call.own)>: \(action.text ?? "")</span></button></form>
                """)
        }
        html.write("</td>")
        if detail.seen.mayEdit {
            html.write(
                "<td data-l=\"\(call[ActivityWording.change])\"><a href=\"\(PlanAddresses.action(action.id, of: plan.id))/ret\">\(call[ActivityWording.edit])<span class=\"sr\"\(call.own)>: \(action.text ?? "")</span></a></td>"
            )
        }
        html.write("</tr>")
    }

    private func writeMilestones(to html: inout HTML) {
        let milestones = activity.milestones ?? []
        guard !milestones.isEmpty || detail.seen.mayEdit else { return }
        html.write("<h2>\(call[ActivityWording.milestones])</h2>")
        if !milestones.isEmpty { html.write("<ul class=\"rows\">") }
        for milestone in milestones {
            html.write("<li><span\(call.own)>\(milestone.text)</span><span>")
            if let reached = milestone.reached {
                html.write("<strong class=\"tag ok\"><span aria-hidden=\"true\">✓ </span>\(call[ActivityWording.reached]) \(reached, call.language)</strong>")
            } else if let due = milestone.due {
                html.write("\(call[PlanWording.deadline]) \(due, call.language)")
            }
            html.write("</span></li>")
        }
        if !milestones.isEmpty { html.write("</ul>") }
        if mayReport, !milestones.isEmpty || detail.seen.mayEdit {
            html.write("<p><a class=\"btn\" href=\"\(PlanAddresses.milestones(activity.id, of: plan.id))\">\(call[detail.seen.mayEdit ? MilestoneWording.manage : MilestoneWording.reach])</a></p>")
        }
    }

    private func writeAnswers(to html: inout HTML) {
        guard activity.isForAll == true else { return }
        html.write("<h2>\(call[ActivityWording.answers])</h2>")
        guard !detail.answers.isEmpty else { return html.write("<p class=\"empty\">\(call[isPast ? ActivityWording.hadNoAnswers : ActivityWording.noAnswers])</p>") }
        html.write("<ul class=\"rows\">")
        for answer in detail.answers {
            let place = answer.municipality.flatMap { Municipality.withCode($0)?.name } ?? answer.planTitle
            html.write("<li><div><a href=\"\(PlanAddresses.activity(answer.activity, of: answer.plan))\">\(place)</a>: <span\(call.own)>\(answer.title)</span>")
            if let why = answer.notHere { html.write(RenderedText(why)) }
            html.write("</div>")
            if answer.notHere != nil {
                html.write("<strong class=\"tag plain\">\(call[PlanWording.notRelevantHere])</strong>")
            } else {
                html.write(answer.status.tag(in: call.language))
            }
            html.write("</li>")
        }
        html.write("</ul>")
    }

    private func writeFacts(to html: inout HTML) {
        html.write("<aside aria-labelledby=\"fakta\"><h2 id=\"fakta\">\(call[AreaWording.facts])</h2><dl class=\"facts\">")
        html.write("<dt>\(call[ActivityWording.area])</dt><dd><a href=\"\(PlanAddresses.area(detail.area.id, of: plan.id))\"\(call.own)>\(detail.area.title)</a></dd>")
        let responsible = (activity.responsible ?? []).map { detail.names[$0.rawValue] ?? $0.rawValue } + [activity.responsibleText].compactMap { $0 }
        written(PlanWording.responsibility, responsible.isEmpty ? nil : responsible.joined(separator: ", "), to: &html)
        written(ActivityWording.partners, activity.partners.map { $0.map { detail.names[$0] ?? $0 }.joined(separator: ", ") }, to: &html)
        written(ActivityWording.targetGroup, activity.targetGroup, to: &html)
        fact(ActivityWording.level, activity.level.map { call[$0.name] }, to: &html)
        if let from = activity.from { html.write("<dt>\(call[ActivityWording.from])</dt><dd>\(long: from, call.language)</dd>") }
        if let to = activity.to { html.write("<dt>\(call[PlanWording.deadline])</dt><dd>\(long: to, call.language)</dd>") }
        if activity.isOngoing == true { fact(ActivityWording.runs, call[PlanWording.ongoing], to: &html) }
        if let review = activity.review { html.write("<dt>\(call[ActivityWording.review])</dt><dd>\(long: review, call.language)</dd>") }
        if let budget = activity.budget { html.write("<dt>\(call[ActivityWording.budget])</dt><dd>\(words(budget))</dd>") }
        fact(AreaWording.only, activity.municipalities.map { $0.map { Municipality.withCode($0)?.name ?? $0 }.joined(separator: ", ") }, to: &html)
        if let above = detail.above {
            html.write("<dt>\(call[ActivityWording.answersTask])</dt><dd><a href=\"\(PlanAddresses.activity(above.id, of: above.plan))\"\(call.own)>\(above.title)</a></dd>")
        }
        for before in detail.before { html.write("<dt>\(call[AreaWording.continues])</dt><dd><a href=\"\(PlanAddresses.activity(before.id, of: before.plan))\"\(call.own)>\(before.title)</a></dd>") }
        html.write("</dl>")
        if detail.seen.mayEdit {
            html.write(
                "<p class=\"buttons\"><a class=\"btn primary\" href=\"\(address)/ret\">\(call[ActivityWording.editActivity])</a> <a class=\"btn\" href=\"\(address)/slet\">\(call[ActivityWording.remove])</a></p>"
            )
        }
        OnwardLinks(seen: detail.seen, thing: activity.id.rawValue, call: call).write(to: &html)
        html.write("</aside>")
    }

    private func fact(_ name: Wording, _ text: String?, to html: inout HTML) {
        if let text { html.write("<dt>\(call[name])</dt><dd>\(text)</dd>") }
    }

    /// What people wrote, in Danish.
    private func written(_ name: Wording, _ text: String?, to html: inout HTML) {
        if let text { html.write("<dt>\(call[name])</dt><dd\(call.own)>\(text)</dd>") }
    }

    /// "320.000 kr., 40 timer (Kommunens ramme)".
    private func words(_ budget: Budget) -> Markup {
        let hours = budget.hours.map { "\(Figures.decimal($0, in: call.language)) \(call[ActivityWording.hours])" }
        let source: Markup? = budget.source.map { " (<span\(call.own)>\($0)</span>)" }
        return "\([budget.amount.map { Figures.kroner($0, in: call.language) }, hours].compactMap { $0 }.joined(separator: ", "))\(source)"
    }
}
