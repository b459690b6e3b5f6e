import Access
import Hummingbird
import Kernel
import Web

/// Authorities and institutions: the same list, the same form, other fields.
struct Register<Thing: Described>: Sendable {
    /// The last step of the address: `myndigheder`.
    let place: String
    let heading: Wording
    let lead: Wording
    let add: Wording
    let edit: Wording
    let kind: Change.Kind
    let sheet: @Sendable (Language, [String]) -> FormSheet
    let all: @Sendable (DistrictID, borrowing Reading) throws -> [Thing]
    let one: @Sendable (String, DistrictID, borrowing Reading) throws -> (thing: Thing, version: Int)
    let insert: @Sendable (Thing, DistrictID, inout Writing) throws -> Void
    let update: @Sendable (Thing, Thing, DistrictID, inout Writing) throws -> Void
    let row: @Sendable (Thing, Language) -> (id: String, name: String, kind: String, municipality: String?, number: String?)
}

extension ForumPages {
    var registerForms: [Endpoint] {
        [
            .get("/kredse/{code}/ret", .asking(ReviseDistrict.self), editDistrict),
            .post("/kredse/{code}/ret", .asking(ReviseDistrict.self), reviseDistrict),
            .get("/kredse/{code}/myndigheder", .signedIn) { try list(.authorities, $0) },
            .get("/kredse/{code}/myndigheder/{thing}", .asking(ReviseRegister.self)) { try show(.authorities, $0) },
            .post("/kredse/{code}/myndigheder/{thing}", .asking(ReviseRegister.self)) { try save(.authorities, $0) },
            .get("/kredse/{code}/institutioner", .signedIn) { try list(.institutions, $0) },
            .get("/kredse/{code}/institutioner/{thing}", .asking(ReviseRegister.self)) { try show(.institutions, $0) },
            .post("/kredse/{code}/institutioner/{thing}", .asking(ReviseRegister.self)) { try save(.institutions, $0) },
        ]
    }

    private func list<Thing>(_ register: Register<Thing>, _ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        let (place, things) = try records.read(as: call.viewer) { reading in (try PlaceStore.ownDistrict(id, in: reading), try register.all(id, reading)) }
        let mayRevise = ReviseRegister.allows(call.viewer, on: place)
        return call.page(PageHead(call[register.heading], in: .forums, under: call.crumbs(to: place))) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[register.heading])</h1><p class=\"lead\">\(call[register.lead])</p>")
            if mayRevise {
                html.write("<ul class=\"fn\"><li><a href=\"\("/kredse/\(id)/\(register.place)/ny" as Address)\">\(call[register.add])</a></li></ul>")
            }
            guard !things.isEmpty else { return html.write("<p class=\"empty\">\(call[RegisterWording.none])</p>") }
            html.write("<ul class=\"rows\">")
            for thing in things {
                let row = register.row(thing, call.language)
                html.write("<li><p>")
                if mayRevise {
                    html.write("<a href=\"\("/kredse/\(id)/\(register.place)/\(row.id)" as Address)\"\(call.own)>\(row.name)</a>")
                } else {
                    html.write("<strong\(call.own)>\(row.name)</strong>")
                }
                html.write("</p><ul class=\"meta\"><li>\(row.kind)</li>")
                if let code = row.municipality { html.write("<li>\(call.municipalityName(code))</li>") }
                if let number = row.number { html.write("<li>\(number)</li>") }
                html.write("</ul></li>")
            }
            html.write("</ul>")
        }
    }

    private func show<Thing>(_ register: Register<Thing>, _ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        return try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.ownDistrict(id, in: reading)
            guard ReviseRegister.allows(call.viewer, on: place) else { throw Refusal.notAllowed(ReviseRegister.refusal) }
            var page = call.page(of: register, try call.thing, place, try ForumListStore.district(id, in: reading).municipalities)
            guard let key = try call.thing else { return call.answer(page) }
            let (thing, version) = try register.one(key, id, reading)
            page.values = FormFilling.values(thing.record, in: page.sheet, call.language)
            page.version = version
            return call.answer(page)
        }
    }

    private func save<Thing>(_ register: Register<Thing>, _ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        let key = try call.thing
        let submission = try records.act(ReviseRegister.self, as: call.viewer, on: PlaceStore.loading(own: id)) { permit, writing in
            let district = permit.subject.id
            let page = call.page(of: register, key, permit.subject, try ForumListStore.district(district, in: writing.reading).municipalities)
            let list: Address = "/kredse/\(district)/\(register.place)"
            guard let key else {
                return try call.create(Thing.self, page) { thing in
                    try register.insert(thing, district, &writing)
                    return list.saying(.added)
                }
            }
            let (stored, version) = try register.one(key, district, writing.reading)
            return try call.revise(stored, version: version, page, theirs: try ForumStore.lastWriter(of: register.kind, key, in: writing.reading)) { thing in
                try register.update(thing, stored, district, &writing)
                return list.saying(.saved)
            }
        }
        return call.answer(submission)
    }
}

extension Call {
    func crumbs(to place: DistrictPlace) -> [Crumb] { [Crumb(self[ForumWording.forums], "/fora"), Crumb(own: place.name, "/kredse/\(place.id)")] }

    /// Which thing the address means; none for a new one.
    fileprivate var thing: String? {
        get throws(Refusal) {
            let key = try key("thing")
            return key == "ny" ? nil : key
        }
    }

    fileprivate func page<Thing>(of register: Register<Thing>, _ key: String?, _ place: DistrictPlace, _ municipalities: [String]) -> FormPage {
        let list: Address = "/kredse/\(place.id)/\(register.place)"
        var page = FormPage(
            PageHead(self[key == nil ? register.add : register.edit], in: .forums, under: crumbs(to: place) + [Crumb(self[register.heading], list)]),
            register.sheet(language, municipalities),
            action: "\(list)/\(key ?? "ny")", cancel: list, values: form)
        if key == nil { page.button = RegisterWording.add }
        return page
    }
}
