import Kernel

/// Moves the sample's current plans in time: years to this year, dates of work by as many days as have passed since the reference day.
///
/// It reads our own files line by line: a plan's keys stand four spaces in, and each date stands after its key.
struct SampleMover {
    private let today: Day
    private let days: Int
    private let years: Int
    private let referenceYear: Int

    init(from reference: Day, to today: Day) {
        self.today = today
        days = reference.days(until: today)
        years = today.year - reference.year
        referenceYear = reference.year
    }

    func moved(_ text: String, movesWork: Bool) -> String {
        guard movesWork else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let published = linesOfPublishedFigures(lines)
        return lines.enumerated().compactMap { number, line in moved(line, isPublished: published.contains(number)) }.joined(separator: "\n")
    }

    /// The lines of indicators whose figures a statistics office publishes: they are what they are.
    private func linesOfPublishedFigures(_ lines: [String]) -> Set<Int> {
        var published: Set<Int> = []
        var block: [Int] = []
        var holds = false
        for (number, line) in lines.enumerated() {
            if line.drop(while: { $0 == " " }).hasPrefix("- id:") {
                if holds { published.formUnion(block) }
                (block, holds) = ([], false)
            }
            block.append(number)
            if line.drop(while: { $0 == " " }).hasPrefix("published-by:") { holds = true }
        }
        return holds ? published.union(block) : published
    }

    private func moved(_ line: String, isPublished: Bool) -> String? {
        let key = String(line.drop { $0 == " " || $0 == "-" }.prefix { $0 != ":" })
        var line = line
        if ["id", "title", "parent", "previous"].contains(key), line.hasPrefix("    ") || line.hasPrefix("  - "), !line.hasPrefix("     ") { line = withYear(line) }
        if !isPublished { line = withPeriods(line) }
        line = withDates(line, isOfPlan: line.hasPrefix("    ") && !line.hasPrefix("     "))
        return isPublished || !tellsTheFuture(line) ? line : nil
    }

    /// The reference year in a plan's id or title becomes this year; the plans of 2014 stay.
    private func withYear(_ line: String) -> String { line.replacing(String(referenceYear), with: String(today.year)) }

    private func withPeriods(_ line: String) -> String {
        var moved = line
        for mark in ["period: \"", "period: "] {
            guard let start = moved.firstRange(of: mark)?.upperBound, let year = Int(moved[start...].prefix(4)) else { continue }
            moved.replaceSubrange(start..<moved.index(start, offsetBy: 4), with: String(year + years))
            break
        }
        return moved
    }

    /// A measurement of a time that has not ended yet is left out.
    private func tellsTheFuture(_ line: String) -> Bool {
        guard line.contains("- {period:"), line.contains("value:"), let start = line.firstRange(of: "period: ")?.upperBound else { return false }
        let text = line[start...].prefix { $0 != "," && $0 != "}" }.filter { $0 != "\"" && $0 != " " }
        return Period(String(text)).map { $0.last >= today } ?? false
    }

    private func withDates(_ line: String, isOfPlan: Bool) -> String {
        var moved = line
        for key in ["from", "to", "due", "review", "reached", "done", "date"] {
            guard let start = moved.firstRange(of: "\(key): ")?.upperBound, let day = Day(iso: String(moved[start...].prefix(10))) else { continue }
            let isWord = moved[..<start].dropLast(key.count + 2).last.map { $0 == " " || $0 == "{" } ?? true
            guard isWord else { continue }
            let new = newDay(day, key, isDecision: key == "date" && !line.contains("released:"), isOfPlan: isOfPlan)
            moved.replaceSubrange(start..<moved.index(start, offsetBy: 10), with: new.iso)
        }
        return moved
    }

    private func newDay(_ day: Day, _ key: String, isDecision: Bool, isOfPlan: Bool) -> Day {
        if isOfPlan && (key == "from" || key == "to") { return inYear(day) }
        if isDecision { return min(inYear(day), today) }
        let moved = day.adding(days: days)
        if key == "done" || key == "reached" || key == "date" { return min(moved, today) }
        // At most 60 days outside the year.
        let first = (Day(year: today.year, month: 1, day: 1) ?? today).adding(days: -60)
        let last = (Day(year: today.year, month: 12, day: 31) ?? today).adding(days: 60)
        return min(max(moved, first), last)
    }

    private func inYear(_ day: Day) -> Day { Day(year: day.year + years, month: day.month, day: day.day) ?? day.adding(days: 365 * years) }
}
