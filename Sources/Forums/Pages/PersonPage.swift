import Access
import Hummingbird
import Kernel
import Web

extension ForumPages {
    /// `/personer/{person}`: how to reach the person, and the seats over time.
    func personPage(_ call: Call) throws -> Response {
        let id = try call.identifier("person", of: Keys.Person.self)
        let (person, seats, posts, place, authority) = try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.district(of: id, in: reading)
            let person = try PeopleStore.person(id, in: reading).person
            let names = try NameStore.names(of: [person.authority?.rawValue].compactMap { $0 }, in: place.id, reading)
            return (person, try PeopleStore.seats(of: id, in: reading), try PostStore.posts(of: id, in: reading), place, person.authority.map { names.shown($0.rawValue) })
        }
        return call.page(PageHead(own: person.name, in: .forums, under: [Crumb(call[PeopleWording.people], "/personer")])) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(person.name)</h1>")
            if RevisePerson.allows(call.viewer, on: place) {
                html.write("<ul class=\"fn\"><li><a href=\"\("/personer/\(id)/ret" as Address)\">\(call[PeopleWording.edit])</a></li>")
                if call.viewer.mayKeepAccounts(at: place) { html.write("<li><a href=\"\("/personer/\(id)/adgang" as Address)\">\(call[PeopleWording.access])</a></li>") }
                if EndSeats.allows(call.viewer, on: place) { html.write("<li><a href=\"\("/personer/\(id)/slut" as Address)\">\(call[EndingWording.link])</a></li>") }
                html.write("</ul>")
            } else if call.viewer.person == id {
                html.write("<ul class=\"fn\"><li><a href=\"/min-side/kontakt\">\(call[PeopleWording.editContact])</a></li></ul>")
            }
            call.writeContact(of: person, authority, to: &html)
            html.write("<h2>\(call[PeopleWording.seats])</h2>")
            call.writeSeats(seats, to: &html)
            call.writePosts(posts, to: &html)
            html.write("<p class=\"circleline\">\(call.mark(.members, why: "/adgang/personer/\(id)"))</p>")
        }
    }
}

extension Call {
    func writeContact(of person: Person, _ authority: String?, to html: inout HTML) {
        html.write("<dl class=\"facts\">")
        for (name, text) in [(PeopleWording.title, person.title), (PeopleWording.authority, authority)] {
            if let text { html.write("<dt>\(self[name])</dt><dd\(own)>\(text)</dd>") }
        }
        if let email = person.email {
            html.write("<dt>\(self[PeopleWording.email])</dt><dd>\(contact(email: email, phone: nil))")
            if !EmailAddress.looksRight(email) { html.write(" <span class=\"tag warn\">\(self[PeopleWording.broken])</span>") }
            html.write("</dd>")
        }
        if let phone = person.phone { html.write("<dt>\(self[PeopleWording.phone])</dt><dd>\(contact(email: nil, phone: phone))</dd>") }
        if person.email == nil, person.phone == nil {
            html.write("<dt>\(self[MemberWording.contact])</dt><dd class=\"muted\">\(self[MemberWording.noContact])</dd>")
        }
        html.write("</dl>")
    }

    /// Seats today, from a later day, and before.
    func writeSeats(_ seats: [PeopleStore.SeatLine], to html: inout HTML) {
        let current = seats.filter { $0.seat.holds(on: today) }
        if current.isEmpty { html.write("<p class=\"empty\">\(self[PeopleWording.noSeats])</p>") } else { writeRows(current, to: &html) }
        let coming = seats.filter { ($0.seat.from ?? .earliest) > today }
        if !coming.isEmpty {
            html.write("<h3>\(self[PeopleWording.seatsComing])</h3>")
            writeRows(coming, to: &html)
        }
        let former = seats.filter { ($0.seat.to ?? .latest) < today }
        if !former.isEmpty {
            html.write("<h3>\(self[PeopleWording.seatsFormer])</h3>")
            writeRows(former, to: &html)
        }
    }

    /// The person's posts over time; nothing where there never was one.
    func writePosts(_ posts: [PostStore.Stored], to html: inout HTML) {
        guard !posts.isEmpty else { return }
        html.write("<h2>\(self[PostWording.posts])</h2><ul class=\"rows\">")
        for stored in posts {
            html.write("<li><p>\(self[stored.post.kind.title])</p><ul class=\"meta\"><li\(own)>\(stored.authorityName ?? self[PostWording.wholeDistrict])</li>")
            let span = span(from: stored.post.from, to: stored.post.to)
            if !span.isEmpty { html.write("<li>\(span)</li>") }
            html.write("</ul></li>")
        }
        html.write("</ul>")
    }

    private func writeRows(_ seats: [PeopleStore.SeatLine], to html: inout HTML) {
        html.write("<ul class=\"rows\">")
        for line in seats {
            html.write(
                "<li><p><a href=\"\("/fora/\(line.forum)" as Address)\"\(own)>\(line.forumName)</a></p><ul class=\"meta\"><li>\(roles(line.seat.roles))</li>"
            )
            if line.seat.substituteFor != nil { html.write("<li>\(self[MemberWording.substitute(for: nil)])</li>") }
            let span = span(of: line.seat)
            if !span.isEmpty { html.write("<li>\(span)</li>") }
            html.write("</ul></li>")
        }
        html.write("</ul>")
    }
}
