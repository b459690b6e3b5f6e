import CPostgres
import Storage

/// What PostgreSQL's codes (SQLSTATE, PostgreSQL 15 documentation, appendix A) mean to the program.
enum PostgresFault: Error {
    /// Another transaction was in the way: to be tried again from the beginning.
    case conflict
    /// The connection is gone, and with it what was not confirmed.
    case lost
    case told(StorageFault)

    init(state: String, isInterrupted: Bool = false) {
        self =
            switch state {
            case "40001", "40P01": .conflict
            // The server ends the connection, or has become one that only reads.
            case "57P01", "57P02", "57P03", "57P05", "25006", "25P03": .lost
            case let state where state.hasPrefix("08"): .lost
            case "23505": .told(.duplicate)
            case "23503": .told(.referenceMissing)
            case "22021": .told(.unstorableText)
            case "53100": .told(.unusable(reason: .diskFull))
            case "55P03", "53200", "53300", "53400": .told(.unusable(reason: .busy))
            case "57014": .told(isInterrupted ? .interrupted : .unusable(reason: .tooSlow))
            case "42501": .told(.unusable(reason: .notEnoughRights))
            case "28P01", "28000": .told(.unusable(reason: .wrongPassword))
            case "3D000": .told(.unusable(reason: .noSuchDatabase))
            default: .told(.engine(code: state))
            }
    }

    /// As the rest of the program knows it.
    var fault: StorageFault {
        switch self {
        case .conflict: .unusable(reason: .busy)
        case .lost: .unusable(reason: .unreachable)
        case .told(let fault): fault
        }
    }
}

/// What libpq answered; freed when nobody holds it.
final class PostgresResult {
    let raw: OpaquePointer
    init(_ raw: OpaquePointer) { self.raw = raw }
    deinit { PQclear(raw) }

    var count: Int32 { PQntuples(raw) }
    var columns: Int32 { PQnfields(raw) }
    /// What was done: "INSERT 0 1", "COMMIT".
    var tag: String { PQcmdStatus(raw).map { String(cString: $0) } ?? "" }
    var rowsTouched: Int { PQcmdTuples(raw).flatMap { Int(String(cString: $0)) } ?? 0 }
    var state: String? { PQresultErrorField(raw, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } }
    func text(_ row: Int32, _ column: Int32) -> String { String(cString: PQgetvalue(raw, row, column)) }
}

/// A row of an answer. libpq gives every cell as text.
struct PostgresCells: Cells {
    let result: PostgresResult
    let row: Int32

    func isNull(_ column: Int) -> Bool { PQgetisnull(result.raw, row, Int32(column)) != 0 }
    func text(_ column: Int) -> String { textIfAny(column) ?? "" }
    func textIfAny(_ column: Int) -> String? { isNull(column) ? nil : String(decoding: cell(column), as: UTF8.self) }
    func whole(_ column: Int) -> Int64 {
        let bytes = cell(column)
        // Comparisons are answered with t and f.
        if bytes.count == 1, bytes[0] == UInt8(ascii: "t") || bytes[0] == UInt8(ascii: "f") { return bytes[0] == UInt8(ascii: "t") ? 1 : 0 }
        return Int64(String(decoding: bytes, as: UTF8.self)) ?? 0
    }
    func number(_ column: Int) -> Double { Double(String(decoding: cell(column), as: UTF8.self)) ?? 0 }
    func bytes(_ column: Int) -> [UInt8] {
        // \x and two hexadecimal digits for each byte.
        let digits = cell(column).dropFirst(2).map { $0 > UInt8(ascii: "9") ? $0 - UInt8(ascii: "a") + 10 : $0 - UInt8(ascii: "0") }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private func cell(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        let length = Int(PQgetlength(result.raw, row, Int32(column)))
        return PQgetvalue(result.raw, row, Int32(column)).withMemoryRebound(to: UInt8.self, capacity: max(length, 1)) { UnsafeBufferPointer(start: $0, count: length) }
    }
}
