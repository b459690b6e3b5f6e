package import Kernel

/// What was typed into a form, read field by field; every problem is found at once.
package struct FormReading: Sendable {
    /// The fields that could be read; a field left empty is absent.
    package private(set) var record = FieldRecord()
    package private(set) var problems: [Problem] = []
    /// What was typed, with person numbers taken out, to be shown again.
    package private(set) var typed: FormValues

    package init(_ values: FormValues, of sheet: FormSheet, in language: Language) {
        typed = values
        for field in sheet.fields { read(field, language) }
    }

    private mutating func read(_ field: FormField, _ language: Language) {
        let before = problems.count
        let value = value(of: field, language)
        if let value { record[path: field.name] = value }
        if value == nil, problems.count == before, let missing = field.missing { problems.append(Problem(field.name, missing)) }
    }

    private mutating func value(of field: FormField, _ language: Language) -> FieldValue? {
        switch field.kind {
        case .line(let max): text(field, max: max, oneLine: true).map { .text($0) }
        case .text(_, let max): text(field, max: max, oneLine: false).map { .text($0) }
        case .date: date(field).map { .text($0.iso) }
        case .period: period(field)
        case .number(let signed): number(field, signed: signed, language)
        case .whole: whole(field, language)
        case .choice(let options): chosen(field, among: options)
        case .choices(let options): allChosen(field, among: options)
        case .flag: typed.has(field.name) ? .flag(true) : nil
        case .lines(let max): lines(field, max: max)
        case .chapters(let max): chapters(field, max: max)
        }
    }

    private mutating func text(_ field: FormField, max: Int, oneLine: Bool) -> String? {
        var text = (typed[field.name] ?? "").trimmed
        if oneLine { text = text.split(whereSeparator: \.isNewline).joined(separator: " ") }
        text = PlainText.withoutHidden(text).trimmed
        guard !text.isEmpty else { return nil }
        let masked = PersonNumber.masked(text)
        guard masked == text else {
            typed.set(field.name, masked)
            problems.append(Problem(field.name, FormWording.personNumber))
            return nil
        }
        guard !PlainText.isLonger(text, than: max) else {
            problems.append(Problem(field.name, FormWording.tooLong(field.label, max: max, typed: PlainText.length(text))))
            return nil
        }
        return text
    }

    private mutating func date(_ field: FormField) -> Day? {
        let names = ["day", "month", "year"].map { "\(field.name)-\($0)" }
        for name in names { typed.set(name, typed[name].map { PersonNumber.masked($0) }) }
        let parts = names.map { name in
            let text = (typed[name] ?? "").trimmed
            return text.hasSuffix(".") ? String(text.dropLast()) : text
        }
        guard parts.contains(where: { !$0.isEmpty }) else { return nil }
        if parts[2].isEmpty, !parts[0].isEmpty, !parts[1].isEmpty {
            problems.append(Problem(field.name, FormWording.yearMissing(field.label)))
            return nil
        }
        guard let day = Int(parts[0]), let month = Int(parts[1]) ?? MonthNames.number(of: parts[1]), let year = Int(parts[2]), let date = Day(year: year, month: month, day: day),
            (1900...2199).contains(year)
        else {
            problems.append(Problem(field.name, FormWording.noSuchDate(field.label)))
            return nil
        }
        return date
    }

    private mutating func period(_ field: FormField) -> FieldValue? {
        guard let text = text(field, max: 40, oneLine: true) else { return nil }
        guard let period = Period(typed: text) else {
            problems.append(Problem(field.name, FormWording.noSuchPeriod(field.label)))
            return nil
        }
        return .text(period.text)
    }

    private mutating func number(_ field: FormField, signed: Bool, _ language: Language) -> FieldValue? {
        guard let text = text(field, max: 30, oneLine: true) else { return nil }
        guard let number = Figures.parse(text, in: language), number.isFinite, signed || number >= 0 else {
            problems.append(Problem(field.name, FormWording.noNumber(field.label)))
            return nil
        }
        return .number(number)
    }

    private mutating func whole(_ field: FormField, _ language: Language) -> FieldValue? {
        guard let text = text(field, max: 30, oneLine: true) else { return nil }
        guard let number = Figures.parseWhole(text, in: language), number >= 0 else {
            problems.append(Problem(field.name, FormWording.noWhole(field.label)))
            return nil
        }
        return .number(Double(number))
    }

    private mutating func chosen(_ field: FormField, among options: [FormOption]) -> FieldValue? {
        guard let value = typed[field.name], !value.isEmpty else { return nil }
        guard options.contains(where: { $0.value == value }) else {
            problems.append(Problem(field.name, FormWording.chooseFromList(field.label)))
            return nil
        }
        return .text(value)
    }

    private mutating func allChosen(_ field: FormField, among options: [FormOption]) -> FieldValue? {
        let values = typed.all(field.name).filter { !$0.isEmpty }
        guard !values.isEmpty else { return nil }
        guard values.allSatisfy({ value in options.contains { $0.value == value } }) else {
            problems.append(Problem(field.name, FormWording.chooseFromList(field.label)))
            return nil
        }
        return .list(values.map { .text($0) })
    }

    private mutating func chapters(_ field: FormField, max: Int) -> FieldValue? {
        guard let text = text(field, max: max, oneLine: false) else { return nil }
        let chapters = Chapters.read(text)
        guard let chapters else {
            problems.append(Problem(field.name, FormWording.chapterWithoutTitle))
            return nil
        }
        return .list(chapters.map { .record($0) })
    }

    private mutating func lines(_ field: FormField, max: Int) -> FieldValue? {
        guard let text = text(field, max: max, oneLine: false) else { return nil }
        let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
        return lines.isEmpty ? nil : .list(lines.map { .text($0) })
    }
}

extension String {
    /// Without white space at either end.
    package var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[first...last])
    }
}
