import HTTPTypes
import Hummingbird
import Kernel
import Web

/// An indicator's figures as its page shows them, a row for each area and period.
struct FigureFile {
    let rows: [[String]]

    init(_ measured: MeasuredIndicator, in language: Language) {
        let heading = [
            Wording("område", en: "area"), Wording("kode", en: "code"), Wording("periode", en: "period"), Wording("tal", en: "figure"), Wording("ud af", en: "out of"),
            Wording("bemærkning", en: "note"),
        ]
        let figures = measured.figures.sorted { (AreaName.order($0.area), $0.period) < (AreaName.order($1.area), $1.period) }
        rows =
            [heading.map { $0[language] }]
            + figures.map { figure in
                let place = [AreaName.of(figure.area, in: language), figure.area ?? "", figure.period.text]
                switch figure.sight {
                case .exact(let value, let whole): return place + [CSVText.number(value, in: language), whole.map { CSVText.number($0, in: language) } ?? "", figure.note ?? ""]
                case .small: return place + ["<5", "", figure.note ?? ""]
                case .withheld: return place + ["..", "", figure.note ?? ""]
                }
            }
    }
}

/// Tables for spreadsheets.
enum CSVText {
    /// Semicolons, decimal commas in Danish, as Danish spreadsheets read them; commas and points in English. With a mark, so that letters are read right.
    static func bytes(_ rows: [[String]], in language: Language) -> [UInt8] {
        let separator = language == .danish ? ";" : ","
        let text = rows.map { $0.map(cell).joined(separator: separator) + "\r\n" }.joined()
        return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    }

    static func number(_ value: Double, decimals: Int = 6, in language: Language) -> String {
        let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        let text = Figures.plain((value * scale).rounded() / scale)
        return language == .danish ? text.replacing(".", with: ",") : text
    }

    /// What begins as a formula is made text, so that a spreadsheet runs nothing that somebody wrote.
    private static func cell(_ text: String) -> String {
        let isNumber = !text.isEmpty && text.allSatisfy { $0.isNumber || "+-,.".contains($0) }
        let safe = !isNumber && text.first.map({ "=+-@\t\r".contains($0) }) ?? false ? "'" + text : text
        return safe.contains { ";,\"\r\n".contains($0) } ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }
}

extension Response {
    /// - Parameter name: the file's, without its ending; of letters, digits and hyphens.
    static func csv(_ rows: [[String]], named name: String, in language: Language) -> Response {
        var response = Response.bytes(CSVText.bytes(rows, in: language), type: "text/csv; charset=utf-8")
        response.headers[.contentDisposition] = "attachment; filename=\"\(name).csv\""
        return response
    }
}
