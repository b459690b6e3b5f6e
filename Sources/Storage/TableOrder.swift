/// The order in which tables can be filled.
package enum TableOrder {
    /// The tables by name, but each after those that it refers to.
    package static func referredFirst(_ tables: [TableShape], _ references: [(from: String, to: String)]) -> [TableShape] {
        var ordered: [TableShape] = []
        var waiting = tables
        while !waiting.isEmpty {
            let names = Set(waiting.map(\.name))
            let free = waiting.filter { table in !references.contains { $0.from == table.name && $0.to != table.name && names.contains($0.to) } }
            // A ring of references would end here; the tables of a ring go in by name.
            ordered += free.isEmpty ? waiting : free
            waiting = free.isEmpty ? [] : waiting.filter { table in !free.contains { $0.name == table.name } }
        }
        return ordered
    }
}
