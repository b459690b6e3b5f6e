import CPostgres
import Foundation
import Glibc
import Kernel
import Storage

/// Whether a server can be used: reached, let in, new enough, with the right letters and the right time.
struct PostgresServerCheck {
    private static let oldestVersion = 150_000
    private static let greatestDifference: Int64 = 10_000
    let address: PostgresAddress
    /// This machine's time; nil where a test has set it.
    let now: Instant?

    func run() throws {
        let link: PostgresLink
        do { link = try PostgresLink(address, for: .work) } catch { throw refusal() ?? error.fault }
        do { try check(link) } catch let fault as PostgresFault { throw fault.fault }
    }

    private func check(_ link: PostgresLink) throws {
        let version = Int(PQserverVersion(link.connection))
        guard version >= Self.oldestVersion else { throw StorageFault.unusable(reason: .serverTooOld(found: version / 10_000)) }
        let encoding = try link.simple("SHOW server_encoding").text(0, 0)
        guard encoding == "UTF8" else { throw StorageFault.unusable(reason: .wrongEncoding(found: encoding)) }
        guard try link.simple("SELECT current_schema() IS NOT NULL").text(0, 0) == "t" else { throw StorageFault.unusable(reason: .notEnoughRights) }
        guard let now else { return }
        let there = Int64(Double(try link.simple("SELECT extract(epoch FROM clock_timestamp()) * 1000").text(0, 0)) ?? 0)
        let ahead = now.milliseconds - there
        guard abs(ahead) <= Self.greatestDifference else { throw StorageFault.unusable(reason: .clockDiffers(seconds: Int(ahead / 1000))) }
    }

    /// Why the server did not let us in: libpq tells the code only where it is asked to while connecting.
    private func refusal() -> StorageFault? {
        guard let opening = PostgresKeywords(address.parameters(for: .work)).with({ PQconnectStartParams($0, $1, 0) }) else { return nil }
        defer { PQfinish(opening) }
        PQsetErrorVerbosity(opening, PQERRORS_SQLSTATE)
        let end = ContinuousClock.now + .seconds(3)
        var step = PGRES_POLLING_WRITING
        while step == PGRES_POLLING_READING || step == PGRES_POLLING_WRITING, ContinuousClock.now < end {
            var descriptor = pollfd(fd: PQsocket(opening), events: Int16(step == PGRES_POLLING_READING ? POLLIN : POLLOUT), revents: 0)
            poll(&descriptor, 1, 500)
            step = PQconnectPoll(opening)
        }
        let message = String(cString: PQerrorMessage(opening))
        if PQconnectionNeedsPassword(opening) == 1 { return .unusable(reason: .wrongPassword) }
        // "… FATAL:  28P01": the code is the last word of a line.
        let codes = message.split(separator: "\n").compactMap { $0.split(separator: " ").last }.filter { $0.count == 5 && $0.allSatisfy { $0.isNumber || ($0.isASCII && $0.isUppercase) } }
        if let code = codes.last { return PostgresFault(state: String(code)).fault }
        if message.localizedCaseInsensitiveContains("ssl") || message.localizedCaseInsensitiveContains("certificate") { return .unusable(reason: .insecure) }
        return nil
    }
}
