/// A Swift value that can stand in a field.
package protocol FieldConvertible: Sendable {
    static var fieldType: FieldType { get }
    init?(_ value: FieldValue)
    var fieldValue: FieldValue { get }
}

/// One property of a thing: its key in files, what it may hold, and how to get and set it.
package struct Property<Root>: Sendable {
    /// The key in the interchange format; the column's name is the same with `_` for `-`.
    package let key: StaticString
    package let type: FieldType
    package let isRequired: Bool
    package let get: @Sendable (Root) -> FieldValue?
    package let set: @Sendable (inout Root, FieldValue?) -> Void

    /// A property that must be given.
    package init<Value: FieldConvertible>(_ key: StaticString, _ path: any WritableKeyPath<Root, Value> & Sendable, _ type: FieldType = Value.fieldType) {
        self.key = key
        self.type = type
        isRequired = true
        get = { $0[keyPath: path].fieldValue }
        set = { root, value in if let value, let converted = Value(value) { root[keyPath: path] = converted } }
    }

    /// A property that may be left out.
    package init<Value: FieldConvertible>(_ key: StaticString, _ path: any WritableKeyPath<Root, Value?> & Sendable, _ type: FieldType = Value.fieldType) {
        self.key = key
        self.type = type
        isRequired = false
        get = { $0[keyPath: path]?.fieldValue }
        set = { root, value in root[keyPath: path] = value.flatMap { Value($0) } }
    }
}

/// A thing whose fields are described once, for files, tables, forms, history and the API.
package protocol Described: Sendable, Equatable {
    static var properties: [Property<Self>] { get }
    init()
}

extension Described {
    package static var shape: Shape {
        Shape(properties.map { Shape.Field(key: $0.key.description, type: $0.type, isRequired: $0.isRequired) })
    }

    /// The thing's fields; what was not given is absent.
    package var record: FieldRecord {
        FieldRecord(Self.properties.compactMap { property in property.get(self).map { (property.key.description, $0) } })
    }

    /// Reads fields that were checked against the shape; what does not fit is left at its default.
    package init(record: FieldRecord) {
        self.init()
        for property in Self.properties { property.set(&self, record.value(of: property.key)) }
    }
}
