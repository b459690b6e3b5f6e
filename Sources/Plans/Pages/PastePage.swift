import Access
import Hummingbird
import Kernel
import Web

/// The first step: a table from the clipboard, or a file.
struct PastePage {
    let plan: PlanFacts
    var text = ""
    var problems: [Problem] = []
    let call: Call

    func response() -> Response {
        var head = Self.head(plan, call)
        head.hasErrors = !problems.isEmpty
        let file = problems.filter { $0.field == "fil" }
        let fields = FormSheet([
            FormField(
                "tabel", PasteStepWording.table, .text(rows: 14, max: PasteInput.largest), hint: PasteStepWording.tableHint, missing: PasteStepWording.empty),
            FormField("fil", PasteStepWording.file, .line(max: 1)),
        ])
        let summary = { (html: inout HTML) in if !problems.isEmpty { call.writeSummary(problems, of: fields, to: &html) } }
        return call.page(head, status: problems.isEmpty ? .ok : .unprocessableContent, before: summary) { html in
            html.write(
                "<p class=\"muted\">\(call[PasteStepWording.step(1)])</p><h1>\(call[PlanWording.paste])</h1><p class=\"lead\">\(call[PasteStepWording.lead])</p>"
            )
            html.write(
                """
                <form method="post" action="\(PlanAddresses.paste(plan.id).at("fejl"))" enctype="multipart/form-data" novalidate><input type="hidden" name="csrf_token" value="\(call.formToken)">
                """)
            var values = FormValues()
            values.set("tabel", text)
            var page = FormPage(head, fields, action: PlanAddresses.paste(plan.id), cancel: PlanAddresses.plan(plan.id), values: values)
            page.problems = problems
            call.writeField(fields.fields[0], of: page, to: &html)
            let message: Markup? = file.first.map { "<span class=\"msg\" id=\"fil-e\">\(call[$0.wording])</span>" }
            let described: Markup = file.isEmpty ? "fil-h" : "fil-h fil-e"
            html.write(
                """
                <div class="field\(file.isEmpty ? "" : " bad")"><label for="fil">\(call[PasteStepWording.file])</label><span class="hint" id="fil-h">\(call[PasteStepWording.fileHint])</span>\(message)\
                <input type="file" id="fil" name="fil" accept=".csv,.tsv,.txt,text/csv,text/plain" aria-describedby="\(described)"></div>\
                <p class="buttons"><button class="btn primary" type="submit">\(call[PasteStepWording.preview])</button> <a class="btn" href="\(PlanAddresses.plan(plan.id))">\(call[NextYearWording.cancel])</a></p></form>
                """)
        }
    }

    static func head(_ plan: PlanFacts, _ call: Call) -> PageHead {
        PageHead(
            call[PlanWording.paste], in: .plans, under: [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id))])
    }
}
