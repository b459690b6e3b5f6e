import Access
import Hummingbird
import Kernel
import Web

extension ForumPages {
    /// `/fora/{forum}`: what the forum is, who sits there, and what rooms to the right know of it.
    func forumCard(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        let loaded = try records.read(as: call.viewer, keepingIn: readings, ViewedForum(forum: id, person: call.viewer.person)) { try load(id, $0) }
        let (view, rights) = (loaded.view, loaded.rights)
        return call.page(PageHead(own: view.forum.name, in: .forums, under: call.crumbs(to: view))) { html in
            call.writeNotice(to: &html)
            call.writeHead(of: view, rights, to: &html)
            html.write("<div class=\"two\"><div>")
            call.writeFacts(of: view, rights, to: &html)
            html.write("</div><div>")
            call.writeSide(of: view, rights, to: &html)
            html.write("</div></div>")
            call.writeMembers(of: view, rights, to: &html)
            if rights.isKnown { call.writeNamed(in: view, rights, to: &html) }
            for writer in loaded.writers { writer(call, &html) }
            html.write("<p class=\"circleline\">\(call.mark(.open, why: "/adgang/fora/\(id)"))</p>")
        }
    }

    private func load(_ id: ForumID, _ reading: borrowing Reading) throws -> ForumReading {
        let view = try ForumPageStore.view(of: id, in: reading)
        let place = view.isInsider ? try PlaceStore.place(of: id, in: reading) : nil
        var writers: [ForumPanel.Writer] = []
        for panel in panels { if let writer = try panel.load(reading, id) { writers.append(writer) } }
        return ForumReading(view: view, rights: ForumRights(reading.viewer, place), writers: writers)
    }
}

/// Everything that a forum's page shows to one viewer.
struct ForumReading: Sendable {
    let view: ForumView
    let rights: ForumRights
    let writers: [ForumPanel.Writer]
}

struct ViewedForum: Hashable {
    let forum: ForumID
    let person: PersonID?
}

/// What the viewer may do with a forum.
struct ForumRights: Sendable {
    let mayRevise: Bool
    let maySeat: Bool
    let mayEstablish: Bool
    let mayNameEditor: Bool
    let mayNameDeputy: Bool
    let mayConfirm: Bool
    /// Sees where the forum is filed and who changed what.
    let isKnown: Bool

    init(_ viewer: Viewer, _ place: ForumPlace?) {
        mayRevise = place.map { ReviseForum.allows(viewer, on: $0) } ?? false
        maySeat = place.map { SeatMember.allows(viewer, on: $0) } ?? false
        mayEstablish = place.map { EstablishForum.allows(viewer, on: $0) } ?? false
        mayNameEditor = place.map { NameEditor.allows(viewer, on: $0) } ?? false
        mayNameDeputy = place.map { NameDeputy.allows(viewer, on: $0) } ?? false
        mayConfirm = place.map { ConfirmMembers.allows(viewer, on: $0) } ?? false
        isKnown = place?.isKnown(to: viewer) ?? false
    }
}

extension Call {
    fileprivate func crumbs(to view: ForumView) -> [Crumb] {
        let parent = view.forum.parent.flatMap { id in view.parentName.map { Crumb(own: $0, "/fora/\(id)") } }
        return [Crumb(self[ForumWording.forums], "/fora")] + [parent].compactMap { $0 }
    }

    fileprivate func writeHead(of view: ForumView, _ rights: ForumRights, to html: inout HTML) {
        let forum = view.forum
        html.write("<h1\(own)>\(forum.name)</h1><ul class=\"meta\"><li><span class=\"tag wraps\">\(self[forum.kind.wording])</span></li><li>")
        if let code = forum.municipality { html.write("<a href=\"\(Address("/fora").with(["kommune": code]))\">\(municipalityName(code))</a>, ") }
        html.write("<a href=\"\("/kredse/\(view.district)" as Address)\"\(own)>\(view.districtName)</a></li>")
        if let cadence = CadenceWords.line(forum.cadence ?? []) { html.write("<li>\(self[cadence])</li>") }
        if forum.isAboutPersons { html.write("<li>\(self[ForumWording.aboutPersons])</li>") }
        html.write("</ul>")
        if let purpose = forum.purpose { html.write("<p class=\"lead\"\(own)>\(purpose)</p>") }
        guard rights.mayRevise || rights.isKnown else { return }
        html.write("<ul class=\"fn\">")
        if rights.mayRevise { html.write("<li><a href=\"\("/fora/\(forum.id)/ret" as Address)\">\(self[ForumWording.edit])</a></li>") }
        if rights.maySeat { html.write("<li><a href=\"\("/fora/\(forum.id)/medlemmer/ny" as Address)\">\(self[MemberWording.add])</a></li>") }
        if rights.mayEstablish {
            html.write("<li><a href=\"\(Address("/fora/ny").with(["under": forum.id.rawValue]))\">\(self[ForumWording.newBelow])</a></li>")
        }
        if rights.isKnown { html.write("<li><a href=\"\("/historik/fora/\(forum.id)" as Address)\">\(self[ForumWording.history])</a></li>") }
        html.write("</ul>")
    }
}
