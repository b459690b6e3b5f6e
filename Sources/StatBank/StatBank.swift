import AsyncHTTPClient
import Foundation
package import Kernel
import NIOCore
import NIOHTTP1

/// Statistics Denmark's StatBank over its public interface: what a table holds, and its figures as JSON-stat.
package struct StatBank: Sendable {
    package static let usualAddress = "https://api.statbank.dk/v1"

    private let address: String
    private let patience: Duration
    private let limit: Int

    /// - Parameter patience: how long an answer may take in full.
    /// - Parameter limit: how many bytes it may have.
    package init(address: String = usualAddress, patience: Duration = .seconds(60), limit: Int = 64 << 20) {
        self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
        (self.patience, self.limit) = (patience, limit)
    }

    /// The figures of a table for all its areas and all its periods.
    ///
    /// - Parameter taken: `dimension=category` for each further dimension that cannot be left out, by code or name.
    /// - Throws: `StatBankFault`.
    package func figures(of table: String, taken: [String]) async throws(StatBankFault) -> [UInt8] {
        guard (1...20).contains(table.utf8.count), table.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }) else { throw .noTable(table) }
        let about: StatBankTable
        do { about = try JSONDecoder().decode(StatBankTable.self, from: Data(try await get("/tableinfo/\(table)?format=JSON&lang=da", of: table))) } catch let fault as StatBankFault {
            throw fault
        } catch {
            throw .malformed
        }
        let question = try StatBankQuestion(about, taken: taken)
        let body: Data
        do { body = try JSONEncoder().encode(question) } catch { throw .malformed }
        var request = HTTPClientRequest(url: address + "/data")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: body))
        return try await ask(request, of: table)
    }

    /// One client for the whole process; a redirect is an answer like others, and who does not answer now is told of now.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    private func get(_ path: String, of table: String) async throws(StatBankFault) -> [UInt8] { try await ask(HTTPClientRequest(url: address + path), of: table) }

    /// The client's own deadline ends with the answer's head, so the whole is timed here.
    private func ask(_ request: HTTPClientRequest, of table: String) async throws(StatBankFault) -> [UInt8] {
        do {
            let (status, bytes) = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { [patience, limit] group in
                group.addTask {
                    let answer = try await Self.client.execute(request, timeout: .seconds(600))
                    let body = try await answer.body.collect(upTo: limit)
                    return (Int(answer.status.code), Array(body.readableBytesView))
                }
                group.addTask {
                    try await Task.sleep(for: patience)
                    throw StatBankFault.tooSlow
                }
                defer { group.cancelAll() }
                guard let first = try await group.next() else { throw StatBankFault.unreachable }
                return first
            }
            if status == 400 || status == 404 { throw StatBankFault.noTable(table) }
            guard status == 200 else { throw StatBankFault.refused(status) }
            return bytes
        } catch let fault as StatBankFault { throw fault } catch is NIOTooManyBytesError { throw .tooLarge } catch { throw .unreachable }
    }
}

/// What StatBank tells of a table.
struct StatBankTable: Decodable {
    let id: String
    let variables: [Variable]

    struct Variable: Decodable {
        let id: String
        let text: String
        /// Whether the table can be had without it, all its values together.
        let elimination: Bool?
        let time: Bool?
        let values: [Value]
    }

    struct Value: Decodable {
        let id: String
        let text: String
    }
}

/// What is asked of a table: every area and period, and in each other dimension one thing or all together.
struct StatBankQuestion: Encodable, Equatable {
    let table: String
    var lang = "da"
    var format = "JSONSTAT"
    var variables: [Chosen] = []

    struct Chosen: Encodable, Equatable {
        let code: String
        let values: [String]
    }

    init(_ about: StatBankTable, taken: [String]) throws(StatBankFault) {
        table = about.id
        var wishes: [(name: String, value: String)] = []
        for wish in taken {
            let parts = wish.split(separator: "=", maxSplits: 1).map { SearchWords.fold(String($0)) }
            guard parts.count == 2, about.variables.contains(where: { Self.names($0.id, $0.text).contains(parts[0]) }) else { throw .noDimension(wish, about.variables.map(\.text)) }
            wishes.append((parts[0], parts[1]))
        }
        for variable in about.variables {
            if let wish = wishes.first(where: { Self.names(variable.id, variable.text).contains($0.name) }) {
                guard let value = variable.values.first(where: { Self.names($0.id, $0.text).contains(wish.value) }) else { throw .choose(variable.text, Self.list(variable)) }
                variables.append(Chosen(code: variable.id, values: [value.id]))
            } else if variable.time == true || Self.isArea(variable) {
                variables.append(Chosen(code: variable.id, values: ["*"]))
            } else if variable.values.count == 1 {
                variables.append(Chosen(code: variable.id, values: [variable.values[0].id]))
            } else if variable.elimination != true {
                throw .choose(variable.text, Self.list(variable))
            }
        }
    }

    /// Its values are municipalities, whatever it is called.
    private static func isArea(_ variable: StatBankTable.Variable) -> Bool {
        let known = variable.values.count { value in Municipality.withCode(String(repeating: "0", count: max(0, 4 - value.id.count)) + value.id) != nil }
        return known * 2 > variable.values.count
    }

    private static func names(_ code: String, _ text: String) -> Set<String> { [SearchWords.fold(code), SearchWords.fold(text)] }
    private static func list(_ variable: StatBankTable.Variable) -> [String] { variable.values.prefix(12).map { "\($0.id) \($0.text)" } + (variable.values.count > 12 ? ["…"] : []) }
}

/// Why figures could not be fetched.
package enum StatBankFault: Error, Equatable {
    case unreachable, tooSlow, tooLarge, malformed
    case refused(Int)
    case noTable(String)
    case noDimension(String, [String])
    case choose(String, [String])

    package var wording: Wording {
        switch self {
        case .unreachable: Wording("Statistikbanken kan ikke nås. Intet er gemt; prøv igen om lidt.", en: "StatBank cannot be reached. Nothing was saved; try again in a moment.")
        case .tooSlow: Wording("Statistikbanken svarer for langsomt. Intet er gemt; prøv igen senere.", en: "StatBank answers too slowly. Nothing was saved; try again later.")
        case .tooLarge: Wording("Tabellen er for stor til at hente på én gang. Hent et udsnit som fil.", en: "The table is too large to fetch at once. Fetch a part of it as a file.")
        case .malformed: Wording("Statistikbanken svarede noget, der ikke kan læses. Intet er gemt.", en: "StatBank answered something that cannot be read. Nothing was saved.")
        case .refused(let status): Wording("Statistikbanken svarede med fejl \(status). Intet er gemt.", en: "StatBank answered with error \(status). Nothing was saved.")
        case .noTable(let table):
            Wording("Statistikbanken har ingen tabel, der hedder \(table), eller vil ikke give den på den måde.", en: "StatBank has no table named \(table), or will not give it in this way.")
        case .noDimension(let wish, let names):
            Wording(
                "»\(wish)« passer ikke på tabellen. Dens dimensioner er: \(names.joined(separator: ", ")).",
                en: "“\(wish)” does not fit the table. Its dimensions are: \(names.joined(separator: ", ")).")
        case .choose(let name, let values):
            Wording("Vælg én med --take i »\(name)«: \(values.joined(separator: ", ")).", en: "Choose one with --take in “\(name)”: \(values.joined(separator: ", ")).")
        }
    }
}
