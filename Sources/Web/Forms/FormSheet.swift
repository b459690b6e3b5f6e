package import Kernel

/// The fields of a form, in their order; each bears the key of the property that it edits.
package struct FormSheet: Sendable {
    package let fields: [FormField]
    package init(_ fields: [FormField]) { self.fields = fields }
}

/// A field of a form.
package struct FormField: Sendable {
    package let name: String
    package let label: Wording
    package var hint: Wording?
    package let kind: Kind
    /// What to say when nothing was given; none means the field may be left empty.
    package var missing: Wording?
    /// What is rarely asked stands folded together under a heading; fields of one group follow each other.
    package var group: Wording?

    package enum Kind: Sendable {
        case line(max: Int)
        case text(rows: Int, max: Int)
        /// Three small fields: day, month, year.
        case date
        case period
        case number(signed: Bool)
        case whole
        /// One of these; few as radio buttons, many as a list.
        case choice([FormOption])
        /// Any of these.
        case choices([FormOption])
        case flag
        /// One entry a line: identifiers by name, else free text.
        case lines(max: Int)
    }

    package func folded(under group: Wording) -> FormField {
        var field = self
        field.group = group
        return field
    }

    package init(_ name: String, _ label: Wording, _ kind: Kind, hint: Wording? = nil, missing: Wording? = nil) {
        self.name = name
        self.label = label
        self.kind = kind
        self.hint = hint
        self.missing = missing
    }
}

package struct FormOption: Sendable {
    package let value: String
    package let label: String
    /// The heading in the list under which it stands; options of one group follow each other.
    package let group: String?
    package init(_ value: String, _ label: String, group: String? = nil) {
        self.value = value
        self.label = label
        self.group = group
    }
}
