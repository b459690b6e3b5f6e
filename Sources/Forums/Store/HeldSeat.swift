package import Kernel
package import Storage

/// Conditions on a seat, a post or an editor about when it is held; both ends are included.
package enum HeldSeat {
    /// The one that is called `s` is held on the day.
    package static func on(_ day: Day) -> Query { #"(s."from" IS NULL OR s."from" <= \#(day)) AND (s."to" IS NULL OR s."to" >= \#(day))"# }
}

extension Row {
    /// Roles as they are kept: a JSON list.
    mutating func roles() throws -> [Seat.Role] { try partIfAny() ?? [] }
}
