import CPostgres
import Glibc
package import Storage

/// Where the database is: `postgres://user@host:port,host:port/name?sslmode=…`, as libpq reads it.
///
/// Never printed: it may hold a password.
package struct PostgresAddress: Sendable {
    /// libpq's keywords and their values, as the address gives them.
    private let given: [String: String]

    /// - Parameter mayHoldPassword: false for what stands in the list of processes, where everybody reads it.
    package init(_ text: String, mayHoldPassword: Bool) throws(StorageFault) {
        guard Self.isAddress(text), let options = PQconninfoParse(text, nil) else { throw .unusable(reason: .notAnAddress) }
        defer { PQconninfoFree(options) }
        var given: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { given[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        // libpq looks at the ports only when it connects.
        guard (given["port"] ?? "").split(separator: ",").allSatisfy({ (1...65_535).contains(Int($0) ?? 0) }) else { throw .unusable(reason: .notAnAddress) }
        guard mayHoldPassword || given["password"] == nil else { throw .unusable(reason: .passwordInOption) }
        self.given = given
    }

    package static func isAddress(_ text: String) -> Bool { text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") }

    /// What a connection is opened with. Of several hosts the one that takes writes is found, unless the address says otherwise.
    func parameters(for purpose: PostgresLink.Purpose) -> [(keyword: String, value: String)] {
        var parameters = [
            "connect_timeout": "3", "keepalives_idle": "2", "keepalives_interval": "1", "keepalives_count": "2", "tcp_user_timeout": "4000",
        ]
        if purpose != .replica { parameters["target_session_attrs"] = "read-write" }
        parameters.merge(given) { $1 }
        parameters["application_name"] = purpose.name
        parameters["client_encoding"] = "UTF8"
        return parameters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
