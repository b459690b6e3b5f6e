import Access
import Kernel
import Web

/// Who changed what, for those who work with the plan.
struct IndicatorHistoryList {
    let entries: [IndicatorHistoryEntry]
    let call: Call

    func write(to html: inout HTML) {
        guard !entries.isEmpty else { return }
        html.write("<h2 id=\"historik\">\(call[HistoryWording.heading])</h2><ul class=\"history\">")
        for entry in entries { write(entry, to: &html) }
        html.write("</ul>")
    }

    private func write(_ entry: IndicatorHistoryEntry, to html: inout HTML) {
        let name = entry.name ?? call[HistoryWording.operator]
        html.write("<li><p><strong>\(title(of: entry))</strong></p><p class=\"meta\"><span>\(call.frame.clock.written(entry.at, in: call.language))</span> <span>\(name)</span></p>")
        if entry.isPurged {
            html.write("<p>\(call[HistoryWording.purged])</p>")
        } else if let before = entry.before, let after = entry.after {
            html.write("<dl class=\"change\">")
            let keys = before.fields.map(\.key) + after.fields.map(\.key).filter { before[$0] == nil }
            for key in keys {
                html.write("<dt>\(call[HistoryWording.field(key)])</dt><dd>")
                if let old = before[key] { html.write("<del>\(FieldText.of(old, in: call.language))</del> ") }
                if let new = after[key] { html.write("<ins>\(FieldText.of(new, in: call.language))</ins>") }
                html.write("</dd>")
            }
            html.write("</dl>")
        } else if entry.kind == .measurement, let record = entry.after ?? entry.before {
            html.write("<p>\(figure(record))</p>")
        }
        html.write("</li>")
    }

    /// "45", "45 af 200".
    private func figure(_ record: FieldRecord) -> String {
        let numbers = [record["value"], record["of"]].compactMap { $0 }.map { FieldText.of($0, in: call.language) }
        return numbers.joined(separator: call[Wording(" af ", en: " of ")])
    }

    private func title(of entry: IndicatorHistoryEntry) -> String {
        let verb = entry.before == nil ? HistoryWording.added : entry.after == nil ? HistoryWording.removed : HistoryWording.changed
        if entry.kind == .series { return call[entry.before == nil ? HistoryWording.seriesAdded : entry.after == nil ? HistoryWording.seriesRemoved : HistoryWording.seriesRenewed] }
        guard entry.kind == .measurement else { return call[verb(HistoryWording.indicator)] }
        let parts = entry.key.split(separator: "/").map(String.init)
        let period = parts.count > 1 ? Period(parts[1])?.words(in: call.language) ?? parts[1] : ""
        let area = parts.count > 2 ? ", " + AreaName.of(parts[2], in: call.language) : ""
        return call[verb(HistoryWording.figure(period + area))]
    }
}

/// A stored value as a reader sees it in the history.
enum FieldText {
    static func of(_ value: FieldValue, in language: Language) -> String {
        switch value {
        case .text(let text): Period(text)?.words(in: language) ?? Wording.choice(text)[language]
        case .number(let number): Figures.decimal(number, decimals: 0...6, in: language)
        case .flag(let flag): flag ? Wording("ja", en: "yes")[language] : Wording("nej", en: "no")[language]
        case .list(let values): values.map { of($0, in: language) }.joined(separator: "; ")
        case .record(let record): record.fields.map { "\(HistoryWording.field($0.key)[language].lowercased()) \(of($0.value, in: language))" }.joined(separator: ", ")
        }
    }
}

extension Wording {
    /// What a word of the interchange format is called; a text that is none of them stands as it is.
    fileprivate static func choice(_ text: String) -> Wording {
        Indicator.Kind(rawValue: text)?.name ?? Indicator.Measures(rawValue: text)?.name ?? Indicator.Direction(rawValue: text)?.name ?? Indicator.Frequency(rawValue: text)?.name
            ?? .verbatim(text)
    }
}

enum HistoryWording {
    static let heading = Wording("Historik", en: "History")
    static let `operator` = Wording("Indlæst fra en fil", en: "Imported from a file")
    static let purged = Wording("Teksten er slettet.", en: "The text is erased.")
    static let indicator = Wording("Indikatoren", en: "The indicator")
    static let seriesAdded = Wording("Tallene er hentet fra en kilde", en: "The figures are brought in from a source")
    static let seriesRenewed = Wording("Nyere tal er hentet fra kilden", en: "Newer figures are brought in from the source")
    static let seriesRemoved = Wording("Kildens serie er fjernet", en: "The source's series is removed")
    static func figure(_ of: String) -> Wording { Wording("Målingen for \(of)", en: "The figure for \(of)") }
    static func added(_ thing: Wording) -> Wording { Wording("\(thing[.danish]) er tilføjet", en: "\(thing[.english]) is added") }
    static func changed(_ thing: Wording) -> Wording { Wording("\(thing[.danish]) er rettet", en: "\(thing[.english]) is changed") }
    static func removed(_ thing: Wording) -> Wording { Wording("\(thing[.danish]) er fjernet", en: "\(thing[.english]) is removed") }

    static func field(_ key: String) -> Wording {
        switch key {
        case "baseline": FactWording.baseline
        case "target": FactWording.target
        case "breaks": FactWording.seriesBreak
        case "change": Wording("Ændring i procent", en: "Change in per cent")
        case "keep": Wording("Ikke dårligere", en: "No worse")
        case "step": Wording("Hvert år", en: "Each year")
        case "level-of": Wording("Niveau", en: "Level")
        case "reason": Wording("Grund", en: "Reason")
        case "table": SeriesWords.table
        case "part": SeriesWords.part
        case "retrieved": SeriesWords.retrieved
        case "updated": SeriesWords.updated
        case "zero-when-left-out": SeriesWords.zeroWhenLeftOut
        case "release": SeriesWords.release
        default: (IndicatorFields.labels + MeasurementFields.labels).first { $0.name == key }?.label ?? .verbatim(key)
        }
    }
}
