import Kernel
import Web

/// The facts beside a plan's life: its period, where it is for comment, who discussed and settled it.
struct LifeCycleFacts {
    let detail: LifeCycleDetail
    let mayAct: Bool
    let call: Call

    func write(to html: inout HTML) {
        let plan = detail.plan
        html.write("<aside aria-labelledby=\"fakta\"><h2 id=\"fakta\">\(call[GangWording.facts])</h2><dl class=\"facts\">")
        html.write("<dt>\(call[PlanWording.status])</dt><dd>\(plan.status.tag(in: call.language))</dd>")
        html.write("<dt>\(call[GangWording.period])</dt><dd>\(long: plan.from, call.language) – \(long: plan.to, call.language)</dd>")
        if let consultation = detail.consultation { write(consultation, to: &html) }
        if let discussed = plan.discussed { write(discussed, to: &html) }
        if let settled = plan.settled { write(settled, to: &html) }
        html.write("</dl>")
        if mayAct, plan.status == .forComment {
            html.write(
                "<p><a class=\"btn\" href=\"\(PlanAddresses.lifeCycle(plan.id))/modtagere\">\(call[detail.consultation == nil ? GangWording.setConsultation : GangWording.changeConsultation])</a></p>")
        }
        html.write("</aside>")
    }

    private func write(_ consultation: Consultation, to html: inout HTML) {
        html.write("<dt>\(call[GangWording.sentTo])</dt><dd><ul class=\"plain\">")
        for recipient in consultation.recipients { html.write("<li><a href=\"/fora/\(recipient.id)\"\(call.own)>\(recipient.name)</a></li>") }
        html.write("</ul></dd><dt>\(call[GangWording.deadline])</dt><dd>\(long: consultation.deadline, call.language)</dd>")
    }

    private func write(_ discussed: Discussion, to html: inout HTML) {
        html.write("<dt>\(call[GangWording.discussed])</dt><dd>")
        if let forum = discussed.forum { html.write("<a href=\"/fora/\(forum)\"\(call.own)>\(detail.name(of: forum))</a><br>") }
        if let date = discussed.date { html.write("\(long: date, call.language)") }
        html.write("</dd>")
    }

    private func write(_ settled: Settlement, to html: inout HTML) {
        html.write(
            "<dt>\(call[GangWording.settled])</dt><dd\(call.own)>\([settled.by, settled.authority.map { detail.name(of: $0) }].compactMap { $0 }.joined(separator: ", "))")
        if let date = settled.date { html.write("<br>\(long: date, call.language)") }
        html.write("</dd>")
        if let basis = settled.basis { html.write("<dt>\(call[GangWording.basis])</dt><dd\(call.own)>\(basis)</dd>") }
    }
}
