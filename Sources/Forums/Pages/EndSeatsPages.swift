import Access
import Hummingbird
import Kernel
import Web

/// A person leaves: all seats, posts and namings end on one day, in one act. What the person did stays in the history and in the log.
extension ForumPages {
    var endSeatsPages: [Endpoint] {
        [.get("/personer/{person}/slut", .asking(EndSeats.self), askToEndAll), .post("/personer/{person}/slut", .asking(EndSeats.self), endAll)]
    }

    private func askToEndAll(_ call: Call) throws -> Response {
        let id = try call.identifier("person", of: Keys.Person.self)
        return try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.district(of: id, in: reading)
            guard EndSeats.allows(call.viewer, on: place) else { throw Refusal.notAllowed(EndSeats.refusal) }
            let person = try PeopleStore.person(id, in: reading).person
            let load = try Ending.load(of: id, after: call.today, in: reading)
            let form = call.endingPage(person, call.query.with(call.today, in: "day"))
            return call.page(form.head) { html in
                html.write("<h1>\(form.head.title)</h1>")
                call.write(load, to: &html)
                if !load.isEmpty { call.write(form, to: &html) }
            }
        }
    }

    private func endAll(_ call: Call) throws -> Response {
        let id = try call.identifier("person", of: Keys.Person.self)
        let submission = try records.act(EndSeats.self, as: call.viewer, on: PlaceStore.loading(districtOf: id)) { permit, writing in
            let person = try PeopleStore.person(id, in: writing.reading).person
            return try call.create(EndOfWork.self, call.endingPage(person, call.form), check: { $0.day < call.today ? [Problem("day", EndingWording.dayIsPast)] : [] }) { end in
                try Ending.load(of: id, after: end.day, in: writing.reading).end(on: end.day, &writing)
                writing.changed(Change(.person, id.rawValue, title: person.name, before: FieldRecord([]), after: FieldRecord([("ends", end.day.fieldValue), ("reason", .text(end.reason))])))
                return Address("/personer/\(permit.subject.person ?? id)").saying(.ended)
            }
        }
        return call.answer(submission)
    }
}

/// When somebody's work here ends, and why.
private struct EndOfWork: Described {
    var day = Day.earliest
    var reason = ""
    static let properties: [Property<EndOfWork>] = [Property("day", \.day), Property("reason", \.reason)]
}

extension Call {
    fileprivate func endingPage(_ person: Person, _ values: FormValues) -> FormPage {
        var page = FormPage(
            PageHead(self[EndingWording.title(person.name)], in: .forums, under: [Crumb(self[PeopleWording.people], "/personer"), Crumb(own: person.name, "/personer/\(person.id)")]),
            FormSheet([
                FormField("day", SeatWording.to, .date, hint: EndingWording.dayHint, missing: EndingWording.dayMissing),
                FormField("reason", EndingWording.reason, .line(max: 200), hint: EndingWording.reasonHint, missing: EndingWording.reasonMissing),
            ]), action: "/personer/\(person.id)/slut", cancel: "/personer/\(person.id)", values: values)
        page.button = EndingWording.button
        return page
    }

    fileprivate func write(_ ending: Ending, to html: inout HTML) {
        guard !ending.isEmpty else { return html.write("<p class=\"empty\">\(self[EndingWording.nothing])</p>") }
        html.write("<p class=\"lead\">\(self[EndingWording.lead])</p><ul class=\"rows\">")
        for (forum, stored) in ending.seats { html.write("<li><p\(own)>\(forum.name)</p><ul class=\"meta\"><li>\(roles(stored.seat.roles))</li></ul></li>") }
        for post in ending.posts { html.write("<li><p>\(self[post.post.kind.title])</p></li>") }
        for (forum, _) in ending.editing { html.write("<li><p\(own)>\(forum.name)</p><ul class=\"meta\"><li>\(self[EndingWording.editor])</li></ul></li>") }
        html.write("</ul>")
    }
}

enum EndingWording {
    static func title(_ name: String) -> Wording { Wording("\(name) slutter", en: "\(name) leaves") }
    static let lead = Wording(
        "Alt dette slutter samme dag. Historikken og loggen beholder, hvad personen har gjort, men personen kan ikke længere se det.",
        en: "All of this ends on the same day. The history and the log keep what the person did, but the person can no longer see it.")
    static let nothing = Wording("Personen har ingen pladser eller hverv, der skal slutte.", en: "The person has no seats or posts to end.")
    static let dayHint = Wording("Adgangen gælder også den dag", en: "Access holds that day too")
    static let dayMissing = Wording("Skriv den sidste dag", en: "Write the last day")
    static let dayIsPast = Wording("Den sidste dag kan tidligst være i dag", en: "The last day can be today at the earliest")
    static let reason = Wording("Hvorfor", en: "Why")
    static let reasonHint = Wording(
        "For eksempel »Nyt arbejde« eller »Orlov«. Skriv ikke om helbred eller andet privat", en: "For example “New job” or “Leave”. Do not write of health or other private matters")
    static let reasonMissing = Wording("Skriv kort, hvorfor personen slutter", en: "Write briefly why the person leaves")
    static let button = Wording("Lad alt slutte", en: "End everything")
    static let editor = Wording("Redaktør", en: "Editor")
    static let link = Wording("Afslut alle pladser og hverv", en: "End all seats and posts")
}
