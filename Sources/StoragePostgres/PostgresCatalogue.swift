import Storage

/// Reads from PostgreSQL's own catalogue which tables there are.
enum PostgresCatalogue {
    static func tables(_ link: PostgresLink) throws -> [TableShape] {
        let rows = try read(
            """
            SELECT c.relname, a.attname, format_type(a.atttypid, NULL), a.attnotnull, coalesce(array_position(i.indkey, a.attnum), -1)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
            WHERE c.relnamespace = to_regnamespace(current_schema()) AND c.relkind = 'r' ORDER BY c.relname COLLATE "C", a.attnum
            """, link)
        let references = try read(
            """
            SELECT c.conrelid::regclass::text, c.confrelid::regclass::text FROM pg_constraint c
            WHERE c.connamespace = to_regnamespace(current_schema()) AND c.contype = 'f'
            """, link)
        return TableOrder.referredFirst(shapes(of: rows), references.map { (from: $0[0], to: $0[1]) })
    }

    /// For a plan that does not know the values, with whole tables made to look dear.
    static func steps(of statement: String, _ link: PostgresLink) throws -> [String] {
        let places = statement.matches(of: /\$\d+/).compactMap { Int($0.output.dropFirst()) }.max() ?? 0
        // The types are told when it runs; of a value that is only asked whether it is there nobody could guess one.
        let statement = statement.replacing(/\$\d+(?= IS NULL)/) { "CAST(\($0.output) AS TEXT)" }
        try link.begin("BEGIN")
        defer {
            link.rollback()
            link.forgetStatements()
        }
        try link.simple("SET LOCAL enable_seqscan = off; SET LOCAL plan_cache_mode = force_generic_plan; DEALLOCATE ALL; PREPARE asked AS \(statement)")
        let values = places == 0 ? "" : "(" + repeatElement("NULL", count: places).joined(separator: ", ") + ")"
        let answer = try link.simple("EXPLAIN (COSTS off) EXECUTE asked\(values)")
        return (0..<answer.count).map { answer.text($0, 0) }
    }

    private static func shapes(of rows: [[String]]) -> [TableShape] {
        var names: [String] = []
        for row in rows where names.last != row[0] { names.append(row[0]) }
        let columns = Dictionary(grouping: rows) { $0[0] }
        return names.map { name in
            let rows = columns[name] ?? []
            let key = rows.indices.filter { rows[$0][4] != "-1" }.sorted { (Int(rows[$0][4]) ?? 0) < (Int(rows[$1][4]) ?? 0) }
            return TableShape(name: name, columns: rows.map { TableShape.ColumnShape(name: $0[1], kind: kind($0[2]), isRequired: $0[3] == "t") }, key: key)
        }
    }

    private static func kind(_ type: String) -> Column.Kind {
        switch type {
        case "bigint": .whole
        case "double precision": .number
        case "bytea": .bytes
        default: .text
        }
    }

    private static func read(_ sql: String, _ link: PostgresLink) throws -> [[String]] {
        let result = try link.run(sql, [], [])
        return (0..<result.count).map { row in (0..<result.columns).map { result.text(row, $0) } }
    }
}
