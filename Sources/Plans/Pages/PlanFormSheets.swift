import Access
import Hummingbird
import Kernel
import Web

extension PlanFormPages {
    func sheet(_ choices: PlanFormChoices, _ plan: PlanFacts? = nil) -> FormSheet {
        let fields = PlanSheets.plan(keeping(plan?.parent, in: choices.parents), keeping(plan?.previous, in: choices.own)).fields.filter { field in
            // A choice among nothing is no choice.
            if case .choice(let options) = field.kind { !options.isEmpty } else { true }
        }
        return FormSheet(plan?.status.isInForce == true ? fields + PlanSheets.adjustment : fields)
    }

    /// The candidates, and the plan that is chosen now, which this viewer may not see.
    private func keeping(_ chosen: PlanID?, in candidates: [PlanFormChoices.Candidate]) -> [PlanChoices.Choice] {
        let choices = candidates.map { PlanChoices.Choice(id: $0.id.rawValue, name: $0.title) }
        guard let chosen, !candidates.contains(where: { $0.id == chosen }) else { return choices }
        return choices + [PlanChoices.Choice(id: chosen.rawValue, name: chosen.rawValue)]
    }

    /// The form's first values: a title, the coming year, the district's plan for it and the forum's own plan before.
    func proposed(_ forum: DraftingForum, _ choices: PlanFormChoices, _ call: Call) -> FormValues {
        let proposal = DraftProposal(for: forum, latest: choices.own.map(\.to).max(), today: call.today)
        var plan = Plan()
        plan.title = proposal.title
        plan.from = proposal.from
        plan.to = proposal.to
        plan.parent = choices.parent(on: proposal.from)?.id
        plan.previous = choices.own.first { $0.from < proposal.from }?.id
        return FormFilling.values(plan.record, in: sheet(choices), call.language)
    }

    func newPage(_ forum: DraftingForum, _ choices: PlanFormChoices, _ call: Call, _ values: FormValues, _ problems: [Problem]) -> FormPage {
        var page = FormPage(
            PageHead(call[PlanFormWording.new(forum.forum.name)], in: .plans, under: [Crumb(call[PlanWording.plans], PlanAddresses.all)]), sheet(choices),
            action: "/planer/ny", cancel: PlanAddresses.all,
            values: values)
        page.problems = problems
        page.hidden = [("forum", forum.id.rawValue)]
        page.button = PlanFormWording.begin
        page.introduction = PlanFormWording.lead
        return page
    }

    func editPage(_ plan: PlanFacts, _ choices: PlanFormChoices, _ call: Call, _ values: FormValues, _ problems: [Problem] = [], version: Int) -> FormPage {
        var page = FormPage(
            PageHead(
                call[PlanFormWording.edit(plan.title)], in: .plans,
                under: [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id))]),
            sheet(choices, plan), action: PlanAddresses.edit(plan.id), cancel: PlanAddresses.plan(plan.id), values: values)
        page.problems = problems
        page.version = version
        return page
    }

    /// The form, and below it the shorter way: the forum's last plan as a draft.
    func answer(_ page: FormPage, _ choices: PlanFormChoices, _ call: Call) -> Response {
        call.answer(page) { html in
            guard let latest = choices.own.first else { return }
            html.write(
                """
                <aside class="panel" aria-labelledby="genvej"><h2 id="genvej">\(call[PlanFormWording.shorter])</h2><p>\(call[PlanFormWording.fromPlanBefore])</p>\
                <p><a class="btn" href="\(PlanAddresses.next(latest.id))">\(call[PlanFormWording.draftFrom(latest.title)])</a></p></aside>
                """)
        }
    }
}

/// Which forum the new plan is for.
struct PlanFormChoosing {
    let forums: [DraftingForum]
    let call: Call

    func response() -> Response {
        call.page(PageHead(call[PlanListWording.new], in: .plans, under: [Crumb(call[PlanWording.plans], PlanAddresses.all)])) { html in
            html.write("<h1>\(call[PlanListWording.new])</h1><p class=\"lead\">\(call[PlanFormWording.whichForum])</p><ul class=\"rows\">")
            for forum in forums { html.write("<li><a href=\"\(Address("/planer/ny").with(["forum": forum.id.rawValue]))\"\(call.own)>\(forum.forum.name)</a></li>") }
            html.write("</ul>")
        }
    }
}

enum PlanFormWording {
    static let nobodys = Wording(
        "Du kan begynde en plan for de fora, hvor du er formand, næstformand eller sekretær.",
        en: "You can begin a plan for the forums of which you are chair, vice-chair or secretary.")
    static let chooseForum = Wording("Vælg det forum, planen er for. Der er ikke gemt noget.", en: "Choose the forum that the plan is for. Nothing was saved.")
    static let whichForum = Wording("Hvilket forum er planen for?", en: "Which forum is the plan for?")
    static func new(_ forum: String) -> Wording { Wording("Ny plan for \(forum)", en: "New plan for \(forum)") }
    static func edit(_ title: String) -> Wording { Wording("Ret »\(title)«", en: "Edit “\(title)”") }
    static let lead = Wording(
        "Planen begynder som en kladde, som kun forummets medlemmer ser. Alt på siden kan rettes senere.",
        en: "The plan begins as a draft that only the forum's members see. Everything on the page can be changed later.")
    static let begin = Wording("Begynd planen", en: "Begin the plan")
    static let shorter = Wording("Vil du hellere bygge videre?", en: "Would you rather build on what there is?")
    static let fromPlanBefore = Wording(
        "Lad indsatsområder, aktiviteter og indikatorer fra den seneste plan følge med over i en ny kladde. Du vælger selv, hvad der skal med.",
        en: "Let focus areas, activities and indicators of the latest plan move into a new draft. You choose what comes along.")
    static func draftFrom(_ title: String) -> Wording { Wording("Lav en kladde ud fra »\(title)«", en: "Make a draft from “\(title)”") }
}
