import Access
import Hummingbird
import Kernel
import Web

/// Setting up a forum, and editing what its card tells.
extension ForumPages {
    var forumForms: [Endpoint] {
        [
            .get("/fora/ny", .asking(EstablishForum.self), newForum),
            .post("/fora/ny", .asking(EstablishForum.self), establishForum),
            .get("/fora/{forum}/ret", .asking(ReviseForum.self), editForum),
            .post("/fora/{forum}/ret", .asking(ReviseForum.self), reviseForum),
        ]
    }

    private func newForum(_ call: Call) throws -> Response {
        let load = try call.parentForum
        return try records.read(as: call.viewer) { reading in
            let parent = try load(reading)
            guard EstablishForum.allows(call.viewer, on: parent) else { throw Refusal.notAllowed(EstablishForum.refusal) }
            var values = FormValues()
            values.set("municipality", parent.municipality)
            return call.answer(try call.newPage(under: parent, values, reading))
        }
    }

    private func establishForum(_ call: Call) throws -> Response {
        let submission = try records.act(EstablishForum.self, as: call.viewer, on: try call.parentForum) { permit, writing in
            let parent = permit.subject
            let names = try NameStore.names(of: parent.district, in: writing.reading)
            let page = try call.newPage(under: parent, call.form, writing.reading)
            return try call.create(ForumCard.self, page, check: { $0.problems(among: names, except: nil) }) { card in
                var forum = card.applied(to: Forum(), names: names)
                forum.parent = parent.isDistrict ? nil : parent.id
                return Address("/fora/\(try ForumStore.add(forum, in: parent.district, &writing).id)").saying(.added)
            }
        }
        return call.answer(submission)
    }

    private func editForum(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        return try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.place(of: id, in: reading)
            guard ReviseForum.allows(call.viewer, on: place) else { throw Refusal.notAllowed(ReviseForum.refusal) }
            let (forum, version) = try ForumStore.forum(id, in: reading)
            let card = ForumCard(forum, names: try NameStore.names(of: place.district, in: reading))
            var page = try call.editPage(of: forum, place, reading)
            page.values = FormFilling.values(card.record, in: page.sheet, call.language)
            page.version = version
            return call.answer(page)
        }
    }

    private func reviseForum(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        let submission = try records.act(ReviseForum.self, as: call.viewer, on: PlaceStore.loading(id)) { permit, writing in
            let (forum, version) = try ForumStore.forum(permit.subject.id, in: writing.reading)
            let names = try NameStore.names(of: permit.subject.district, in: writing.reading)
            let page = try call.editPage(of: forum, permit.subject, writing.reading)
            return try call.revise(
                ForumCard(forum, names: names), version: version, page, theirs: try ForumStore.lastWriter(of: .forum, id.rawValue, in: writing.reading),
                check: { $0.problems(among: names, except: forum) }
            ) { card in
                try ForumStore.save(card.applied(to: forum, names: names), was: forum, &writing)
                return Address("/fora/\(forum.id)").saying(.saved)
            }
        }
        return call.answer(submission)
    }
}

extension Call {
    /// The forum under which a new one is set up, `under` in the address or the form; or the district, `kreds`, for one that belongs under none.
    fileprivate var parentForum: PlaceStore.Loading<ForumPlace> {
        get throws(Refusal) {
            if let code = form["kreds"] ?? query["kreds"], Slug.isValid(code) { return PlaceStore.loading(under: DistrictID(code)) }
            guard let text = form["under"] ?? query["under"], Slug.isValid(text) else { throw .notFound }
            return PlaceStore.loading(ForumID(text))
        }
    }

    fileprivate func newPage(under parent: ForumPlace, _ values: FormValues, _ reading: borrowing Reading) throws -> FormPage {
        let district = try ForumListStore.district(parent.district, in: reading)
        // Nobody makes a district council of a forum below one: its officers may change the district.
        let sheet = FormSheet.forum(language, municipalities: district.municipalities, parents: nil, kinds: Forum.Kind.allCases.filter { $0 != .kredsraad || parent.isDistrict })
        let place: Address = parent.isDistrict ? "/kredse/\(parent.district)" : "/fora/\(parent.id)"
        let crumbs = [Crumb(self[ForumWording.forums], "/fora"), Crumb(own: parent.name, place)]
        var page = FormPage(
            PageHead(self[SheetWording.newTitle], in: .forums, under: crumbs), sheet, action: "/fora/ny", cancel: place, values: values)
        page.introduction = parent.isDistrict ? nil : SheetWording.newUnder(parent.name)
        page.button = SheetWording.create
        if parent.isDistrict { page.hidden = [("kreds", parent.district.rawValue)] } else { page.hidden = [("under", parent.id.rawValue)] }
        return page
    }

    fileprivate func editPage(of forum: Forum, _ place: ForumPlace, _ reading: borrowing Reading) throws -> FormPage {
        let district = try ForumListStore.district(place.district, in: reading)
        var parents: [(id: ForumID, name: String)]?
        if place.mayBeMoved(by: viewer) {
            let branch = try PlaceStore.branch(of: forum.id, in: reading)
            parents = try NameStore.forums(of: place.district, in: reading).filter { !branch.contains($0.id) }
        }
        let kinds = Forum.Kind.allCases.filter { $0 != .kredsraad || forum.kind == .kredsraad }
        let sheet = FormSheet.forum(language, municipalities: district.municipalities, parents: parents, kinds: kinds)
        let crumbs = [Crumb(self[ForumWording.forums], "/fora"), Crumb(own: forum.name, "/fora/\(forum.id)")]
        return FormPage(
            PageHead(self[SheetWording.editTitle], in: .forums, under: crumbs), sheet, action: "/fora/\(forum.id)/ret", cancel: "/fora/\(forum.id)",
            values: form)
    }
}

extension ForumCard {
    /// Two forums of one name could not be told apart in a list.
    fileprivate func problems(among names: ResponsibleNames, except own: Forum?) -> [Problem] {
        guard name != own?.name, names.order.contains(where: { names[$0].map { $0.isForum && $0.name == name } ?? false }) else { return [] }
        return [Problem("name", SheetWording.nameTaken)]
    }
}
