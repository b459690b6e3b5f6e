package import Access
package import Kernel
package import Storage

/// The names behind identifiers.
package enum NameStore {
    /// Every forum and authority of a district.
    package static func names(of district: DistrictID, in reading: borrowing Reading) throws -> ResponsibleNames {
        ResponsibleNames(
            try reading.rows(
                """
                SELECT id, name, 1, sort_key FROM forum WHERE district = \(district)
                UNION ALL SELECT id, name, 0, name FROM authority WHERE district = \(district)
                ORDER BY 3 DESC, 4
                """
            ) { (try $0.text(), ResponsibleNames.Entry(name: try $0.text(), isForum: try $0.flag())) })
    }

    /// Only those among the texts that are identifiers of forums, or of authorities in the district.
    package static func names(of texts: [String], in district: DistrictID, _ reading: borrowing Reading) throws -> ResponsibleNames {
        guard !texts.isEmpty else { return ResponsibleNames([]) }
        return ResponsibleNames(
            try reading.rows(
                """
                SELECT id, name, 1 FROM forum WHERE id IN (\(list: texts))
                UNION ALL SELECT id, name, 0 FROM authority WHERE district = \(district) AND id IN (\(list: texts))
                """
            ) { (try $0.text(), ResponsibleNames.Entry(name: try $0.text(), isForum: try $0.flag())) })
    }

    /// The people of a district in Danish order.
    package static func people(of district: DistrictID, in reading: borrowing Reading) throws -> [(id: PersonID, name: String, title: String?)] {
        try reading.rows("SELECT id, name, title FROM person WHERE district = \(district) ORDER BY sort_key") {
            (try $0.identifier(), try $0.text(), $0.textIfAny())
        }
    }

    package static func authorities(of district: DistrictID, in reading: borrowing Reading) throws -> [(id: AuthorityID, name: String)] {
        try reading.rows("SELECT id, name FROM authority WHERE district = \(district)") { (try $0.identifier(Keys.Authority.self), try $0.text()) }
            .sorted { DanishOrder.key($0.name) < DanishOrder.key($1.name) }
    }

    package static func forums(of district: DistrictID, in reading: borrowing Reading) throws -> [(id: ForumID, name: String)] {
        try reading.rows("SELECT id, name FROM forum WHERE district = \(district) ORDER BY sort_key") { (try $0.identifier(), try $0.text()) }
    }

    /// An identifier that is not taken yet, made from a name.
    package static func newSlug(from name: String, in reading: borrowing Reading, taken: (_ from: String, _ below: String) -> Query) throws -> String {
        // All that Slug.make can come up with begin alike; `{` follows the last letter.
        let start = String(Slug.make(from: name) { _ in false }.prefix(40))
        let taken = Set(try reading.rows(taken(start, start + "{")) { try $0.text() })
        return Slug.make(from: name) { taken.contains($0) }
    }
}
