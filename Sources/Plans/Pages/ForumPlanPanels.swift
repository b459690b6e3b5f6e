package import Forums
import Kernel
import Web

extension ForumPanel {
    /// The forum's plans, the newest first.
    package static let plans = ForumPanel { reading, forum in
        let plans = try PlanList.plans(of: forum, in: reading)
        guard !plans.isEmpty else { return nil }
        return { call, html in
            html.write("<section><h2>\(call[PlanWording.plans])</h2><ul class=\"rows\">")
            for plan in plans { html.write("<li><a href=\"\(PlanAddresses.plan(plan.id))\"\(call.own)>\(plan.title)</a>\(plan.status.tag(in: call.language))</li>") }
            html.write("</ul></section>")
        }
    }

    /// The activities that the forum is responsible for now.
    package static let work = ForumPanel { reading, forum in
        let work = try ForumWork.of(forum, in: reading)
        guard !work.isEmpty else { return nil }
        return { call, html in
            html.write("<section><h2>\(call[ForumWorkWording.responsibleFor])</h2><ul class=\"rows\">")
            for item in work {
                html.write("<li><div><a href=\"\(PlanAddresses.activity(item.activity, of: item.plan))\"\(call.own)>\(item.title)</a><p class=\"meta\"\(call.own)>\(item.planTitle)</p></div>")
                html.write("\(item.status.tag(in: call.language))</li>")
            }
            html.write("</ul></section>")
        }
    }
}

enum ForumWorkWording {
    static let responsibleFor = Wording("Aktiviteter, forummet har ansvar for", en: "Activities the forum is responsible for")
}
