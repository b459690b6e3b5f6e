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
        let differs = sheet.fields.contains { reading.record[path: $0.name] != now[path: $0.name] }
        if form["version"] != String(version), differs {
            self = .outdated(reading)
        } else if !reading.problems.isEmpty {
            self = .invalid(reading)
        } else {
            var record = now
            for field in sheet.fields { record[path: field.name] = reading.record[path: field.name] }
            self = .ready(Thing(record: record))
        }
    }
}

extension FormValues {
    fileprivate mutating func takeField(_ field: FormField, from other: FormValues) {
        for name in [field.name, "\(field.name)-day", "\(field.name)-month", "\(field.name)-year"] { set(name, all: other.all(name)) }
        if !other.has(field.name) { set(field.name, nil) }
    }
}
