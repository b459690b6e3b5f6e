import Kernel

extension Call {
    /// The fields in their order; those of a group folded together, open where something in it is filled in or wrong.
    func writeFields(of form: FormPage, to html: inout HTML) {
        var last: FormField?
        for field in form.sheet.fields {
            if field.group != last?.group {
                endGroup(of: last, to: &html)
                beginGroup(of: field, form, to: &html)
            }
            writeField(field, of: form, to: &html)
            last = field
        }
        endGroup(of: last, to: &html)
    }

    private func beginGroup(of field: FormField, _ form: FormPage, to html: inout HTML) {
        guard let name = field.group else { return }
        if field.isFramed { return html.write("<fieldset class=\"frame\"><legend>\(self[name])</legend>") }
        let open: Markup? = form.isToBeSeen(name) ? " open" : nil
        html.write("<details class=\"group\"\(open)><summary>\(self[name])</summary>")
    }

    private func endGroup(of field: FormField?, to html: inout HTML) {
        guard let field, field.group != nil else { return }
        html.write(field.isFramed ? "</fieldset>" : "</details>")
    }

    /// The options of a list, under their headings.
    func writeOptions(_ options: [FormOption], chosen: String, to html: inout HTML) {
        var group: String?
        for option in options {
            if option.group != group {
                if group != nil { html.write("</optgroup>") }
                if let name = option.group { html.write("<optgroup label=\"\(name)\">") }
                group = option.group
            }
            let selected: Markup? = option.value == chosen ? " selected" : nil
            html.write("<option value=\"\(option.value)\"\(selected)\(option.isOwn ? own : nil)>\(option.label)</option>")
        }
        if group != nil { html.write("</optgroup>") }
    }
}

extension FormPage {
    fileprivate func isToBeSeen(_ group: Wording) -> Bool {
        theirs != nil
            || sheet.fields.contains { field in
                field.group == group
                    && (problems.contains { $0.field == field.name }
                        || [field.name, "\(field.name)-day", "\(field.name)-month", "\(field.name)-year"].contains { name in values.all(name).contains { !$0.isEmpty } })
            }
    }
}
