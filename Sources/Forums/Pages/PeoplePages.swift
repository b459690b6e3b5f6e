import Access
import Hummingbird
import Kernel
import Web

/// The people of a district: list, one person, adding and editing.
extension ForumPages {
    var peoplePages: [Endpoint] {
        [
            .get("/personer", .signedIn, peopleList),
            .get("/personer/{person}", .signedIn, personPage),
            .get("/personer/{person}/ret", .asking(RevisePerson.self), editPerson),
            .post("/personer/{person}/ret", .asking(RevisePerson.self), revisePerson),
            .get("/kredse/{code}/personer/ny", .asking(RevisePerson.self), newPerson),
            .post("/kredse/{code}/personer/ny", .asking(RevisePerson.self), addPerson),
        ]
    }

    private func newPerson(_ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        return try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.ownDistrict(id, in: reading).whereViewerAdds(call.viewer)
            guard RevisePerson.allows(call.viewer, on: place) else { throw Refusal.notAllowed(RevisePerson.refusal) }
            var values = FormValues()
            values.set("authority", place.authority?.rawValue)
            return call.answer(try call.newPersonPage(place, values, for: call.query["forum"], reading))
        }
    }

    private func addPerson(_ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        let submission = try records.act(RevisePerson.self, as: call.viewer, on: PlaceStore.loading(own: id, authority: call.form["authority"])) { permit, writing in
            var page = try call.newPersonPage(permit.subject, call.form, for: call.form["forum"], writing.reading)
            let namesakes = try PeopleStore.lines(of: permit.subject.id, in: writing.reading).filter { $0.answers(exactlyTo: call.form["name"] ?? "") }
            if let namesake = namesakes.first { page.sheet = page.sheet.askingWhetherAnother(than: namesake, in: call.language) }
            let isAnother = call.form["another"] != nil
            return try call.create(
                Person.self, page, check: { $0.contactProblems + (namesakes.isEmpty || isAnother ? [] : [Problem("another", PeopleWording.nameTaken)]) }
            ) { person in
                let added = try PeopleStore.add(person, in: permit.subject.id, &writing).id
                guard let forum = call.seatedNext(call.form["forum"]) else { return Address("/personer/\(added)").saying(.added) }
                return Address("/fora/\(forum)/medlemmer/ny").with(["person": added.rawValue]).saying(.personAdded)
            }
        }
        return call.answer(submission)
    }

    private func editPerson(_ call: Call) throws -> Response {
        let id = try call.identifier("person", of: Keys.Person.self)
        return try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.district(of: id, in: reading)
            guard RevisePerson.allows(call.viewer, on: place) else { throw Refusal.notAllowed(RevisePerson.refusal) }
            let (person, version) = try PeopleStore.person(id, in: reading)
            var page = try call.editPersonPage(person, place, reading)
            page.values = FormFilling.values(person.record, in: page.sheet, call.language)
            page.version = version
            return call.answer(page)
        }
    }

    private func revisePerson(_ call: Call) throws -> Response {
        let id = try call.identifier("person", of: Keys.Person.self)
        let submission = try records.act(RevisePerson.self, as: call.viewer, on: PlaceStore.loading(districtOf: id)) { permit, writing in
            let (person, version) = try PeopleStore.person(id, in: writing.reading)
            let page = try call.editPersonPage(person, permit.subject, writing.reading)
            return try call.revise(
                person, version: version, page, theirs: try ForumStore.lastWriter(of: .person, id.rawValue, in: writing.reading), check: \.contactProblems
            ) { changed in
                try PeopleStore.save(changed, was: person, &writing)
                return Address("/personer/\(id)").saying(.saved)
            }
        }
        return call.answer(submission)
    }
}

extension FormSheet {
    static func person(_ authorities: [(id: AuthorityID, name: String)]) -> FormSheet {
        FormSheet(
            [
                FormField("name", ForumWording.name, .line(max: 120), missing: PeopleWording.nameMissing),
                FormField("title", PeopleWording.title, .line(max: 120), hint: PeopleWording.titleHint),
                FormField("authority", PeopleWording.authority, .choice(authorities.map { FormOption($0.id.rawValue, own: $0.name) })),
            ] + contact(isOwn: false).fields)
    }

    /// Where somebody has the name already: whether it is the same person is asked before there are two.
    fileprivate func askingWhetherAnother(than namesake: PeopleStore.Line, in language: Language) -> FormSheet {
        let who = [namesake.name, namesake.title, namesake.authority].compactMap { $0 }.joined(separator: ", ")
        return FormSheet(fields + [FormField("another", PeopleWording.isAnother, .flag, hint: PeopleWording.namesake(who))])
    }

    static func contact(isOwn: Bool) -> FormSheet {
        FormSheet([
            FormField("email", PeopleWording.email, .line(max: 254), hint: PeopleWording.emailHint, purpose: .email(isOwn: isOwn)),
            FormField("phone", PeopleWording.phone, .line(max: 40), hint: PeopleWording.phoneHint, purpose: .telephone(isOwn: isOwn)),
        ])
    }
}

extension Person {
    /// Ways of contact that cannot work.
    var contactProblems: [Problem] {
        var problems: [Problem] = []
        if let email, !EmailAddress.looksRight(email) { problems.append(Problem("email", PeopleWording.emailWrong)) }
        if let phone, phone.count(where: { $0.isASCII && $0.isNumber }) < 8 { problems.append(Problem("phone", PeopleWording.phoneWrong)) }
        return problems
    }
}

extension DistrictPlace {
    /// As the rules see it for somebody whom the viewer adds: whoever looks after one authority's people adds them there.
    func whereViewerAdds(_ viewer: Viewer) -> DistrictPlace {
        var place = self
        place.authority = viewer.standing.posts.first { $0.district == id && $0.authority != nil }?.authority
        return place
    }
}

extension PeopleStore.Line {
    /// However it is spaced, and in capital letters or not.
    fileprivate func answers(exactlyTo name: String) -> Bool { SearchWords.words(self.name) == SearchWords.words(name) }
}

extension Call {
    /// The forum in which the new person is to get a seat, where that is what the form was opened for.
    fileprivate func seatedNext(_ forum: String?) -> ForumID? { forum.flatMap { Slug.isValid($0) ? ForumID($0) : nil } }

    fileprivate func newPersonPage(_ place: DistrictPlace, _ values: FormValues, for forum: String?, _ reading: borrowing Reading) throws -> FormPage {
        let list = Address("/personer").with(["kreds": place.id.rawValue])
        var page = FormPage(
            PageHead(self[PeopleWording.add], in: .forums, under: [Crumb(self[PeopleWording.people], list)]),
            .person(try NameStore.authorities(of: place.id, in: reading)),
            action: "/kredse/\(place.id)/personer/ny", cancel: list, values: values)
        page.button = PeopleWording.save
        if let forum = seatedNext(forum) {
            page.hidden = [("forum", forum.rawValue)]
            page.introduction = PeopleWording.thenSeat
        }
        return page
    }

    fileprivate func editPersonPage(_ person: Person, _ place: DistrictPlace, _ reading: borrowing Reading) throws -> FormPage {
        FormPage(
            PageHead(
                self[PeopleWording.edit], in: .forums, under: [Crumb(self[PeopleWording.people], "/personer"), Crumb(own: person.name, "/personer/\(person.id)")]),
            .person(try NameStore.authorities(of: place.id, in: reading)), action: "/personer/\(person.id)/ret", cancel: "/personer/\(person.id)", values: form)
    }
}
