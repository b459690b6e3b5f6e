import Forums
import Kernel
import Web

/// Further approvals of a plan, and where it is filed, as lists on »Planens forløb«.
struct PlanParts {
    let detail: LifeCycleDetail
    let call: Call
    private var plan: PlanFacts { detail.seen.plan }

    func write(to html: inout HTML) {
        html.write("<h2>\(call[GangWording.approvals])</h2>")
        let approvals = detail.plan.approvedBy ?? []
        if approvals.isEmpty { html.write("<p class=\"empty\">\(call[GangWording.noApprovals])</p>") } else { write(approvals, to: &html) }
        if call.may(RecordApproval.self, plan) {
            html.write("<p><a class=\"btn\" href=\"\(PlanAddresses.plan(plan.id))/godkendelser/ny\">\(call[GangWording.addApproval])</a></p>")
        }
        html.write("<h2>\(call[GangWording.filings])</h2>")
        let filings = detail.plan.records ?? []
        if filings.isEmpty { html.write("<p class=\"empty\">\(call[GangWording.noFilings])</p>") } else { write(filings, to: &html) }
        if call.may(FilePlan.self, plan) {
            html.write("<p><a class=\"btn\" href=\"\(PlanAddresses.plan(plan.id))/journal/ny\">\(call[GangWording.addFiling])</a></p>")
        }
    }

    private func write(_ approvals: [Approval], to html: inout HTML) {
        html.write("<ul class=\"rows\">")
        for (index, approval) in approvals.enumerated() {
            html.write("<li><div><span\(call.own)>\(approval.name)")
            if let authority = approval.authority { html.write(", \(detail.name(of: authority))") }
            html.write("</span>")
            if let date = approval.date { html.write(" · \(long: date, call.language)") }
            html.write("</div>")
            if call.may(RecordApproval.self, plan) { writeRemoval("\(PlanAddresses.plan(plan.id))/godkendelser/\(index + 1)/fjern", approval.name, to: &html) }
            html.write("</li>")
        }
        html.write("</ul>")
    }

    private func write(_ filings: [FilingRecord], to html: inout HTML) {
        html.write("<ul class=\"rows\">")
        for (index, filing) in filings.enumerated() {
            let number = filing.caseNumber ?? ""
            html.write(
                "<li><div\(call.own)>\(detail.name(of: filing.authority))\(number.isEmpty ? "" : ": \(number)")<p class=\"meta\">\([filing.system, filing.filingClass].compactMap { $0 }.joined(separator: " · "))</p></div>"
            )
            if call.may(FilePlan.self, plan) { writeRemoval("\(PlanAddresses.plan(plan.id))/journal/\(index + 1)/fjern", number, to: &html) }
            html.write("</li>")
        }
        html.write("</ul>")
    }

    /// The name goes along, so that a list that changed in the meantime loses nothing else.
    private func writeRemoval(_ address: Address, _ name: String, to html: inout HTML) {
        html.write(
            """
            <form class="inline" method="post" action="\(address)"><input type="hidden" name="csrf_token" value="\(call.formToken)"><input type="hidden" name="navn" value="\(name)">\
            <button class="btn small" type="submit">\(call[GangWording.remove])<span class="sr"\(call.own)> \(name)</span></button></form>
            """)
    }
}
