/// A year, a quarter or a month (periode), in the years 1000…9999. Figures and plans belong to one.
package struct Period: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case year, quarter, month

        /// How many of them a year has.
        package var perYear: Int {
            switch self {
            case .year: 1
            case .quarter: 4
            case .month: 12
            }
        }
    }

    package let kind: Kind
    package let year: Int
    /// Which quarter (1…4) or month (1…12) of the year; 1 for the year itself.
    package let ordinal: Int

    /// A year outside 1000…9999 becomes the nearest one inside.
    package init(year: Int) {
        self.init(.year, clamping: year)
    }

    package init?(year: Int, quarter: Int) {
        guard CivilDate.years.contains(year), 1...4 ~= quarter else { return nil }
        self.init(.quarter, clamping: year * 4 + quarter - 1)
    }

    package init?(year: Int, month: Int) {
        guard CivilDate.years.contains(year), 1...12 ~= month else { return nil }
        self.init(.month, clamping: year * 12 + month - 1)
    }

    /// The year, quarter or month that the day lies in.
    package init(_ kind: Kind, containing day: Day) {
        let civil = day.civil
        self.init(kind, clamping: civil.year * kind.perYear + (civil.month - 1) * kind.perYear / 12)
    }

    /// Reads "2014", "2014-Q3" and "2014-07", and nothing else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 4 || bytes.count == 7, let year = Digit.number(bytes.prefix(4)),
            CivilDate.years.contains(year)
        else { return nil }
        if bytes.count == 4 {
            self.init(year: year)
            return
        }
        guard bytes[4] == UInt8(ascii: "-") else { return nil }
        if bytes[5] == UInt8(ascii: "Q") {
            guard let quarter = Digit.value(bytes[6]) else { return nil }
            self.init(year: year, quarter: quarter)
        } else {
            guard let month = Digit.number(bytes.suffix(2)) else { return nil }
            self.init(year: year, month: month)
        }
    }

    /// "2014", "2014-Q3" or "2014-07", as it is stored and exchanged.
    package var text: String {
        switch kind {
        case .year: String(year)
        case .quarter: "\(year)-Q\(ordinal)"
        case .month: "\(year)-\(Digit.padded(ordinal, to: 2))"
        }
    }

    package var first: Day { Day(clamping: firstNumber(of: index)) }
    package var last: Day { Day(clamping: firstNumber(of: index + 1) - 1) }
    package func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// The one after, of the same kind; the last of the year 9999 is its own next.
    package var next: Period { Period(kind, clamping: index + 1) }
    /// The one before, of the same kind; the first of the year 1000 is its own previous.
    package var previous: Period { Period(kind, clamping: index - 1) }

    /// So many periods of the same kind later, or earlier when negative; never beyond the supported years.
    package func advanced(by count: Int) -> Period {
        let room = CivilDate.years.upperBound * 12
        return Period(kind, clamping: index + min(max(count, -room), room))
    }

    /// How many periods of this kind later the other one begins; negative where it is earlier. The other must be of the same kind.
    package func distance(to other: Period) -> Int { other.index - index }

    /// The same quarter or month so many years later, or earlier when negative; never beyond the supported years.
    package func shifted(years: Int) -> Period {
        let room = CivilDate.years.upperBound
        let wanted = year + min(max(years, -room), room)
        let reached = min(max(wanted, CivilDate.years.lowerBound), CivilDate.years.upperBound)
        return Period(kind, clamping: reached * kind.perYear + ordinal - 1)
    }

    /// How many periods of this kind since the year 0.
    private var index: Int { year * kind.perYear + ordinal - 1 }

    private init(_ kind: Kind, clamping index: Int) {
        let first = CivilDate.years.lowerBound * kind.perYear
        let last = (CivilDate.years.upperBound + 1) * kind.perYear - 1
        let reached = min(max(index, first), last)
        self.kind = kind
        year = reached / kind.perYear
        ordinal = reached % kind.perYear + 1
    }

    private func firstNumber(of index: Int) -> Int {
        let month = index % kind.perYear * (12 / kind.perYear) + 1
        return CivilDate(year: index / kind.perYear, month: month, day: 1).number
    }
}

extension Period: Comparable {
    /// By first day; of those that begin together, the longer first: 2014, 2014-Q1, 2014-01, 2014-02.
    package static func < (left: Period, right: Period) -> Bool {
        let (a, b) = (left.first, right.first)
        return a == b ? left.kind.perYear < right.kind.perYear : a < b
    }
}

extension Period: CustomStringConvertible {
    package var description: String { text }
}
