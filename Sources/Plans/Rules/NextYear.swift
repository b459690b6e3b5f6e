package import Kernel
import Tasks

/// How far a plan's dates move into its next period: the plan's own length, in whole months where it has such a length.
package struct NextYear: Sendable {
    /// The first and the last day of the next period.
    let from: Day
    let to: Day
    private let months: Int?
    private let days: Int
    private let years: ClosedRange<Int>

    package init(after plan: PlanFacts) {
        let after = plan.to.adding(days: 1)
        let length = 12 * (after.year - plan.from.year) + after.month - plan.from.month
        months = after.day == plan.from.day && length > 0 ? length : nil
        days = plan.from.days(until: after)
        years = plan.from.year...max(plan.from.year, plan.to.year)
        from = after
        to = Self.moved(plan.from, months: months.map { 2 * $0 }, days: 2 * days).adding(days: -1)
    }

    /// The same day one period on; the month's last where it has no such day.
    package func moved(_ day: Day) -> Day { Self.moved(day, months: months, days: days) }

    /// The same year, quarter or month one period on.
    package func moved(_ period: Period) -> Period { Period(period.kind, containing: moved(period.first)) }

    /// »Samarbejdsplan 2026 for Vejen« becomes »Samarbejdsplan 2027 for Vejen«; a title without a year gets one.
    func moved(title: String) -> String {
        var moved = ""
        var number = ""
        var isMoved = false
        func take() {
            if let year = Int(number), number.count == 4, years.contains(year) {
                moved += String(year + from.year - years.lowerBound)
                isMoved = true
            } else {
                moved += number
            }
            number = ""
        }
        for character in title {
            if character.isASCII, character.isNumber {
                number.append(character)
            } else {
                take()
                moved.append(character)
            }
        }
        take()
        return isMoved ? moved : "\(moved) \(from.year)"
    }

    private static func moved(_ day: Day, months: Int?, days: Int) -> Day {
        guard let months else { return day.adding(days: days) }
        let month = 12 * day.year + day.month - 1 + months
        let (year, ordinal) = (month / 12, month % 12 + 1)
        return (0...3).lazy.compactMap { Day(year: year, month: ordinal, day: day.day - $0) }.first ?? day.adding(days: days)
    }
}
