import Kernel
import Web

/// Below a forum's members: whether the chair has confirmed them, who else writes the plans, and who meets for a member.
extension Call {
    func writeNamed(in view: ForumView, _ rights: ForumRights, to html: inout HTML) {
        let forum: Address = "/fora/\(view.forum.id)"
        if let state = view.confirmation {
            html.write("<p>\(tag(of: state)) \(sentence(of: state))")
            if rights.mayConfirm { html.write(" <a href=\"\("\(forum)/bekraeft" as Address)\">\(self[ConfirmationWording.confirm])</a>") }
            html.write("</p>")
        }
        let editors = view.editors.filter { ($0.editor.to ?? .latest) >= today }
        guard !editors.isEmpty || !view.deputies.isEmpty || rights.mayNameEditor || rights.mayNameDeputy else { return }
        html.write("<h2 id=\"udpeget\">\(self[NamingWording.heading])</h2>")
        if editors.isEmpty, view.deputies.isEmpty { html.write("<p class=\"empty\">\(self[NamingWording.none])</p>") } else { html.write("<ul class=\"rows\">") }
        for named in editors {
            html.write("<li><p>\(self[NamingWording.editor(named.personName)])")
            if rights.mayNameEditor { html.write(" · <a href=\"\("\(forum)/redaktoerer/\(named.id)/slut" as Address)\">\(self[NamingWording.end])<span class=\"sr\"> \(named.personName)</span></a>") }
            html.write("</p>")
            let span = span(from: named.editor.from, to: named.editor.to)
            if !span.isEmpty { html.write("<p class=\"meta\">\(span)</p>") }
            html.write("</li>")
        }
        for named in view.deputies {
            html.write("<li><p>\(self[NamingWording.deputy(named.personName, for: named.memberName, on: named.deputy.day)])")
            if rights.mayNameDeputy {
                html.write(" · <a href=\"\("\(forum)/stedfortraedere/\(named.id)/fjern" as Address)\">\(self[ForumWording.remove])<span class=\"sr\"> \(named.personName)</span></a>")
            }
            html.write("</p></li>")
        }
        if !editors.isEmpty || !view.deputies.isEmpty { html.write("</ul>") }
        guard rights.mayNameEditor || rights.mayNameDeputy else { return }
        html.write("<p class=\"buttons\">")
        if rights.mayNameEditor { html.write("<a class=\"btn\" href=\"\("\(forum)/redaktoerer/ny" as Address)\">\(self[NamingWording.nameEditor])</a> ") }
        if rights.mayNameDeputy { html.write("<a class=\"btn\" href=\"\("\(forum)/stedfortraedere/ny" as Address)\">\(self[NamingWording.nameDeputy])</a>") }
        html.write("</p>")
    }
}
