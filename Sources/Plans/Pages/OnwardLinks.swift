import Kernel
import Web

/// Where those who take part in a plan go on to from one thing in it: to comment on it, to see what happened to it.
struct OnwardLinks {
    let seen: VisiblePlan
    /// The focus area's or activity's id.
    let thing: String
    let call: Call

    func write(to html: inout HTML) {
        guard seen.mayComment || seen.isInsider else { return }
        let plan = seen.plan.id
        html.write("<ul class=\"fn\">")
        if seen.mayComment {
            html.write("<li><a href=\"\(PlanAddresses.comments(plan).with(["sted": thing]).at("skriv"))\">\(call[CommentWording.comment])</a></li>")
        }
        if seen.isInsider { html.write("<li><a href=\"\(PlanAddresses.history(plan).with(["ting": thing]))\">\(call[PlanWording.history])</a></li>") }
        html.write("</ul>")
    }
}
