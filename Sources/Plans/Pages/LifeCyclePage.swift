import Access
import Hummingbird
import Kernel
import Web

/// »Planens forløb«: where the plan is, the one next step, and what has happened.
struct LifeCyclePage: Sendable {
    let detail: LifeCycleDetail
    let ground: LifeCycle.Ground
    /// What should be mended before the plan is published.
    let urgent: [Finding]
    /// Whether this viewer takes the steps.
    let mayAct: Bool
    let call: Call
    /// A step that was tried, with what was typed and what was wrong.
    var tried: (step: LifeCycle.Step, values: FormValues, problems: [Problem])?

    var plan: PlanFacts { detail.seen.plan }
    private var sheets: StepSheets { StepSheets(detail: detail, ground: ground, language: call.language) }

    func response() -> Response {
        var head = PageHead(
            call[PlanWording.lifeCycle], in: .plans, under: [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id))])
        head.hasErrors = tried != nil
        let failed = tried.map { form(of: $0.step) }
        return call.page(
            head, status: tried == nil ? .ok : .unprocessableContent, before: { html in if let failed { call.writeSummary(of: failed, to: &html) } }
        ) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[PlanWording.lifeCycle])</h1><p class=\"lead\"\(call.own)>\(plan.title)</p>\(call.circleLine(.readPlanInside, of: plan))")
            writeLine(to: &html)
            html.write("<div class=\"two\"><div>")
            writeNext(to: &html)
            writeHappened(to: &html)
            PlanParts(detail: detail, call: call).write(to: &html)
            html.write("</div>")
            LifeCycleFacts(detail: detail, mayAct: mayAct, call: call).write(to: &html)
            html.write("</div>")
        }
    }

    private func writeLine(to html: inout HTML) {
        html.write("<ol class=\"lifecycle\">")
        for status in Plan.Status.allCases {
            let isSkipped = status == .discussed && plan.status > .discussed && detail.plan.discussed?.date == nil
            let current: Markup? = status == plan.status ? " aria-current=\"step\"" : nil
            let done: Markup? = status < plan.status && !isSkipped ? " class=\"done\"" : nil
            html.write("<li\(done)\(current)>\(call[status.name])")
            if isSkipped {
                html.write(" <small>\(call[GangWording.skipped])</small>")
            } else if status <= plan.status, let day = day(of: status) {
                html.write(" <small>\(day, call.language)</small>")
            }
            if !isSkipped { html.write("<span class=\"sr\"> (\(call[status < plan.status ? GangWording.passed : status == plan.status ? GangWording.here : GangWording.ahead]))</span>") }
            html.write("</li>")
        }
        html.write("</ol>")
    }

    private func day(of status: Plan.Status) -> Day? {
        switch status {
        case .discussed: detail.plan.discussed?.date
        case .settled: detail.plan.settled?.date
        default: detail.taken.last { $0.status == status }.map { call.frame.clock.day(of: $0.at) }
        }
    }

    private func writeNext(to html: inout HTML) {
        var steps = LifeCycle.steps(from: plan.status, isDistrictPlan: ground.isDistrictPlan)
        guard let ordinary = steps.first else { return html.write("<p class=\"empty\">\(call[GangWording.finished])</p>") }
        guard mayAct else {
            return html.write("<h2>\(call[GangWording.nextStep])</h2><p>\(call[StepWording.title(ordinary)]). \(call[GangWording.othersDecide])</p>")
        }
        let first = tried.map(\.step) ?? ordinary
        steps.removeAll { $0 == first }
        html.write("<section aria-labelledby=\"naeste\"><h2 id=\"naeste\">\(call[GangWording.nextStep]): \(call[StepWording.title(first)])</h2>")
        write(first, to: &html)
        html.write("</section>")
        guard !steps.isEmpty else { return }
        html.write("<section aria-labelledby=\"andre\"><h2 id=\"andre\">\(call[GangWording.otherWays])</h2>")
        for step in steps {
            html.write("<details><summary>\(call[StepWording.title(step)])</summary>")
            write(step, to: &html)
            html.write("</details>")
        }
        html.write("</section>")
    }

    private func write(_ step: LifeCycle.Step, to html: inout HTML) {
        html.write("<p>\(call[StepWording.explanation(step, ground.isDistrictPlan)])</p>")
        if let hindrance = LifeCycle.hindrance(step, on: ground) { return html.write("<div class=\"note warn\"><p>\(call[hindrance])</p></div>") }
        if step == .discuss || step == .settle, detail.comments.unanswered > 0 {
            html.write(
                "<div class=\"note warn\"><p>\(call[GangWording.unanswered(detail.comments.unanswered)]) <a href=\"\(PlanAddresses.comments(plan.id))\">\(call[GangWording.seeComments])</a></p></div>"
            )
        }
        if step == .publish, !urgent.isEmpty { writeUrgent(to: &html) }
        call.write(form(of: step), to: &html)
    }

    private func writeUrgent(to html: inout HTML) {
        html.write("<div class=\"note warn\"><h3>\(call[GangWording.urgent(urgent.count)])</h3><ul>")
        for finding in urgent.prefix(8) { html.write("<li>\(call[finding.sentence])</li>") }
        html.write("</ul><p><a href=\"\(PlanAddresses.findings(plan.id))\">\(call[GangWording.seeFindings])</a></p></div>")
    }

    private func form(of step: LifeCycle.Step) -> FormPage {
        let attempt = tried.flatMap { $0.step == step ? $0 : nil }
        var form = FormPage(
            PageHead(call[PlanWording.lifeCycle], in: .plans), sheets.sheet(step), action: "\(PlanAddresses.lifeCycle(plan.id))/\(step.rawValue)",
            cancel: PlanAddresses.plan(plan.id),
            values: attempt?.values ?? sheets.suggested(step))
        form.problems = attempt?.problems ?? []
        form.button = StepWording.title(step)
        return form
    }

    private func writeHappened(to html: inout HTML) {
        html.write("<h2>\(call[GangWording.happened])</h2>")
        guard !detail.taken.isEmpty else { return html.write("<p class=\"empty\">\(call[GangWording.nothingYet])</p>") }
        html.write("<ol class=\"history\">")
        for taken in detail.taken.reversed() {
            html.write(
                "<li><p><strong>\(call[GangWording.reached(taken.status)])</strong></p><p class=\"meta\">\(taken.personName ?? "–") · \(call.frame.clock.written(taken.at, in: call.language))</p>"
            )
            if let note = taken.note { html.write(RenderedText(note)) }
            html.write("</li>")
        }
        html.write("</ol>")
    }
}
