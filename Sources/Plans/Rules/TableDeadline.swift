import Kernel

/// A deadline as people write it in a table.
enum TableDeadline: Equatable {
    case day(Day)
    case ongoing

    /// »31.12.2026«, »31/12-26«, »1. maj«, »maj 2026«, »2. kvartal 2026«, »uge 45«, »løbende«; a month or a quarter means its last day, a week its
    /// Friday. What lacks a year lies in `year`. None where it cannot be told.
    init?(_ text: String, in year: Int) {
        let folded = SearchWords.fold(text)
        if Self.ongoingWords.contains(folded) {
            self = .ongoing
            return
        }
        var words = folded.split(separator: " ").map(String.init)
        while let first = words.first, ["den", "senest", "inden", "d", "by"].contains(first) { words.removeFirst() }
        guard let day = Self.day(words.map(Word.init), year), (1900...2199).contains(day.year) else { return nil }
        self = .day(day)
    }

    private enum Word {
        case number(Int, digits: Int)
        case month(Int)
        case week, quarter, end, other
        /// Where there is no word.
        case none

        init(_ word: String) {
            if let number = Int(word), word.count <= 4 {
                self = .number(number, digits: word.count)
            } else if let month = TableDeadline.months[word] {
                self = .month(month)
            } else if word == "uge" || word == "week" {
                self = .week
            } else if word == "kvartal" || word == "kvt" || word == "quarter" {
                self = .quarter
            } else if word == "ultimo" {
                self = .end
            } else {
                self = .other
            }
        }
    }

    private static func day(_ words: [Word], _ year: Int) -> Day? {
        guard (1...3).contains(words.count) else { return nil }
        let second = words.count > 1 ? words[1] : .none
        let third = words.count > 2 ? words[2] : .none
        return switch (words[0], second, third) {
        case (.number(let year, 4), .number(let month, _), .number(let day, _)): Day(year: year, month: month, day: day)
        case (.number(let day, _), .number(let month, _), .number(let year, let digits)): full(year, digits).flatMap { Day(year: $0, month: month, day: day) }
        case (.number(let day, 1...2), .number(let month, 1...2), .none): Day(year: year, month: month, day: day)
        case (.number(let day, 1...2), .month(let month), .none): Day(year: year, month: month, day: day)
        case (.number(let day, 1...2), .month(let month), .number(let year, let digits)): full(year, digits).flatMap { Day(year: $0, month: month, day: day) }
        case (.month(let month), .none, .none), (.end, .month(let month), .none): Period(year: year, month: month)?.last
        case (.month(let month), .number(let year, 4), .none), (.end, .month(let month), .number(let year, 4)): Period(year: year, month: month)?.last
        case (.number(let quarter, 1), .quarter, .none): Period(year: year, quarter: quarter)?.last
        case (.number(let quarter, 1), .quarter, .number(let year, 4)): Period(year: year, quarter: quarter)?.last
        case (.week, .number(let week, 1...2), .none): friday(of: week, year)
        case (.week, .number(let week, 1...2), .number(let year, 4)): friday(of: week, year)
        case (.number(let year, 4), .none, .none): Day(year: year, month: 12, day: 31)
        default: nil
        }
    }

    private static func full(_ year: Int, _ digits: Int) -> Int? { digits == 4 ? year : digits == 2 ? 2000 + year : nil }

    private static func friday(of week: Int, _ year: Int) -> Day? {
        // 4 January is always in week 1.
        guard (1...53).contains(week), let inFirst = Day(year: year, month: 1, day: 4) else { return nil }
        let friday = inFirst.adding(days: 7 * (week - 1) + 5 - inFirst.weekday)
        return friday.isoWeek == week ? friday : nil
    }

    private static let ongoingWords: Set<String> = Set(
        ["løbende", "hele året", "året rundt", "kontinuerligt", "fast", "ongoing", "all year"].map(SearchWords.fold))

    private static let months: [String: Int] = {
        let names = [
            ["januar", "january", "jan"], ["februar", "february", "feb"], ["marts", "march", "mar"], ["april", "apr"], ["maj", "may"], ["juni", "june", "jun"],
            ["juli", "july", "jul"],
            ["august", "aug"], ["september", "sep", "sept"], ["oktober", "october", "okt", "oct"], ["november", "nov"], ["december", "dec"],
        ]
        return Dictionary(names.enumerated().flatMap { index, names in names.map { ($0, index + 1) } }) { first, _ in first }
    }()
}
