import Access
import Forums
import Indicators
import Kernel

/// Writes a district with its authorities, people, institutions and forums.
struct DistrictKeeper {
    let district: DistrictID

    func keep(_ file: DistrictFile, _ summary: inout ImportSummary, _ writing: inout Writing) throws {
        if let district = file.district {
            try keep([district], .district, ForumsArchive.districts, list: nil, over: ForumsArchive.districts.stored(writing.reading), &summary, &writing) {
                $0.name
            }
        }
        try keep(file.authorities, .authority, ForumsArchive.authorities(of: district), .authority, &summary, &writing) { $0.name }
        try keep(file.people, .person, ForumsArchive.people(of: district), .person, &summary, &writing) { $0.name }
        try keep(file.institutions, .institution, ForumsArchive.institutions(of: district), .institution, &summary, &writing) { $0.name }
        try keepProgrammes(file.programmes, &summary, &writing)
        guard !file.forums.isEmpty else { return }
        let stored = try ForumsArchive.forumsWithMembers(of: district, writing.reading)
        let outcome = try keep(file.forums, .forum, ForumsArchive.forums(of: district), list: .forum, over: stored, &summary, &writing, emptyLists: { $0.members == [] ? ["members"] : [] }) { $0.name }
        try keepSeats(outcome, &writing)
    }

    private func keepProgrammes(_ programmes: [Programme], _ summary: inout ImportSummary, _ writing: inout Writing) throws {
        guard !programmes.isEmpty else { return }
        let shelf = ProgrammeStore.archive(of: district)
        try keep(programmes, .programme, shelf, list: nil, over: shelf.stored(writing.reading), &summary, &writing) { $0.title }
    }

    private func keep<Thing: Described>(
        _ things: [Thing], _ kind: Change.Kind, _ shelf: ArchiveShelf<Thing>, _ list: ForumsArchive.List, _ summary: inout ImportSummary,
        _ writing: inout Writing,
        title: (Thing) -> String
    ) throws {
        guard !things.isEmpty else { return }
        try keep(things, kind, shelf, list: list, over: shelf.stored(writing.reading), &summary, &writing, title: title)
    }

    @discardableResult private func keep<Thing: Described>(
        _ things: [Thing], _ kind: Change.Kind, _ shelf: ArchiveShelf<Thing>, list: ForumsArchive.List?, over stored: [ArchiveShelf<Thing>.Item],
        _ summary: inout ImportSummary, _ writing: inout Writing, emptyLists: (Thing) -> [String] = { _ in [] }, title: (Thing) -> String
    ) throws -> ArchiveShelf<Thing>.Outcome {
        let order = ArchiveOrder.merged(stored: stored.map { shelf.key($0.thing) }, given: things.map(shelf.key))
        let items = things.map { ArchiveShelf<Thing>.Item($0, position: order[shelf.key($0)] ?? 0, emptyLists: emptyLists($0)) }
        let outcome = try shelf.put(items, over: stored, removing: false, writing)
        let given = Set(things.map(shelf.key))
        for item in stored where !given.contains(shelf.key(item.thing)) {
            guard let list, let position = order[shelf.key(item.thing)], position != item.position else { continue }
            try ForumsArchive.move(list, shelf.key(item.thing), of: district, to: position, writing)
        }
        summary.count(outcome, kind)
        for item in outcome.added { writing.changed(change(kind, shelf.key(item.thing), title(item.thing), nil, item.thing.record)) }
        for (before, after) in outcome.changed {
            if let before = before.thing as? Person, let after = after.thing as? Person { try PeopleStore.keepPast(before, after, writing) }
            writing.changed(change(kind, shelf.key(after.thing), title(after.thing), before.thing.record, after.thing.record))
        }
        return outcome
    }

    private func change(_ kind: Change.Kind, _ key: String, _ title: String, _ before: FieldRecord?, _ after: FieldRecord) -> Change {
        guard kind == .forum else { return Change(kind, key, title: title, before: before, after: after) }
        // The members of a forum that was there already change seat by seat.
        guard var before else { return Change(kind, key, title: title, forum: ForumID(key), after: after) }
        var after = after
        before["members"] = nil
        after["members"] = nil
        return Change(kind, key, title: title, forum: ForumID(key), before: before, after: after)
    }

    private func keepSeats(_ outcome: ArchiveShelf<Forum>.Outcome, _ writing: inout Writing) throws {
        let stored = try SeatArchive.stored(of: district, writing.reading)
        for item in outcome.added {
            _ = try SeatArchive.put(item.thing.members ?? [], over: [], of: item.thing.id, writing)
            try index(item.thing, isNew: true, writing)
        }
        for (before, after) in outcome.changed {
            let forum = after.thing
            if before.thing.members != forum.members {
                let seats = try SeatArchive.put(forum.members ?? [], over: stored[forum.id] ?? [], of: forum.id, writing)
                for seat in seats.added { writing.changed(change(seat, of: forum, nil, seat.record)) }
                for (before, after) in seats.changed { writing.changed(change(after, of: forum, before.record, after.record)) }
                for seat in seats.removed { writing.changed(change(seat, of: forum, seat.record, nil)) }
            }
            try index(forum, isNew: false, writing)
        }
    }

    private func change(_ seat: Seat, of forum: Forum, _ before: FieldRecord?, _ after: FieldRecord?) -> Change {
        Change(.seat, seat.person.rawValue, title: forum.name, forum: forum.id, before: before, after: after)
    }

    private func index(_ forum: Forum, isNew: Bool, _ writing: borrowing Writing) throws {
        if !isNew { try writing.unindex(forum: forum.id) }
        try writing.index(SearchEntry(.forum, forum.id.rawValue, forum: forum.id, title: forum.name, words: [forum.subject, forum.purpose]))
    }
}

extension ImportSummary {
    mutating func count<Thing>(_ outcome: ArchiveShelf<Thing>.Outcome, _ kind: Change.Kind) {
        self[kind].added += outcome.added.count
        self[kind].changed += outcome.changed.count
        self[kind].unchanged += outcome.unchanged
        self[kind].removed += outcome.removed.count
    }
}
