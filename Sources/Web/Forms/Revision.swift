package import Kernel

/// A form sent for a thing that exists: what the thing becomes, or what stands in the way.
package enum Revision<Thing: Described>: Sendable {
    case ready(Thing)
    case invalid(FormReading)
    /// Somebody saved after the form was made, and something differs.
    case outdated(FormReading)

    /// Merges the form's fields into what is stored. Fields that are not on the form stay as they are.
    ///
    /// `stored` and `version` are what stands in the database now.
    package init(_ stored: Thing, version: Int, sheet: FormSheet, form: FormValues, in language: Language) {
        var form = form
        let storedValues = FormFilling.values(stored.record, in: sheet, language)
        for field in sheet.fields where form["vaelg-\(field.name)"] == "theirs" { form.takeField(field, from: storedValues) }
        let reading = FormReading(form, of: sheet, in: language)
        let now = stored.record
        let given = sheet.fields.map { ($0.name, Self.inOrder(reading.record[path: $0.name], now[path: $0.name], $0)) }
        let differs = given.contains { $0.1 != now[path: $0.0] }
        if form["version"] != String(version), differs {
            self = .outdated(reading)
        } else if !reading.problems.isEmpty {
            self = .invalid(reading)
        } else {
            var record = now
            for (name, value) in given { record[path: name] = value }
            self = .ready(Thing(record: record))
        }
    }

    /// What was chosen before keeps its order; a form shows choices in an order of its own.
    private static func inOrder(_ new: FieldValue?, _ old: FieldValue?, _ field: FormField) -> FieldValue? {
        guard case .choices = field.kind, case .list(let chosen) = new, case .list(let before) = old else { return new }
        return .list(before.filter { chosen.contains($0) } + chosen.filter { !before.contains($0) })
    }
}

extension FormValues {
    fileprivate mutating func takeField(_ field: FormField, from other: FormValues) {
        for name in [field.name, "\(field.name)-day", "\(field.name)-month", "\(field.name)-year"] { set(name, all: other.all(name)) }
        if !other.has(field.name) { set(field.name, nil) }
    }
}
