import Access
import Hummingbird
import Kernel
import Web

/// One of the lists on a forum's card (cadence rules, legal bases, records), each part with a form of its own.
struct PartList<Part: DescribedPart, Draft: Described>: Sendable {
    let list: any WritableKeyPath<Forum, [Part]?> & Sendable
    /// The last step of the address, e.g. `moedekrav`.
    let place: String
    let title: Wording
    let newTitle: Wording
    let sheet: @Sendable (Language, [(id: AuthorityID, name: String)]) -> FormSheet
    let draft: @Sendable (Part) -> Draft
    let part: @Sendable (Draft) -> Part
    let problems: @Sendable (Draft) -> [Problem]
    let words: @Sendable (Part) -> Wording
}

extension ForumPages {
    var partForms: [Endpoint] {
        [
            .get("/fora/{forum}/moedekrav/{part}", .asking(ReviseForum.self)) { try show(.cadence, $0) },
            .post("/fora/{forum}/moedekrav/{part}", .asking(ReviseForum.self)) { try save(.cadence, $0) },
            .get("/fora/{forum}/moedekrav/{part}/fjern", .asking(ReviseForum.self)) { try askToRemove(.cadence, $0) },
            .post("/fora/{forum}/moedekrav/{part}/fjern", .asking(ReviseForum.self)) { try remove(.cadence, $0) },
            .get("/fora/{forum}/retsgrundlag/{part}", .asking(ReviseForum.self)) { try show(.legalBasis, $0) },
            .post("/fora/{forum}/retsgrundlag/{part}", .asking(ReviseForum.self)) { try save(.legalBasis, $0) },
            .get("/fora/{forum}/retsgrundlag/{part}/fjern", .asking(ReviseForum.self)) { try askToRemove(.legalBasis, $0) },
            .post("/fora/{forum}/retsgrundlag/{part}/fjern", .asking(ReviseForum.self)) { try remove(.legalBasis, $0) },
            .get("/fora/{forum}/journal/{part}", .asking(ReviseForum.self)) { try show(.records, $0) },
            .post("/fora/{forum}/journal/{part}", .asking(ReviseForum.self)) { try save(.records, $0) },
            .get("/fora/{forum}/journal/{part}/fjern", .asking(ReviseForum.self)) { try askToRemove(.records, $0) },
            .post("/fora/{forum}/journal/{part}/fjern", .asking(ReviseForum.self)) { try remove(.records, $0) },
        ]
    }

    private func show<Part, Draft>(_ list: PartList<Part, Draft>, _ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        return try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.place(of: id, in: reading)
            guard ReviseForum.allows(call.viewer, on: place) else { throw Refusal.notAllowed(ReviseForum.refusal) }
            let (forum, version) = try ForumStore.forum(id, in: reading)
            let index = try call.part(of: list, in: forum)
            var page = call.page(of: list, index, forum, try NameStore.authorities(of: place.district, in: reading))
            page.version = version
            if let index { page.values = FormFilling.values(list.draft(list[forum][index]).record, in: page.sheet, call.language) }
            let remove: Markup? = index.map { "<p><a href=\"\("/fora/\(id)/\(list.place)/\($0 + 1)/fjern" as Address)\">\(call[ForumWording.remove])</a></p>" }
            return call.answer(page) { html in html.write("\(remove)") }
        }
    }

    private func save<Part, Draft>(_ list: PartList<Part, Draft>, _ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        let submission = try records.act(ReviseForum.self, as: call.viewer, on: PlaceStore.loading(id)) { permit, writing in
            let (forum, version) = try ForumStore.forum(permit.subject.id, in: writing.reading)
            let index = try call.part(of: list, in: forum)
            let page = call.page(of: list, index, forum, try NameStore.authorities(of: permit.subject.district, in: writing.reading))
            let store = { (draft: Draft) throws -> Address in
                var parts = list[forum]
                if let index { parts[index] = list.part(draft) } else { parts.append(list.part(draft)) }
                try ForumStore.save(list.putting(parts, in: forum), was: forum, &writing)
                return Address("/fora/\(forum.id)").saying(index == nil ? .added : .saved)
            }
            guard let index else { return try call.create(Draft.self, page, check: list.problems, save: store) }
            return try call.revise(
                list.draft(list[forum][index]), version: version, page, theirs: try ForumStore.lastWriter(of: .forum, id.rawValue, in: writing.reading),
                check: list.problems, save: store)
        }
        return call.answer(submission)
    }

    private func askToRemove<Part, Draft>(_ list: PartList<Part, Draft>, _ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        return try records.read(as: call.viewer) { reading in
            guard ReviseForum.allows(call.viewer, on: try PlaceStore.place(of: id, in: reading)) else { throw Refusal.notAllowed(ReviseForum.refusal) }
            let (forum, version) = try ForumStore.forum(id, in: reading)
            guard let index = try call.part(of: list, in: forum) else { throw Refusal.notFound }
            let words = list.words(list[forum][index])[call.language]
            return call.answer(
                Confirmation(
                    head: PageHead(call[PartWording.removeQuestion(words)], in: .forums, under: call.crumbs(to: forum)),
                    explanation: PartWording.removeExplained, button: ForumWording.remove,
                    action: "/fora/\(id)/\(list.place)/\(index + 1)/fjern", cancel: "/fora/\(id)", version: version))
        }
    }

    private func remove<Part, Draft>(_ list: PartList<Part, Draft>, _ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        try records.act(ReviseForum.self, as: call.viewer, on: PlaceStore.loading(id)) { permit, writing in
            let (forum, version) = try ForumStore.forum(permit.subject.id, in: writing.reading)
            guard call.form["version"] == String(version), let index = try call.part(of: list, in: forum) else { throw Refusal.outdated }
            var parts = list[forum]
            parts.remove(at: index)
            try ForumStore.save(list.putting(parts, in: forum), was: forum, &writing)
        }
        return .seeOther(Address("/fora/\(id)").saying(.removed))
    }
}

extension PartList {
    subscript(forum: Forum) -> [Part] { forum[keyPath: list] ?? [] }

    fileprivate func putting(_ parts: [Part], in forum: Forum) -> Forum {
        var forum = forum
        forum[keyPath: list] = parts.isEmpty ? nil : parts
        return forum
    }
}

extension Call {
    fileprivate func crumbs(to forum: Forum) -> [Crumb] { [Crumb(self[ForumWording.forums], "/fora"), Crumb(own: forum.name, "/fora/\(forum.id)")] }

    /// Which part the address means, counted from one there; none for a new one.
    fileprivate func part<Part, Draft>(of list: PartList<Part, Draft>, in forum: Forum) throws(Refusal) -> Int? {
        let text = try key("part")
        if text == "ny" { return nil }
        guard let number = Int(text), list[forum].indices.contains(number - 1) else { throw .notFound }
        return number - 1
    }

    fileprivate func page<Part, Draft>(of list: PartList<Part, Draft>, _ index: Int?, _ forum: Forum, _ authorities: [(id: AuthorityID, name: String)])
        -> FormPage
    {
        let action: Address = index.map { "/fora/\(forum.id)/\(list.place)/\($0 + 1)" } ?? "/fora/\(forum.id)/\(list.place)/ny"
        return FormPage(
            PageHead(self[index == nil ? list.newTitle : list.title], in: .forums, under: crumbs(to: forum)), list.sheet(language, authorities), action: action,
            cancel: "/fora/\(forum.id)", values: form)
    }
}
