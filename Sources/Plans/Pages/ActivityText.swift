import Kernel
import Tasks
import Web

/// What an activity is, in its rows of the plan: what is to be done, and beneath it for whom, with whom, and when it has succeeded.
struct ActivityText {
    let activity: PlanSheet.Row
    let sheet: PlanSheet
    let call: Call

    /// The actions; what the activity is, where there are none.
    func writeActions(to html: inout HTML) {
        if let why = activity.notHere { return html.write(RenderedText(why)) }
        if activity.actions.isEmpty { return html.write(RenderedText(activity.what ?? "")) }
        html.write("<ul class=\"doing\">")
        for action in activity.actions {
            let done: Markup? = action.status == .done ? " class=\"done\"" : action.status == .dropped ? " class=\"dropped\"" : nil
            html.write("<li\(done)>")
            // Seen as a tick and as struck out.
            if action.status != .open { html.write("<span class=\"sr\">\(call[action.status == .done ? PlanWording.actionDone : PlanWording.actionDropped]): </span>") }
            html.write("\(RenderedText(action.text ?? ""), call.language)</li>")
        }
        html.write("</ul>")
    }

    /// A row of its own, across the table; nothing where there is nothing more to tell.
    func writeAbout(to html: inout HTML) {
        guard activity.notHere == nil else { return }
        let what = activity.actions.isEmpty ? nil : activity.what
        let partners = activity.partners.map { sheet.partners[$0] ?? $0 }
        if what == nil, activity.successCriteria == nil, activity.milestones.isEmpty, activity.targetGroup == nil, partners.isEmpty { return }
        html.write("<tr class=\"about\"><td colspan=\"5\" headers=\"r-\(activity.id)\">")
        if let what { html.write(RenderedText(what)) }
        html.write("<ul class=\"more\">")
        if let criteria = activity.successCriteria { html.write("<li><b>\(call[ActivityWording.successCriteria])</b> \(RenderedText(criteria), call.language)</li>") }
        if let group = activity.targetGroup { html.write("<li><b>\(call[ActivityWording.targetGroup]):</b> <span\(call.own)>\(group)</span></li>") }
        if !partners.isEmpty { html.write("<li><b>\(call[ActivityWording.partners]):</b> <span\(call.own)>\(partners.joined(separator: ", "))</span></li>") }
        writeMilestones(to: &html)
        html.write("</ul></td></tr>")
    }

    private func writeMilestones(to html: inout HTML) {
        guard !activity.milestones.isEmpty else { return }
        html.write("<li><b>\(call[ActivityWording.milestones]):</b> ")
        var isFirst = true
        for milestone in activity.milestones {
            html.write("\(isFirst ? "" : "; ")<span\(call.own)>\(milestone.text)</span>")
            isFirst = false
            if let reached = milestone.reached {
                html.write(" (\(call[ActivityWording.reached]) \(reached, call.language))")
            } else if let due = milestone.due {
                html.write(" (\(due, call.language))")
            }
        }
        html.write("</li>")
    }
}
