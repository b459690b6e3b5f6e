import Access
import Hummingbird
import Kernel
import Web

/// The requests to erase a text: those that wait, and those that are decided.
struct PurgePage {
    struct Line {
        let request: PurgeStore.Request
        /// Where the words stand now; none once it is decided.
        let erasure: ForumErasure?
        /// Where they stand in plans of other forums.
        let elsewhere: (seen: [PlanFacts], others: Int)?
        let mayAgree: Bool
    }
    let plan: PlanFacts
    let requests: [Line]
    let call: Call

    func response() -> Response {
        let crumbs = [
            Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id)),
            Crumb(call[PlanWording.history], PlanAddresses.history(plan.id)),
        ]
        return call.page(PageHead(call[PurgeWording.title], in: .plans, under: crumbs)) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[PurgeWording.title])</h1><p class=\"lead\">\(call[PurgeWording.lead])</p>")
            html.write("\(call.circleLine(.readPurges, of: plan))")
            html.write("<p><a class=\"btn\" href=\"\(PlanAddresses.purge(plan.id))/ny\">\(call[PurgeWording.ask])</a></p>")
            html.write("<div class=\"note warn\"><p>\(call[PurgeWording.backups])</p></div>")
            let waiting = requests.filter { $0.request.outcome == nil }
            let decided = requests.filter { $0.request.outcome != nil }
            html.write("<h2>\(call[PurgeWording.waiting])</h2>")
            if waiting.isEmpty {
                html.write("<p class=\"empty\">\(call[PurgeWording.noneWaiting])</p>")
            } else {
                html.write("<ul class=\"comments\">")
                for line in waiting { write(line, to: &html) }
                html.write("</ul>")
            }
            guard !decided.isEmpty else { return }
            html.write("<h2>\(call[PurgeWording.decidedTitle])</h2><ol class=\"history\">")
            for line in decided { writeDecided(line.request, to: &html) }
            html.write("</ol>")
        }
    }

    private func write(_ line: Line, to html: inout HTML) {
        let request = line.request
        html.write(
            "<li><p class=\"meta\"><strong>\(request.askedByName ?? "–")</strong> <span>\(call.frame.clock.written(request.askedAt, in: call.language))</span></p>"
        )
        switch request.subject {
        case .words(let words):
            html.write("<p>\(call[PurgeWording.theWords]) <strong>»\(words)«</strong></p>")
            if let erasure = line.erasure { write(erasure, to: &html) }
            if let elsewhere = line.elsewhere { write(elsewhere, to: &html) }
        case .entry(let entry):
            // What sorts right after the entry: then the page of the history begins with it.
            html.write("<p><a href=\"\(PlanAddresses.history(plan.id).with(["foer": entry + "~"]).at(entry))\">\(call[PurgeWording.theEntry])</a></p>")
        case nil: break
        }
        html.write("<p>\(call[PlanHistoryWording.because]) \(request.reason)</p><div class=\"actions\">")
        if line.mayAgree {
            writeButton("ja", PurgeWording.agree, "btn danger", request, to: &html)
        } else {
            html.write("<p class=\"muted\">\(call[PurgeWording.otherMustAgree])</p>")
        }
        writeButton("nej", PurgeWording.drop, "btn", request, to: &html)
        html.write("</div></li>")
    }

    private func write(_ erasure: ForumErasure, to html: inout HTML) {
        html.write("<p>\(call[PurgeWording.stand(texts: erasure.texts, history: erasure.history)])")
        if let ids = erasure.ids, !ids.isEmpty { html.write(" \(call[PurgeWording.ids(ids.count)])") }
        html.write("</p>")
        if let card = erasure.card, !card.isEmpty { html.write("<p>\(call[PurgeWording.onCard])</p>") }
        guard erasure.places.contains(where: { $0.plan.id != plan.id }) else { return }
        html.write("<p>\(call[PurgeWording.ownPlans])</p>")
        writePlans(erasure.places.map(\.plan), to: &html) { PlanAddresses.plan($0) }
    }

    private func write(_ elsewhere: (seen: [PlanFacts], others: Int), to html: inout HTML) {
        guard !elsewhere.seen.isEmpty || elsewhere.others > 0 else { return }
        html.write("<p>\(call[PurgeWording.elsewhere])</p>")
        writePlans(elsewhere.seen, to: &html) { PlanAddresses.plan($0) }
        if elsewhere.others > 0 { html.write("<p>\(call[PurgeWording.unseen(elsewhere.others)])</p>") }
    }

    private func writePlans(_ plans: [PlanFacts], to html: inout HTML, _ address: (PlanID) -> Address) {
        guard !plans.isEmpty else { return }
        html.write("<ul>")
        for plan in plans { html.write("<li><a href=\"\(address(plan.id))\">\(plan.title)</a> (\(plan.forumName))</li>") }
        html.write("</ul>")
    }

    private func writeButton(_ act: String, _ label: Wording, _ style: StaticString, _ request: PurgeStore.Request, to html: inout HTML) {
        html.write(
            """
            <form method="post" action="\(PlanAddresses.purge(plan.id))/\(request.id)/\(act)"><input type="hidden" name="csrf_token" value="\(call.formToken)">\
            <button class="\(style.description)" type="submit">\(call[label])</button></form>
            """)
    }

    private func writeDecided(_ request: PurgeStore.Request, to html: inout HTML) {
        let when = request.decidedAt.map { call.frame.clock.written($0, in: call.language) } ?? ""
        let told =
            request.outcome == .erased
            ? PlanHistoryWording.purged(request.askedByName ?? "–", request.decidedByName ?? "–", when)
            : PurgeWording.dropped(request.decidedByName ?? "–", when)
        html.write("<li><p>\(call[told])</p><p class=\"meta\">\(call[PlanHistoryWording.because]) \(request.reason)</p></li>")
    }
}
