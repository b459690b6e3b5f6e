import Kernel
import Web

/// Who sits in a forum: today, from a later day, and before.
extension Call {
    func writeMembers(of view: ForumView, _ rights: ForumRights, to html: inout HTML) {
        html.write("<h2 id=\"medlemmer\">\(self[MemberWording.members])</h2>")
        guard view.isInsider else { return writePublicMembers(of: view, to: &html) }
        let current = view.members.filter { $0.seat.holds(on: today) }.inOrder
        let coming = view.members.filter { ($0.seat.from ?? .earliest) > today }.inOrder
        let former = view.members.filter { ($0.seat.to ?? .latest) < today }.sorted { ($0.seat.to ?? .latest) > ($1.seat.to ?? .latest) }
        if current.isEmpty {
            html.write("<p class=\"empty\">\(self[MemberWording.nobody])</p>")
        } else {
            writeTable(current, of: view, rights, labelledBy: "medlemmer", to: &html)
        }
        if !coming.isEmpty {
            html.write("<h3 id=\"kommende\">\(self[MemberWording.coming])</h3>")
            writeTable(coming, of: view, rights, labelledBy: "kommende", to: &html)
        }
        if !former.isEmpty {
            html.write("<details><summary id=\"tidligere\">\(self[MemberWording.former]) (\(former.count))</summary>")
            writeTable(former, of: view, rights, labelledBy: "tidligere", to: &html)
            html.write("</details>")
        }
        if rights.maySeat {
            html.write("<p class=\"buttons\"><a class=\"btn\" href=\"\("/fora/\(view.forum.id)/medlemmer/ny" as Address)\">\(self[MemberWording.add])</a></p>")
        }
    }

    private func writePublicMembers(of view: ForumView, to html: inout HTML) {
        guard !view.forum.isAboutPersons else { return html.write("<p class=\"empty\">\(self[MemberWording.hiddenPersons])</p>") }
        guard !view.members.isEmpty else { return html.write("<p class=\"empty\">\(self[MemberWording.hidden])</p>") }
        writeHead([ForumWording.name, MemberWording.role, MemberWording.from], labelledBy: "medlemmer", to: &html)
        for member in view.members.inOrder {
            html.write("<tr><th scope=\"row\">\(member.name)</th><td data-l=\"\(self[MemberWording.role])\">")
            writeRole(of: member, to: &html)
            html.write("</td><td data-l=\"\(self[MemberWording.from])\"\(own)>\(member.post)</td></tr>")
        }
        html.write("</tbody></table></div><p class=\"muted\">\(self[MemberWording.someHidden])</p>")
    }

    private func writeTable(_ members: [ForumView.Member], of view: ForumView, _ rights: ForumRights, labelledBy id: StaticString, to html: inout HTML) {
        let columns =
            [ForumWording.name, MemberWording.role, MemberWording.from, MemberWording.contact, MemberWording.span]
            + (rights.maySeat ? [MemberWording.changes] : [])
        writeHead(columns, labelledBy: id, to: &html)
        for member in members {
            html.write(
                "<tr><th scope=\"row\"><a href=\"\("/personer/\(member.seat.person)" as Address)\">\(member.name)</a></th><td data-l=\"\(self[MemberWording.role])\">"
            )
            writeRole(of: member, to: &html)
            if member.seat.isPublic == true, !view.forum.isAboutPersons { html.write("<br><span class=\"muted\">\(self[MemberWording.publicName])</span>") }
            html.write("</td><td data-l=\"\(self[MemberWording.from])\"\(own)>\(member.post)</td><td data-l=\"\(self[MemberWording.contact])\">")
            if let contact = contact(email: member.email, phone: member.phone) {
                html.write(contact)
            } else {
                html.write("<span class=\"muted\">\(self[MemberWording.noContact])</span>")
            }
            html.write("</td><td data-l=\"\(self[MemberWording.span])\">\(shortSpan(of: member.seat))</td>")
            if rights.maySeat { writeChanges(of: member, in: view, to: &html) }
            html.write("</tr>")
        }
        html.write("</tbody></table></div>")
    }

    private func writeChanges(of member: ForumView.Member, in view: ForumView, to html: inout HTML) {
        let seat: Address = "/fora/\(view.forum.id)/medlemmer/\(member.id)"
        html.write(
            "<td class=\"no-print\" data-l=\"\(self[MemberWording.changes])\"><a href=\"\(seat)\">\(self[ForumWording.change])<span class=\"sr\"> \(member.name)</span></a>"
        )
        if (member.seat.to ?? .latest) > today {
            html.write(
                " · <a class=\"nowrap\" href=\"\("\(seat)/slut" as Address)\">\(self[(member.seat.from ?? .earliest) > today ? ForumWording.remove : MemberWording.endToday])<span class=\"sr\"> \(member.name)</span></a>"
            )
        }
        html.write("</td>")
    }

    private func writeRole(of member: ForumView.Member, to html: inout HTML) {
        html.text(roles(member.seat.roles))
        if member.seat.substituteFor != nil { html.write("<br><span class=\"muted\">\(self[MemberWording.substitute(for: member.substituteForName)])</span>") }
    }

    private func writeHead(_ columns: [Wording], labelledBy id: StaticString, to html: inout HTML) {
        html.write("<div class=\"scroll\"><table class=\"stack\" aria-labelledby=\"\(id.description)\"><thead><tr>")
        for column in columns { html.write("<th scope=\"col\">\(self[column])</th>") }
        html.write("</tr></thead><tbody>")
    }
}

extension ForumView.Member {
    /// Title and authority.
    fileprivate var post: String { [title, authority].compactMap { $0 }.joined(separator: ", ") }

    fileprivate var rank: Int { Seat.Role.allCases.firstIndex { seat.roles.contains($0) } ?? Seat.Role.allCases.count }
}

extension [ForumView.Member] {
    /// The chair first; else as they stand on the card.
    fileprivate var inOrder: [ForumView.Member] {
        enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    }
}
