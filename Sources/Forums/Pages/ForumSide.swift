import Kernel
import Web

/// What stands beside a forum's card: its place among the forums, what should be mended, where it is filed.
extension Call {
    func writeSide(of view: ForumView, _ rights: ForumRights, to html: inout HTML) {
        if rights.mayRevise { writeFindings(of: view, to: &html) }
        writeTree(of: view, to: &html)
        if rights.isKnown { writeRecords(of: view, rights, to: &html) }
    }

    private func writeTree(of view: ForumView, to html: inout HTML) {
        guard view.parentName != nil || !view.children.isEmpty else { return }
        html.write("<section class=\"panel\"><h2>\(self[ForumWording.place])</h2><ul class=\"tree\">")
        if let parent = view.forum.parent, let name = view.parentName {
            html.write("<li><a href=\"\("/fora/\(parent)" as Address)\"\(own)>\(name)</a><ul>")
        }
        html.write("<li><strong\(own)>\(view.forum.name)</strong>")
        if !view.children.isEmpty {
            html.write("<ul>")
            for child in view.children { html.write("<li><a href=\"\("/fora/\(child.id)" as Address)\"\(own)>\(child.name)</a></li>") }
            html.write("</ul>")
        }
        html.write("</li>")
        if view.parentName != nil { html.write("</ul></li>") }
        html.write("</ul></section>")
    }

    private func writeRecords(of view: ForumView, _ rights: ForumRights, to html: inout HTML) {
        let records = view.forum.records ?? []
        guard !records.isEmpty || rights.mayRevise else { return }
        html.write("<section class=\"panel\"><h2>\(self[ForumWording.filed])</h2>")
        for (index, record) in records.enumerated() {
            let name = view.names.shown(record.authority.rawValue)
            html.write("<p\(own)><strong>\(name)</strong>\(editLink(rights.mayRevise ? "/fora/\(view.forum.id)/journal/\(index + 1)" : nil, name))")
            if let number = record.caseNumber { html.write("<br>\(self[PartWording.caseNumber]): \(number)") }
            if let filingClass = record.filingClass { html.write("<br>\(self[PartWording.filingClass]): \(filingClass)") }
            if let system = record.system { html.write("<br>\(self[PartWording.system]): \(system)") }
            html.write("</p>")
        }
        if rights.mayRevise { html.write("<p><a href=\"\("/fora/\(view.forum.id)/journal/ny" as Address)\">\(self[PartWording.addRecord])</a></p>") }
        html.write("<p class=\"muted\">\(self[ForumWording.filedNote])</p></section>")
    }

    private func writeFindings(of view: ForumView, to html: inout HTML) {
        var forum = view.forum
        forum.members = view.members.map(\.seat)
        let people = Dictionary(view.members.map { ($0.seat.person, $0.person) }) { first, _ in first }
        let findings = ForumCheck.findings(of: forum, people: people, today: today, from: today, to: today)
        guard !findings.isEmpty else { return }
        html.write("<section><h2>\(self[ForumWording.toMend(findings.count)])</h2><ul class=\"findings\">")
        for finding in findings {
            let rank: Markup = finding.code.rank == .beforePublishing ? "must" : "should"
            html.write("<li class=\"\(rank)\"><p>\(self[finding.sentence])</p><p class=\"do\">\(self[finding.advice])</p></li>")
        }
        html.write("</ul></section>")
    }
}

extension ForumView.Member {
    /// As far as the check looks.
    fileprivate var person: Person {
        var person = Person()
        person.id = seat.person
        person.name = name
        person.email = email
        person.phone = phone
        return person
    }
}
