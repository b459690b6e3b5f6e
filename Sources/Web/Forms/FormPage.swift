package import Hummingbird
package import Kernel

/// A page with one form: to fill in, with errors, or where somebody else saved first.
package struct FormPage: Sendable {
    package var head: PageHead
    package var sheet: FormSheet
    package var action: Address
    package var cancel: Address
    package var button = FormWording.save
    /// What is typed or stored.
    package var values: FormValues
    package var problems: [Problem] = []
    /// The version that the form was made from; none for something new.
    package var version: Int?
    /// What somebody else saved in the meantime.
    package var theirs: Theirs?
    /// A text above the fields, below the heading.
    package var introduction: Wording?
    /// Further hidden fields.
    package var hidden: [(StaticString, String)] = []

    package struct Theirs: Sendable {
        package let name: String
        package let record: FieldRecord
        package init(name: String, record: FieldRecord) {
            self.name = name
            self.record = record
        }
    }

    package init(_ head: PageHead, _ sheet: FormSheet, action: Address, cancel: Address, values: FormValues) {
        self.head = head
        self.sheet = sheet
        self.action = action
        self.cancel = cancel
        self.values = values
    }
}

extension Call {
    /// The form as a page: 200 to fill in, 422 with errors, 409 where somebody else saved first.
    ///
    /// - Parameter facts: what the form is about, between the heading and the form: what one must see to fill it in.
    package func answer(_ form: FormPage, above facts: (inout HTML) -> Void = { _ in }, after extra: (inout HTML) -> Void = { _ in }) -> Response {
        var head = form.head
        head.hasErrors = !form.problems.isEmpty
        if form.theirs != nil { head.tabPrefix = self[FormWording.conflict] }
        let status: HTTPResponse.Status = form.theirs != nil ? .conflict : form.problems.isEmpty ? .ok : .unprocessableContent
        return page(
            head, status: status,
            before: { html in writeSummary(of: form, to: &html) }
        ) { html in
            html.write("<h1>\(form.head.title)</h1>")
            if let introduction = form.introduction { html.write("<p class=\"lead\">\(self[introduction])</p>") }
            if let theirs = form.theirs {
                html.write(
                    "<div class=\"note warn\" role=\"alert\" id=\"fejl\" tabindex=\"-1\" autofocus><h2>\(self[FormWording.changedMeanwhile(by: theirs.name)])</h2><p>\(self[FormWording.chooseBelow])</p><ul>"
                )
                for field in form.sheet.fields where differs(field, form) { html.write("<li><a href=\"\(Address("").at("\(field.name)-mine"))\">\(self[field.label])</a></li>") }
                html.write("</ul></div>")
            }
            facts(&html)
            write(form, to: &html)
            extra(&html)
        }
    }

    /// The form itself, for a page that shows more than the form.
    package func write(_ form: FormPage, to html: inout HTML) {
        html.write("<form method=\"post\" action=\"\(form.action.at("fejl"))\" novalidate><input type=\"hidden\" name=\"csrf_token\" value=\"\(formToken)\">")
        if let version = form.version { html.write("<input type=\"hidden\" name=\"version\" value=\"\(version)\">") }
        for (name, value) in form.hidden { html.write("<input type=\"hidden\" name=\"\(name.description)\" value=\"\(value)\">") }
        writeFields(of: form, to: &html)
        html.write(
            "<p class=\"buttons\"><button class=\"btn primary\" type=\"submit\">\(self[form.button])</button> <a class=\"btn\" href=\"\(form.cancel)\">\(self[FormWording.cancel])</a></p></form>")
    }

    /// The summary of the form's errors, above the page's main heading; nothing where there are none.
    package func writeSummary(of form: FormPage, to html: inout HTML) {
        if !form.problems.isEmpty { writeSummary(form.problems, of: form.sheet, to: &html) }
    }

    package func writeSummary(_ problems: [Problem], of sheet: FormSheet, to html: inout HTML) {
        html.write("<div class=\"note err\" role=\"alert\" id=\"fejl\" tabindex=\"-1\" autofocus><h2>\(self[FormWording.summary(problems.count)])</h2><ul>")
        for problem in problems {
            html.write("<li><a href=\"\(Address("").at(firstID(of: problem.field, in: sheet)))\">\(self[problem.wording])</a></li>")
        }
        html.write("</ul></div>")
    }

    /// The id of the field's first input, where the summary's link goes.
    private func firstID(of name: String, in sheet: FormSheet) -> String {
        switch sheet.fields.first(where: { $0.name == name })?.kind {
        case .date: "\(name)-day"
        case .choices: "\(name)-1"
        case .choice(let options) where isFew(options): "\(name)-1"
        case nil: sheet.fields.first?.name ?? "indhold"
        default: name
        }
    }

    private func isFew(_ options: [FormOption]) -> Bool { options.count <= 6 }
}

extension Call {
    /// One field of a form that a page lays out itself.
    package func writeField(_ field: FormField, of form: FormPage, to html: inout HTML) {
        let problems = form.problems.filter { $0.field == field.name }
        let differs = differs(field, form)
        html.write("<div class=\"field\(problems.isEmpty ? "" : " bad")\">")
        writeInput(field, form.values, problems, to: &html)
        if differs, let theirs = form.theirs { writeTheirs(field, theirs, to: &html) }
        html.write("</div>")
    }

    /// Whether somebody else saved something else in the field. What is asked about the change itself is nobody else's.
    private func differs(_ field: FormField, _ form: FormPage) -> Bool {
        guard let theirs = form.theirs, !field.isAboutChange else { return false }
        return FormReading(form.values, of: FormSheet([field]), in: language).record[path: field.name] != theirs.record[path: field.name]
    }

    private func writeTheirs(_ field: FormField, _ theirs: FormPage.Theirs, to html: inout HTML) {
        let text = FormFilling.shown(theirs.record[path: field.name], in: field, language)
        html.write(
            """
            <fieldset class="versus"><legend>\(self[field.label]): \(self[FormWording.theirs])</legend><blockquote>\(text.isEmpty ? self[FormWording.empty] : text)</blockquote>\
            <div class="choice"><input type="radio" id="\(field.name)-mine" name="vaelg-\(field.name)" value="mine" checked><label for="\(field.name)-mine">\(self[FormWording.useMine])</label></div>\
            <div class="choice"><input type="radio" id="\(field.name)-theirs" name="vaelg-\(field.name)" value="theirs"><label for="\(field.name)-theirs">\(self[FormWording.useTheirs])</label></div></fieldset>
            """)
    }

    private func writeInput(_ field: FormField, _ values: FormValues, _ problems: [Problem], to html: inout HTML) {
        let hint = hint(of: field)
        let describedBy = [hint == nil ? nil : "\(field.name)-h", problems.isEmpty ? nil : "\(field.name)-e"].compactMap { $0 }.joined(separator: " ")
        let described: Markup? = describedBy.isEmpty ? nil : " aria-describedby=\"\(describedBy)\""
        let invalid: Markup? = problems.isEmpty ? nil : " aria-invalid=\"true\""
        let optional: Markup? = field.missing == nil && !field.isFramed && !isFlag(field) ? " <span class=\"optional\">\(self[field.neededWhen ?? FormWording.optional])</span>" : nil
        let label: Markup = "\(self[field.label])\(optional)"
        let notes: Markup = notes(hint, problems, for: field.name)
        let value = values[field.name] ?? ""
        switch field.kind {
        case .line:
            let type: Markup = field.purpose?.attributes ?? " type=\"text\"\(own)"
            html.write("<label for=\"\(field.name)\">\(label)</label>\(notes)<input\(type) id=\"\(field.name)\" name=\"\(field.name)\" value=\"\(value)\"\(described)\(invalid)>")
        case .period:
            html.write(
                "<label for=\"\(field.name)\">\(label)</label>\(notes)<input class=\"short period\" type=\"text\" id=\"\(field.name)\" name=\"\(field.name)\" value=\"\(value)\"\(described)\(invalid)>"
            )
        case .number, .whole:
            html.write(
                "<label for=\"\(field.name)\">\(label)</label>\(notes)<input class=\"short\" type=\"text\" inputmode=\"decimal\" id=\"\(field.name)\" name=\"\(field.name)\" value=\"\(value)\"\(described)\(invalid)>"
            )
        case .text(let rows, _):
            html.write("<label for=\"\(field.name)\">\(label)</label>\(notes)<textarea\(own) id=\"\(field.name)\" name=\"\(field.name)\" rows=\"\(rows)\"\(described)\(invalid)>\n\(value)</textarea>")
        case .chapters:
            html.write("<label for=\"\(field.name)\">\(label)</label>\(notes)<textarea id=\"\(field.name)\" name=\"\(field.name)\" rows=\"14\"\(described)\(invalid)\(own)>\n\(value)</textarea>")
        case .lines:
            html.write("<label for=\"\(field.name)\">\(label)</label>\(notes)<textarea\(own) id=\"\(field.name)\" name=\"\(field.name)\" rows=\"4\"\(described)\(invalid)>\n\(value)</textarea>")
        case .date:
            html.write("<fieldset\(described)><legend>\(label)</legend>\(notes)<div class=\"dates\">")
            for (part, name) in [("day", FormWording.day), ("month", FormWording.month), ("year", FormWording.year)] {
                let id = "\(field.name)-\(part)"
                html.write("<div><label for=\"\(id)\">\(self[name])</label><input type=\"text\" inputmode=\"numeric\" id=\"\(id)\" name=\"\(id)\" value=\"\(values[id] ?? "")\"\(invalid)></div>")
            }
            html.write("</div></fieldset>")
        case .choice(let options) where options.count <= 6: writeRadios(field, options, value, label, notes, described, to: &html)
        case .choice(let options):
            html.write(
                "<label for=\"\(field.name)\">\(label)</label>\(notes)<select id=\"\(field.name)\" name=\"\(field.name)\"\(described)\(invalid)><option value=\"\">\(self[FormWording.notChosen])</option>"
            )
            writeOptions(options, chosen: value, to: &html)
            html.write("</select>")
        case .choices(let options): writeChecks(field, options, Set(values.all(field.name)), label, notes, described, to: &html)
        case .flag:
            let checked: Markup? = values.has(field.name) ? " checked" : nil
            html.write(
                "\(notes)<div class=\"choice\"><input type=\"checkbox\" id=\"\(field.name)\" name=\"\(field.name)\" value=\"ja\"\(checked)\(described)><label for=\"\(field.name)\">\(label)</label></div>"
            )
        }
    }

    private func writeRadios(_ field: FormField, _ options: [FormOption], _ value: String, _ label: Markup, _ notes: Markup, _ described: Markup?, to html: inout HTML) {
        html.write("<fieldset\(described)><legend>\(label)</legend>\(notes)")
        let all = field.missing == nil ? [FormOption("", self[FormWording.notChosen])] + options : options
        for (index, option) in all.enumerated() {
            let checked: Markup? = option.value == value ? " checked" : nil
            html.write(
                "<div class=\"choice\"><input type=\"radio\" id=\"\(field.name)-\(index + 1)\" name=\"\(field.name)\" value=\"\(option.value)\"\(checked)><label for=\"\(field.name)-\(index + 1)\"\(option.isOwn ? own : nil)>\(option.label)</label></div>"
            )
        }
        html.write("</fieldset>")
    }

    private func writeChecks(_ field: FormField, _ options: [FormOption], _ chosen: Set<String>, _ label: Markup, _ notes: Markup, _ described: Markup?, to html: inout HTML) {
        html.write("<fieldset\(described)><legend>\(label)</legend>\(notes)<div class=\"choices\">")
        for (index, option) in options.enumerated() {
            let checked: Markup? = chosen.contains(option.value) ? " checked" : nil
            html.write(
                "<div class=\"choice\"><input type=\"checkbox\" id=\"\(field.name)-\(index + 1)\" name=\"\(field.name)\" value=\"\(option.value)\"\(checked)><label for=\"\(field.name)-\(index + 1)\"\(option.isOwn ? own : nil)>\(option.label)</label></div>"
            )
        }
        html.write("</div></fieldset>")
    }

    private func notes(_ hint: Wording?, _ problems: [Problem], for name: String) -> Markup {
        let hint: Markup? = hint.map { "<span class=\"hint\" id=\"\(name)-h\">\(self[$0])</span>" }
        let message: Markup? = problems.first.map { "<span class=\"msg\" id=\"\(name)-e\"><span class=\"sr\">\(self[FormWording.error])</span>\(self[$0.wording])</span>" }
        return "\(hint)\(message)"
    }

    private func hint(of field: FormField) -> Wording? {
        if let hint = field.hint { return hint }
        return switch field.kind {
        case .date: FormWording.dateHint
        case .period: FormWording.periodHint
        case .lines: FormWording.linesHint
        case .chapters: FormWording.chaptersHint
        default: nil
        }
    }

    private func isFlag(_ field: FormField) -> Bool { if case .flag = field.kind { true } else { false } }
}
