package import Access
package import Kernel
import Storage

/// A district by its code and name.
package struct DistrictLine: Sendable {
    package let id: DistrictID
    package let name: String
}

package enum DistrictList {
    package static func all(in reading: borrowing Reading) throws -> [DistrictLine] {
        try reading.rows("SELECT code, name FROM district ORDER BY position, code") { DistrictLine(id: try $0.identifier(), name: try $0.text()) }
    }
}
