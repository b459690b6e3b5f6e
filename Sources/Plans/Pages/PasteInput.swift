import Kernel
import Web

/// The table as it came, and which column is what.
struct PasteInput {
    /// Without what looks like civil registration numbers.
    let text: String
    /// How many of those were taken out.
    let masked: Int
    let table: TableText
    let columns: [TableColumn?]
    /// How many rows the heading takes, with what stands above it.
    let heading: Int
    /// The focus area that all rows go under, where no column names one.
    let under: String?
    let problem: Problem?

    static let largest = 1_048_576
    static let mostRows = 2_000
    static let mostColumns = 30

    init(_ form: FormValues) {
        let file = form["fil"] ?? ""
        let raw = file.isEmpty ? form["tabel"] ?? "" : file
        let field = file.isEmpty ? "tabel" : "fil"
        let obstacle: Wording? =
            if raw.hasPrefix("PK\u{3}\u{4}") || raw.hasPrefix("\u{D0}\u{CF}") {
                PasteStepWording.notText
            } else if raw.hasPrefix("\u{FF}\u{FE}") || raw.utf8.contains(0) { PasteStepWording.otherEncoding } else if raw.utf8.count > Self.largest {
                PasteStepWording.tooLarge
            } else { nil }
        text = obstacle == nil ? PersonNumber.masked(PlainText.withoutHidden(raw)) : ""
        masked = obstacle == nil ? PersonNumber.find(in: raw).count : 0
        table = TableText(text)
        let proposed = Self.headings(in: table)
        let chosen = (1...max(table.width, 1)).map { form["kolonne-\($0)"] }
        if form.has("kolonne-1"), file.isEmpty {
            columns = chosen.prefix(table.width).map { $0.flatMap(TableColumn.init) }
            heading = form.has("overskrift") ? max(proposed?.rows ?? 1, 1) : 0
        } else {
            columns = proposed?.columns ?? TableColumn.proposed(width: table.width)
            heading = proposed?.rows ?? 0
        }
        under = columns.contains(.area) ? nil : form["under"].map(\.trimmed).flatMap { $0.isEmpty ? nil : PersonNumber.masked(String($0.prefix(120))) }
        let shape: Wording? =
            if table.rows.isEmpty { field == "fil" ? PasteStepWording.emptyFile : PasteStepWording.empty } else if table.rows.count > Self.mostRows {
                PasteStepWording.tooMany(table.rows.count)
            } else if table.width > Self.mostColumns { PasteStepWording.tooWide } else { nil }
        problem = (obstacle ?? shape).map { Problem(field, $0) }
    }

    /// The heading: the first of the first rows in which two cells, or the only one, name a column.
    private static func headings(in table: TableText) -> (columns: [TableColumn?], rows: Int)? {
        for (index, row) in table.rows.prefix(5).enumerated() {
            let columns = TableColumn.proposed(for: row.cells)
            if columns.count(where: { $0 != nil }) >= min(2, table.width) {
                return (columns + Array(repeating: nil, count: max(0, table.width - columns.count)), index + 1)
            }
        }
        return nil
    }
}
