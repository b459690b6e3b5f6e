import Kernel
import Tables
import Web

/// A table as it came in a form, and how it is to be read.
struct SeriesInput {
    /// What was pasted or chosen as a file.
    let text: String
    /// None where nothing was said of it yet: the first look at the table.
    let mapping: SeriesMapping?
    let decimal: DelimitedTable.DecimalMark?
    let origin: SeriesOrigin?
    let isMeant: Bool
    let table: FigureTable?
    let problem: Problem?
    let asksForDecimalMark: Bool

    /// A form may bring four megabytes with all that stands around it.
    static let largest = 3 << 20

    init(_ form: FormValues, in language: Language) {
        let file = form["fil"] ?? ""
        text = file.isEmpty ? form["tabel"] ?? "" : file
        let field = file.isEmpty ? "tabel" : "fil"
        decimal = form["decimal"].flatMap { DelimitedTable.DecimalMark(rawValue: $0) }
        isMeant = form.has("rigtig")
        var (read, found, asks) = (FigureTable?.none, Problem?.none, false)
        if text.isEmpty {
            found = Problem("tabel", SeriesPageWording.empty)
        } else if text.utf8.count > Self.largest {
            found = Problem(field, SeriesPageWording.tooLarge)
        } else if text.hasPrefix("ÿþ") || text.utf8.contains(0) {
            found = Problem(field, SeriesPageWording.otherEncoding)
        } else {
            do throws(TableFault) { read = try TableReader.read([UInt8](text.utf8), decimal: decimal) } catch {
                found = Problem(error.asksForDecimalMark ? "decimal" : field, error.placed)
                asks = error.asksForDecimalMark
            }
        }
        (table, problem, asksForDecimalMark) = (read, found, asks)
        let isAnswered = form.has(Self.field(0))
        mapping = isAnswered ? read.map { Self.mapping(form, of: $0) } : nil
        origin = isAnswered ? SeriesOrigin(record: FormReading(form, of: SeriesFields.origin, in: language).record) : nil
    }

    static func field(_ dimension: Int) -> String { "kolonne-\(dimension + 1)" }
    static let time = "tid"
    static let area = "omraade"

    private static func mapping(_ form: FormValues, of table: FigureTable) -> SeriesMapping {
        var mapping = SeriesMapping()
        var taken: [String] = []
        for (index, dimension) in table.dimensions.enumerated() {
            switch form[field(index)] {
            case time: mapping.time = dimension.id
            case area: mapping.area = dimension.id
            case let chosen? where !chosen.isEmpty: taken.append("\(dimension.id)=\(chosen)")
            default: break
            }
        }
        mapping.taken = taken.isEmpty ? nil : taken
        mapping.isDashZero = form.has("streg-er-nul") ? true : nil
        mapping.isZeroWhenLeftOut = form.has("udeladt-er-nul") ? true : nil
        return mapping
    }
}

/// What is asked about a table of figures.
enum SeriesFields {
    static let table = FormField("tabel", SeriesPageWording.paste, .text(rows: 10, max: SeriesInput.largest), hint: SeriesPageWording.pasteHint)
    static let file = FormField("fil", SeriesPageWording.file, .line(max: 1))
    static func decimal(in language: Language) -> FormField {
        FormField("decimal", SeriesPageWording.decimal, .choice([FormOption("comma", SeriesPageWording.comma[language]), FormOption("point", SeriesPageWording.point[language])]))
    }

    static let origin = FormSheet([
        FormField("source", SeriesWords.source, .line(max: 200), hint: SeriesPageWording.sourceHint, missing: SeriesPageWording.noSource),
        FormField("table", SeriesWords.table, .line(max: 100), hint: SeriesPageWording.tableHint),
        FormField("retrieved", SeriesWords.retrieved, .date, missing: SeriesPageWording.noDay),
        FormField("release", SeriesWords.release, .date, hint: SeriesPageWording.releaseHint),
    ])
}
