import Access
import Hummingbird
import Kernel
import Web

/// The chair's half-yearly word that a forum's members are right, and who lacks it.
extension ForumPages {
    var confirmationPages: [Endpoint] {
        [
            .get("/fora/{forum}/bekraeft", .asking(ConfirmMembers.self), askToConfirm),
            .post("/fora/{forum}/bekraeft", .asking(ConfirmMembers.self), confirm),
            .get("/kredse/{code}/bekraeftelser", .asking(ReadPosts.self), confirmationList),
        ]
    }

    private func askToConfirm(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        return try records.read(as: call.viewer) { reading in
            let board = try SeatBoard.load(id, in: reading)
            guard ConfirmMembers.allows(call.viewer, on: board.place) else { throw Refusal.notAllowed(ConfirmMembers.refusal) }
            let earlier = try ConfirmationStore.all(of: id, in: reading)
            let form = call.confirmationPage(board)
            return call.page(form.head) { html in
                html.write("<h1>\(form.head.title)</h1>")
                call.writeSitting(board, to: &html)
                call.write(form, to: &html)
                call.writeEarlier(earlier, to: &html)
            }
        }
    }

    private func confirm(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        let submission = try records.act(ConfirmMembers.self, as: call.viewer, on: PlaceStore.loading(id)) { permit, writing in
            let board = try SeatBoard.load(permit.subject.id, in: writing.reading)
            return try call.create(MemberConfirmation.self, call.confirmationPage(board)) { given in
                var confirmation = given
                (confirmation.person, confirmation.day) = (permit.person, call.today)
                confirmation.members = Set(board.seats.filter { $0.seat.holds(on: call.today) }.map(\.seat.person)).count
                try ConfirmationStore.add(confirmation, of: permit.subject.id, named: permit.subject.name, &writing)
                return Address("/fora/\(permit.subject.id)").saying(.confirmed)
            }
        }
        return call.answer(submission)
    }

    private func confirmationList(_ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        let (place, groups) = try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.ownDistrict(id, in: reading)
            guard ReadPosts.allows(call.viewer, on: place) else { throw Refusal.notAllowed(ReadPosts.refusal) }
            return (place, try ConfirmationGroup.all(in: id, reading))
        }
        return call.page(PageHead(call[ConfirmationWording.listTitle], in: .forums, under: call.crumbs(to: place))) { html in
            html.write("<h1>\(call[ConfirmationWording.listTitle])</h1><p class=\"lead\">\(call[ConfirmationWording.listLead])</p>")
            for group in groups { call.write(group, to: &html) }
        }
    }
}

/// Forums beside each other on the page of confirmations: for a coordinator the municipality's own first.
private struct ConfirmationGroup: Sendable {
    let title: Wording?
    let isOwn: Bool
    let states: [ConfirmationStore.State]

    static func all(in district: DistrictID, _ reading: borrowing Reading) throws -> [ConfirmationGroup] {
        let codes = Set(reading.viewer.standing.posts.filter { $0.kind == .municipalCoordinator && $0.district == district }.compactMap(\.municipality)).sorted()
        var own: [ConfirmationGroup] = []
        for code in codes {
            let states = try ConfirmationStore.states(in: district, municipality: code, reading)
            own.append(ConfirmationGroup(title: Municipality.withCode(code).map { .verbatim($0.name) }, isOwn: true, states: states))
        }
        let known = Set(own.flatMap(\.states).map(\.forum))
        let rest = try ConfirmationStore.states(in: district, municipality: nil, reading).filter { !known.contains($0.forum) }
        return own + [ConfirmationGroup(title: own.isEmpty ? nil : ConfirmationWording.restOfDistrict, isOwn: false, states: rest)]
    }
}

extension Call {
    fileprivate func write(_ group: ConfirmationGroup, to html: inout HTML) {
        let late = group.states.filter { $0.isLate(on: today) }
        if let title = group.title { html.write("<h2>\(self[title])</h2>") }
        html.write("<p><strong>\(self[ConfirmationWording.lateCount(late.count, isOwn: group.isOwn)])</strong></p><ul class=\"rows\">")
        for state in late + group.states.filter({ !$0.isLate(on: today) }) {
            html.write("<li><p><a href=\"\("/fora/\(state.forum)" as Address)\"\(own)>\(state.name)</a> \(tag(of: state))</p><p class=\"meta\">\(sentence(of: state))</p></li>")
        }
        html.write("</ul>")
    }
}

extension Call {
    /// How a forum stands, in a sentence or two.
    func sentence(of state: ConfirmationStore.State) -> String {
        let last = state.last.map { ConfirmationWording.last($0, by: state.by ?? "") } ?? ConfirmationWording.never
        guard let due = state.due else { return self[ConfirmationWording.notDue] }
        return self[last] + " " + self[state.isLate(on: today) ? ConfirmationWording.late(due) : ConfirmationWording.due(due)]
    }

    func tag(of state: ConfirmationStore.State) -> Markup {
        if state.isLate(on: today) { return "<span class=\"tag warn\"><span aria-hidden=\"true\">▲ </span>\(self[ConfirmationWording.isLate])</span>" }
        if state.isSoon(on: today) { return "<span class=\"tag info\"><span aria-hidden=\"true\">● </span>\(self[ConfirmationWording.isSoon])</span>" }
        return state.last == nil ? "" : "<span class=\"tag ok\"><span aria-hidden=\"true\">✓ </span>\(self[ConfirmationWording.isGood])</span>"
    }

    fileprivate func confirmationPage(_ board: SeatBoard) -> FormPage {
        var page = FormPage(
            PageHead(self[ConfirmationWording.heading], in: .forums, under: crumbs(to: board.place)),
            FormSheet([FormField("remark", ConfirmationWording.remark, .text(rows: 3, max: 1000), hint: ConfirmationWording.remarkHint)]),
            action: "/fora/\(board.place.id)/bekraeft", cancel: "/fora/\(board.place.id)", values: form)
        page.button = ConfirmationWording.confirm
        return page
    }

    fileprivate func writeSitting(_ board: SeatBoard, to html: inout HTML) {
        html.write("<p class=\"lead\">\(self[ConfirmationWording.lead])</p><ul class=\"rows\">")
        for stored in board.seats where stored.seat.holds(on: today) {
            html.write("<li><p><strong>\(stored.personName)</strong></p><ul class=\"meta\"><li>\(roles(stored.seat.roles))</li>")
            // Whether it is the right one, title and authority tell.
            if let about = board.about(stored.seat.person) { html.write("<li\(own)>\(about)</li>") }
            let span = span(of: stored.seat)
            if !span.isEmpty { html.write("<li>\(span)</li>") }
            html.write("</ul></li>")
        }
        html.write("</ul><p>\(self[ConfirmationWording.fixFirst]) <a href=\"\(Address("/fora/\(board.place.id)").at("medlemmer"))\">\(self[MemberWording.members])</a></p>")
    }

    fileprivate func writeEarlier(_ earlier: [(confirmation: MemberConfirmation, by: String)], to html: inout HTML) {
        guard !earlier.isEmpty else { return }
        html.write("<h2>\(self[ConfirmationWording.earlier])</h2><ul class=\"rows\">")
        for (confirmation, name) in earlier {
            html.write("<li><p>\(self[ConfirmationWording.last(confirmation.day, by: name)]) \(self[ConfirmationWording.members(confirmation.members)])</p>")
            if let remark = confirmation.remark { html.write("<p class=\"meta\"\(own)>\(remark)</p>") }
            html.write("</li>")
        }
        html.write("</ul>")
    }
}
