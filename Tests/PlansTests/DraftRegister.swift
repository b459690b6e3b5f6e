import Access
import Forums
import Kernel
import Storage

/// The district with its forums, authorities and people.
enum DraftRegister {
    static func settle(_ writing: inout Writing) throws {
        var district = District()
        district.id = "1464"
        district.name = "Syd- og Sønderjylland"
        district.municipalities = ["0575", "0561"]
        try writing.run(ForumsSchema.district.insert(district, [("position", .whole(1))]))
        for (id, kind, name, municipality) in [
            ("kredsraad", Forum.Kind.kredsraad, "Kredsrådet", nil), ("lokalraad-vejen", .lokalraad, "Lokalrådet i Vejen", "0575"),
            ("lokalraad-plus-vejen", .lokalraadPlus, "Lokalråd+ i Vejen", "0575"),
            ("ssp-vejen", .ssp, "SSP Vejen", "0575"), ("lokalraad-esbjerg", .lokalraad, "Lokalrådet i Esbjerg", "0561"),
            ("lokalraad-plus-esbjerg", .lokalraadPlus, "Lokalråd+ i Esbjerg", "0561"),
        ] {
            var forum = Forum()
            forum.id = ForumID(id)
            forum.kind = kind
            forum.name = name
            forum.municipality = municipality
            forum.planName = id == "ssp-vejen" ? "handleplan" : "samarbejdsplan"
            try writing.run(
                ForumsSchema.forum.insert(forum, [("district", .text("1464")), ("sort_key", .text(DanishOrder.key(name))), ("position", .whole(1))]))
        }
        for (id, name, kind, municipality) in [
            ("politiet", "Syd- og Sønderjyllands Politi", Authority.Kind.police, nil), ("vejen-kommune", "Vejen Kommune", .municipality, "0575"),
        ] {
            var authority = Authority()
            authority.id = AuthorityID(id)
            authority.name = name
            authority.kind = kind
            authority.municipality = municipality
            try writing.run(ForumsSchema.authority.insert(authority, [("district", .text("1464")), ("position", .whole(1))]))
        }
        for (id, name, forum, to) in [
            ("anna", "Anna Åkjær", "lokalraad-vejen", nil), ("bo", "Bo Birk", "lokalraad-vejen", nil),
            ("gry", "Gry Gram", "lokalraad-vejen", Day(iso: "2026-06-30")),
        ] {
            var person = Person()
            person.id = PersonID(id)
            person.name = name
            person.title = "SSP-konsulent"
            try writing.run(
                ForumsSchema.person.insert(person, [("district", .text("1464")), ("sort_key", .text(DanishOrder.key(name))), ("position", .whole(1))]))
            var seat = Seat()
            seat.person = person.id
            seat.roles = [.member]
            seat.to = to
            try writing.run(ForumsSchema.seat.insert(seat, [("id", .text("s-\(id)")), ("forum", .text(forum)), ("position", .whole(1))]))
        }
    }
}
