import Access
import Forums
import Kernel
import Storage

/// The cast: `anna` chairs the local council of Vejen, `siv` is its secretary and `bo` a member; `karl` chairs the district council above it; `dan`
/// chairs the local council of Esbjerg; `eva` sits in another district. `gry` has left, `ida` has not begun, `pia` stands in for `bo`.
enum Cast {
    static let today = Day(iso: "2026-03-01") ?? .earliest

    static func settle(_ writing: inout Writing) throws {
        try district("1464", "Syd- og Sønderjylland", ["0575", "0561"], writing)
        try district("1461", "Østjylland", ["0751"], writing)
        try writing.run(
            ForumsSchema.authority.insert(
                Authority(record: ["id": "vejen-kommune", "name": "Vejen Kommune", "kind": "municipality"]),
                [("district", .text("1464")), ("position", .whole(1))]))
        for (id, name) in [
            ("anna", "Anna Åkjær"), ("bo", "Bo Birk"), ("siv", "Siv Sand"), ("karl", "Karl Krog"), ("dan", "Dan Due"), ("gry", "Gry Gram"),
            ("ida", "Ida Iversen"), ("pia", "Pia Palm"),
        ] {
            try person(id, name, in: "1464", writing)
        }
        try person("eva", "Eva Eng", in: "1461", writing)
        try forums(writing)
        try seats(writing)
    }

    private static func forums(_ writing: Writing) throws {
        try forum("kredsraad", .kredsraad, "Kredsrådet", under: nil, in: "1464", writing)
        try forum("lokalraad-vejen", .lokalraad, "Lokalrådet i Vejen", under: "kredsraad", in: "1464", writing) {
            $0.municipality = "0575"
            $0.subject = "Kriminalitet i lokalområdet"
            $0.purpose = "At føre kredsrådets indsatsområder ud i livet"
            $0.interfaces = ["lokalraad-esbjerg", "vejen-kommune", "Klubberne i Vejen"]
            $0.cadence = [CadenceRule(record: FieldRecord([("at-least", .number(4)), ("per", .text("year"))]))]
            $0.legalBasis = [
                LegalBasis(record: ["text": "Cirkulæreskrivelse af 20. december 2007", "as-stated-in": "planen for 2014"]),
                LegalBasis(record: ["text": "Gammel aftale", "from": "2010-01-01", "to": "2018-12-31"]),
            ]
            $0.records = [FilingRecord(record: ["authority": "vejen-kommune", "case-number": "27.25.08-G01-1-22"])]
        }
        try forum("psp-vejen", .psp, "PSP i Vejen", under: "lokalraad-vejen", in: "1464", writing) {
            $0.municipality = "0575"
            $0.handlesPersons = .psp
        }
        try forum("lokalraad-esbjerg", .lokalraad, "Lokalrådet i Esbjerg", under: "kredsraad", in: "1464", writing) { $0.municipality = "0561" }
        try forum("kredsraad-oest", .kredsraad, "Kredsrådet i Østjylland", under: nil, in: "1461", writing)
    }

    private static func seats(_ writing: Writing) throws {
        try seat("s-karl", "karl", .chair, in: "kredsraad", writing)
        try seat("s-anna", "anna", .chair, in: "lokalraad-vejen", writing) { $0.isPublic = true }
        try seat("s-bo", "bo", .member, in: "lokalraad-vejen", writing)
        try seat("s-siv", "siv", .secretary, in: "lokalraad-vejen", writing)
        try seat("s-gry", "gry", .viceChair, in: "lokalraad-vejen", writing) {
            $0.to = Day(iso: "2025-12-31")
            $0.isPublic = true
        }
        try seat("s-ida", "ida", .member, in: "lokalraad-vejen", writing) {
            $0.from = Day(iso: "2026-06-01")
            $0.isPublic = true
        }
        try seat("s-pia", "pia", .member, in: "lokalraad-vejen", writing) {
            $0.substituteFor = PersonID("bo")
            $0.isPublic = true
        }
        try seat("s-psp", "siv", .chair, in: "psp-vejen", writing) { $0.isPublic = true }
        try seat("s-dan", "dan", .chair, in: "lokalraad-esbjerg", writing)
        try seat("s-eva", "eva", .chair, in: "kredsraad-oest", writing)
    }

    static func district(_ code: String, _ name: String, _ municipalities: [String], _ writing: Writing) throws {
        var district = District()
        district.id = DistrictID(code)
        district.name = name
        district.municipalities = municipalities
        try writing.run(ForumsSchema.district.insert(district, [("position", .whole(1))]))
    }

    static func person(_ id: String, _ name: String, in district: String, _ writing: Writing, _ change: (inout Person) -> Void = { _ in }) throws {
        var person = Person()
        person.id = PersonID(id)
        person.name = name
        person.email = "\(id)@example.dk"
        change(&person)
        try writing.run(
            ForumsSchema.person.insert(person, [("district", .text(district)), ("sort_key", .text(DanishOrder.key(name))), ("position", .whole(1))]))
    }

    static func forum(
        _ id: String, _ kind: Forum.Kind, _ name: String, under parent: String?, in district: String, _ writing: Writing,
        _ change: (inout Forum) -> Void = { _ in }
    ) throws {
        var forum = Forum()
        forum.id = ForumID(id)
        forum.kind = kind
        forum.name = name
        forum.parent = parent.map { ForumID($0) }
        change(&forum)
        try writing.run(ForumsSchema.forum.insert(forum, [("district", .text(district)), ("sort_key", .text(DanishOrder.key(name))), ("position", .whole(1))]))
    }

    static func seat(_ id: String, _ person: String, _ role: Seat.Role, in forum: String, _ writing: Writing, _ change: (inout Seat) -> Void = { _ in }) throws {
        var seat = Seat()
        seat.person = PersonID(person)
        seat.roles = [role]
        change(&seat)
        try writing.run(ForumsSchema.seat.insert(seat, [("id", .text(id)), ("forum", .text(forum)), ("position", .whole(1))]))
    }
}

extension FieldRecord: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) { self.init(elements.map { ($0.0, .text($0.1)) }) }
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}
