package import Access
package import Kernel
import Storage

/// All forums, as their list shows them.
package enum ForumListStore {
    package struct Line: Sendable {
        package let id: ForumID
        package let kind: Forum.Kind
        package let name: String
        package let municipality: String?
        package let district: DistrictID
        package let subject: String?
        package let cadence: [CadenceRule]
    }

    package struct District: Sendable {
        package let id: DistrictID
        package let name: String
        package let municipalities: [String]
    }

    /// In Danish order. `district` none means every district.
    package static func lines(of district: DistrictID? = nil, in reading: borrowing Reading) throws -> [Line] {
        let condition: Query = district.map { "WHERE district = \($0)" } ?? ""
        return try reading.rows("SELECT id, kind, name, municipality, district, subject, cadence FROM forum \(condition) ORDER BY district, sort_key") { row in
            Line(
                id: try row.identifier(), kind: try row.choice(), name: try row.text(), municipality: row.textIfAny(), district: try row.identifier(),
                subject: row.textIfAny(),
                cadence: try row.partIfAny() ?? [])
        }
    }

    package static func districts(in reading: borrowing Reading) throws -> [District] {
        try reading.rows("SELECT code, name, municipalities FROM district ORDER BY position, code") {
            District(id: try $0.identifier(), name: try $0.text(), municipalities: try $0.partIfAny() ?? [])
        }
    }

    package static func district(_ id: DistrictID, in reading: borrowing Reading) throws -> District {
        let found = try reading.first("SELECT code, name, municipalities FROM district WHERE code = \(id)") {
            District(id: try $0.identifier(), name: try $0.text(), municipalities: try $0.partIfAny() ?? [])
        }
        guard let found else { throw Refusal.notFound }
        return found
    }
}
