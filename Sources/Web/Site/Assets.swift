import Crypto
import Foundation
import Kernel

/// The style sheet and the font, with addresses that change when they do.
package struct Assets: Sendable {
    package struct File: Sendable {
        package let address: Address
        package let type: StaticString
        package let bytes: [UInt8]
    }
    package let styleSheet: File
    package let font: File?

    package struct Missing: Error {}

    /// The style sheet's parts are joined in the order of their names. The font stands beside the program where it was made.
    package static func load() throws -> Assets {
        guard let folder = Bundle.module.url(forResource: "css", withExtension: nil, subdirectory: "Assets") else { throw Missing() }
        let parts = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "css" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
        var styles: [UInt8] = []
        for part in parts { styles += [UInt8](try Data(contentsOf: part)) }
        return Assets(
            styleSheet: File(address: "/assets/\(fingerprint(styles))/rygrad.css", type: "text/css; charset=utf-8", bytes: styles),
            font: try font())
    }

    private static func font() throws -> File? {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        let file = beside.appendingPathComponent("rygrad-sans.woff2")
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        return File(address: "/assets/rygrad-sans.woff2", type: "font/woff2", bytes: [UInt8](try Data(contentsOf: file)))
    }

    private static func fingerprint(_ bytes: [UInt8]) -> String { String(SHA256.hash(data: bytes).prefix(6).map { String($0, radix: 16) }.joined()) }
}
