import GRDB
import Storage

/// Reads from SQLite's own catalogue which tables there are.
enum SQLiteCatalogue {
    static func tables(_ database: Database) throws -> [TableShape] {
        let connection = SQLiteConnection(database: database)
        // The index of words makes tables of its own.
        let names = try connection.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND substr(name, 1, 12) <> 'search_index' ORDER BY name"
        ) { try $0.text() }
        let shapes = try names.map { name in
            let columns = try connection.rows("SELECT name, type, \"notnull\", pk FROM pragma_table_info(\(name)) ORDER BY cid") {
                (name: try $0.text(), type: try $0.text(), isRequired: try $0.flag(), place: try $0.whole())
            }
            let key = columns.indices.filter { columns[$0].place > 0 }.sorted { columns[$0].place < columns[$1].place }
            return TableShape(
                name: name, columns: columns.map { TableShape.ColumnShape(name: $0.name, kind: kind($0.type), isRequired: $0.isRequired || $0.place > 0) }, key: key)
        }
        var references: [(from: String, to: String)] = []
        for name in names {
            references += try connection.rows("SELECT \"table\" FROM pragma_foreign_key_list(\(name))") { (from: name, to: try $0.text()) }
        }
        return TableOrder.referredFirst(shapes, references)
    }

    private static func kind(_ type: String) -> Storage.Column.Kind {
        switch type {
        case "INTEGER": .whole
        case "REAL": .number
        case "BLOB": .bytes
        default: .text
        }
    }
}
