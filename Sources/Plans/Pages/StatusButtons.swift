import Kernel
import Web

/// The five ways an activity can go, each one click away; the present one cannot be pressed again.
struct StatusButtons {
    let plan: PlanID
    let activity: ActivityID
    let title: String
    let status: Activity.Status?
    /// The page to come back to, where it is not the activity's own.
    let back: StaticString?
    let call: Call

    /// On the round the activity's name stands beside the buttons.
    private var legend: Markup? { back == nil ? nil : " class=\"sr\"" }

    func write(to html: inout HTML) {
        html.write(
            """
            <form class="inline status" method="post" action="\(PlanAddresses.activity(activity, of: plan))/status"><input type="hidden" name="csrf_token" value="\(call.formToken)">\
            <fieldset><legend\(legend)>\(call[ActivityWording.setStatus])<span class="sr"\(call.own)> \(title)</span></legend>
            """)
        if let back { html.write("<input type=\"hidden\" name=\"tilbage\" value=\"\(back.description)\">") }
        for choice in Activity.Status.shown {
            let pressed: Markup = choice == status ? " aria-pressed=\"true\"" : " aria-pressed=\"false\""
            html.write(
                "<button class=\"btn small\(choice == status ? " chosen" : "")\" type=\"submit\" name=\"status\" value=\"\(choice.rawValue)\"\(pressed)><span aria-hidden=\"true\">\(choice.look.sign.description) </span>\(call[choice.name])</button> "
            )
        }
        html.write("</fieldset></form>")
    }
}
