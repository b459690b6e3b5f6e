package import Kernel

/// The forums and authorities of a district by identifier; the two share one name space.
package struct ResponsibleNames: Sendable, Equatable {
    package struct Entry: Sendable, Equatable {
        package let name: String
        package let isForum: Bool
        package init(name: String, isForum: Bool) {
            self.name = name
            self.isForum = isForum
        }
    }
    private var entries: [String: Entry]
    /// Identifiers in the order in which they were given: forums first, each list in Danish order.
    package private(set) var order: [String] = []

    package init(_ list: [(id: String, entry: Entry)]) {
        entries = [:]
        for (id, entry) in list where entries.updateValue(entry, forKey: id) == nil { order.append(id) }
    }

    package subscript(id: String) -> Entry? { entries[id] }
    package subscript(id: ResponsibleID) -> Entry? { entries[id.rawValue] }
    /// The name where the text is an identifier, else the text itself.
    package func shown(_ text: String) -> String { entries[text]?.name ?? text }

    /// Texts that equal a name become the identifier; of several with one name, the one that stood there before.
    package func referring(_ lines: [String], keeping stored: [String]) -> [String] {
        lines.map { line in
            if entries[line] != nil { return line }
            let wanted = line.lowercased()
            return stored.first { entries[$0]?.name.lowercased() == wanted } ?? order.first { entries[$0]?.name.lowercased() == wanted } ?? line
        }
    }
}
