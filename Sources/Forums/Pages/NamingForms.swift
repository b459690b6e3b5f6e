import Access
import Hummingbird
import Kernel
import Web

/// Naming those who write a forum's plans, and those who meet for a member on one day.
extension ForumPages {
    var namingForms: [Endpoint] {
        [
            .get("/fora/{forum}/redaktoerer/ny", .asking(NameEditor.self), newEditor),
            .post("/fora/{forum}/redaktoerer/ny", .asking(NameEditor.self), addEditor),
            .get("/fora/{forum}/redaktoerer/{editor}/slut", .asking(NameEditor.self), askToEndEditor),
            .post("/fora/{forum}/redaktoerer/{editor}/slut", .asking(NameEditor.self), endEditor),
            .get("/fora/{forum}/stedfortraedere/ny", .asking(NameDeputy.self), newDeputy),
            .post("/fora/{forum}/stedfortraedere/ny", .asking(NameDeputy.self), addDeputy),
            .get("/fora/{forum}/stedfortraedere/{deputy}/fjern", .asking(NameDeputy.self), askToRemoveDeputy),
            .post("/fora/{forum}/stedfortraedere/{deputy}/fjern", .asking(NameDeputy.self), removeDeputy),
        ]
    }

    private func newEditor(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        return try records.read(as: call.viewer) { reading in
            let board = try SeatBoard.load(id, in: reading)
            guard NameEditor.allows(call.viewer, on: board.place) else { throw Refusal.notAllowed(NameEditor.refusal) }
            return call.answer(call.editorPage(board, call.query.with(call.today, in: "from")), after: { call.writePersonHint(board, to: &$0) })
        }
    }

    private func addEditor(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        let submission = try records.act(NameEditor.self, as: call.viewer, on: PlaceStore.loading(id)) { permit, writing in
            let board = try SeatBoard.load(permit.subject.id, in: writing.reading)
            let named = try EditorStore.editors(of: permit.subject.id, in: writing.reading)
            return try call.create(Editor.self, call.editorPage(board, call.form), check: { $0.problems(beside: named) }) { editor in
                try EditorStore.add(editor, for: board.name(of: editor.person), in: permit.subject.id, &writing)
                return Address("/fora/\(permit.subject.id)").saying(.added)
            }
        }
        return call.answer(submission)
    }

    private func askToEndEditor(_ call: Call) throws -> Response {
        let (id, key) = (try call.identifier("forum", of: Keys.Forum.self), try call.key("editor"))
        return try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.place(of: id, in: reading)
            guard NameEditor.allows(call.viewer, on: place) else { throw Refusal.notAllowed(NameEditor.refusal) }
            let named = try EditorStore.editor(key, of: id, in: reading)
            return call.answer(
                Confirmation(
                    head: PageHead(call[NamingWording.endQuestion(named.personName)], in: .forums, under: call.crumbs(to: place)), explanation: NamingWording.endExplained,
                    button: MemberWording.endToday, action: "/fora/\(id)/redaktoerer/\(key)/slut", cancel: "/fora/\(id)"))
        }
    }

    private func endEditor(_ call: Call) throws -> Response {
        let (id, key) = (try call.identifier("forum", of: Keys.Forum.self), try call.key("editor"))
        try records.act(NameEditor.self, as: call.viewer, on: PlaceStore.loading(id)) { permit, writing in
            let named = try EditorStore.editor(key, of: permit.subject.id, in: writing.reading)
            try EditorStore.end(named, on: call.today.adding(days: -1), in: permit.subject.id, &writing)
        }
        return .seeOther(Address("/fora/\(id)").saying(.saved))
    }

    private func newDeputy(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        return try records.read(as: call.viewer) { reading in
            let board = try SeatBoard.load(id, in: reading)
            guard NameDeputy.allows(call.viewer, on: board.place) else { throw Refusal.notAllowed(NameDeputy.refusal) }
            return call.answer(call.deputyPage(board, call.query), after: { call.writePersonHint(board, to: &$0) })
        }
    }

    private func addDeputy(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        let submission = try records.act(NameDeputy.self, as: call.viewer, on: PlaceStore.loading(id)) { permit, writing in
            let board = try SeatBoard.load(permit.subject.id, in: writing.reading)
            return try call.create(Deputy.self, call.deputyPage(board, call.form), check: { board.problems(of: $0, on: call.today) }) { deputy in
                try DeputyStore.add(deputy, for: board.name(of: deputy.person), in: permit.subject.id, &writing)
                return Address("/fora/\(permit.subject.id)").saying(.added)
            }
        }
        return call.answer(submission)
    }

    private func askToRemoveDeputy(_ call: Call) throws -> Response {
        let (id, key) = (try call.identifier("forum", of: Keys.Forum.self), try call.key("deputy"))
        return try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.place(of: id, in: reading)
            guard NameDeputy.allows(call.viewer, on: place) else { throw Refusal.notAllowed(NameDeputy.refusal) }
            let named = try DeputyStore.deputy(key, of: id, in: reading)
            return call.answer(
                Confirmation(
                    head: PageHead(call[NamingWording.removeQuestion(named.personName, for: named.memberName)], in: .forums, under: call.crumbs(to: place)),
                    explanation: NamingWording.removeExplained(named.deputy.day), button: ForumWording.remove, action: "/fora/\(id)/stedfortraedere/\(key)/fjern", cancel: "/fora/\(id)"))
        }
    }

    private func removeDeputy(_ call: Call) throws -> Response {
        let (id, key) = (try call.identifier("forum", of: Keys.Forum.self), try call.key("deputy"))
        try records.act(NameDeputy.self, as: call.viewer, on: PlaceStore.loading(id)) { permit, writing in
            let named = try DeputyStore.deputy(key, of: permit.subject.id, in: writing.reading)
            guard named.deputy.day >= call.today else { throw Refusal.conflict(NamingWording.hasBeen) }
            try DeputyStore.remove(named, from: permit.subject.id, &writing)
        }
        return .seeOther(Address("/fora/\(id)").saying(.removed))
    }
}

extension Editor {
    fileprivate func problems(beside named: [EditorStore.Named]) -> [Problem] {
        var problems: [Problem] = []
        if let from, let to, to < from { problems.append(Problem("to", SeatWording.endsTooEarly)) }
        let (first, last) = (from ?? .earliest, to ?? .latest)
        let overlaps = named.contains { $0.editor.person == person && ($0.editor.from ?? .earliest) <= last && first <= ($0.editor.to ?? .latest) }
        if overlaps { problems.append(Problem("person", NamingWording.editsAlready)) }
        return problems
    }
}

extension SeatBoard {
    fileprivate func problems(of deputy: Deputy, on today: Day) -> [Problem] {
        var problems: [Problem] = []
        if deputy.day < today { problems.append(Problem("day", NamingWording.dayIsPast)) }
        if deputy.person == deputy.member { problems.append(Problem("person", SeatWording.ownSubstitute)) }
        if !seats.contains(where: { $0.seat.person == deputy.member && $0.seat.holds(on: deputy.day) }) { problems.append(Problem("member", NamingWording.memberDoesNotSit)) }
        if seats.contains(where: { $0.seat.person == deputy.person && $0.seat.holds(on: deputy.day) }) { problems.append(Problem("person", NamingWording.sitsThatDay)) }
        return problems
    }
}

extension Call {
    fileprivate func editorPage(_ board: SeatBoard, _ values: FormValues) -> FormPage {
        var page = FormPage(
            PageHead(self[NamingWording.nameEditor], in: .forums, under: crumbs(to: board.place)),
            FormSheet([
                FormField(
                    "person", SeatWording.person, .choice(board.people.options(ownForum: board.place.name, in: language)), hint: NamingWording.editorHint,
                    missing: NamingWording.editorMissing), FormField("from", SeatWording.from, .date), FormField("to", SeatWording.to, .date, hint: NamingWording.editorToHint),
            ]), action: "/fora/\(board.place.id)/redaktoerer/ny", cancel: "/fora/\(board.place.id)", values: values)
        page.button = NamingWording.nameEditor
        return page
    }

    fileprivate func deputyPage(_ board: SeatBoard, _ values: FormValues) -> FormPage {
        let members = board.seats.filter { ($0.seat.to ?? .latest) >= today && $0.seat.substituteFor == nil }
        var page = FormPage(
            PageHead(self[NamingWording.nameDeputy], in: .forums, under: crumbs(to: board.place)),
            FormSheet([
                FormField("member", NamingWording.member, .choice(members.map { FormOption($0.seat.person.rawValue, $0.personName) }), missing: NamingWording.memberMissing),
                FormField(
                    "person", NamingWording.deputy, .choice(board.people.options(ownForum: nil, in: language)), hint: NamingWording.deputyHint, missing: NamingWording.deputyMissing),
                FormField("day", NamingWording.day, .date, missing: NamingWording.dayMissing),
            ]), action: "/fora/\(board.place.id)/stedfortraedere/ny", cancel: "/fora/\(board.place.id)", values: values)
        page.button = NamingWording.nameDeputy
        return page
    }
}
