import Access
import Hummingbird
import Kernel
import Web

/// Who has which post in an authority, over time.
extension ForumPages {
    var postPages: [Endpoint] {
        [
            .get("/kredse/{code}/hverv", .asking(ReadPosts.self), postList),
            .get("/kredse/{code}/hverv/ny", .asking(GivePost.self), newPost),
            .post("/kredse/{code}/hverv/ny", .asking(GivePost.self), addPost),
            .get("/kredse/{code}/hverv/{post}", .asking(GivePost.self), editPost),
            .post("/kredse/{code}/hverv/{post}", .asking(GivePost.self), revisePost),
        ]
    }

    private func postList(_ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        let (place, posts) = try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.ownDistrict(id, in: reading)
            guard ReadPosts.allows(call.viewer, on: place) else { throw Refusal.notAllowed(ReadPosts.refusal) }
            return (place, try PostStore.posts(in: id, reading))
        }
        return call.page(PageHead(call[PostWording.posts], in: .forums, under: call.crumbs(to: place))) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[PostWording.posts])</h1><p class=\"lead\">\(call[PostWording.lead])</p>")
            let mayGive = GivePost.mayTry(call.viewer, in: id)
            if mayGive { html.write("<ul class=\"fn\"><li><a href=\"\("/kredse/\(id)/hverv/ny" as Address)\">\(call[PostWording.give])</a></li></ul>") }
            for kind in Post.Kind.allCases { call.writePosts(posts.filter { $0.post.kind == kind }, of: kind, in: id, mayGive, to: &html) }
        }
    }

    private func newPost(_ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        return try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.ownDistrict(id, in: reading)
            guard GivePost.mayTry(call.viewer, in: id) else { throw Refusal.notAllowed(GivePost.refusal) }
            return call.answer(try call.postPage(nil, place, call.query.with(call.today, in: "from"), reading))
        }
    }

    /// The person whom the form names is the one that the rule is asked about.
    private func addPost(_ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        guard let named = call.form["person"], Slug.isValid(named) else {
            return try records.read(as: call.viewer) { reading in
                let place = try PlaceStore.ownDistrict(id, in: reading)
                var page = try call.postPage(nil, place, call.form, reading)
                guard GivePost.mayTry(call.viewer, in: id) else { throw Refusal.notAllowed(GivePost.refusal) }
                page.problems = [Problem("person", PostWording.personMissing)]
                return call.answer(page)
            }
        }
        let submission = try records.act(GivePost.self, as: call.viewer, on: PlaceStore.loading(PersonID(named), in: id)) { permit, writing in
            let page = try call.postPage(nil, permit.subject, call.form, writing.reading)
            let (person, _) = try PeopleStore.person(PersonID(named), in: writing.reading)
            let others = try PostStore.posts(of: person.id, in: writing.reading)
            return try call.create(HeldPost.self, page, check: { $0.problems(for: person, beside: others) }) { post in
                try PostStore.add(post, for: person.name, in: permit.subject.id, &writing)
                return Address("/kredse/\(permit.subject.id)/hverv").saying(.added)
            }
        }
        return call.answer(submission)
    }

    private func editPost(_ call: Call) throws -> Response {
        let (id, key) = (try call.identifier("code", of: Keys.District.self), try call.key("post"))
        return try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.ownDistrict(id, in: reading)
            guard GivePost.mayTry(call.viewer, in: id) else { throw Refusal.notAllowed(GivePost.refusal) }
            let stored = try PostStore.post(key, in: id, reading)
            try GivePost.demand(call.viewer, on: try PlaceStore.loading(stored.post.person, in: id)(reading))
            var page = try call.postPage(stored, place, call.query, reading)
            page.values = FormFilling.values(stored.post.record, in: page.sheet, call.language)
            page.version = stored.version
            return call.answer(page)
        }
    }

    private func revisePost(_ call: Call) throws -> Response {
        let (id, key) = (try call.identifier("code", of: Keys.District.self), try call.key("post"))
        let load: PlaceStore.Loading<DistrictPlace> = { reading in
            _ = try PlaceStore.ownDistrict(id, in: reading)
            return try PlaceStore.loading(try PostStore.post(key, in: id, reading).post.person, in: id)(reading)
        }
        let submission = try records.act(GivePost.self, as: call.viewer, on: load) { permit, writing in
            let stored = try PostStore.post(key, in: permit.subject.id, writing.reading)
            let (person, _) = try PeopleStore.person(stored.post.person, in: writing.reading)
            let others = try PostStore.posts(of: person.id, in: writing.reading).filter { $0.id != key }
            return try call.revise(
                stored.post, version: stored.version, try call.postPage(stored, permit.subject, call.form, writing.reading),
                theirs: try ForumStore.lastWriter(of: .post, key, in: writing.reading), check: { stored.with($0).problems(for: person, beside: others) }
            ) { post in
                try PostStore.save(stored.with(post), was: stored, &writing)
                return Address("/kredse/\(permit.subject.id)/hverv").saying(.saved)
            }
        }
        return call.answer(submission)
    }
}

extension GivePost {
    /// Whether there is anybody in the district to whom the viewer may give a post; which people, each act asks again.
    static func mayTry(_ viewer: Viewer, in district: DistrictID) -> Bool { viewer.standing.posts.contains { $0.kind == .administrator && $0.district == district } }
}

extension PostStore.Stored {
    /// The form changes days only; whose post it is, and which, stays.
    fileprivate func with(_ post: HeldPost) -> HeldPost {
        var changed = self.post
        (changed.from, changed.to) = (post.from, post.to)
        return changed
    }
}

extension HeldPost {
    fileprivate func problems(for person: Person, beside others: [PostStore.Stored]) -> [Problem] {
        var problems: [Problem] = []
        if let from, let to, to < from { problems.append(Problem("to", SeatWording.endsTooEarly)) }
        if authority == nil, kind != .administrator { problems.append(Problem("authority", PostWording.authorityMissing)) }
        if kind == .logAuditor || kind == .municipalCoordinator, let authority, person.authority != authority {
            problems.append(Problem("authority", PostWording.otherAuthority))
        }
        let same = others.contains { $0.post.kind == kind && $0.post.authority == authority && $0.post.holds(from: from ?? .earliest, to: to ?? .latest) }
        if same { problems.append(Problem("person", PostWording.hasAlready)) }
        return problems
    }
}

extension Call {
    fileprivate func writePosts(_ posts: [PostStore.Stored], of kind: Post.Kind, in district: DistrictID, _ mayGive: Bool, to html: inout HTML) {
        html.write("<h2>\(self[kind.title])</h2><p class=\"muted\">\(self[kind.explained])</p>")
        guard !posts.isEmpty else { return html.write("<p class=\"empty\">\(self[PostWording.nobody])</p>") }
        html.write("<ul class=\"rows\">")
        for stored in posts {
            let former = (stored.post.to ?? .latest) < today
            html.write("<li><p><a href=\"\("/personer/\(stored.post.person)" as Address)\">\(stored.personName)</a></p><ul class=\"meta\">")
            html.write("<li\(own)>\(stored.authorityName ?? self[PostWording.wholeDistrict])</li>")
            let span = span(from: stored.post.from, to: stored.post.to)
            if !span.isEmpty { html.write("<li>\(span)</li>") }
            if former { html.write("<li>\(self[PostWording.former])</li>") } else if (stored.post.from ?? .earliest) > today { html.write("<li>\(self[PostWording.coming])</li>") }
            html.write("</ul>")
            if mayGive, stored.post.person != viewer.person {
                html.write("<p><a href=\"\("/kredse/\(district)/hverv/\(stored.id)" as Address)\">\(self[PostWording.edit])<span class=\"sr\"> \(stored.personName)</span></a></p>")
            }
            html.write("</li>")
        }
        html.write("</ul>")
    }

    fileprivate func postPage(_ stored: PostStore.Stored?, _ place: DistrictPlace, _ values: FormValues, _ reading: borrowing Reading) throws -> FormPage {
        let list: Address = "/kredse/\(place.id)/hverv"
        var fields: [FormField] = []
        if stored == nil {
            let people = try NameStore.people(of: place.id, in: reading).filter { $0.id != viewer.person }.map {
                FormOption($0.id.rawValue, [$0.name, $0.title].compactMap { $0 }.joined(separator: ", "))
            }
            let authorities = try NameStore.authorities(of: place.id, in: reading).map { FormOption($0.id.rawValue, own: $0.name) }
            fields = [
                FormField("kind", PostWording.kind, .choice(Post.Kind.allCases.map { FormOption($0.rawValue, self[$0.title]) }), missing: PostWording.kindMissing),
                FormField("person", SeatWording.person, .choice(people), missing: PostWording.personMissing),
                FormField("authority", PeopleWording.authority, .choice(authorities), hint: PostWording.authorityHint),
            ]
        }
        fields += [FormField("from", SeatWording.from, .date), FormField("to", SeatWording.to, .date, hint: PostWording.toHint)]
        let title = stored.map { PostWording.of($0.post.kind, $0.personName) } ?? PostWording.give
        var page = FormPage(
            PageHead(self[title], in: .forums, under: crumbs(to: place) + [Crumb(self[PostWording.posts], list)]), FormSheet(fields), action: "\(list)/\(stored?.id ?? "ny")",
            cancel: list, values: values)
        if stored == nil { page.button = PostWording.give }
        return page
    }
}
