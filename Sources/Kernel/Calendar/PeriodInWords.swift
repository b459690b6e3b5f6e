extension Period {
    /// "2014", "3. kvartal 2014", "juli 2014"; "2014", "Q3 2014", "July 2014".
    package func words(in language: Language) -> String {
        switch (kind, language) {
        case (.year, _): String(year)
        case (.quarter, .danish): "\(ordinal). kvartal \(year)"
        case (.quarter, .english): "Q\(ordinal) \(year)"
        case (.month, _): "\(MonthNames.name(of: ordinal, in: language)) \(year)"
        }
    }
}
