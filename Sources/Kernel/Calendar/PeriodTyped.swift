extension Period {
    /// Reads a period as people write it: "2026", "3. kvartal 2026", "K3 2026", "juli 2026", "2026-Q3", "2026-07", "07/2026"; and the same in English.
    package init?(typed text: String) {
        let words = SearchWords.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        var (year, part): (Int?, Part?)
        var isQuarter = false
        for word in words {
            if word.count == 4, let number = Int(word) {
                guard year == nil else { return nil }
                year = number
            } else if Self.quarterWords.contains(word) {
                guard !isQuarter else { return nil }
                isQuarter = true
            } else {
                guard part == nil, let found = Part(word) else { return nil }
                part = found
            }
        }
        guard let year, CivilDate.years.contains(year) else { return nil }
        let period: Period? =
            switch (part, isQuarter) {
            case (nil, false): Period(year: year)
            case (.number(let quarter), true), (.quarter(let quarter), false): Period(year: year, quarter: quarter)
            case (.number(let month), false), (.month(let month), false): Period(year: year, month: month)
            default: nil
            }
        guard let period else { return nil }
        self = period
    }

    /// What a word says beside the year.
    private enum Part {
        case number(Int), quarter(Int), month(Int)

        init?(_ word: String) {
            if let number = Int(word), word.count <= 2 {
                self = .number(number)
            } else if let first = word.first, "kq".contains(first), let quarter = Int(word.dropFirst()) {
                self = .quarter(quarter)
            } else if let first = word.first, let number = Int(String(first)), ["st", "nd", "rd", "th"].contains(word.dropFirst()) {
                self = .number(number)
            } else if let month = MonthNames.number(of: word) {
                self = .month(month)
            } else {
                return nil
            }
        }
    }

    private static let quarterWords: Set<String> = ["kvartal", "kvt", "kv", "quarter", "k", "q"]
}
