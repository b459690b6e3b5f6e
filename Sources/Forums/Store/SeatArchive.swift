package import Access
package import Kernel
import Storage

/// The seats of forums, whole: for import and export.
package enum SeatArchive {
    package struct StoredSeat: Sendable {
        let id: String
        package let seat: Seat
        let position: Int
    }

    /// What putting a forum's members in place did.
    package struct Outcome: Sendable {
        package var added: [Seat] = []
        package var changed: [(before: Seat, after: Seat)] = []
        package var removed: [Seat] = []
    }

    package static func stored(of district: DistrictID, _ reading: borrowing Reading) throws -> [ForumID: [StoredSeat]] {
        var seats: [ForumID: [StoredSeat]] = [:]
        let query: Query = """
            SELECT s.forum, s.id, s.position, \(ForumsSchema.seat.columns(of: "s"))
            FROM seat s JOIN forum f ON f.id = s.forum WHERE f.district = \(district) ORDER BY s.forum, s.position, s.id
            """
        try reading.forEachRow(of: query) { row in
            let forum: ForumID = try row.identifier()
            seats[forum, default: []].append(try StoredSeat(id: row.text(), position: row.whole(), &row))
        }
        return seats
    }

    /// A seat of the same person from the same day stays the same seat.
    package static func put(_ seats: [Seat], over stored: [StoredSeat], of forum: ForumID, _ writing: borrowing Writing) throws -> Outcome {
        var outcome = Outcome()
        var rest = stored
        for (position, seat) in seats.enumerated() {
            guard let index = rest.firstIndex(where: { $0.seat.person == seat.person && $0.seat.from == seat.from }) else {
                let extra: [(StaticString, StoredValue)] = [("id", .text(writing.newID())), ("forum", forum.storedValue), ("position", position.storedValue)]
                try writing.run(ForumsSchema.seat.insert(seat, extra))
                outcome.added.append(seat)
                continue
            }
            let before = rest.remove(at: index)
            if before.seat != seat {
                try writing.run(ForumsSchema.seat.update(seat, ["position = \(position)", "version = version + 1"], where: "id = \(before.id)"))
                outcome.changed.append((before.seat, seat))
            } else if before.position != position {
                try writing.run("UPDATE seat SET position = \(position) WHERE id = \(before.id)")
            }
        }
        for gone in rest {
            try writing.run("DELETE FROM seat WHERE id = \(gone.id)")
            outcome.removed.append(gone.seat)
        }
        return outcome
    }
}

extension SeatArchive.StoredSeat {
    fileprivate init(id: String, position: Int, _ row: inout Row) throws {
        self.init(id: id, seat: try ForumsSchema.seat.read(&row), position: position)
    }
}
