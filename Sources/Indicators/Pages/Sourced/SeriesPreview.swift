import Access
import Hummingbird
import Kernel
import Plans
import Tables
import Web

/// The second step: how the table is read, and what becomes of the indicator's figures, before anything is saved.
struct SeriesPreview {
    let input: SeriesInput
    let table: FigureTable
    let ground: SeriesGround
    let choice: SeriesChoice
    let mapping: SeriesMapping
    let origin: SeriesOrigin
    let report: SeriesReport
    private let read: (SourceSeries, SeriesPlacement)?
    private let obstacles: [Problem]
    private let doubt: SeriesDoubt?
    private var isRefused = false
    let call: Call

    init(_ input: SeriesInput, _ table: FigureTable, _ ground: SeriesGround, _ call: Call) {
        (self.input, self.table, self.ground, self.call) = (input, table, ground, call)
        var problems: [Problem] = []
        // What was remembered may name what this table no longer has.
        var mapping = input.mapping ?? ground.remembered ?? SeriesMapping()
        var choice = SeriesChoice.proposed(for: table)
        do throws(TableFault) { choice = try mapping.choice(for: table) } catch { mapping = SeriesMapping() }
        if input.mapping != nil { choice = Self.asAnswered(mapping, choice, table) }
        let indicator = ground.subject.stored.indicator
        var origin = SeriesOrigin(table, choice, for: indicator, on: call.today)
        if let old = ground.old?.origin, table.source == nil { (origin.source, origin.table) = (old.source, old.table ?? origin.table) }
        if let typed = input.origin { (origin.source, origin.table, origin.retrieved, origin.release) = (typed.source, typed.table, typed.retrieved, typed.release) }
        origin.isZeroWhenLeftOut = mapping.isZeroWhenLeftOut
        for dimension in choice.open(in: table) { problems.append(Problem(SeriesInput.field(dimension), SeriesFilesWording.chooseOne(table.dimensions[dimension].label))) }
        if choice.time == nil { problems.append(Problem(SeriesInput.field(0), SeriesPageWording.noTime)) }
        var (read, report, doubt) = ((SourceSeries, SeriesPlacement)?.none, SeriesReport(), SeriesDoubt?.none)
        if problems.isEmpty {
            do throws(TableFault) {
                let figures = try SeriesFigures(table, choice)
                let series = try SourceSeries(origin, figures)
                report.add(figures)
                report.cover(series)
                let plan = ground.subject.plan.plan
                let placement = SeriesPlacement(series, for: indicator, municipality: plan.municipality, district: plan.district.rawValue)
                if placement.measurements.isEmpty { problems.append(Problem(SeriesInput.field(choice.area ?? 0), SeriesPageWording.nothingOwn)) }
                if let problem = placement.problem(for: indicator, on: call.today) { problems.append(Problem(SeriesInput.field(0), problem)) }
                if let before = ground.old?.kind, let now = series.kind, before != now { problems.append(Problem(SeriesInput.field(choice.time ?? 0), SeriesKeepingWording.otherPeriods(before, now))) }
                doubt = ground.old.flatMap { SeriesDoubt(series, over: $0) }
                read = (series, placement)
            } catch { problems.append(Problem(SeriesInput.field(0), error.placed)) }
        }
        if let doubt, !input.isMeant { problems.append(Problem("rigtig", doubt.wording)) }
        if input.origin != nil { problems += FormReading(call.form, of: SeriesFields.origin, in: call.language).problems }
        (self.mapping, self.choice, self.origin, self.read, self.report, self.doubt, obstacles) = (mapping, choice, origin, read, report, doubt, problems)
    }

    /// As the selects say, where somebody answered them: what was left open is open.
    private static func asAnswered(_ mapping: SeriesMapping, _ choice: SeriesChoice, _ table: FigureTable) -> SeriesChoice {
        var choice = choice
        if mapping.time == nil { choice.time = nil }
        if mapping.area == nil { choice.area = nil }
        let named = Set((mapping.taken ?? []).compactMap { wish in table.dimensions.firstIndex { wish.hasPrefix($0.id + "=") } })
        for dimension in table.dimensions.indices where !named.contains(dimension) { choice.fixed[dimension] = nil }
        return choice
    }

    /// Everything that is kept; none while something is in the way.
    var ready: (SourceSeries, SeriesPlacement)? { obstacles.isEmpty ? read : nil }

    /// With what is in the way, for somebody who pressed save.
    func refused() -> SeriesPreview {
        var copy = self
        copy.isRefused = true
        return copy
    }

    private var address: Address { IndicatorAddresses.newSeries(ground.subject.stored.indicator.id, of: ground.subject.stored.plan) }
    /// The first look asks; only after an answer is something a fault.
    private var problems: [Problem] { isRefused || input.mapping != nil ? obstacles : [] }

    private var sheet: FormSheet {
        FormSheet(
            table.dimensions.enumerated().map { FormField(SeriesInput.field($0.offset), .verbatim($0.element.label), .line(max: 1)) } + SeriesFields.origin.fields
                + [FormField("rigtig", SeriesPageWording.isRight, .flag)])
    }

    func response() -> Response {
        var head = PageHead(call[SeriesPageWording.title], in: .indicators, under: call.crumbs(to: ground.subject))
        head.hasErrors = !problems.isEmpty
        var form = FormPage(head, sheet, action: address, cancel: address, values: FormFilling.values(origin.record, in: SeriesFields.origin, call.language))
        if input.isMeant { form.values.set("rigtig", "ja") }
        form.problems = problems
        return call.page(head, status: problems.isEmpty ? .ok : .unprocessableContent, before: { html in call.writeSummary(of: form, to: &html) }) { html in
            html.write("<p class=\"muted\">\(call[SeriesPageWording.step(2)])</p><h1>\(call[SeriesPageWording.check])</h1>")
            for (place, line) in report.lines(in: call.language).enumerated() { html.write(place == 0 ? "<p class=\"lead\">\(line)</p>" : "<p>\(line)</p>") }
            html.write(
                """
                <form method="post" action="\(address.at("fejl"))" enctype="multipart/form-data" novalidate><input type="hidden" name="csrf_token" value="\(call.formToken)">\
                <input type="hidden" name="tabel" value="\(input.text)">
                """)
            if let decimal = input.decimal { html.write("<input type=\"hidden\" name=\"decimal\" value=\"\(decimal.rawValue)\">") }
            writeColumns(to: &html)
            SeriesComparison(placement: read?.1, measured: ground.measured, indicator: ground.subject.stored.indicator, call: call).write(to: &html)
            html.write("<h2>\(call[SeriesPageWording.whereFrom])</h2>")
            for field in SeriesFields.origin.fields { call.writeField(field, of: form, to: &html) }
            if let doubt {
                html.write("<div class=\"note warn\"><p>\(call[doubt.wording])</p></div>")
                call.writeField(FormField("rigtig", SeriesPageWording.isRight, .flag), of: form, to: &html)
            }
            html.write(
                """
                <p class="buttons"><button class="btn primary" type="submit" name="trin" value="gem">\(call[SeriesPageWording.save])</button> \
                <a class="btn" href="\(address)">\(call[SeriesPageWording.again])</a></p></form>
                """)
        }
    }

    private func writeColumns(to html: inout HTML) {
        html.write("<fieldset class=\"columns\"><legend>\(call[SeriesPageWording.columns])</legend><div class=\"filters\">")
        for index in table.dimensions.indices { writeColumn(index, to: &html) }
        html.write("</div>")
        for (name, label, isSet) in [("streg-er-nul", SeriesPageWording.dashIsZero, mapping.isDashZero), ("udeladt-er-nul", SeriesPageWording.leftOutIsZero, mapping.isZeroWhenLeftOut)] {
            let checked: Markup? = isSet == true ? " checked" : nil
            html.write("<div class=\"choice\"><input type=\"checkbox\" id=\"\(name)\" name=\"\(name)\" value=\"ja\"\(checked)><label for=\"\(name)\">\(call[label])</label></div>")
        }
        html.write("<p class=\"buttons\"><button class=\"btn\" type=\"submit\" name=\"trin\" value=\"vis\">\(call[SeriesPageWording.show])</button></p></fieldset>")
    }

    private static let mostCategories = 300

    private func writeColumn(_ index: Int, to html: inout HTML) {
        let (dimension, name) = (table.dimensions[index], SeriesInput.field(index))
        let problem = problems.first { $0.field == name }
        let message: Markup? = problem.map { "<span class=\"msg\" id=\"\(name)-e\">\(call[$0.wording])</span>" }
        let described: Markup? = problem.map { _ in " aria-invalid=\"true\" aria-describedby=\"\(name)-e\"" }
        html.write(
            """
            <div><label for="\(name)">»\(dimension.label)«</label>\(message)<select id="\(name)" name="\(name)"\(described)><option value="">\(call[SeriesPageWording.choose])</option>\
            <option value="\(SeriesInput.time)"\(choice.time == index ? " selected" as Markup : nil)>\(call[SeriesPageWording.isTime])</option>\
            <option value="\(SeriesInput.area)"\(choice.area == index ? " selected" as Markup : nil)>\(call[SeriesPageWording.isArea])</option>
            """)
        let (chosen, role) = (choice.fixed[index], choice.time == index || choice.area == index)
        for (place, category) in dimension.categories.prefix(role ? 0 : Self.mostCategories).enumerated() {
            let label = category.label.isEmpty || category.label == category.code ? category.code : "\(category.code) \(category.label)"
            html.write("<option value=\"\(category.code)\"\(chosen == place ? " selected" as Markup : nil)>\(call[SeriesPageWording.only]) \(label)</option>")
        }
        html.write("</select></div>")
    }
}
