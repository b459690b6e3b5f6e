package import Access
package import Hummingbird
import Kernel
package import Web

/// »Hvem kan se dette, og hvorfor?«: the policy's rules about one thing in its state, and for those inside who they are today.
package struct AccessPage: Sendable {
    /// What the thing is called.
    package let title: String
    package let thing: Thing
    /// Which operation reading it is; its circle is the thing's.
    package let reading: Operation
    /// Further operations, each with its own heading.
    package let others: [Operation]
    /// How many sit in the district's forums, where that is told.
    package var seated: Int?
    /// None for those who are told the rules only.
    package let holders: [Relation: [String]]?
    package let crumbs: [Crumb]
    package let part: Part

    package init(_ title: String, _ thing: Thing, reading: Operation, others: [Operation], holders: [Relation: [String]]?, crumbs: [Crumb], part: Part) {
        (self.title, self.thing, self.reading, self.others) = (title, thing, reading, others)
        (self.holders, self.crumbs, self.part) = (holders, crumbs, part)
    }

    package func response(_ call: Call) -> Response {
        call.page(PageHead(call[CircleWording.who], in: part, under: crumbs)) { html in
            html.write("<h1>\(call[CircleWording.who])</h1><p class=\"lead\"\(call.own)>\(title)</p>")
            html.write("<p>\(call.mark(Policy.circle(of: reading, on: thing)))")
            if thing.state != .plain, Thing.State.ofPlans.contains(thing.state) { html.write(" \(call[AccessWording.because(thing.state.wording)])") }
            html.write("</p>")
            for operation in [reading] + others { write(operation, call, to: &html) }
            html.write("<p class=\"muted\">\(call[AccessWording.note])</p>")
        }
    }

    private func write(_ operation: Operation, _ call: Call, to html: inout HTML) {
        var relations: [Relation] = []
        for grant in Policy.grants[operation] ?? [] where grant.kinds.contains(thing.kind) && grant.states.contains(thing.state) && !relations.contains(grant.to) {
            relations.append(grant.to)
        }
        html.write("<h2>\(call[AccessWording.may(operation.wording)])</h2>")
        guard !relations.isEmpty else { return html.write("<p class=\"empty\">\(call[AccessWording.nobodyNow])</p>") }
        html.write("<ul>")
        for relation in relations {
            let words = call[relation.wording]
            html.write("<li>\(words.prefix(1).uppercased() + words.dropFirst())")
            if let names = holders?[relation] { html.write(": <strong>\(names.joined(separator: ", "))</strong>") }
            if relation == .seatInDistrict, let seated { html.write(": <strong>\(call[AccessWording.people(seated)])</strong>") }
            if holders != nil, holders?[relation] == nil, relation.duty != nil || relation == .editor || relation.post != nil {
                html.write(" <span class=\"muted\">(\(call[AccessWording.nobody]))</span>")
            }
            html.write("</li>")
        }
        html.write("</ul>")
        if operation.isReadingLogged { html.write("<p>\(call[AccessWording.logged])</p>") }
    }
}

enum AccessWording {
    static func may(_ what: Wording) -> Wording { Wording("Disse må \(what[.danish])", en: "These may \(what[.english])") }
    static func because(_ state: Wording) -> Wording { Wording("Planen er: \(state[.danish]).", en: "The plan is: \(state[.english]).") }
    static func people(_ count: Int) -> Wording { Wording(count == 1 ? "1 person i dag" : "\(count) personer i dag", en: count == 1 ? "1 person today" : "\(count) people today") }
    static let nobody = Wording("ingen i dag", en: "nobody today")
    static let nobodyNow = Wording("Ingen, som det er nu.", en: "Nobody, as it is now.")
    static let logged = Wording("Hver gang nogen kigger, bliver det skrevet i loggen.", en: "Each look is written in the log.")
    static let note = Wording(
        "Adgangen følger pladser og hverv og holder op, når de gør. Ændringer, afslag og indlogninger skrives i en log, som ingen kan ændre, uden at det ses.",
        en: "Access follows seats and posts and ends when they do. Changes, refusals and sign-ins are written in a log that nobody can change unseen.")
}

extension ForumPages {
    var whoSeesPages: [Endpoint] {
        [
            .get("/adgang/fora/{forum}", .open(because: "a forum's card is public; names are for those inside"), whoSeesForum),
            .get("/adgang/personer/{person}", .signedIn, whoSeesPerson),
        ]
    }

    private func whoSeesForum(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        let (place, holders) = try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.place(of: id, in: reading)
            return (place, place.isKnown(to: call.viewer) ? try HolderStore.holders(of: place, in: reading) : nil)
        }
        return AccessPage(
            place.name, place.thing, reading: .readForum, others: [.readForumInside, .reviseForum, .seatMember, .nameEditor, .confirmMembers], holders: holders, crumbs: call.crumbs(to: place),
            part: .forums
        ).response(call)
    }

    private func whoSeesPerson(_ call: Call) throws -> Response {
        let id = try call.identifier("person", of: Keys.Person.self)
        let (place, person, holders) = try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.district(of: id, in: reading)
            return (place, try PeopleStore.person(id, in: reading).person, try HolderStore.holders(of: place, in: reading))
        }
        var page = AccessPage(
            person.name, place.thing, reading: .readPeople, others: [.readRegister, .readPosts], holders: holders.posts,
            crumbs: [Crumb(call[PeopleWording.people], "/personer"), Crumb(own: person.name, "/personer/\(id)")], part: .forums)
        page.seated = holders.seated
        return page.response(call)
    }
}
