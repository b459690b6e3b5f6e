package import Kernel

/// Writes and reads described things whole: a column per property, parts and lists as JSON text.
///
/// For editing, import and export, where every field counts. Pages select the columns that they show.
package struct ThingTable<Thing: Described>: Sendable {
    package let name: StaticString
    /// Properties that live in tables of their own.
    private let properties: [Property<Thing>]

    package init(_ name: StaticString, leavingOut keys: [String] = []) {
        self.name = name
        properties = Thing.properties.filter { !keys.contains($0.key.description) }
    }

    /// The columns of all properties, for a SELECT list.
    package var columns: Query { .joined(properties.map { "\(column: $0.key)" }, by: ", ") }
    package func columns(of alias: StaticString) -> Query { .joined(properties.map { "\(name: alias).\(column: $0.key)" }, by: ", ") }

    /// Adds the thing, with further columns that are not properties.
    package func insert(_ thing: Thing, _ extra: [(StaticString, StoredValue)] = []) -> Query {
        let names = Query.joined(extra.map { "\(name: $0.0)" } + properties.map { "\(column: $0.key)" }, by: ", ")
        let values = Query.joined(extra.map { "\($0.1)" } + properties.map { "\(stored($0.get(thing), as: $0.type))" }, by: ", ")
        return "INSERT INTO \(name: name) (\(names)) VALUES (\(values))"
    }

    /// Replaces all properties; `extra` are further columns to set.
    package func update(_ thing: Thing, _ extra: [Query] = [], where condition: Query) -> Query {
        let changes = Query.joined(properties.map { "\(column: $0.key) = \(stored($0.get(thing), as: $0.type))" } + extra, by: ", ")
        return "UPDATE \(name: name) SET \(changes) WHERE \(condition)"
    }

    /// Reads the properties from the row's next columns.
    package func read(_ row: inout Row) throws -> Thing {
        var thing = Thing()
        for property in properties { property.set(&thing, try StoredField.read(&row, as: property.type)) }
        return thing
    }

    /// The last door before the table: what looks like a person number is masked, whichever way it came.
    private func stored(_ value: FieldValue?, as type: FieldType) -> StoredValue { StoredField.value(type.holdsProse ? value?.withoutPersonNumbers : value) }
}

extension ThingTable {
    /// A column for each property, for the table's migration; `required` ones may not be null.
    package var newColumns: [Column] {
        properties.map { property in
            let column = Column(property.key, property.type.columnKind)
            return property.isRequired ? column.required : column
        }
    }
}
