import Foundation
import Kernel

/// Reads `multipart/form-data` (RFC 7578), as browsers send it with a file. No package for it is to be had here.
enum Multipart {
    /// The boundary in the content type, where it is multipart.
    static func boundary(in contentType: String) -> String? {
        guard contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
        let parameter = contentType.split(separator: ";").map { $0.drop { $0 == " " } }.first { $0.lowercased().hasPrefix("boundary=") }
        // At most 70 characters, RFC 2046 § 5.1.1.
        return parameter.map { $0.dropFirst("boundary=".count).filter { $0 != "\"" } }.flatMap { (1...70).contains($0.utf8.count) ? $0 : nil }
    }

    /// Every part by its name. A file's bytes that are no UTF-8 are read as Windows-1252, as Danish spreadsheets write.
    static func values(_ body: [UInt8], boundary: String) -> FormValues {
        var values = FormValues()
        for part in parts(of: body, boundary: Array("--\(boundary)".utf8)) {
            guard let (head, content) = split(part), let name = parameter("name", in: head) else { continue }
            values.add(name, text(content))
        }
        return values
    }

    private static func parts(of body: [UInt8], boundary: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var index = 0
        // Only at the beginning of a line.
        while index + boundary.count <= body.count {
            if body[index..<index + boundary.count].elementsEqual(boundary) {
                if let start, start <= index - 2 { parts.append(body[start..<index - 2]) }
                start = index + boundary.count + 2
                index += boundary.count
            }
            guard let end = body[index...].firstIndex(of: 10) else { break }
            index = end + 1
        }
        return parts
    }

    /// What stands before the content of a part is a few lines.
    private static let longestHead = 8 * 1024

    private static func split(_ part: ArraySlice<UInt8>) -> (head: String, content: ArraySlice<UInt8>)? {
        let mark: [UInt8] = [13, 10, 13, 10]
        guard part.count >= mark.count else { return nil }
        for index in part.startIndex...min(part.endIndex - mark.count, part.startIndex + longestHead) where part[index..<index + mark.count].elementsEqual(mark) {
            return (String(decoding: part[..<index], as: UTF8.self), part[(index + mark.count)...])
        }
        return nil
    }

    private static func parameter(_ name: String, in head: String) -> String? {
        guard let line = head.split(whereSeparator: \.isNewline).first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let start = line.range(of: "; \(name)=\"")
        else { return nil }
        return String(line[start.upperBound...].prefix { $0 != "\"" })
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        let unmarked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        if let text = String(validating: unmarked, as: UTF8.self) { return FormValues.normalised(text) }
        return FormValues.normalised(Windows1252.text(unmarked))
    }
}
