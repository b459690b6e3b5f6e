package import Kernel

/// The chair's word that a forum's members are right (bekræftelse), asked for every half year.
package struct MemberConfirmation: Described {
    package var person = PersonID("")
    package var day = Day.earliest
    /// How many sat in the forum that day.
    package var members = 0
    package var remark: String?
    package init() {}

    package static let properties: [Property<MemberConfirmation>] = [
        Property("person", \.person, .reference(.person)),
        Property("day", \.day),
        Property("members", \.members),
        Property("remark", \.remark),
    ]

    /// Half a year, in days.
    package static let interval = 182
    /// Days before it is due from which the chair is reminded.
    package static let notice = 30

    /// When it is due again: half a year after the last one, or after the first seat began where there is none yet.
    package static func due(last: Day?, firstSeat: Day?) -> Day? { (last ?? firstSeat).map { $0.adding(days: interval) } }
}
