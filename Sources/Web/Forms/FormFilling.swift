package import Kernel

/// Stored fields as the texts that a form shows.
package enum FormFilling {
    /// The form's values for a thing's fields.
    package static func values(_ record: FieldRecord, in sheet: FormSheet, _ language: Language) -> FormValues {
        var values = FormValues()
        for field in sheet.fields { if let value = record[path: field.name] { fill(field, value, &values, language) } }
        return values
    }

    /// A field's value as a reader sees it.
    package static func shown(_ value: FieldValue?, in field: FormField, _ language: Language) -> String {
        guard let value else { return "" }
        switch (field.kind, value) {
        case (.date, .text(let text)): return Day(iso: text)?.long(in: language) ?? text
        case (.period, .text(let text)): return Period(text)?.words(in: language) ?? text
        case (.choice(let options), .text(let text)): return options.first { $0.value == text }?.label ?? text
        case (.choices(let options), .list(let values)):
            return texts(values).map { text in options.first { $0.value == text }?.label ?? text }.joined(separator: ", ")
        case (.chapters, .list(let values)): return Chapters.text(values)
        case (_, .text(let text)): return text
        case (_, .number(let number)): return Figures.decimal(number, decimals: 0...6, in: language)
        case (_, .flag): return FormWording.yes[language]
        case (_, .list(let values)): return texts(values).joined(separator: "\n")
        case (_, .record): return ""
        }
    }

    private static func fill(_ field: FormField, _ value: FieldValue, _ values: inout FormValues, _ language: Language) {
        switch (field.kind, value) {
        case (.date, .text(let text)):
            guard let day = Day(iso: text) else { return }
            values.set("\(field.name)-day", String(day.day))
            values.set("\(field.name)-month", String(day.month))
            values.set("\(field.name)-year", String(day.year))
        case (.period, _): values.set(field.name, shown(value, in: field, language))
        case (.choices, .list(let list)): values.set(field.name, all: texts(list))
        case (.flag, .flag(let flag)): if flag { values.set(field.name, "ja") }
        case (_, .text(let text)): values.set(field.name, text)
        default: values.set(field.name, shown(value, in: field, language))
        }
    }

    private static func texts(_ values: [FieldValue]) -> [String] { values.compactMap { if case .text(let text) = $0 { text } else { nil } } }
}
