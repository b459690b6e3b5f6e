import Kernel
import Web

extension PlanPage {
    /// »Status på planen«: a bar, the counts as links that filter, and what should be mended.
    func writeStanding(to html: inout HTML) {
        let activities = sheet.areas.flatMap(\.activities).filter { $0.notHere == nil }
        var counts: [Activity.Status: Int] = [:]
        for activity in activities { if let status = activity.status { counts[status, default: 0] += 1 } }
        let known = counts.values.reduce(0, +)
        html.write("<section class=\"standing\" aria-labelledby=\"status-paa-planen\"><h2 id=\"status-paa-planen\">\(call[PlanWording.standing])</h2>")
        if known > 0 {
            writeBar(counts, known, of: activities.count, to: &html)
        } else {
            html.write("<p>\(call[activities.isEmpty ? PlanWording.noActivities(isPast: isPast) : PlanWording.noStatusYet])</p>")
        }
        html.list("legend") { writeLegend(counts, known, to: &$0) }
        let silent = activities.count - known
        if known > 0, silent > 0 {
            html.write("<p><a href=\"\(PlanAddresses.plan(sheet.seen.plan.id).with(["status": PlanFilter.Standing.unknown.word]))\">\(call[PlanWording.withoutStatus(silent)])</a></p>")
        }
        if let findings { html.write("<p><a href=\"\(PlanAddresses.findings(sheet.seen.plan.id))\">\(call[PlanWording.findings(findings)])</a></p>") }
        html.write("</section>")
    }

    private func writeLegend(_ counts: [Activity.Status: Int], _ known: Int, to html: inout HTML) {
        for status in Activity.Status.shown {
            guard known > 0 else { break }
            let address = PlanAddresses.plan(sheet.seen.plan.id).with(["status": status.rawValue])
            html.write(
                "<li class=\"\(status.look.style.description)\"><a href=\"\(address)\"><span aria-hidden=\"true\">\(status.look.sign.description)</span>\(call[status.name]) <b>\(counts[status] ?? 0)</b></a></li>"
            )
        }
        if let reached = panel.reached {
            html.write(
                "<li class=\"none\"><span class=\"row\"><span aria-hidden=\"true\"></span>\(call[PlanWording.targetsReached]) <b>\(call[PlanWording.xOfY(reached.met, reached.of)])</b></span></li>")
        }
    }

    private func writeBar(_ counts: [Activity.Status: Int], _ known: Int, of all: Int, to html: inout HTML) {
        let told = Activity.Status.shown.map { "\(counts[$0] ?? 0) \(call[$0.name].lowercased())" }.joined(separator: ", ")
        html.write("<svg role=\"img\" aria-label=\"\(call[PlanWording.statusOf(known)]): \(told)\" xmlns=\"http://www.w3.org/2000/svg\" height=\"28\">")
        var start = 0
        for status in Activity.Status.shown {
            guard let count = counts[status], count > 0 else { continue }
            let left = percent(start, known)
            let width = percent(count, known)
            let middle = percent(2 * start + count, 2 * known)
            html.write(
                """
                <rect x="\(left)" y="0" width="\(width)" height="28" fill="\(status.look.fill.description)"/>\
                <text x="\(middle)" y="19" text-anchor="middle" font-size="14" font-weight="600" fill="\(status.look.ink.description)">\(count)</text>
                """)
            start += count
        }
        html.write("</svg>")
    }

    /// Hundredths of a per cent are enough for a bar.
    private func percent(_ part: Int, _ whole: Int) -> String {
        let hundredths = part * 10_000 / max(whole, 1)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)%"
    }
}
