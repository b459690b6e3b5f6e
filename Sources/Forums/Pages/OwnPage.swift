import Access
import Hummingbird
import Kernel
import Web

/// `/min-side`: own seats, own contact, own language.
extension ForumPages {
    func ownPage(_ call: Call) throws -> Response {
        let id = try call.ownID
        let (person, seats, posts, authority) = try records.read(as: call.viewer) { reading in
            let person = try PeopleStore.person(id, in: reading).person
            let place = try PlaceStore.district(of: id, in: reading)
            let names = try NameStore.names(of: [person.authority?.rawValue].compactMap { $0 }, in: place.id, reading)
            return (person, try PeopleStore.seats(of: id, in: reading), try PostStore.posts(of: id, in: reading), person.authority.map { names.shown($0.rawValue) })
        }
        return call.page(PageHead(call[PeopleWording.own], in: .other)) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[PeopleWording.own])</h1><p class=\"lead\">\(person.name)</p>")
            if call.frame.isDemo { html.write("<p><a href=\"/log-ind\">\(call[SignInWording.another])</a></p>") }
            html.write("<div class=\"two\"><div>")
            html.write("<h2>\(call[PeopleWording.seats])</h2>")
            call.writeSeats(seats, to: &html)
            call.writePosts(posts, to: &html)
            html.write("<h2>\(call[PeopleWording.ownContact])</h2>")
            call.writeContact(of: person, authority, to: &html)
            html.write("<p class=\"buttons\"><a class=\"btn\" href=\"/min-side/kontakt\">\(call[PeopleWording.editContact])</a></p>")
            html.write("<ul class=\"fn\"><li><a href=\"/min-side/sessioner\">\(call[PeopleWording.sessions])</a></li>")
            if !call.frame.isDemo { html.write("<li><a href=\"/min-side/adgang\">\(call[PeopleWording.ownAccess])</a></li>") }
            html.write("</ul></div>")
            html.write("<div class=\"panel\"><h2>\(call[PeopleWording.language])</h2><ul>")
            for language in Language.allCases {
                let current: Markup? = language == call.language ? " aria-current=\"true\"" : nil
                html.write(
                    "<li><a href=\"\(Address("/min-side").with(["sprog": language.rawValue]))\" lang=\"\(language.rawValue)\" hreflang=\"\(language.rawValue)\"\(current)>\(language == .danish ? "Dansk" : "English")</a></li>"
                )
            }
            html.write("</ul><p class=\"muted\">\(call[PeopleWording.languageExplained])</p></div></div>")
        }
    }

    func editOwnContact(_ call: Call) throws -> Response {
        let id = try call.ownID
        let (person, version) = try records.read(as: call.viewer) { try PeopleStore.person(id, in: $0) }
        var page = call.contactPage
        page.values = FormFilling.values(person.record, in: page.sheet, call.language)
        page.version = version
        return call.answer(page)
    }

    func reviseOwnContact(_ call: Call) throws -> Response {
        let id = try call.ownID
        let submission = try records.act(ReviseOwnContact.self, as: call.viewer, on: PlaceStore.loading(self: id)) { permit, writing in
            let (person, version) = try PeopleStore.person(permit.subject, in: writing.reading)
            return try call.revise(
                person, version: version, call.contactPage, theirs: try ForumStore.lastWriter(of: .person, id.rawValue, in: writing.reading),
                check: \.contactProblems
            ) { changed in
                try PeopleStore.save(changed, was: person, &writing)
                return Address("/min-side").saying(.saved)
            }
        }
        return call.answer(submission)
    }
}

extension Call {
    fileprivate var ownID: PersonID {
        get throws(Refusal) {
            guard let person = viewer.person else { throw .notFound }
            return person
        }
    }

    fileprivate var contactPage: FormPage {
        FormPage(
            PageHead(self[PeopleWording.editContact], in: .other, under: [Crumb(self[PeopleWording.own], "/min-side")]), .contact(isOwn: true), action: "/min-side/kontakt",
            cancel: "/min-side", values: form)
    }
}
