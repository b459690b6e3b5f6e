import Foundation

/// What others have published or computed, as files beside the tests.
enum Reference {
    struct Missing: Error { let name: String }

    /// By name: what R says (`Reference/oracle.R` writes it).
    static func oracle() throws -> [(name: String, value: Double)] {
        try lines("oracle.csv").map { line in
            let parts = line.split(separator: ",")
            guard parts.count == 2, let value = parts[1] == "Inf" ? .infinity : Double(parts[1]) else { throw Missing(name: line) }
            return (String(parts[0]), value)
        }
    }

    /// A table of numbers, by the names of its columns.
    static func table(_ file: String) throws -> [String: [Double]] {
        let names = try text(file).split(whereSeparator: \.isNewline)[0].split(separator: ",").map(String.init)
        var columns: [String: [Double]] = [:]
        for line in try lines(file) {
            for (name, cell) in zip(names, line.split(separator: ",")) {
                guard let value = Double(cell) else { throw Missing(name: line) }
                columns[name, default: []].append(value)
            }
        }
        return columns
    }

    /// The rows of a file with semicolons, by the names of its columns.
    static func rows(_ file: String) throws -> [[String: String]] {
        let names = try text(file).split(whereSeparator: \.isNewline)[0].split(separator: ";").map(String.init)
        return try lines(file).map { line in
            Dictionary(uniqueKeysWithValues: zip(names, line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)))
        }
    }

    /// One of the weekly series that R's package surveillance brings along.
    static func weekly(_ name: String) throws -> [Double] {
        try lines("weekly.csv").map { $0.split(separator: ",") }.filter { $0[0] == name }.map { parts in
            guard let count = Double(parts[2]) else { throw Missing(name: name) }
            return count
        }
    }

    private static func lines(_ file: String) throws -> [String] { try text(file).split(whereSeparator: \.isNewline).dropFirst().map(String.init) }

    private static func text(_ file: String) throws -> String {
        guard let url = Bundle.module.url(forResource: "Reference/\(file)", withExtension: nil) else { throw Missing(name: file) }
        return try String(contentsOf: url, encoding: .utf8)
    }
}
