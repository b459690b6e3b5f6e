import Foundation
import Testing

@testable import Rygrad

@Suite struct AccessDocumentTests {
    @Test func `the rights are written down as they are`() throws {
        let world = try MatrixWorld()
        let accounts = try MatrixWorld.endpoints(isDemo: false)
        let written = AccessDocument.text(world.endpoints + accounts)
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/access.md").standardized
        if ProcessInfo.processInfo.environment["RYGRAD_WRITE_ACCESS"] != nil { try written.write(to: file, atomically: true, encoding: .utf8) }
        #expect(try String(contentsOf: file, encoding: .utf8) == written, "RYGRAD_WRITE_ACCESS=1 swift test --filter AccessDocumentTests writes it anew")
    }
}
