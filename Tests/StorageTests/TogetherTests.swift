import Dispatch
import Foundation
import Kernel
import RygradTesting
import Storage
import Synchronization
import Testing

/// Those who write at the same time may share a commit, and know nothing of each other otherwise.
@Suite struct TogetherTests {
    private static let table = Migration(
        1, "test",
        [
            .table("owner", [.text("id").key]),
            .table("note", [.text("id").key, .text("owner").required], ["FOREIGN KEY (owner) REFERENCES owner (id) DEFERRABLE INITIALLY DEFERRED"]),
        ])

    private struct Changed: Error {}

    /// Runs the body once on each of so many threads that wait for nothing else.
    private func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        let group = DispatchGroup()
        for number in 0..<count {
            group.enter()
            Thread.detachNewThread {
                body(number)
                group.leave()
            }
        }
        group.wait()
    }

    @Test func `everybody's changes are kept or taken back by themselves, and are there for others once they are confirmed`() throws {
        let statements = Mutex<[String]>([])
        let database = try TestDatabase([Self.table]) { text in statements.withLock { $0.append(text) } }
        let engine = database.engine
        try engine.write { try $0.run("INSERT INTO owner (id) VALUES ('here')") }
        statements.withLock { $0 = [] }
        let wrong = Mutex<[String]>([])
        @Sendable func tell(_ what: String) { wrong.withLock { $0.append(what) } }
        onThreads(8) { thread in
            for turn in 0..<60 {
                let id = "\(thread)-\(turn)"
                do {
                    try engine.writeInTurn { connection in
                        try connection.run("INSERT INTO note (id, owner) VALUES (\(id), \(turn % 7 == 1 ? "nowhere" : "here"))")
                        if turn % 5 == 2 { throw Changed() }
                    }
                    if turn % 5 == 2 || turn % 7 == 1 { tell("\(id) should have failed") }
                    if try !engine.read({ try $0.exists("SELECT 1 FROM note WHERE id = \(id)") }) { tell("\(id) was confirmed and is not there") }
                } catch is Changed {
                    if turn % 5 != 2 { tell("\(id) got another's error") }
                } catch {
                    if turn % 7 != 1 || error as? StorageFault != .referenceMissing { tell("\(id) failed: \(error)") }
                }
            }
        }
        #expect(wrong.withLock { $0 } == [])
        let kept = (0..<60).count { $0 % 5 != 2 && $0 % 7 != 1 } * 8
        #expect(try engine.read { try $0.count("SELECT count(*) FROM note") } == kept)
        guard TestDatabase.kind == .sqlite else { return }
        let commits = statements.withLock { $0.count { $0 == "COMMIT" } }
        #expect(commits > 0 && commits < 8 * 60 * 9 / 10, "\(commits) commits for \(8 * 60) changes")
    }

    @Test func `what one of a group does cannot be read by others before it is confirmed`() throws {
        let database = try TestDatabase([Self.table])
        let engine = database.engine
        try engine.write { try $0.run("INSERT INTO owner (id) VALUES ('here')") }
        let seen = Mutex<Int>(0)
        onThreads(4) { thread in
            for turn in 0..<30 {
                let id = "\(thread)-\(turn)"
                do {
                    try engine.writeInTurn { connection in
                        try connection.run("INSERT INTO note (id, owner) VALUES (\(id), 'here')")
                        if try engine.read({ try $0.exists("SELECT 1 FROM note WHERE id = \(id)") }) { seen.withLock { $0 += 1 } }
                    }
                } catch { seen.withLock { $0 += 1000 } }
            }
        }
        #expect(seen.withLock { $0 } == 0)
    }
}
