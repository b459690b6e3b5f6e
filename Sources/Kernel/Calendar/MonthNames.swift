/// Names of the months and of the days of the week; Danish writes both with a small letter.
package enum MonthNames {
    /// `month` is 1…12.
    static func name(of month: Int, in language: Language) -> String { names[(month - 1) % 12][language] }

    /// The month of a name in either language, whole or its first three letters or more: "maj", "May", "sept."; in any case.
    package static func number(of text: String) -> Int? {
        let word = SearchWords.fold(text)
        guard word.count >= 3 else { return nil }
        return names.firstIndex { SearchWords.fold($0[.danish]).hasPrefix(word) || SearchWords.fold($0[.english]).hasPrefix(word) }.map { $0 + 1 }
    }

    private static let names = [
        Wording("januar", en: "January"), Wording("februar", en: "February"), Wording("marts", en: "March"),
        Wording("april", en: "April"), Wording("maj", en: "May"), Wording("juni", en: "June"),
        Wording("juli", en: "July"), Wording("august", en: "August"), Wording("september", en: "September"),
        Wording("oktober", en: "October"), Wording("november", en: "November"), Wording("december", en: "December"),
    ]
}

enum WeekdayNames {
    /// `weekday` is 1 Monday … 7 Sunday.
    static func name(of weekday: Int, in language: Language) -> String { names[(weekday - 1) % 7][language] }

    private static let names = [
        Wording("mandag", en: "Monday"), Wording("tirsdag", en: "Tuesday"), Wording("onsdag", en: "Wednesday"),
        Wording("torsdag", en: "Thursday"), Wording("fredag", en: "Friday"), Wording("lørdag", en: "Saturday"),
        Wording("søndag", en: "Sunday"),
    ]
}
