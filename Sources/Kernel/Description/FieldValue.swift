/// The value of one field of a described thing, on its way to or from a file, a table or a form.
package enum FieldValue: Sendable, Equatable {
    case text(String)
    case flag(Bool)
    case number(Double)
    case list([FieldValue])
    case record(FieldRecord)
}

/// Fields in their written order. A key that is absent was not given; there is no null.
package struct FieldRecord: Sendable, Equatable {
    package private(set) var fields: [(key: String, value: FieldValue)]

    package init(_ fields: [(key: String, value: FieldValue)] = []) { self.fields = fields }

    package subscript(key: String) -> FieldValue? {
        get { fields.first { $0.key == key }?.value }
        set {
            if let index = fields.firstIndex(where: { $0.key == key }) {
                if let newValue { fields[index].value = newValue } else { fields.remove(at: index) }
            } else if let newValue {
                fields.append((key, newValue))
            }
        }
    }

    /// The field of a key that stands in the source.
    func value(of key: StaticString) -> FieldValue? {
        fields.first { field in key.withUTF8Buffer { field.key.utf8.elementsEqual($0) } }?.value
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.fields.count == right.fields.count && zip(left.fields, right.fields).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    }
}

extension FieldRecord {
    /// A field by its path: `budget.amount` is the field `amount` of the part `budget`. A part without fields is absent.
    package subscript(path path: String) -> FieldValue? {
        get {
            guard let dot = path.firstIndex(of: ".") else { return self[path] }
            guard case .record(let part) = self[String(path[..<dot])] else { return nil }
            return part[path: String(path[path.index(after: dot)...])]
        }
        set {
            guard let dot = path.firstIndex(of: ".") else {
                self[path] = newValue
                return
            }
            let key = String(path[..<dot])
            var part = FieldRecord()
            if case .record(let existing) = self[key] { part = existing }
            part[path: String(path[path.index(after: dot)...])] = newValue
            self[key] = part.fields.isEmpty ? nil : .record(part)
        }
    }
}

extension FieldValue {
    /// The same with the digits of what looks like a person number (cpr-nummer) as dots.
    package var withoutPersonNumbers: FieldValue {
        switch self {
        case .text(let text): .text(PersonNumber.masked(text))
        case .list(let values): .list(values.map(\.withoutPersonNumbers))
        case .record(let record): .record(FieldRecord(record.fields.map { ($0.key, $0.value.withoutPersonNumbers) }))
        case .flag, .number: self
        }
    }
}
