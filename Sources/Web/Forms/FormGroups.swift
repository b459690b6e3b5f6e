import Kernel

extension Call {
    /// The fields in their order; those of a group folded together, open where something in it is filled in or wrong.
    func writeFields(of form: FormPage, to html: inout HTML) {
        var group: Wording?
        for field in form.sheet.fields {
            if field.group != group {
                if group != nil { html.write("</details>") }
                if let name = field.group {
                    let open: Markup? = form.isToBeSeen(name) ? " open" : nil
                    html.write("<details class=\"group\"\(open)><summary>\(self[name])</summary>")
                }
                group = field.group
            }
            writeField(field, of: form, to: &html)
        }
        if group != nil { html.write("</details>") }
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
