import Access
import Hummingbird
import Kernel
import Web

/// The first step of bringing figures in: a file from a statistics office, or a table from the clipboard.
struct SeriesPage {
    let subject: IndicatorSubject
    var input: SeriesInput?
    let call: Call

    private var address: Address { IndicatorAddresses.newSeries(subject.stored.indicator.id, of: subject.stored.plan) }
    private var back: Address { IndicatorAddresses.indicator(subject.stored.indicator.id, of: subject.stored.plan) }

    func response() -> Response {
        var head = PageHead(call[SeriesPageWording.title], in: .indicators, under: call.crumbs(to: subject))
        let problems = [input?.problem].compactMap { $0 }
        head.hasErrors = !problems.isEmpty
        let asks = input?.asksForDecimalMark ?? false
        let sheet = FormSheet([SeriesFields.table, SeriesFields.file] + (asks ? [SeriesFields.decimal(in: call.language)] : []))
        var values = FormValues()
        values.set("tabel", input?.text)
        var form = FormPage(head, sheet, action: address, cancel: back, values: values)
        form.problems = problems
        return call.page(head, status: problems.isEmpty ? .ok : .unprocessableContent, before: { html in call.writeSummary(of: form, to: &html) }) { html in
            html.write(
                """
                <p class="muted">\(call[SeriesPageWording.step(1)])</p><h1>\(call[SeriesPageWording.title])</h1><p class="lead">\(call[SeriesPageWording.lead])</p>\
                <form method="post" action="\(address.at("fejl"))" enctype="multipart/form-data" novalidate><input type="hidden" name="csrf_token" value="\(call.formToken)">
                """)
            if asks { call.writeField(sheet.fields[2], of: form, to: &html) }
            writeFile(problems.filter { $0.field == "fil" }, to: &html)
            call.writeField(SeriesFields.table, of: form, to: &html)
            html.write(
                """
                <p class="buttons"><button class="btn primary" type="submit">\(call[SeriesPageWording.preview])</button> <a class="btn" href="\(back)">\(call[FormWording.cancel])</a></p></form>\
                <h2>\(call[SeriesPageWording.howHeading])</h2><p>\(call[SeriesPageWording.how])</p>
                """)
        }
    }

    private func writeFile(_ problems: [Problem], to html: inout HTML) {
        let message: Markup? = problems.first.map { "<span class=\"msg\" id=\"fil-e\">\(call[$0.wording])</span>" }
        let described: Markup = problems.isEmpty ? "fil-h" : "fil-h fil-e"
        html.write(
            """
            <div class="field\(problems.isEmpty ? "" : " bad")"><label for="fil">\(call[SeriesPageWording.file])</label><span class="hint" id="fil-h">\(call[SeriesPageWording.fileHint])</span>\(message)\
            <input type="file" id="fil" name="fil" accept=".csv,.tsv,.txt,.px,.json,text/csv,text/plain,application/json" aria-describedby="\(described)"></div>
            """)
    }
}
