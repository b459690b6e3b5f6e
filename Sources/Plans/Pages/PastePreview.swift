import Access
import Hummingbird
import Kernel
import Web

/// The second step: what the table becomes, with the columns as they were matched, before anything is saved.
struct PastePreview {
    let input: PasteInput
    let ground: PasteGround
    let draft: PasteDraft
    private var problems: [Problem]
    private var typed = FormValues()
    private let call: Call
    private static let rowsShown = 15
    private static let notesShown = 50

    init(input: PasteInput, ground: PasteGround, problems: [Problem], call: Call) {
        self.input = input
        self.ground = ground
        self.problems = problems
        self.call = call
        draft = PasteReading(input.table, columns: input.columns, heading: input.heading, under: input.under, ground: ground).draft
    }

    func with(_ problems: [Problem], typed: FormValues) -> PastePreview {
        var copy = self
        copy.problems = problems
        copy.typed = typed
        return copy
    }

    /// What keeps the table from being put in.
    var obstacles: [Problem] {
        var found: [Problem] = []
        if needsArea, input.under == nil { found.append(Problem("under", PasteStepWording.noAreaColumn)) }
        let chosen = input.columns.compactMap { $0 }
        for column in TableColumn.allCases where chosen.count(where: { $0 == column }) > 1 {
            let place = input.columns.lastIndex(of: column) ?? 0
            found.append(Problem("kolonne-\(place + 1)", PasteStepWording.twice(column.name)))
        }
        if found.isEmpty, !draft.addsAnything { found.append(Problem("kolonne-1", PasteStepWording.nothingNew)) }
        return found
    }

    /// No column says which focus area a row belongs under.
    private var needsArea: Bool { !input.columns.contains(.area) }

    func response() -> Response {
        var head = PastePage.head(ground.plan, call)
        head.isWide = true
        head.hasErrors = !problems.isEmpty
        let summary = { (html: inout HTML) in if !problems.isEmpty { call.writeSummary(problems, of: sheet, to: &html) } }
        return call.page(head, status: problems.isEmpty ? .ok : .unprocessableContent, before: summary) { html in
            html.write(
                "<p class=\"muted\">\(call[PasteStepWording.step(2)])</p><h1>\(call[PasteStepWording.check])</h1><p class=\"lead\">\(call[PasteStepWording.becomes(draft)])</p>"
            )
            if ground.plan.status.isPublic { html.write("<div class=\"note warn\"><p>\(call[PasteStepWording.publicAtOnce])</p></div>") }
            if input.masked > 0 { html.write("<div class=\"note warn\"><p>\(call[PasteStepWording.masked(input.masked)])</p></div>") }
            html.write(
                """
                <form method="post" action="\(PlanAddresses.paste(ground.plan.id).at("fejl"))" enctype="multipart/form-data" novalidate><input type="hidden" name="csrf_token" value="\(call.formToken)">\
                <input type="hidden" name="tabel" value="\(input.text)">
                """)
            writeColumns(to: &html)
            writeNotes(to: &html)
            writeRows(to: &html)
            if ground.plan.status.isInForce {
                var page = FormPage(head, sheet, action: PlanAddresses.paste(ground.plan.id), cancel: PlanAddresses.plan(ground.plan.id), values: typed)
                page.problems = problems
                for field in PlanSheets.adjustment { call.writeField(field, of: page, to: &html) }
            }
            html.write(
                """
                <p class="buttons"><button class="btn primary" type="submit" name="trin" value="gem">\(call[PasteStepWording.insert])</button> \
                <a class="btn" href="\(PlanAddresses.paste(ground.plan.id))">\(call[PasteStepWording.again])</a></p></form>
                """)
        }
    }

    private var sheet: FormSheet {
        let columns = (0..<input.table.width).map { FormField("kolonne-\($0 + 1)", PasteStepWording.column($0 + 1), .line(max: 1)) }
        let under = needsArea ? [FormField("under", PasteStepWording.under, .line(max: 120))] : []
        return FormSheet(columns + under + (ground.plan.status.isInForce ? PlanSheets.adjustment : []))
    }

    private func writeColumns(to html: inout HTML) {
        let heading = input.heading > 0 ? input.table.rows[input.heading - 1].cells : []
        html.write("<fieldset class=\"columns\"><legend>\(call[PasteStepWording.columns])</legend><div class=\"filters\">")
        for (index, column) in input.columns.enumerated() {
            let problem = problems.first { $0.field == "kolonne-\(index + 1)" }
            let message: Markup? = problem.map { "<span class=\"msg\" id=\"kolonne-\(index + 1)-e\">\(call[$0.wording])</span>" }
            let described: Markup? = problem.map { _ in " aria-invalid=\"true\" aria-describedby=\"kolonne-\(index + 1)-e\"" }
            let title =
                index < heading.count && !heading[index].isEmpty
                ? "»\(heading[index].split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(40))«" : call[PasteStepWording.column(index + 1)]
            html.write(
                "<div><label for=\"kolonne-\(index + 1)\">\(title)</label>\(message)<select id=\"kolonne-\(index + 1)\" name=\"kolonne-\(index + 1)\"\(described)><option value=\"\">\(call[PasteStepWording.unused])</option>"
            )
            for choice in TableColumn.allCases {
                let selected: Markup? = choice == column ? " selected" : nil
                html.write("<option value=\"\(choice.rawValue)\"\(selected)>\(call[choice.name])</option>")
            }
            html.write("</select></div>")
        }
        html.write("</div>")
        if needsArea { writeUnder(to: &html) }
        let checked: Markup? = input.heading > 0 ? " checked" : nil
        html.write(
            """
            <div class="choice"><input type="checkbox" id="overskrift" name="overskrift" value="ja"\(checked)><label for="overskrift">\(call[PasteStepWording.hasHeading])</label></div>\
            <p class="buttons"><button class="btn" type="submit" name="trin" value="vis">\(call[PasteStepWording.show])</button></p></fieldset>
            """)
    }

    /// A focus area of the plan, or the title of a new one.
    private func writeUnder(to html: inout HTML) {
        let problem = problems.first { $0.field == "under" }
        let described: Markup = problem == nil ? " aria-describedby=\"under-h\"" : " aria-invalid=\"true\" aria-describedby=\"under-h under-e\""
        html.write(
            """
            <div class="field\(problem == nil ? "" : " bad")"><label for="under">\(call[PasteStepWording.under])</label><span class="hint" id="under-h">\(call[PasteStepWording.underHint])</span>
            """)
        if let problem { html.write("<span class=\"msg\" id=\"under-e\">\(call[problem.wording])</span>") }
        html.write("<input type=\"text\" id=\"under\" name=\"under\" list=\"indsatser\" value=\"\(input.under ?? "")\"\(described)><datalist id=\"indsatser\">")
        for area in ground.areas.values.map(\.title).sorted() { html.write("<option value=\"\(area)\"></option>") }
        html.write("</datalist></div>")
    }

    private func writeNotes(to html: inout HTML) {
        let noted = draft.lines.filter { !$0.notes.isEmpty }
        guard !noted.isEmpty else { return }
        html.write("<h2>\(call[PasteStepWording.lookAt]) <span class=\"count\">\(draft.notes)</span></h2><ul>")
        for line in noted.prefix(Self.notesShown) {
            for note in line.notes { html.write("<li>\(call[PasteStepWording.row(line.number)]): \(call[note])</li>") }
        }
        html.write("</ul>")
        if noted.count > Self.notesShown { html.write("<p>\(call[PasteStepWording.moreNotes(noted.count - Self.notesShown)])</p>") }
    }

    private func writeRows(to html: inout HTML) {
        PasteTable(lines: Array(draft.lines.prefix(Self.rowsShown)), of: draft.lines.count, names: ground.responsibleNames, call: call).write(to: &html)
    }
}
