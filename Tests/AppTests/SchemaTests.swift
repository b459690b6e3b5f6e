import Foundation
import RygradTesting
import Storage
import Testing

@testable import Rygrad

/// A reader reads the schema, not its history: `docs/schema.md` is what both engines say of themselves.
struct SchemaTests {
    private let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../docs/schema.md").standardized

    @Test func `the schema is the same on both engines, and as it is written down`() throws {
        let database = try TestDatabase(Installation.migrations)
        let written = try description(of: database.engine.tables())
        // RYGRAD_WRITE_SCHEMA=1 swift test --filter SchemaTests writes it anew after a migration.
        if ProcessInfo.processInfo.environment["RYGRAD_WRITE_SCHEMA"] == "1" { try Data(written.utf8).write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == written)
    }

    private func description(of tables: [TableShape]) -> String {
        var lines = ["# The tables", "", "As both engines tell it; made by `SchemaTests`. `*` marks the key, `?` what may be empty.", ""]
        for table in tables.sorted(by: { $0.name < $1.name }) {
            lines += ["## \(table.name)", ""]
            // Columns that were added later stand where each engine put them: by name they are the same.
            for (place, column) in table.columns.enumerated().sorted(by: { $0.element.name < $1.element.name }) {
                let key = table.key.firstIndex(of: place).map { " *\($0 + 1)" } ?? ""
                lines.append("- \(column.name): \(column.kind.word)\(column.isRequired ? "" : "?")\(key)")
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }
}
