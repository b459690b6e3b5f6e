/// A numbered, forward-only step of the schema. Each room has numbers of its own, so a later step may have a lower number than one that ran.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    package let steps: [Step]

    package init(_ number: Int, _ name: String, _ steps: [Step]) {
        self.number = number
        self.name = name
        self.steps = steps
    }

    package enum Step: Sendable {
        /// `clustered` keeps the rows of one key together, where the engine can.
        case table(StaticString, [Column], [Query] = [], clustered: Bool = false)
        /// Columns are named in the order in which the index sorts.
        case index(StaticString, on: StaticString, [StaticString])
        /// A further column; it may be empty in the rows that stand there.
        case column(StaticString, Column)
        case statement(Query)
        /// From now on rows are added only; `Connection.clear` alone takes them out, all of them.
        case appendOnly(StaticString)
        /// Statements that only the engine knows.
        case search
    }
}

extension Migration {
    /// The steps that have not run, in their order. A schema's age is told by how many steps have made it.
    package static func pending(_ migrations: [Migration], ran: Set<Int>) throws -> [Migration] {
        guard ran.isSubset(of: migrations.map(\.number)) else { throw StorageFault.unusable(reason: .newerSchema(known: migrations.count, found: ran.count)) }
        return migrations.filter { !ran.contains($0.number) }.sorted { $0.number < $1.number }
    }
}

/// A column of a new table.
package struct Column: Sendable {
    package enum Kind: Sendable { case text, whole, number, bytes }
    /// A property's key may stand here: the column's name has `_` for `-`.
    package let name: StaticString
    package let kind: Kind
    package var isRequired = false
    package var isKey = false
    package var references: (table: StaticString, onDelete: StaticString)?
    package var check: StaticString?
    package var defaultValue: StaticString?

    package init(_ name: StaticString, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }

    package static func text(_ name: StaticString) -> Column { Column(name, .text) }
    package static func whole(_ name: StaticString) -> Column { Column(name, .whole) }
    package static func number(_ name: StaticString) -> Column { Column(name, .number) }
    package static func bytes(_ name: StaticString) -> Column { Column(name, .bytes) }

    package var required: Column { changed { $0.isRequired = true } }
    package var key: Column {
        changed {
            $0.isKey = true
            $0.isRequired = true
        }
    }
    /// A foreign key to the table's `id`.
    package func references(_ table: StaticString, onDelete: StaticString = "NO ACTION") -> Column { changed { $0.references = (table, onDelete) } }
    package func check(_ condition: StaticString) -> Column { changed { $0.check = condition } }
    package func defaulting(to value: StaticString) -> Column { changed { $0.defaultValue = value } }

    private func changed(_ change: (inout Column) -> Void) -> Column {
        var copy = self
        change(&copy)
        return copy
    }
}
