extension String: FieldConvertible {
    package static var fieldType: FieldType { .line }
    package init?(_ value: FieldValue) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
    package var fieldValue: FieldValue { .text(self) }
}

extension Bool: FieldConvertible {
    package static var fieldType: FieldType { .flag }
    package init?(_ value: FieldValue) {
        guard case .flag(let flag) = value else { return nil }
        self = flag
    }
    package var fieldValue: FieldValue { .flag(self) }
}

extension Double: FieldConvertible {
    package static var fieldType: FieldType { .number(signed: false) }
    package init?(_ value: FieldValue) {
        guard case .number(let number) = value else { return nil }
        self = number
    }
    package var fieldValue: FieldValue { .number(self) }
}

extension Int: FieldConvertible {
    package static var fieldType: FieldType { .whole }
    package init?(_ value: FieldValue) {
        guard case .number(let number) = value, let whole = Int(exactly: number) else { return nil }
        self = whole
    }
    package var fieldValue: FieldValue { .number(Double(self)) }
}

extension Day: FieldConvertible {
    package static var fieldType: FieldType { .date }
    package init?(_ value: FieldValue) {
        guard case .text(let text) = value else { return nil }
        self.init(iso: text)
    }
    package var fieldValue: FieldValue { .text(iso) }
}

extension Period: FieldConvertible {
    package static var fieldType: FieldType { .period }
    package init?(_ value: FieldValue) {
        guard case .text(let text) = value else { return nil }
        self.init(text)
    }
    package var fieldValue: FieldValue { .text(text) }
}

extension Identifier: FieldConvertible {
    /// An own identifier; a property that refers to another thing says so itself.
    package static var fieldType: FieldType { .slug }
    package init?(_ value: FieldValue) {
        guard case .text(let text) = value else { return nil }
        self.init(text)
    }
    package var fieldValue: FieldValue { .text(rawValue) }
}

extension Array: FieldConvertible where Element: FieldConvertible {
    package static var fieldType: FieldType { .list(Element.fieldType) }
    package init?(_ value: FieldValue) {
        guard case .list(let values) = value else { return nil }
        self = values.compactMap { Element($0) }
    }
    package var fieldValue: FieldValue { .list(map(\.fieldValue)) }
}

/// An enumeration whose raw values are the words of the interchange format.
package protocol Choice: FieldConvertible, CaseIterable, RawRepresentable, Hashable where RawValue == String {}

extension Choice {
    package static var fieldType: FieldType { .choice(allCases.map(\.rawValue)) }
    package init?(_ value: FieldValue) {
        guard case .text(let text) = value else { return nil }
        self.init(rawValue: text)
    }
    package var fieldValue: FieldValue { .text(rawValue) }
}

/// A described thing that stands inside another.
package protocol DescribedPart: Described, FieldConvertible {}

extension DescribedPart {
    package static var fieldType: FieldType { .record(shape) }
    package init?(_ value: FieldValue) {
        guard case .record(let record) = value else { return nil }
        self.init(record: record)
    }
    package var fieldValue: FieldValue { .record(record) }
}
