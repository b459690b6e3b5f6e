import Access
import Hummingbird
import Kernel
import Web

struct PlanHistoryPage: Sendable {
    let plan: PlanFacts
    let thing: String?
    /// One more than is shown, where there are older ones.
    let entries: [HistoryStore.Entry]
    let words: FieldWords
    let mayPurge: Bool
    let call: Call

    func response() -> Response {
        let head = PageHead(
            call[PlanWording.history], in: .plans, under: [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id))])
        return call.page(head) { html in
            call.writeNotice(to: &html)
            html.write(
                "<h1>\(call[PlanWording.history])</h1><p class=\"lead\">\(call[thing == nil ? PlanHistoryWording.lead : PlanHistoryWording.ofOneThing])</p>\(call.circleLine(.readPlanInside, of: plan))"
            )
            html.list("fn") { html in
                if thing != nil { html.write("<li><a href=\"\(PlanAddresses.history(plan.id))\">\(call[PlanHistoryWording.wholePlan])</a></li>") }
                if mayPurge { html.write("<li><a href=\"\(PlanAddresses.purge(plan.id))\">\(call[PlanHistoryWording.purge])</a></li>") }
            }
            guard !entries.isEmpty else { return html.write("<p class=\"empty\">\(call[PlanHistoryWording.none])</p>") }
            call.writeByDay(entries.prefix(HistoryStore.pageLength), at: \.at, to: &html) { write($0, to: &$1) }
            if entries.count > HistoryStore.pageLength, let last = entries.dropLast().last {
                html.write(
                    "<p><a class=\"btn\" href=\"\(PlanAddresses.history(plan.id).with(["ting": thing, "foer": last.id]))\">\(call[PlanHistoryWording.older])</a></p>"
                )
            }
        }
    }

    private func write(_ entry: HistoryStore.Entry, to html: inout HTML) {
        let written = call.frame.clock.written(entry.at, in: call.language)
        html.write(
            "<li id=\"\(entry.id)\"><p><strong>\(call[PlanHistoryWording.what(entry)])</strong></p><p class=\"meta\"><span>\(entry.person ?? call[PlanHistoryWording.system]) · \(written)</span>"
        )
        if mayPurge, entry.purge == nil, entry.kind != .purge {
            html.write(
                " <a href=\"\(Address("\(PlanAddresses.purge(plan.id))/ny").with(["post": entry.id]))\">\(call[PlanHistoryWording.eraseEntry])<span class=\"sr\">: \(written)</span></a>"
            )
        }
        html.write("</p>")
        if let purge = entry.purge { write(purge, to: &html) } else { writeFields(of: entry, to: &html) }
        html.write("</li>")
    }

    private func write(_ purge: HistoryStore.Purge, to html: inout HTML) {
        let day = call.frame.clock.written(purge.at, in: call.language)
        html.write("<p>\(call[PlanHistoryWording.purged(purge.askedBy ?? "–", purge.agreedBy ?? "–", day)])</p>")
        if !purge.reason.isEmpty { html.write("<p class=\"muted\">\(call[PlanHistoryWording.because]) <span\(call.own)>\(purge.reason)</span></p>") }
    }

    private func writeFields(of entry: HistoryStore.Entry, to html: inout HTML) {
        var keys = (entry.before?.fields ?? []).map(\.key)
        for (key, _) in entry.after?.fields ?? [] where !keys.contains(key) { keys.append(key) }
        keys.removeAll { $0 == "id" }
        guard !keys.isEmpty else { return }
        let isLong = keys.count > 4
        // A thing that is new or gone is told whole; folded together, so that the list stays a list.
        if isLong { html.write("<details><summary>\(call[PlanHistoryWording.fields(keys.count)])</summary>") }
        html.write("<dl class=\"change\">")
        for key in keys {
            let (old, new) = FieldValue.differing(entry.before?[key], entry.after?[key])
            let (before, after) = (old.map { words.shown($0, key, in: entry.kind) }, new.map { words.shown($0, key, in: entry.kind) })
            html.write("<div><dt>\(call[FieldNames.name(of: key, in: entry.kind)])</dt><dd\(words.isWritten(key) ? call.own : nil)>")
            write(TextDifference(before ?? "", after ?? ""), to: &html)
            html.write("</dd></div>")
        }
        html.write("</dl>")
        if isLong { html.write("</details>") }
    }

    private func write(_ difference: TextDifference, to html: inout HTML) {
        let label: Markup? = call.own.map { _ in " lang=\"\(call.language.rawValue)\"" }
        if !difference.start.isEmpty { html.write("\(difference.start) ") }
        if !difference.before.isEmpty { html.write("<del><span class=\"sr\"\(label)>\(call[PlanHistoryWording.before]) </span>\(difference.before)</del> ") }
        if !difference.after.isEmpty { html.write("<ins><span class=\"sr\"\(label)>\(call[PlanHistoryWording.after]) </span>\(difference.after)</ins> ") }
        html.write("\(difference.end)")
    }
}
