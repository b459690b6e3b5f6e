import Access
import Hummingbird
import Kernel
import Web

/// »Mangler i planen«: what the plan's check found, what must be mended before publishing first, and what was set aside.
struct FindingPage: Sendable {
    let plan: PlanFacts
    let mayEdit: Bool
    let maySetAside: Bool
    let found: PlanFindings.Sorted
    let targets: FindingTargets
    let call: Call

    func response() -> Response {
        let head = PageHead(
            call[FindingWording.title], in: .plans, under: [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id))])
        return call.page(head) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[found.open.isEmpty ? FindingWording.none : FindingWording.title])</h1><p class=\"lead\">\(call[FindingWording.lead(found.open.count)])</p>")
            html.write("\(call.circleLine(.readPlanInside, of: plan))")
            write(found.open.filter { $0.code.rank == .beforePublishing }, under: plan.status < .published ? FindingWording.before : FindingWording.now, style: "must", to: &html)
            write(found.open.filter { $0.code.rank == .should }, under: FindingWording.should, style: "should", to: &html)
            writeAside(to: &html)
        }
    }

    private func write(_ findings: [Finding], under title: Wording, style: StaticString, to html: inout HTML) {
        guard !findings.isEmpty else { return }
        html.write("<h2>\(call[title]) <span class=\"count\">\(findings.count)</span></h2><ul class=\"findings\">")
        for finding in findings {
            html.write("<li class=\"\(style.description)\"><h3>\(call[finding.sentence])</h3><p class=\"do\">\(call[finding.advice])</p><p class=\"meta\">")
            writeLink(finding, to: &html)
            if maySetAside {
                let address = Address("\(PlanAddresses.findings(plan.id))/til-side").with(["kode": finding.code.rawValue, "sted": finding.place])
                html.write(" <a href=\"\(address)\">\(call[FindingWording.setAside])<span class=\"sr\">: \(call[finding.sentence])</span></a>")
            }
            html.write("</p></li>")
        }
        html.write("</ul>")
    }

    private func writeAside(to html: inout HTML) {
        guard !found.aside.isEmpty else { return }
        html.write("<h2>\(call[FindingWording.aside]) <span class=\"count\">\(found.aside.count)</span></h2><ul class=\"findings\">")
        for aside in found.aside {
            html.write(
                "<li class=\"aside\"><h3>\(call[aside.finding.sentence])</h3><p class=\"meta\"><span>\(aside.personName ?? "–") · \(call.frame.clock.written(aside.at, in: call.language))</span> "
            )
            writeLink(aside.finding, to: &html)
            html.write("</p>\(RenderedText(aside.reason), call.language)")
            if maySetAside {
                html.write(
                    """
                    <form method="post" action="\(PlanAddresses.findings(plan.id))/frem"><input type="hidden" name="csrf_token" value="\(call.formToken)">\
                    <input type="hidden" name="kode" value="\(aside.finding.code.rawValue)"><input type="hidden" name="sted" value="\(aside.finding.place)">\
                    <button class="btn small" type="submit">\(call[FindingWording.takeForward])<span class="sr">: \(call[aside.finding.sentence])</span></button></form>
                    """)
            }
            html.write("</li>")
        }
        html.write("</ul>")
    }

    private func writeLink(_ finding: Finding, to html: inout HTML) {
        let target = targets.target(of: finding, call)
        html.write("<a href=\"\(target.address)\"\(target.isOwn ? call.own : nil)>\(target.title)</a>")
    }
}

/// Where the things are that findings name by their place.
struct FindingTargets: Sendable {
    private let checked: CheckedPlan

    init(_ checked: CheckedPlan) { self.checked = checked }

    func target(of finding: Finding, _ call: Call) -> (title: String, isOwn: Bool, address: Address) {
        let parts = finding.place.split(separator: "/").map(String.init)
        let plan = checked.plan
        guard parts.first == plan.id.rawValue else { return (call[FindingWording.toForum], false, "/fora/\(parts.first ?? "")") }
        guard parts.count > 1 else { return (plan.title, true, PlanAddresses.plan(plan.id)) }
        let isMissing = finding.code == .districtActivityMissing || finding.code == .districtFocusAreaMissing
        if isMissing, let parent = plan.parent {
            let title = call[FindingWording.inDistrictPlan]
            return (title, false, parts.count > 2 ? PlanAddresses.activity(ActivityID(parts[2]), of: parent) : PlanAddresses.area(FocusAreaID(parts[1]), of: parent))
        }
        guard let area = checked.areas.first(where: { $0.area.id.rawValue == parts[1] }) else { return (plan.title, true, PlanAddresses.plan(plan.id)) }
        if parts.count > 2, let indicator = parts.last, (area.indicators + area.activities.flatMap(\.indicators)).contains(where: { $0.id == indicator }) {
            return (call[FindingWording.toIndicator], false, "/indikatorer/\(plan.id)/\(indicator)")
        }
        if parts.count > 2, let activity = area.activities.first(where: { $0.activity.id.rawValue == parts[2] })?.activity {
            return (activity.title, true, PlanAddresses.activity(activity.id, of: plan.id))
        }
        return (area.area.title, true, PlanAddresses.area(area.area.id, of: plan.id))
    }
}

enum FindingWording {
    static let title = Wording("Mangler i planen", en: "What needs fixing")
    static let none = Wording("Vi fandt ingen mangler", en: "We found nothing to fix")
    static func lead(_ count: Int) -> Wording {
        switch count {
        case 0: Wording("Planen er efterset.", en: "The plan is checked.")
        case 1: Wording("Planen er efterset. 1 ting bør rettes.", en: "The plan is checked. 1 thing needs fixing.")
        default: Wording("Planen er efterset. \(count) ting bør rettes.", en: "The plan is checked. \(count) things need fixing.")
        }
    }
    static let before = Wording("Før planen offentliggøres", en: "Before the plan is published")
    static let now = Wording("Bør rettes nu", en: "Fix now")
    static let should = Wording("Bør rettes, når der er tid", en: "Fix when there is time")
    static let aside = Wording("Sat til side", en: "Set aside")
    static let setAside = Wording("Sæt til side", en: "Set aside")
    static let takeForward = Wording("Tag frem igen", en: "Take forward again")
    static let why = Wording("Hvorfor er det i orden?", en: "Why is it in order?")
    static let reasonIsKept = Wording(
        "Begrundelsen gemmes med dit navn, og den kan læses af dem, der kan se planens fund.",
        en: "The reason is kept with your name, and can be read by those who can see the plan's findings.")
    static let missingReason = Wording("Skriv, hvorfor det er i orden", en: "Write why it is in order")
    static let toForum = Wording("Gå til forummet", en: "Go to the forum")
    static let toIndicator = Wording("Gå til indikatoren", en: "Go to the indicator")
    static let inDistrictPlan = Wording("Se det i kredsens plan", en: "See it in the district's plan")
}
