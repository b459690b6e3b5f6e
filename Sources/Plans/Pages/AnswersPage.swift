import Access
import Hummingbird
import Kernel
import Web

/// Tasks for all down the page, municipalities across; or one municipality's answers.
struct AnswersPage {
    let sheet: AnswersSheet
    /// None for all.
    let chosen: AnswersSheet.Column?
    let call: Call

    private var plan: PlanFacts { sheet.seen.plan }
    private var columns: [AnswersSheet.Column] { chosen.map { [$0] } ?? sheet.columns }
    private var count: AnswersCount { count(of: columns) }

    func response() -> Response {
        var head = PageHead(
            call[ActivityWording.answers], in: .plans,
            under: [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id))])
        head.isWide = true
        return call.page(head) { html in
            html.write("<h1 id=\"kommunernes-svar\">\(call[ActivityWording.answers])</h1>\(call.circleLine(of: plan))")
            guard !sheet.areas.isEmpty, !columns.isEmpty else { return html.write("<p class=\"empty\">\(call[AnswersWording.noTasks])</p>") }
            html.write("<p class=\"lead\">\(call[AnswersWording.lead(count, chosen?.municipality.name)])</p>")
            writeCounts(to: &html)
            writeFilter(to: &html)
            if call.viewer.isVisitor { html.write("<p class=\"muted\">\(call[AnswersWording.publicOnly])</p>") }
            if let chosen { writeList(chosen, to: &html) } else { writeMatrix(to: &html) }
        }
    }

    private func writeCounts(to html: inout HTML) {
        html.write("<ul class=\"meta counts\">")
        for status in Activity.Status.shown {
            if let number = count.statuses[status] { html.write("<li>\(status.tag(in: call.language)) \(number)</li>") }
        }
        if count.unknown > 0 { html.write("<li><strong class=\"tag plain\">\(call[PlanWording.noStatus])</strong> \(count.unknown)</li>") }
        if count.notHere > 0 { html.write("<li><strong class=\"tag plain\">\(call[PlanWording.notRelevantHere])</strong> \(count.notHere)</li>") }
        if count.missing > 0 { html.write("<li><strong class=\"tag warn\">\(call[AnswersWording.missing])</strong> \(count.missing)</li>") }
        html.write("</ul>")
        let without = columns.filter(\.plans.isEmpty).map(\.municipality.name)
        if !without.isEmpty { html.write("<p>\(call[AnswersWording.without(without, isPast: plan.isPast(on: call.today))])</p>") }
    }

    private func writeFilter(to html: inout HTML) {
        html.write(
            """
            <form class="filters" aria-label="\(call[AnswersWording.choose])" action="\(PlanAddresses.answers(plan.id))" method="get"><div><label for="kommune">\(call[PlanWording.municipality])</label>\
            <select id="kommune" name="kommune"><option value="">\(call[PlanWording.all])</option>
            """)
        for column in sheet.columns {
            let selected: Markup? = column.municipality == chosen?.municipality ? " selected" : nil
            html.write("<option value=\"\(column.municipality.code)\"\(selected)>\(column.municipality.name)</option>")
        }
        html.write("</select></div><button class=\"btn primary\" type=\"submit\">\(call[PlanWording.show])</button></form>")
    }

    private func writeMatrix(to html: inout HTML) {
        html.write(
            """
            <div class="scroll" role="region" aria-labelledby="kommunernes-svar" tabindex="0"><table class="matrix stack"><caption>\(call[AnswersWording.caption])</caption>\
            <thead><tr><th scope="col">\(call[AnswersWording.task])</th>
            """)
        for column in columns { html.write("<th scope=\"col\">\(column.municipality.name)</th>") }
        html.write("</tr></thead>")
        writeAnswered(to: &html)
        for area in sheet.areas {
            html.write("<tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(columns.count + 1)\"><span\(call.own)>\(area.title)</span></th></tr>")
            for task in area.tasks {
                html.write("<tr><th scope=\"row\"><a href=\"\(PlanAddresses.activity(task.id, of: plan.id))\"\(call.own)>\(task.title)</a></th>")
                for column in columns {
                    html.write("<td data-l=\"\(column.municipality.name)\">")
                    cell(task, column).write(to: &html)
                    html.write("</td>")
                }
                html.write("</tr>")
            }
            html.write("</tbody>")
        }
        html.write("</table></div>")
    }

    /// How many each has answered, with the way to that municipality's own list.
    private func writeAnswered(to html: inout HTML) {
        html.write("<tbody><tr><th scope=\"row\">\(call[AnswersWording.answered])</th>")
        for column in columns {
            let (own, name) = (count(of: [column]), column.municipality.name)
            html.write(
                """
                <td data-l="\(name)"><a href="\(PlanAddresses.answers(plan.id).with(["kommune": column.municipality.code]))">\
                \(call[PlanWording.xOfY(own.answered, own.expected)])<span class="sr"> \(call[AnswersWording.from(name)])</span></a></td>
                """)
        }
        html.write("</tr></tbody>")
    }

    private func writeList(_ column: AnswersSheet.Column, to html: inout HTML) {
        if !column.plans.isEmpty {
            html.write("<ul class=\"fn\">")
            for own in column.plans { html.write("<li><a href=\"\(PlanAddresses.plan(own.id))\"\(call.own)>\(own.title)</a></li>") }
            html.write("</ul>")
        }
        for area in sheet.areas {
            html.write("<h2\(call.own)>\(area.title)</h2><ul class=\"rows even\">")
            for task in area.tasks {
                html.write("<li><div><a href=\"\(PlanAddresses.activity(task.id, of: plan.id))\"\(call.own)>\(task.title)</a></div><div>")
                cell(task, column).write(to: &html)
                html.write("</div></li>")
            }
            html.write("</ul>")
        }
    }

    private func cell(_ task: AnswersSheet.Task, _ column: AnswersSheet.Column) -> AnswersCell {
        AnswersCell(answers: sheet.answers(to: task.id, from: column.municipality), hasPlan: !column.plans.isEmpty, call: call)
    }

    private func count(of columns: [AnswersSheet.Column]) -> AnswersCount {
        var count = AnswersCount()
        for task in sheet.areas.flatMap(\.tasks) {
            for column in columns { count.add(sheet.answers(to: task.id, from: column.municipality), hasPlan: !column.plans.isEmpty) }
        }
        return count
    }
}
