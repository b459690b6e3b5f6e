import Access
import Kernel
import Storage

/// The municipalities that answer: the district's own list, which may be a part of the police district.
enum AnswersPlaces {
    /// In Danish order.
    static func municipalities(of district: DistrictID, in reading: borrowing Reading) throws -> [Municipality] {
        let codes: [String] = try reading.first("SELECT municipalities FROM district WHERE code = \(district)") { try $0.partIfAny() ?? [] } ?? []
        return codes.compactMap(Municipality.withCode).sorted { DanishOrder.key($0.name) < DanishOrder.key($1.name) }
    }
}
