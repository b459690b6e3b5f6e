import Access
import Hummingbird
import Kernel
import Web

/// Giving someone a seat, changing it, ending it.
extension ForumPages {
    var seatForms: [Endpoint] {
        [
            .get("/fora/{forum}/medlemmer/ny", .asking(SeatMember.self), newSeat),
            .post("/fora/{forum}/medlemmer/ny", .asking(SeatMember.self), addSeat),
            .get("/fora/{forum}/medlemmer/{seat}", .asking(SeatMember.self), editSeat),
            .post("/fora/{forum}/medlemmer/{seat}", .asking(SeatMember.self), reviseSeat),
            .get("/fora/{forum}/medlemmer/{seat}/slut", .asking(SeatMember.self), askToEndSeat),
            .post("/fora/{forum}/medlemmer/{seat}/slut", .asking(SeatMember.self), endSeat),
        ]
    }

    private func newSeat(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        return try records.read(as: call.viewer) { reading in
            let board = try SeatBoard.load(id, in: reading)
            try SeatMember.demand(call.viewer, on: board.place)
            var values = call.query
            values.set("from-day", String(call.today.day))
            values.set("from-month", String(call.today.month))
            values.set("from-year", String(call.today.year))
            return call.answer(call.newPage(board, values), above: { call.writeNotice(to: &$0) }, after: { call.writePersonHint(board, to: &$0) })
        }
    }

    private func addSeat(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        let submission = try records.act(SeatMember.self, as: call.viewer, on: PlaceStore.loading(id, seating: call.form["person"])) { permit, writing in
            let board = try SeatBoard.load(permit.subject.id, in: writing.reading)
            return try call.create(Seat.self, call.newPage(board, call.form), check: { board.problems(of: $0, but: nil) }) { seat in
                try SeatStore.add(seat, for: board.name(of: seat.person), in: permit.subject.id, &writing)
                return Address("/fora/\(permit.subject.id)").saying(.memberAdded)
            }
        }
        return call.answer(submission)
    }

    private func editSeat(_ call: Call) throws -> Response {
        let (id, key) = (try call.identifier("forum", of: Keys.Forum.self), try call.key("seat"))
        return try records.read(as: call.viewer) { reading in
            let board = try SeatBoard.load(id, in: reading)
            try SeatMember.demand(call.viewer, on: try PlaceStore.loading(id, seat: key)(reading))
            let stored = try SeatStore.seat(key, of: id, in: reading)
            var page = call.editPage(stored, board)
            page.values = FormFilling.values(stored.seat.record, in: page.sheet, call.language)
            page.version = stored.version
            return call.answer(page)
        }
    }

    private func reviseSeat(_ call: Call) throws -> Response {
        let (id, key) = (try call.identifier("forum", of: Keys.Forum.self), try call.key("seat"))
        let submission = try records.act(SeatMember.self, as: call.viewer, on: PlaceStore.loading(id, seat: key)) { permit, writing in
            let board = try SeatBoard.load(permit.subject.id, in: writing.reading)
            let stored = try SeatStore.seat(key, of: permit.subject.id, in: writing.reading)
            return try call.revise(
                stored.seat, version: stored.version, call.editPage(stored, board), theirs: try ForumStore.lastWriter(of: .seat, key, in: writing.reading),
                check: { board.problems(of: stored.with($0), but: stored) }
            ) { seat in
                try SeatStore.save(seat, was: stored, in: permit.subject.id, &writing)
                return Address("/fora/\(permit.subject.id)").saying(.saved)
            }
        }
        return call.answer(submission)
    }

    private func askToEndSeat(_ call: Call) throws -> Response {
        let (id, key) = (try call.identifier("forum", of: Keys.Forum.self), try call.key("seat"))
        return try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.place(of: id, in: reading)
            try SeatMember.demand(call.viewer, on: place)
            let stored = try SeatStore.seat(key, of: id, in: reading)
            let isComing = (stored.seat.from ?? .earliest) > call.today
            let question = isComing ? SeatWording.removeQuestion(stored.personName) : SeatWording.endQuestion(stored.personName)
            return call.answer(
                Confirmation(
                    head: PageHead(call[question], in: .forums, under: call.crumbs(to: place)),
                    explanation: isComing ? SeatWording.removeExplained(place.name) : SeatWording.endExplained(place.name, call.today),
                    button: isComing ? ForumWording.remove : MemberWording.endToday, action: "/fora/\(id)/medlemmer/\(key)/slut", cancel: "/fora/\(id)"))
        }
    }

    /// The last day becomes today; a seat that has not begun is taken away.
    private func endSeat(_ call: Call) throws -> Response {
        let (id, key) = (try call.identifier("forum", of: Keys.Forum.self), try call.key("seat"))
        let notice = try records.act(SeatMember.self, as: call.viewer, on: PlaceStore.loading(id)) { permit, writing in
            let stored = try SeatStore.seat(key, of: permit.subject.id, in: writing.reading)
            let isComing = (stored.seat.from ?? .earliest) > call.today
            try SeatStore.end(stored, on: call.today, in: permit.subject.id, &writing)
            return isComing ? Notice.removed : .seatEnded
        }
        return .seeOther(Address("/fora/\(id)").saying(notice))
    }
}

extension SeatStore.Stored {
    /// What the form says, for the person who holds the seat.
    fileprivate func with(_ seat: Seat) -> Seat {
        var seat = seat
        seat.person = self.seat.person
        return seat
    }
}
