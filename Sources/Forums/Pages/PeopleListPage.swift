import Access
import Hummingbird
import Kernel
import Web

extension ForumPages {
    /// `/personer`: everyone of the viewer's district, with how to reach them.
    func peopleList(_ call: Call) throws -> Response {
        let own = call.viewer.standing.districts.sorted()
        let asked = call.query["kreds"].map { DistrictID($0) }
        guard let district = asked ?? own.first, own.contains(district) else { throw Refusal.notFound }
        let (lines, seats, mayAdd) = try records.read(as: call.viewer) { reading in
            (
                try PeopleStore.lines(of: district, in: reading), try PeopleStore.seatsToday(of: district, in: reading),
                RevisePerson.allows(call.viewer, on: try PlaceStore.district(district, in: reading).whereViewerAdds(call.viewer))
            )
        }
        let seatsOf = Dictionary(grouping: seats, by: \.person)
        let filter = PeopleFilter(call.query)
        let found = lines.filter { filter.admits($0, seatsOf[$0.id] ?? []) }
        return call.page(PageHead(call[PeopleWording.people], in: .forums)) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[PeopleWording.people])</h1><p class=\"lead\">\(call[PeopleWording.lead])</p>")
            if mayAdd {
                html.write("<ul class=\"fn\"><li><a href=\"\("/kredse/\(district)/personer/ny" as Address)\">\(call[PeopleWording.add])</a></li></ul>")
            }
            call.writeFilter(filter, seats, own.count > 1 ? district : nil, to: &html)
            html.write("<p class=\"meta\" role=\"status\">\(call[PeopleWording.shown(found.count, of: lines.count)])</p>")
            html.write("<p class=\"circleline\">\(call.mark(.members))</p>")
            if found.isEmpty { html.write("<p class=\"empty\">\(call[PeopleWording.noneFound])</p>") } else { call.writeTable(found, seatsOf, to: &html) }
        }
    }
}

/// Which people the reader asked for.
private struct PeopleFilter {
    let words: [String]
    let text: String
    let forum: ForumID?

    init(_ query: FormValues) {
        text = PersonNumber.masked(query["q"] ?? "")
        words = SearchWords.words(text)
        forum = query["forum"].flatMap { $0.isEmpty ? nil : ForumID($0) }
    }

    func admits(_ line: PeopleStore.Line, _ seats: [PeopleStore.SeatLine]) -> Bool {
        if let forum, !seats.contains(where: { $0.forum == forum }) { return false }
        return line.answers(to: words)
    }
}

extension Call {
    fileprivate func writeFilter(_ filter: PeopleFilter, _ seats: [PeopleStore.SeatLine], _ district: DistrictID?, to html: inout HTML) {
        html.write("<form class=\"filters\" method=\"get\" action=\"/personer\">")
        if let district { html.write("<input type=\"hidden\" name=\"kreds\" value=\"\(district)\">") }
        html.write("<div><label for=\"q\">\(self[PeopleWording.search])</label><input id=\"q\" name=\"q\" type=\"search\" value=\"\(filter.text)\"></div>")
        html.write(
            "<div><label for=\"forum\">\(self[PeopleWording.inForum])</label><select id=\"forum\" name=\"forum\"><option value=\"\">\(self[ForumWording.all])</option>"
        )
        var last: ForumID?
        for seat in seats where seat.forum != last {
            writeOption(seat.forum.rawValue, seat.forumName, filter.forum?.rawValue, isOwn: true, to: &html)
            last = seat.forum
        }
        html.write("</select></div><button class=\"btn primary\" type=\"submit\">\(self[ForumWording.show])</button></form>")
    }

    fileprivate func writeTable(_ lines: [PeopleStore.Line], _ seats: [PersonID: [PeopleStore.SeatLine]], to html: inout HTML) {
        html.write(
            "<div class=\"scroll\"><table class=\"stack\"><caption class=\"sr\">\(self[PeopleWording.people])</caption><thead><tr>"
        )
        for column in [ForumWording.name, MemberWording.from, PeopleWording.seatsToday, MemberWording.contact] {
            html.write("<th scope=\"col\">\(self[column])</th>")
        }
        html.write("</tr></thead><tbody>")
        for line in lines {
            html.write("<tr><th scope=\"row\"><a href=\"\("/personer/\(line.id)" as Address)\">\(line.name)</a>")
            let post = [line.title, line.authority].compactMap { $0 }.joined(separator: ", ")
            html.write("</th><td data-l=\"\(self[MemberWording.from])\"\(own)>\(post)</td><td data-l=\"\(self[PeopleWording.seatsToday])\"\(own)>")
            for (index, seat) in (seats[line.id] ?? []).enumerated() {
                if index > 0 { html.write("<br>") }
                html.write("<a href=\"\("/fora/\(seat.forum)" as Address)\"\(own)>\(seat.forumName)</a>")
            }
            html.write("</td><td data-l=\"\(self[MemberWording.contact])\">")
            if let contact = contact(email: line.email, phone: line.phone) {
                html.write(contact)
            } else {
                html.write("<span class=\"muted\">\(self[MemberWording.noContact])</span>")
            }
            html.write("</td></tr>")
        }
        html.write("</tbody></table></div>")
    }
}
