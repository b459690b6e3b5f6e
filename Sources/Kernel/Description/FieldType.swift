/// What a field may hold. One description serves files, tables, forms, history and the API's document.
package indirect enum FieldType: Sendable {
    /// One line of text.
    case line
    /// CommonMark, several lines.
    case markdown
    /// The thing's own identifier (see `Slug`).
    case slug
    case reference(Reference)
    /// A reference where the text equals an existing identifier, else free text.
    case referenceOrText([Reference])
    /// A four-digit code of one of the 98 municipalities.
    case municipality
    /// Where a figure holds: a municipality's code, a district's code or `country`.
    case area
    case date
    case period
    case flag
    /// A finite decimal number; below zero only where `signed`.
    case number(signed: Bool)
    /// A whole number from zero.
    case whole
    case choice([String])
    case list(FieldType)
    case record(Shape)
}

/// What a reference points to.
package enum Reference: Sendable, Equatable {
    case authority, person, institution, forum, plan
    /// A forum or an authority.
    case responsible
    /// In the plan's `parent`.
    case parentFocusArea, parentActivity
    /// In the plan's `previous`.
    case previousFocusArea, previousActivity
}

/// The fields of a thing, in the order in which they are written.
package struct Shape: Sendable {
    package struct Field: Sendable {
        package let key: String
        package let type: FieldType
        package let isRequired: Bool
    }
    package let fields: [Field]

    package init(_ fields: [Field]) { self.fields = fields }
    package subscript(key: String) -> Field? { fields.first { $0.key == key } }
}

extension FieldType {
    /// Whether people write free text in it; identifiers, codes and dates are none.
    package var holdsProse: Bool {
        switch self {
        case .line, .markdown, .referenceOrText, .record: true
        case .list(let element): element.holdsProse
        default: false
        }
    }
}
