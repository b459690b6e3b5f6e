import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Interchange
import Kernel
import Logging
import NIOCore
import RygradTesting
import Sample
import Storage
import Synchronization
import Testing
import Web

@testable import Rygrad

/// The sample district in a data folder of its own with every page there is, as the program serves it. It is always 15 June 2026.
final class WholeSite: Sendable {
    let database: TestDatabase
    var engine: any Engine { database.engine }
    let records: Records
    let site: Site
    private let sessions: Sessions
    private let statements = Statements()
    private static let today = Day(iso: "2026-06-15") ?? .earliest

    init() throws {
        let clock = Clock.fixed(day: Self.today)
        database = try TestDatabase(Installation.migrations) { [statements] in statements.add($0) }
        let engine = database.engine
        let installation = Installation(engine: engine, clock: clock, folder: database.folder)
        records = installation.records
        _ = try FileImport(records).run(SampleDistrict.files(on: Self.today).map { file in SourceFile(name: file.name, size: file.bytes.count) { file.bytes } })
        try records.maintain("sample") { try SamplePosts.fill(&$0, on: Self.today) }
        var logger = Logger(label: "test")
        logger.logLevel = .error
        site = try SiteAssembly(installation: installation, isDemo: true, logger: logger).site()
        sessions = Sessions(engine: engine, clock: clock) { _, _, _ in nil }
        statements.clear()
    }

    /// Every statement that pages have run so far, each once.
    var asked: Set<String> { statements.all }

    func session(of person: String) throws -> String { try sessions.begin(for: PersonID(person), by: .demonstration) }

    func get(_ path: String, _ session: String? = nil) async throws -> (status: HTTPResponse.Status, text: String) {
        var headers: HTTPFields = [.acceptLanguage: "da"]
        if let session { headers[.cookie] = "rygrad=\(session)" }
        let sent = headers
        return try await Application(responder: site).test(.router) { client in
            let response = try await client.execute(uri: path, method: .get, headers: sent)
            return (response.status, String(buffer: response.body))
        }
    }

    /// Follows every link of the site, few of each kind of address; answers how many pages there were.
    func visit(as person: String?, before each: () throws -> Void = {}) async throws -> Int {
        let session = try person.map { try self.session(of: $0) }
        var waiting = ["/", "/planer", "/fora", "/indikatorer", "/soeg?q=skole", "/opgaver", "/log-ind", "/api/v1/plans", "/api/v1/forums", "/api/v1/plans/vejen-2026"]
        var seen = Set(waiting)
        var kinds: [String: Int] = [:]
        var count = 0
        while let path = waiting.popLast() {
            try each()
            let page = try await get(path, session)
            #expect(page.status.code < 500, "\(path)")
            count += 1
            for link in links(in: page.text) where seen.insert(link).inserted {
                let kind = link.split(separator: "/", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element.prefix { $0 != "?" }) }.joined(
                    separator: "/")
                kinds[kind, default: 0] += 1
                if kinds[kind, default: 0] <= 4 { waiting.append(link) }
            }
        }
        return count
    }

    private func links(in text: String) -> [String] {
        text.split(separator: "href=\"/").dropFirst().map { "/" + $0.prefix { $0 != "\"" && $0 != "#" } }.filter { !$0.contains("sprog=") && !$0.hasPrefix("/assets") }
            .map { $0.replacing("&amp;", with: "&") }
    }
}

private final class Statements: Sendable {
    private let texts = Mutex<Set<String>>([])
    var all: Set<String> { texts.withLock { $0 } }
    func add(_ text: String) { texts.withLock { _ = $0.insert(text) } }
    func clear() { texts.withLock { $0 = [] } }
}
