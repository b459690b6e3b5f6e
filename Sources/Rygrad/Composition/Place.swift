import Foundation
import Storage
import StoragePostgres

/// Where an installation has its data.
enum Place: Sendable {
    case folder(URL)
    case database(PostgresAddress)

    /// What the options say, else the environment, else ./rygrad-data. An option wins over the environment.
    init(data: String?, database: String?) throws {
        if data == "" { throw InstallationFault.noFolderNamed }
        if let database {
            guard data == nil else { throw InstallationFault.twoPlaces }
            self = .database(try PostgresAddress(database, mayHoldPassword: false))
        } else if let data {
            self = .folder(URL(fileURLWithPath: data, isDirectory: true))
        } else if let address = try Self.secret("RYGRAD_DATABASE") {
            self = .database(try PostgresAddress(address, mayHoldPassword: true))
        } else {
            self = .folder(URL(fileURLWithPath: Installation.environment("RYGRAD_DATA") ?? "rygrad-data", isDirectory: true))
        }
    }

    /// A folder's path or a database's address, as `copy` is told. A password comes by libpq's own ways: PGPASSWORD, PGPASSFILE.
    init(_ text: String) throws {
        if text == "" { throw InstallationFault.noFolderNamed }
        self = try PostgresAddress.isAddress(text) ? .database(PostgresAddress(text, mayHoldPassword: false)) : .folder(URL(fileURLWithPath: text, isDirectory: true))
    }

    /// A setting of the environment that may be secret: its value, or the file that NAME_FILE names.
    static func secret(_ name: String) throws -> String? {
        if let value = Installation.environment(name) { return value }
        guard let file = Installation.environment(name + "_FILE") else { return nil }
        guard let bytes = FileManager.default.contents(atPath: file) else { throw InstallationFault.noSecretFile(name: name + "_FILE") }
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
