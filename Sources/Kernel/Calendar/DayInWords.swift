/// Days as people read them. Danish never writes 03/11, and no leading zeros.
extension Day {
    /// "3. november 2026", "3 November 2026": where the sentence has its own »den«, and for headings.
    package func long(in language: Language) -> String {
        let civil = civil
        let month = MonthNames.name(of: civil.month, in: language)
        return switch language {
        case .danish: "\(civil.day). \(month) \(civil.year)"
        case .english: "\(civil.day) \(month) \(civil.year)"
        }
    }

    /// "3.11.2026", "3 Nov 2026": for tables.
    package func short(in language: Language) -> String {
        let civil = civil
        return switch language {
        case .danish: "\(civil.day).\(civil.month).\(civil.year)"
        case .english: "\(civil.day) \(MonthNames.name(of: civil.month, in: language).prefix(3)) \(civil.year)"
        }
    }

    /// "den 3. november 2026", "3 November 2026": inside a sentence.
    package func sentence(in language: Language) -> String {
        switch language {
        case .danish: "den \(long(in: language))"
        case .english: long(in: language)
        }
    }

    /// "tirsdag den 12. januar 2027", "Tuesday 12 January 2027": for meetings.
    package func weekdayAndDay(in language: Language) -> String {
        "\(WeekdayNames.name(of: weekday, in: language)) \(sentence(in: language))"
    }
}
