import Access
import Forums
import Hummingbird
import Kernel
import Web

/// One programme: the share, municipality by municipality, and every unit.
struct ProgrammePage {
    let place: DistrictPlace
    let state: ProgrammeState
    let counts: [(day: Day, covered: Int, of: Int)]
    let mayReport: Bool
    let call: Call

    func response() -> Response {
        let head = PageHead(
            own: state.programme.title, in: .indicators, under: call.crumbs(toDistrict: place) + [Crumb(call[ProgrammeWording.title], "/kredse/\(place.id)/programmer")])
        return call.page(head) { html in
            call.writeNotice(to: &html)
            html.write("<h1\(call.own)>\(state.programme.title)</h1><p class=\"assessment\">\(call[ProgrammeWording.share(state)])</p>")
            writeBars(to: &html)
            writeUnits(to: &html)
            writeCounts(to: &html)
        }
    }

    /// The list is a living one; what was counted on a day stands.
    private func writeCounts(to html: inout HTML) {
        guard !counts.isEmpty || mayReport && !state.lines.isEmpty else { return }
        html.write("<h2>\(call[ProgrammeWording.counts])</h2><p>\(call[ProgrammeWording.countsLead])</p>")
        if !counts.isEmpty {
            html.write(
                """
                <table class="few"><thead><tr><th scope="col">\(call[ProgrammeWording.day])</th><th scope="col" class="n">\(call[ProgrammeWording.covered])</th>\
                <th scope="col" class="n">\(call[ProgrammeWording.outOf])</th></tr></thead><tbody>
                """)
            for count in counts {
                html.write(
                    "<tr><th scope=\"row\">\(count.day.long(in: call.language))</th><td class=\"n\">\(Figures.whole(count.covered, in: call.language))</td><td class=\"n\">\(Figures.whole(count.of, in: call.language))</td></tr>"
                )
            }
            html.write("</tbody></table>")
        }
        guard mayReport, counts.first?.day != state.day else { return }
        html.write(
            """
            <form method="post" action="\("/kredse/\(place.id)/programmer/\(state.programme.id)/optael" as Address)"><input type="hidden" name="csrf_token" value="\(call.formToken)">\
            <p class="buttons"><button class="btn" type="submit">\(call[ProgrammeWording.countNow])</button></p></form>
            """)
    }

    private func writeBars(to html: inout HTML) {
        let groups = state.byMunicipality
        guard state.lines.count > groups.count || groups.count > 1, state.programme.of == .institution, !state.lines.isEmpty else { return }
        let rows = groups.map { group in
            CoverageBars.Row(
                name: AreaName.of(group.municipality, in: call.language), covered: group.lines.count { $0.step.counts }, underway: group.lines.count { $0.step == .inProgress }, all: group.lines.count)
        }
        let sentence = rows.map { Wording("\($0.name) \($0.covered) af \($0.all)", en: "\($0.name) \($0.covered) of \($0.all)")[call.language] }.joined(separator: ", ") + "."
        html.write("<figure>")
        for look in [ChartLook.wide, .narrow] { CoverageBars(title: state.programme.title, description: sentence, rows: rows, look: look, language: call.language).write(to: &html) }
        html.write("<figcaption>\(call[ProgrammeWording.asOf(state.day)])</figcaption></figure>")
    }

    private func writeUnits(to html: inout HTML) {
        html.write("<h2>\(call[ProgrammeWording.units])</h2>")
        guard !state.lines.isEmpty else { return html.write("<p class=\"empty\">\(call[ProgrammeWording.noUnits])</p>") }
        let isPlace = state.programme.of == .municipality
        html.write("<div class=\"scroll\"><table class=\"stack\"><thead><tr><th scope=\"col\">\(call[ProgrammeWording.unit(state.programme.of)])</th>")
        if !isPlace { html.write("<th scope=\"col\">\(call[ProgrammeWording.municipality])</th>") }
        html.write(
            "<th scope=\"col\">\(call[ProgrammeWording.stepLabel])</th><th scope=\"col\">\(call[ProgrammeWording.since])</th><th scope=\"col\">\(call[ProgrammeWording.note])</th></tr></thead><tbody>")
        for line in state.lines {
            let name: Markup =
                mayReport
                ? "<a href=\"\("/kredse/\(place.id)/programmer/\(state.programme.id)/\(line.unit.id)" as Address)\"\(call.own)>\(line.unit.name)</a>" : "<span\(call.own)>\(line.unit.name)</span>"
            html.write("<tr><th scope=\"row\">\(name)</th>")
            if !isPlace { html.write("<td data-l=\"\(call[ProgrammeWording.municipality])\">\(line.unit.municipality.map { AreaName.of($0, in: call.language) } ?? "")</td>") }
            html.write(
                """
                <td data-l="\(call[ProgrammeWording.stepLabel])"><span class="tag\(line.step.counts ? " ok" : "")">\(call[ProgrammeWording.step(line.step)])</span></td>\
                <td data-l="\(call[ProgrammeWording.since])">\(line.since.map { $0.short(in: call.language) } ?? "")</td><td data-l="\(call[ProgrammeWording.note])"\(call.own)>\(line.note ?? "")</td></tr>
                """)
        }
        html.write("</tbody></table></div>")
        if mayReport { html.write("<p class=\"muted\">\(call[ProgrammeWording.press])</p>") }
    }
}
