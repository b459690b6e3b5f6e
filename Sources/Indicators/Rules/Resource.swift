import Foundation

/// What ships with the program.
enum Resource {
    static func lines(_ name: String, _ kind: String) -> [Substring] {
        guard let url = Bundle.module.url(forResource: name, withExtension: kind), let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        return text.split(whereSeparator: \.isNewline)
    }
}
