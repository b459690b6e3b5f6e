package import Access
package import Kernel
package import Storage

/// A list of described things as files know it: all that one district or one plan owns, in order.
///
/// Import and export go through it; pages have queries of their own.
package struct ArchiveShelf<Thing: Described>: Sendable {
    /// A thing and where it stands.
    package struct Item: Sendable {
        package let thing: Thing
        /// What it stands under, in the order of the shelf's `placeColumns`.
        package let place: [String?]
        package let position: Int
        /// Keys of lists in tables of their own that were given without anything in them.
        package let emptyLists: [String]

        package init(_ thing: Thing, under place: [String?] = [], position: Int, emptyLists: [String] = []) {
            self.thing = thing
            self.place = place
            self.position = position
            self.emptyLists = emptyLists
        }
    }

    /// What putting a list in place did.
    package struct Outcome: Sendable {
        package var added: [Item] = []
        package var changed: [(before: Item, after: Item)] = []
        package var removed: [Item] = []
        package var unchanged = 0
    }

    private let table: ThingTable<Thing>
    private let keyColumn: StaticString
    private let owner: [(StaticString, StoredValue)]
    private let placeColumns: [StaticString]
    private let keepsEmptyLists: Bool
    private let derived: @Sendable (Thing) -> [(StaticString, StoredValue)]
    package let key: @Sendable (Thing) -> String

    /// - Parameters:
    ///   - owner: columns and values that all things of the list share.
    ///   - keepsEmptyLists: whether things of the list hold lists in tables of their own.
    ///   - derived: columns that follow from the thing, such as its key for sorting.
    package init(
        _ table: ThingTable<Thing>, keyColumn: StaticString = "id", owner: [(StaticString, StoredValue)] = [], under placeColumns: [StaticString] = [],
        keepsEmptyLists: Bool = false, derived: @escaping @Sendable (Thing) -> [(StaticString, StoredValue)] = { _ in [] }, key: @escaping @Sendable (Thing) -> String
    ) {
        self.table = table
        self.keyColumn = keyColumn
        self.owner = owner
        self.placeColumns = placeColumns
        self.keepsEmptyLists = keepsEmptyLists
        self.derived = derived
        self.key = key
    }

    package func stored(_ reading: borrowing Reading) throws -> [Item] { try stored(reading, "TRUE") }
    package func stored(_ reading: borrowing Reading, key: String) throws -> Item? { try stored(reading, "\(name: keyColumn) = \(key)").first }

    /// Adds, replaces and, where `removing`, deletes, until the list is as given. What is the same stays untouched.
    package func put(_ items: [Item], over stored: [Item], removing: Bool, _ writing: borrowing Writing) throws -> Outcome {
        var outcome = Outcome()
        var rest = Dictionary(stored.map { (key($0.thing), $0) }) { first, _ in first }
        for item in items {
            guard let before = rest.removeValue(forKey: key(item.thing)) else {
                try add(item, writing)
                outcome.added.append(item)
                continue
            }
            if before.thing == item.thing, before.place == item.place, before.emptyLists == item.emptyLists {
                outcome.unchanged += 1
                if before.position != item.position { try move(item, writing) }
            } else {
                try replace(item, writing)
                outcome.changed.append((before, item))
            }
        }
        guard removing else { return outcome }
        for item in stored where rest[key(item.thing)] != nil {
            try writing.run("DELETE FROM \(name: table.name) WHERE \(matching(key(item.thing)))")
            outcome.removed.append(item)
        }
        return outcome
    }

    private func stored(_ reading: borrowing Reading, _ condition: Query) throws -> [Item] {
        let places = Query.joined(placeColumns.map { "\(name: $0), " }, by: "")
        let emptyLists: Query = keepsEmptyLists ? "empty_lists, " : ""
        return try reading.rows(
            "SELECT \(places)position, \(emptyLists)\(table.columns) FROM \(name: table.name) WHERE \(owned) AND \(condition) ORDER BY position, \(name: keyColumn)"
        ) { row in
            let place = placeColumns.map { _ in row.textIfAny() }
            let position = try row.whole()
            let emptyLists = keepsEmptyLists ? try row.wordsIfAny() ?? [] : []
            return Item(try table.read(&row), under: place, position: position, emptyLists: emptyLists)
        }
    }

    private func add(_ item: Item, _ writing: borrowing Writing) throws {
        let place = zip(placeColumns, item.place).map { ($0, $1.map { StoredValue.text($0) } ?? .null) }
        try writing.run(table.insert(item.thing, owner + place + extra(item) + [("position", .whole(Int64(item.position)))]))
    }

    private func replace(_ item: Item, _ writing: borrowing Writing) throws {
        let place = zip(placeColumns, item.place).map { "\(name: $0) = \($1)" as Query }
        let extra = extra(item).map { "\(name: $0.0) = \($0.1)" as Query }
        let upkeep: [Query] = ["position = \(item.position)", "version = version + 1"]
        try writing.run(table.update(item.thing, place + extra + upkeep, where: matching(key(item.thing))))
    }

    private func extra(_ item: Item) -> [(StaticString, StoredValue)] {
        guard keepsEmptyLists else { return derived(item.thing) }
        return derived(item.thing) + [("empty_lists", StoredField.value(item.emptyLists.isEmpty ? nil : item.emptyLists.fieldValue))]
    }

    private func move(_ item: Item, _ writing: borrowing Writing) throws {
        try writing.run("UPDATE \(name: table.name) SET position = \(item.position) WHERE \(matching(key(item.thing)))")
    }

    private var owned: Query { .joined(owner.map { "\(name: $0.0) = \($0.1)" }, by: " AND ", empty: "TRUE") }
    private func matching(_ key: String) -> Query { "\(owned) AND \(name: keyColumn) = \(key)" }
}

/// The order of a list of which a file gives all or some things.
package enum ArchiveOrder {
    /// Things of the file follow each other as there; the others keep their place among them. New ones stand before the next one of
    /// the file that was there already, else at the end.
    package static func merged(stored: [String], given: [String]) -> [String: Int] {
        let known = Set(stored)
        let wanted = Set(given)
        var rest = given[...]
        var order: [String] = []
        for key in stored {
            guard wanted.contains(key) else {
                order.append(key)
                continue
            }
            while let next = rest.popFirst() {
                order.append(next)
                if known.contains(next) { break }
            }
        }
        return Dictionary((order + rest).enumerated().map { ($1, $0) }) { first, _ in first }
    }
}
