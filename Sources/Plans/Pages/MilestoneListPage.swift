import Access
import Hummingbird
import Kernel
import Web

/// The milestones of one activity, each with what can be done to it.
struct MilestoneListPage {
    let detail: ActivityDetail
    let call: Call

    private var plan: PlanFacts { detail.seen.plan }
    private var activity: Activity { detail.activity }
    private var address: Address { PlanAddresses.milestones(activity.id, of: plan.id) }

    func response() -> Response {
        let crumbs = [
            Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id)),
            Crumb(own: activity.title, PlanAddresses.activity(activity.id, of: plan.id)),
        ]
        return call.page(PageHead(call[ActivityWording.milestones], in: .plans, under: crumbs)) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[ActivityWording.milestones])</h1><p class=\"lead\">\(call[MilestoneWording.lead(activity.title)])</p>")
            let milestones = activity.milestones ?? []
            if milestones.isEmpty {
                html.write("<p class=\"empty\">\(call[MilestoneWording.none])</p>")
            } else {
                html.write("<ul class=\"rows\">")
                for (index, milestone) in milestones.enumerated() { write(milestone, number: index + 1, to: &html) }
                html.write("</ul>")
            }
            html.write("<p class=\"buttons\">")
            if detail.seen.mayEdit { html.write("<a class=\"btn primary\" href=\"\(address)/ny\">\(call[MilestoneWording.add])</a> ") }
            html.write("<a class=\"btn\" href=\"\(PlanAddresses.activity(activity.id, of: plan.id))\">\(call[MilestoneWording.back])</a></p>")
        }
    }

    private func write(_ milestone: Milestone, number: Int, to html: inout HTML) {
        html.write("<li><div><strong\(call.own)>\(milestone.text)</strong><p class=\"meta\">")
        if let reached = milestone.reached {
            html.write("<strong class=\"tag ok\"><span aria-hidden=\"true\">✓ </span>\(call[ActivityWording.reached]) \(reached, call.language)</strong>")
        }
        if let due = milestone.due {
            let isLate = milestone.reached == nil && due < call.today
            html.write(
                isLate
                    ? "<span class=\"late\">\(call[PlanWording.deadline]) \(due, call.language) <span class=\"overdue\">\(call[PlanWording.overdue])</span></span>"
                    : "<span>\(call[PlanWording.deadline]) \(due, call.language)</span>")
        } else if milestone.reached == nil {
            html.write("<span>\(call[MilestoneWording.noDeadline])</span>")
        }
        html.write("</p></div><div class=\"buttons\">")
        if milestone.reached == nil {
            html.write(
                """
                <form class="inline" method="post" action="\(address)/\(number)/naaet"><input type="hidden" name="csrf_token" value="\(call.formToken)">\
                <input type="hidden" name="foer" value="\(MilestonePlace.mark(milestone))"><button class="btn small" type="submit">\(call[MilestoneWording.reach])<span class="sr"\(call.own)>: \(milestone.text)</span></button></form>
                """)
        }
        if detail.seen.mayEdit {
            html.write(
                """
                 <a class="btn small" href="\(address)/\(number)/ret">\(call[ActivityWording.edit])<span class="sr"\(call.own)>: \(milestone.text)</span></a> \
                <a class="btn small" href="\(address)/\(number)/slet">\(call[MilestoneWording.remove])<span class="sr"\(call.own)>: \(milestone.text)</span></a>
                """)
        }
        html.write("</div></li>")
    }
}

enum MilestoneWording {
    static func lead(_ activity: String) -> Wording {
        Wording("Skridt på vejen i aktiviteten »\(activity)«.", en: "Steps on the way in the activity “\(activity)”.")
    }
    static let none = Wording(
        "Aktiviteten har ingen milepæle endnu. En milepæl er noget, man kan se er nået: en aftale, et første møde, et materiale, der er klar.",
        en:
            "The activity has no milestones yet. A milestone is something that can be seen to be reached: an agreement, a first meeting, material that is ready."
    )
    static let add = Wording("Tilføj en milepæl", en: "Add a milestone")
    static let edit = Wording("Ret milepælen", en: "Edit the milestone")
    static let manage = Wording("Tilføj eller ret milepæle", en: "Add or edit milestones")
    static let noDeadline = Wording("Ingen frist", en: "No deadline")
    static let reach = Wording("Meld nået", en: "Mark reached")
    static let remove = Wording("Fjern", en: "Remove")
    static func removal(_ text: String) -> Wording { Wording("Fjern milepælen »\(text)«?", en: "Remove the milestone “\(text)”?") }
    static let kept = Wording("Historikken viser fortsat, hvad der stod.", en: "The history still shows what it said.")
    static let back = Wording("Tilbage til aktiviteten", en: "Back to the activity")
    static let text = Wording("Hvad skal være nået?", en: "What is to be reached?")
    static let missing = Wording("Skriv, hvad der skal være nået", en: "Write what is to be reached")
    static let reachedOn = Wording("Nået den", en: "Reached on")
    static let reachedHint = Wording("Kun hvis den er nået. For eksempel 5 12 2026", en: "Only if it is reached. For example 5 12 2026")
}
