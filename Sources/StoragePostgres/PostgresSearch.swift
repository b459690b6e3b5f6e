import Storage

/// Full-text search with a GIN index over the same folded words as FTS5 has, split at spaces and never by PostgreSQL's own parser,
/// so that both engines find the same. The words are lexemes of the configuration `simple`: as they are.
struct PostgresSearch: SearchCapability {
    private static let words: Query = "array_to_tsvector(array_remove(string_to_array(e.title || ' ' || e.words, ' '), ''))"

    let schema: [Query] = ["CREATE INDEX search_index ON search_entry USING gin (array_to_tsvector(array_remove(string_to_array(title || ' ' || words, ' '), '')))"]

    func matches(_ words: [String]) -> Query {
        // Folded words hold letters and digits only, so nothing in them means anything inside quotes.
        let expression = words.map { "'\($0)':*" }.joined(separator: " & ")
        return "\(Self.words) @@ CAST(\(expression) AS tsquery)"
    }

    let rank: Query = "length(e.title)"
}
