/// How well somebody has shown who they are, in the three levels of the national standard (NSIS): lav, betydelig, høj.
package enum Assurance: String, Sendable, Comparable, CaseIterable {
    case low, substantial, high

    package static func < (one: Assurance, other: Assurance) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .low: 0
        case .substantial: 1
        case .high: 2
        }
    }
}
