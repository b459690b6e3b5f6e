import Kernel

extension Checker {
    private static let longestLine = 2000
    private static let longestMarkdown = 100_000

    /// The value of a node under a key; nil and a report where it does not fit.
    func value(_ node: Int, _ type: FieldType, key: String) -> FieldValue? {
        switch type {
        case .list(let element): return list(node, of: element, key: key)
        case .record(let shape):
            guard let fields = fields(of: node, shape) else { return nil }
            checkPart(fields, key: key)
            return .record(fields.record)
        case .flag: return flag(node)
        case .number(let signed): return number(node, signed: signed).map { .number($0) }
        case .whole: return whole(node).map { .number($0) }
        case .markdown: return text(node, limit: Self.longestMarkdown).map { .text($0) }
        default: return lineValue(node, type).map { .text($0) }
        }
    }

    private func lineValue(_ node: Int, _ type: FieldType) -> String? {
        guard let text = text(node, limit: Self.longestLine) else { return nil }
        switch type {
        case .slug: return require(Slug.isValid(text), text, node, CheckWording.expectedSlug)
        case .municipality: return require(Municipality.withCode(text) != nil, text, node, CheckWording.expectedMunicipality)
        case .area: return require(isArea(text), text, node, CheckWording.expectedArea)
        case .date: return require(Day(iso: text) != nil, text, node, Self.looksLikeDate(text) ? CheckWording.noSuchDate : CheckWording.expectedDate)
        case .period: return require(Period(text) != nil, text, node, CheckWording.expectedPeriod)
        case .choice(let choices): return require(choices.contains(text), text, node) { CheckWording.expectedChoice($0, among: choices) }
        case .reference(let reference):
            refer(reference, text, node)
            return text
        default: return text
        }
    }

    private func require(_ holds: Bool, _ text: String, _ node: Int, _ wording: (String) -> Wording) -> String? {
        guard !holds else { return text }
        report(node, wording(text))
        return nil
    }

    private func isArea(_ text: String) -> Bool {
        text == "country" || text == "district" || text == district.rawValue || Municipality.withCode(text) != nil || PoliceDistrict.withCode(text) != nil
    }

    private static func looksLikeDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 10
            && bytes.enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($1) }
    }

    private func list(_ node: Int, of type: FieldType, key: String) -> FieldValue? {
        guard let elements = elements(node) else { return nil }
        var values: [FieldValue] = []
        values.reserveCapacity(elements.count)
        for element in elements {
            if tree.isNull(element) {
                report(element, CheckWording.emptyElement)
            } else if let value = value(element, type, key: key) {
                if case .municipality = type, values.contains(value) { report(element, RuleWording.duplicateMunicipality(tree.string(element))) }
                values.append(value)
            }
        }
        return .list(values)
    }

    /// The text as it stands, without characters that nobody can see and without CPR numbers.
    func text(_ node: Int, limit: Int) -> String? {
        let kind = tree.kind(node)
        guard kind == .plain || kind == .quoted else {
            report(node, CheckWording.expectedText)
            return nil
        }
        let text = tree.string(node)
        // Only an escape can bring a control character this far.
        if kind == .quoted, text.unicodeScalars.contains(where: { $0.value != 0xFEFF && PlainText.isHidden($0.value) }) {
            report(node, ReadingWording.controlCharacter)
            return nil
        }
        if PlainText.isLonger(text, than: limit) { report(node, CheckWording.tooLong(limit: limit)) }
        guard PersonNumber.find(in: text).isEmpty else {
            report(node, CheckWording.personNumber)
            return nil
        }
        return text
    }

    private func flag(_ node: Int) -> FieldValue? {
        if tree.kind(node) == .plain {
            if tree.bytes(node).elementsEqual("true".utf8) { return .flag(true) }
            if tree.bytes(node).elementsEqual("false".utf8) { return .flag(false) }
        }
        report(node, CheckWording.expectedFlag(tree.string(node)))
        return nil
    }

    private func whole(_ node: Int) -> Double? {
        guard tree.kind(node) == .plain, DecimalForm.isWhole(tree.bytes(node)), tree.count(node) <= 9, let number = Double(tree.string(node)) else {
            report(node, CheckWording.expectedWhole(tree.string(node)))
            return nil
        }
        return number
    }

    private func number(_ node: Int, signed: Bool) -> Double? {
        guard tree.kind(node) == .plain, DecimalForm.isDecimal(tree.bytes(node)), let number = Double(tree.string(node)) else {
            report(node, CheckWording.expectedNumber(tree.string(node)))
            return nil
        }
        guard number.isFinite else {
            report(node, CheckWording.notFinite)
            return nil
        }
        guard signed || number >= 0 else {
            report(node, CheckWording.belowZero)
            return nil
        }
        return number
    }
}
