import Forums
import Hummingbird
import Kernel
import Web

/// All plans, by year: the district's first, then the municipalities'.
struct PlanListPage {
    let lines: [PlanLine]
    let districts: [DistrictLine]
    /// None where there are several districts and the reader has not chosen.
    let chosen: DistrictLine?
    let mayDraft: Bool
    let call: Call

    func response() -> Response {
        call.page(PageHead(call[PlanWording.plans], in: .plans)) { html in
            html.write("<h1>\(call[PlanWording.plans])</h1><p class=\"lead\">\(call[PlanListWording.lead])</p>")
            if mayDraft { html.write("<p><a class=\"btn\" href=\"/planer/ny\">\(call[PlanListWording.new])</a></p>") }
            if districts.count > 1 { writeDistricts(to: &html) }
            if lines.isEmpty, chosen != nil || districts.isEmpty { html.write("<p class=\"empty\">\(call[PlanListWording.none])</p>") }
            let years = Dictionary(grouping: lines, by: \.plan.from.year)
            for year in years.keys.sorted(by: >) { writeYear(year, years[year] ?? [], to: &html) }
        }
    }

    private func writeDistricts(to html: inout HTML) {
        html.write("<h2>\(call[PlanListWording.districts])</h2><ul class=\"fn\">")
        for district in districts {
            let current: Markup? = district.id == chosen?.id ? " aria-current=\"true\"" : nil
            html.write("<li><a href=\"\(PlanAddresses.all.with(["kreds": district.id.rawValue]))\"\(current)>\(district.name)</a></li>")
        }
        html.write("</ul>")
    }

    private func writeYear(_ year: Int, _ lines: [PlanLine], to html: inout HTML) {
        html.write(
            """
            <div class="scroll"><table class="stack"><caption><h2>\(year)</h2></caption><thead><tr><th scope="col">\(call[AreaWording.plan])</th>\
            <th scope="col">\(call[PlanListWording.forum])</th><th scope="col">\(call[PlanListWording.state])</th><th scope="col" class="n">\(call[AreaWording.activities])</th>\
            <th scope="col" class="n">\(call[PlanListWording.late])</th></tr></thead><tbody>
            """)
        for line in lines {
            html.write(
                """
                <tr><th scope="row"><a href="\(PlanAddresses.plan(line.plan.id))"\(call.own)>\(line.plan.title)</a></th><td data-l="\(call[PlanListWording.forum])"><a href="/fora/\(line.plan.forum)"\(call.own)>\(line.plan.forumName)</a></td>\
                <td data-l="\(call[PlanListWording.state])">\(line.plan.status.tag(in: call.language))</td><td class="n" data-l="\(call[AreaWording.activities])">\(line.activities)</td>\
                <td class="n" data-l="\(call[PlanListWording.late])">\(line.late)</td></tr>
                """)
        }
        html.write("</tbody></table></div>")
    }
}

enum PlanListWording {
    static let lead = Wording(
        "Her er planerne for samarbejdet mellem politi, kommuner og andre om at forebygge kriminalitet.", en: "Here are the plans for how police, municipalities and others prevent crime together.")
    static let new = Wording("Begynd en ny plan", en: "Begin a new plan")
    static let none = Wording("Der er ingen planer at vise endnu.", en: "There are no plans to show yet.")
    static let districts = Wording("Vælg en politikreds", en: "Choose a police district")
    static let forum = Wording("Forum", en: "Forum")
    static let state = Wording("Hvor langt er planen?", en: "How far is the plan?")
    static let late = Wording("Forsinkede eller stoppede", en: "Delayed or stopped")
}
