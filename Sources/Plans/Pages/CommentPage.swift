import Access
import Hummingbird
import Kernel
import Web

/// The comments on a plan, place by place, those without an answer first, and the form for one more.
struct CommentPage: Sendable {
    let seen: VisiblePlan
    let places: [CommentStore.Place]
    let comments: [Comment]
    let consultation: Consultation?
    let mayAnswer: Bool
    let call: Call
    var values = FormValues()
    var problems: [Problem] = []

    private var plan: PlanFacts { seen.plan }
    private var isFiltered: Bool { call.query["vis"] == "ubesvarede" }

    func response() -> Response {
        var head = PageHead(
            call[PlanWording.comments], in: .plans, under: [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id))])
        head.hasErrors = !problems.isEmpty
        let form = form
        return call.page(head, status: problems.isEmpty ? .ok : .unprocessableContent, before: { html in call.writeSummary(of: form, to: &html) }) { html in
            call.writeNotice(to: &html)
            html.write(
                "<h1>\(call[PlanWording.comments])</h1><p class=\"lead\">\(lead)</p>"
            )
            html.write("\(call.circleLine(.readComments, of: plan))")
            if seen.mayComment { html.write("<p class=\"buttons\"><a class=\"btn\" href=\"#skriv\">\(call[CommentWording.write])</a></p>") }
            if unanswered > 0, unanswered < comments.count { writeFilterLink(to: &html) }
            writeComments(to: &html)
            if seen.mayComment {
                html.write("<section aria-labelledby=\"skriv\"><h2 id=\"skriv\">\(call[CommentWording.write])</h2>")
                call.write(form, to: &html)
                html.write("</section>")
            }
        }
    }

    private var unanswered: Int { comments.count { $0.answer == nil } }

    private var lead: String {
        if comments.isEmpty, plan.status > .forComment { return call[CommentWording.closedEmpty] }
        return "\(call[state]) \(call[CommentWording.lead(comments.count, unanswered: unanswered)])"
    }

    private var state: Wording {
        switch plan.status {
        case .draft: CommentWording.notOpenYet
        case .forComment:
            consultation.map { $0.deadline < call.today ? CommentWording.late(since: $0.deadline) : CommentWording.open(until: $0.deadline) }
                ?? CommentWording.openWithoutEnd
        default: CommentWording.closed
        }
    }

    private func writeFilterLink(to html: inout HTML) {
        let address = PlanAddresses.comments(plan.id)
        html.write(
            isFiltered
                ? "<p><a href=\"\(address)\">\(call[CommentWording.showAll])</a></p>"
                : "<p><a href=\"\(address.with(["vis": "ubesvarede"]))\">\(call[CommentWording.onlyUnanswered])</a></p>")
    }

    private func writeComments(to html: inout HTML) {
        let shown = isFiltered ? comments.filter { $0.answer == nil } : comments
        if shown.isEmpty, isFiltered { return html.write("<p class=\"empty\">\(call[CommentWording.noneLeft])</p>") }
        write(shown.filter { $0.area == nil }, under: call[CommentWording.wholePlan], to: &html)
        for place in places {
            write(shown.filter { $0.area == place.area && $0.activity == place.activity }, under: place.title, at: place, to: &html)
        }
        let known = Set(places.map(\.key))
        write(
            shown.filter { comment in comment.area.map { !known.contains(comment.activity?.rawValue ?? $0.rawValue) } ?? false },
            under: call[CommentWording.gone], to: &html)
    }

    private func write(_ comments: [Comment], under title: String, at place: CommentStore.Place? = nil, to html: inout HTML) {
        guard !comments.isEmpty else { return }
        html.write("<h2>")
        if let place { html.write("<a href=\"\(address(of: place))\"\(call.own)>\(title)</a>") } else { html.write("\(title)") }
        html.write(" <span class=\"count\">\(comments.count)</span></h2><ul class=\"comments\">")
        for comment in comments { write(comment, to: &html) }
        html.write("</ul>")
    }

    private func address(of place: CommentStore.Place) -> Address {
        place.activity.map { PlanAddresses.activity($0, of: plan.id) } ?? PlanAddresses.area(place.area, of: plan.id)
    }

    private func write(_ comment: Comment, to html: inout HTML) {
        html.write(
            "<li id=\"\(comment.id)\"><p class=\"meta\"><strong>\(comment.personName)</strong> <span>\(call.frame.clock.written(comment.at, in: call.language))</span> "
        )
        if let answer = comment.answer {
            html.write("<strong class=\"tag \(answer.style.description)\">\(call[answer.name])</strong>")
        } else {
            html.write("<strong class=\"tag warn\">\(call[CommentWording.unanswered])</strong>")
        }
        html.write("</p>")
        call.writeNotice(at: comment.id.rawValue, to: &html)
        html.write("\(RenderedText(comment.text), call.language)")
        if comment.answer != nil {
            html.write("<ul class=\"answers\"><li><p class=\"meta\"><strong>\(comment.answeredBy ?? "–")</strong> <span>\(call[CommentWording.answered])")
            if let at = comment.answeredAt { html.write(" \(call.frame.clock.written(at, in: call.language))") }
            html.write("</span></p>")
            if let because = comment.because { html.write(RenderedText(because)) }
            html.write("</li></ul>")
        }
        if mayAnswer {
            let label = comment.answer == nil ? CommentWording.answer : CommentWording.changeAnswer
            html.write(
                "<p><a class=\"btn small\" href=\"\(PlanAddresses.comments(plan.id))/\(comment.id)/svar\">\(call[label])<span class=\"sr\">: \(comment.personName)</span></a></p>"
            )
        }
        html.write("</li>")
    }

    var sheet: FormSheet {
        // A list, not radio buttons, however few places there are: the form is the same on every plan.
        let options =
            [FormOption(CommentPages.whole, call[CommentWording.wholePlan])]
            + places.map { FormOption($0.key, own: $0.activity == nil ? $0.title : "– \($0.title)") }
        return FormSheet([
            FormField("sted", CommentWording.what, .choice(options), missing: CommentWording.missingPlace),
            FormField("text", CommentWording.text, .text(rows: 5, max: 5_000), hint: CommentWording.textHint, missing: CommentWording.missingText),
        ])
    }

    private var form: FormPage {
        var form = FormPage(
            PageHead(call[PlanWording.comments], in: .plans), sheet, action: PlanAddresses.comments(plan.id), cancel: PlanAddresses.plan(plan.id),
            values: values)
        form.problems = problems
        form.button = CommentWording.send
        return form
    }
}
