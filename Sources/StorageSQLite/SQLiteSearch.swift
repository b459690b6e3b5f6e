import Storage

/// Full-text search with FTS5 over the words that `search_entry` holds, folded by us and split at spaces.
struct SQLiteSearch: SearchCapability {
    let schema: [Query] = [
        "CREATE VIRTUAL TABLE search_index USING fts5 (title, words, content = 'search_entry', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3')",
        """
        CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
          INSERT INTO search_index (rowid, title, words) VALUES (new.number, new.title, new.words);
        END
        """,
        """
        CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
          INSERT INTO search_index (search_index, rowid, title, words) VALUES ('delete', old.number, old.title, old.words);
        END
        """,
        """
        CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN
          INSERT INTO search_index (search_index, rowid, title, words) VALUES ('delete', old.number, old.title, old.words);
          INSERT INTO search_index (rowid, title, words) VALUES (new.number, new.title, new.words);
        END
        """,
    ]

    func matches(_ words: [String]) -> Query {
        // Folded words hold letters and digits only, so nothing in them means anything to FTS5 inside quotes.
        let expression = words.map { "\"\($0)\"*" }.joined(separator: " ")
        return "e.number IN (SELECT rowid FROM search_index WHERE search_index MATCH \(expression))"
    }

    /// Titles first: an entry whose title begins with the first word counts as better.
    let rank: Query = "length(e.title)"
}
