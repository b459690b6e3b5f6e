import Access
import Hummingbird
import Kernel
import Web

extension ForumPages {
    /// `/kredse/{code}`: a district's plan with its municipalities', its municipalities and forums; for its own people, the ways to its registers.
    func districtPage(_ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        let (district, lines, place, plans) = try records.read(as: call.viewer) { reading in
            (
                try ForumListStore.district(id, in: reading), try ForumListStore.lines(of: id, in: reading), try PlaceStore.district(id, in: reading),
                try districtPanel?.load(reading, id)
            )
        }
        let isInsider = call.viewer.standing.districts.contains(id)
        return call.page(PageHead(own: district.name, in: .forums, under: [Crumb(call[ForumWording.forums], "/fora")])) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(district.name)</h1><p class=\"meta\">\(call[ForumWording.district])</p>")
            if isInsider { call.writeRegisterLinks(of: place, to: &html) }
            plans?(call, &html)
            html.write("<h2>\(call[ForumWording.municipalities])</h2><ul class=\"fn\">")
            for code in district.municipalities {
                html.write("<li><a href=\"\(Address("/fora").with(["kommune": code]))\">\(call.municipalityName(code))</a></li>")
            }
            html.write("</ul>")
            call.writeForums(lines, level: "h2", to: &html)
        }
    }
}

extension Call {
    fileprivate func writeRegisterLinks(of place: DistrictPlace, to html: inout HTML) {
        html.write(
            """
            <ul class="fn"><li><a href="\(Address("/personer").with(["kreds": place.id.rawValue]))">\(self[PeopleWording.people])</a></li>\
            <li><a href="\("/kredse/\(place.id)/myndigheder" as Address)">\(self[RegisterWording.authorities])</a></li>\
            <li><a href="\("/kredse/\(place.id)/institutioner" as Address)">\(self[RegisterWording.institutions])</a></li>\
            <li><a href="\("/kredse/\(place.id)/programmer" as Address)">\(self[RegisterWording.programmes])</a></li>
            """)
        if EstablishForum.allows(viewer, on: ForumPlace(under: place)) {
            html.write("<li><a href=\"\(Address("/fora/ny").with(["kreds": place.id.rawValue]))\">\(self[SheetWording.newTitle])</a></li>")
        }
        if ReadPosts.allows(viewer, on: place) {
            html.write("<li><a href=\"\("/kredse/\(place.id)/hverv" as Address)\">\(self[PostWording.posts])</a></li>")
            html.write("<li><a href=\"\("/kredse/\(place.id)/bekraeftelser" as Address)\">\(self[ConfirmationWording.listTitle])</a></li>")
        }
        if ReplaceSeats.allows(viewer, on: place) { html.write("<li><a href=\"\("/kredse/\(place.id)/skift" as Address)\">\(self[ReplaceWording.title])</a></li>") }
        if ReviseDistrict.allows(viewer, on: place) {
            html.write("<li><a href=\"\("/kredse/\(place.id)/ret" as Address)\">\(self[RegisterWording.editDistrict])</a></li>")
        }
        html.write("</ul>")
    }
}
