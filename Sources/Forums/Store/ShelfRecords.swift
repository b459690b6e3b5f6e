package import Access
package import Kernel
import Storage

/// A shelf's things as fields, for what is written out and not worked with: many times faster than the things themselves.
extension ArchiveShelf {
    package struct StoredRecord: Sendable {
        package let record: FieldRecord
        /// What it stands under, in the order of the shelf's places.
        package let place: [String?]
    }

    package func records(_ reading: borrowing Reading) throws -> [StoredRecord] {
        let places = Query.joined(placeColumns.map { "\(name: $0), " }, by: "")
        return try reading.rows("SELECT \(places)\(table.columns) FROM \(name: table.name) WHERE \(owned) ORDER BY position, \(name: keyColumn)") { row in
            let place = placeColumns.map { _ in row.textIfAny() }
            return StoredRecord(record: try table.record(&row), place: place)
        }
    }
}
