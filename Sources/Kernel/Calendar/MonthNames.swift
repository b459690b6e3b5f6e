/// Names of the months and of the days of the week; Danish writes both with a small letter.
enum MonthNames {
    /// `month` is 1…12.
    static func name(of month: Int, in language: Language) -> String { names[(month - 1) % 12][language] }

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
