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
    /// When it must be given, where that depends on the other fields: »(skal udfyldes ved afslag)«.
    package var neededWhen: Wording?
    /// What is rarely asked stands folded together under a heading; fields of one group follow each other.
    package var group: Wording?
    /// Whether the group stands open in a frame, whose heading tells whether its fields may be left empty.
    package var isFramed = false
    /// Asked about the change, not about the thing that is changed.
    package var isAboutChange = false
    /// What a line is for, so that a phone shows the keys for it.
    package var purpose: Purpose?

    package enum Purpose: Sendable {
        /// One's own may be filled in by the browser; other people's may not.
        case email(isOwn: Bool), telephone(isOwn: Bool)

        var attributes: Markup {
            switch self {
            case .email(isOwn: true): " type=\"email\" autocomplete=\"email\""
            case .email: " type=\"email\" autocomplete=\"off\""
            case .telephone(isOwn: true): " type=\"tel\" autocomplete=\"tel\""
            case .telephone: " type=\"tel\" autocomplete=\"off\""
            }
        }
    }

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
        /// Chapters in one text: a line with # and the title, then the chapter.
        case chapters(max: Int)
    }

    package func folded(under group: Wording) -> FormField {
        var field = self
        field.group = group
        return field
    }

    package func framed(under group: Wording) -> FormField {
        var field = folded(under: group)
        field.isFramed = true
        return field
    }

    package init(_ name: String, _ label: Wording, _ kind: Kind, hint: Wording? = nil, missing: Wording? = nil, neededWhen: Wording? = nil, purpose: Purpose? = nil) {
        self.name = name
        self.label = label
        self.kind = kind
        self.purpose = purpose
        self.hint = hint
        self.missing = missing
        self.neededWhen = neededWhen
    }
}

package struct FormOption: Sendable {
    package let value: String
    package let label: String
    /// The heading in the list under which it stands; options of one group follow each other.
    package let group: String?
    /// Whether people wrote the label, in Danish.
    let isOwn: Bool
    package init(_ value: String, _ label: String, group: String? = nil) { (self.value, self.label, self.group, isOwn) = (value, label, group, false) }
    package init(_ value: String, own label: String, group: String? = nil) { (self.value, self.label, self.group, isOwn) = (value, label, group, true) }
}
