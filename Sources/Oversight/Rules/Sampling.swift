import Foundation

/// Which entries a spot check takes: by lot, and sooner what no work explains.
enum Sampling {
    /// Why an entry is likelier to be drawn. The raw value is stored.
    enum Reason: String, CaseIterable, Sendable {
        /// The person has no seat in the forum that the thing belongs to, and no task there.
        case noSeat = "no-seat"
        /// In the evening, at night or at the weekend.
        case offHours = "off-hours"
        case refused
        /// One of very many on the same day.
        case many

        var weight: Double {
            switch self {
            case .noSeat: 8
            case .offHours, .refused: 4
            case .many: 3
            }
        }
    }

    struct Candidate: Sendable, Equatable {
        let number: Int
        var reasons: Set<Reason> = []
        /// Signing in and out tells little by itself.
        var isSignIn = false
        var weight: Double { reasons.reduce(isSignIn ? 0.2 : 1) { $0 + $1.weight } }
    }

    static let size = 10
    /// Entries of one person on one day from which each of them is one of many.
    static let many = 100

    /// At most `size` of them without repetition, each with a chance by its weight (Efraimidis and Spirakis 2006: the greatest u^(1/w)), in the
    /// order of their numbers.
    static func draw(_ candidates: [Candidate], size: Int = size, with dice: inout some RandomNumberGenerator) -> [Candidate] {
        let keyed = candidates.map { candidate in
            (candidate, key: root(Double.random(in: .leastNonzeroMagnitude..<1, using: &dice), candidate.weight))
        }
        return keyed.sorted { $0.key > $1.key }.prefix(size).map(\.0).sorted { $0.number < $1.number }
    }

    /// Orders as u^(1/w) does.
    private static func root(_ chance: Double, _ weight: Double) -> Double { log(chance) / weight }

    /// Whether this is the day of the month to draw: by lot, so that nobody knows it, and at the latest on the 28th.
    static func isToday(_ dayOfMonth: Int, with dice: inout some RandomNumberGenerator) -> Bool { Int.random(in: dayOfMonth...max(28, dayOfMonth), using: &dice) == dayOfMonth }
}
