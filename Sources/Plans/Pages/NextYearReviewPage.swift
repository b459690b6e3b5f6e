import Access
import Hummingbird
import Kernel
import Web

/// After the draft is made: first what was to be changed, then the rest, each with the way to its form.
struct NextYearReviewPage {
    let review: NextYearReview
    /// The ids of what was to come along with changes.
    let chosen: Set<String>
    let call: Call

    private var plan: PlanFacts { review.plan }
    private struct Line {
        let thing: NextYearReview.Thing
        let address: Address
        let kind: Wording
    }

    func response() -> Response {
        let head = PageHead(
            call[NextYearReviewWording.title], in: .plans,
            under: [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id))])
        return call.page(head) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[NextYearReviewWording.title])</h1>")
            writeParent(to: &html)
            let (changes, rest) = (lines.filter { chosen.contains($0.thing.id) }, lines.filter { !chosen.contains($0.thing.id) })
            if !changes.isEmpty {
                html.write("<h2>\(call[NextYearReviewWording.toChange]) <span class=\"count\">\(changes.count)</span></h2>")
                write(changes, to: &html)
            }
            if !rest.isEmpty {
                let open: Markup? = changes.isEmpty ? " open" : nil
                html.write(
                    "<details\(open)><summary>\(call[changes.isEmpty ? NextYearReviewWording.carried : NextYearReviewWording.rest]) <span class=\"count\">\(rest.count)</span></summary>"
                )
                write(rest, to: &html)
                html.write("</details>")
            }
            if lines.isEmpty { html.write("<p class=\"empty\">\(call[NextYearReviewWording.nothing])</p>") }
            html.write(
                """
                <p class="buttons"><a class="btn primary" href="\(PlanAddresses.plan(plan.id))">\(call[NextYearReviewWording.toPlan])</a> \
                <a class="btn" href="\(PlanAddresses.edit(plan.id))">\(call[NextYearReviewWording.introduction])</a> \
                <a class="btn" href="\(PlanAddresses.plan(plan.id))/indsatser/ny">\(call[PlanWording.addArea])</a></p>
                """)
        }
    }

    /// The district's new plan may not be there yet, or not be sent out.
    private func writeParent(to html: inout HTML) {
        guard let parent = review.parent, parent.to < plan.from else { return }
        html.write("<div class=\"note warn\"><p>\(call[NextYearReviewWording.oldParent(parent.title)])</p></div>")
    }

    private var lines: [Line] {
        review.areas.flatMap { area in
            [Line(thing: area, address: "\(PlanAddresses.area(FocusAreaID(area.id), of: plan.id))/ret", kind: NextYearReviewWording.area)]
                + area.activities.map {
                    Line(thing: $0, address: "\(PlanAddresses.activity(ActivityID($0.id), of: plan.id))/ret", kind: NextYearReviewWording.activity)
                }
        }
    }

    private func write(_ lines: [Line], to html: inout HTML) {
        html.write("<ul class=\"rows\">")
        for line in lines {
            html.write(
                "<li><div><a href=\"\(line.address)\">\(call[NextYearReviewWording.edit]) <span\(call.own)>\(line.thing.title)</span></a><p class=\"meta\">\(call[line.kind])</p></div>"
            )
            if line.thing.isEdited {
                html.write("<strong class=\"tag ok\"><span aria-hidden=\"true\">✓ </span>\(call[NextYearReviewWording.edited])</strong>")
            } else if chosen.contains(line.thing.id) {
                html.write("<strong class=\"tag warn\">\(call[NextYearReviewWording.notEdited])</strong>")
            }
            html.write("</li>")
        }
        html.write("</ul>")
    }
}

enum NextYearReviewWording {
    static let title = Wording("Gennemgå kladden", en: "Go through the draft")
    static func oldParent(_ title: String) -> Wording {
        Wording(
            "Kladden svarer indtil videre på »\(title)«. Når den nye plan for kredsen er der, vælger du den under »Ret planens titel og indledning«.",
            en: "For now the draft answers “\(title)”. When the district's new plan is there, choose it under “Edit the plan's title and introduction”.")
    }
    static let toChange = Wording("Skal ændres", en: "To be changed")
    static let rest = Wording("Følger med, som det er", en: "Comes along as it is")
    static let carried = Wording("Fulgt med fra den forrige plan", en: "Came along from the previous plan")
    static let nothing = Wording("Intet er fulgt med fra den forrige plan.", en: "Nothing came along from the previous plan.")
    static let toPlan = Wording("Se hele kladden", en: "See the whole draft")
    static let introduction = Wording("Ret planens titel og indledning", en: "Edit the plan's title and introduction")
    static let area = Wording("Indsatsområde", en: "Focus area")
    static let activity = Wording("Aktivitet", en: "Activity")
    static let edit = Wording("Ret", en: "Edit")
    static let edited = Wording("Rettet", en: "Edited")
    static let notEdited = Wording("Ikke rettet endnu", en: "Not edited yet")
}
