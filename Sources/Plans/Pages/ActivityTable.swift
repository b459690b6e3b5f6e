import Kernel
import Tasks
import Web

/// A focus area's activities as the table that the plan has always had: activity, action, responsible, deadline, and how it goes.
struct ActivityTable {
    let sheet: PlanSheet
    let filter: PlanFilter
    let call: Call

    func write(_ area: PlanSheet.Area, to html: inout HTML) {
        let plan = sheet.seen.plan
        html.write(
            """
            <div class="scroll"><table class="stack"><caption>\(call[PlanWording.activitiesIn]) <span\(call.own)>\(area.title)</span></caption>\
            <thead><tr><th scope="col">\(call[PlanWording.activity])</th><th scope="col">\(call[PlanWording.action])</th><th scope="col">\(call[PlanWording.responsibility])</th>\
            <th scope="col">\(call[PlanWording.nextDeadline])</th><th scope="col">\(call[PlanWording.status])</th></tr></thead><tbody>
            """)
        for activity in area.activities where !filter.isActive || filter.takes(activity) {
            html.write("<tr><th scope=\"row\" id=\"r-\(activity.id)\"><a href=\"\(PlanAddresses.activity(activity.id, of: plan.id))\"\(call.own)>\(activity.title)</a>")
            if activity.isForAll { html.write("<span class=\"forall\">\(call[PlanWording.forAll])</span>") }
            html.write("</th><td data-l=\"\(call[PlanWording.action])\">")
            let text = ActivityText(activity: activity, sheet: sheet, call: call)
            text.writeActions(to: &html)
            html.write("</td><td data-l=\"\(call[PlanWording.responsibility])\"\(call.own)>")
            writeResponsible(activity, to: &html)
            html.write("</td><td data-l=\"\(call[PlanWording.nextDeadline])\">")
            writeDeadline(activity, to: &html)
            html.write("</td><td data-l=\"\(call[PlanWording.status])\">")
            if activity.notHere != nil {
                html.write("<strong class=\"tag plain\">\(call[PlanWording.notRelevantHere])</strong>")
            } else {
                html.write(activity.status.tag(in: call.language))
            }
            html.write("</td></tr>")
            text.writeAbout(to: &html)
        }
        html.write("</tbody></table></div>")
    }

    private func writeResponsible(_ activity: PlanSheet.Row, to html: inout HTML) {
        var isFirst = true
        for id in activity.responsible {
            html.write("\(isFirst ? "" : ", ")\(sheet.names[id] ?? id.rawValue)")
            isFirst = false
        }
        if let text = activity.responsibleText {
            html.write("\(isFirst ? "" : ", ")\(text)")
            isFirst = false
        }
        // Names are for those who work together; visitors see who is responsible by office.
        guard sheet.seen.isInsider else { return }
        var told: [String] = []
        for action in activity.actions where action.status == .open {
            guard let name = action.personName ?? action.post, !told.contains(name) else { continue }
            told.append(name)
            html.write("<span class=\"person\">\(isFirst && told.count == 1 ? nil : Self.comma)\(name)</span>")
        }
    }

    private func writeDeadline(_ activity: PlanSheet.Row, to html: inout HTML) {
        if activity.notHere != nil { return html.write("–") }
        let isLate = activity.isOverdue(on: call.today)
        if let deadline = activity.deadline() {
            let action: Markup? = activity.isOngoing && deadline != activity.to ? "<span class=\"next\">\(call[PlanWording.nextAction]) </span>" : nil
            let ongoing: Markup? = activity.isOngoing ? "<span class=\"sr\"> · </span><span class=\"ongoing\">\(call[PlanWording.ongoing].lowercased())</span>" : nil
            html.write("\(action)\(call.deadline(deadline, isOverdue: isLate))\(ongoing)")
        } else if activity.isOngoing {
            html.write("\(call[PlanWording.ongoing])")
            if let review = activity.review { html.write(", \(call[PlanWording.reviewed]) \(review, call.language)") }
        } else {
            html.write("<span class=\"none\">–<span class=\"sr\"> \(call[PlanWording.noDeadline])</span></span>")
        }
    }

    private static let comma: Markup = "<span class=\"sr\">, </span>"
}

extension Call {
    /// A day in a table, and whether it has passed: »16.10.2026, overskredet« in two lines.
    func deadline(_ day: Day, isOverdue: Bool) -> Markup {
        guard isOverdue else { return "\(day, language)" }
        return "<span class=\"late\">\(day, language)<span class=\"sr\">, </span><span class=\"overdue\">\(self[PlanWording.overdue])</span></span>"
    }
}
