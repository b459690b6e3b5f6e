import Kernel
import Web

/// The facts of a forum's card.
extension Call {
    func writeFacts(of view: ForumView, _ rights: ForumRights, to html: inout HTML) {
        let forum = view.forum
        html.write("<h2>\(self[ForumWording.card])</h2><dl class=\"facts\">")
        fact(ForumWording.subject, forum.subject, to: &html)
        html.write("<dt>\(self[ForumWording.meets])</dt><dd><ul>")
        let rules = forum.cadence ?? []
        if rules.isEmpty { html.write("<li class=\"muted\">\(self[ForumWording.notStated])</li>") }
        for (index, rule) in rules.enumerated() {
            part(self[CadenceWords.words(rule)], edit: rights.mayRevise ? "/fora/\(forum.id)/moedekrav/\(index + 1)" : nil, to: &html)
        }
        addition("/fora/\(forum.id)/moedekrav/ny", PartWording.addCadence, rights, to: &html)
        html.write("</ul></dd>")
        let bases = forum.legalBasis ?? []
        if !bases.isEmpty || rights.mayRevise {
            html.write("<dt>\(self[ForumWording.legalBasis])</dt><dd><ul>")
            for (index, basis) in bases.enumerated() { part(basis, edit: rights.mayRevise ? "/fora/\(forum.id)/retsgrundlag/\(index + 1)" : nil, to: &html) }
            addition("/fora/\(forum.id)/retsgrundlag/ny", PartWording.addBasis, rights, to: &html)
            html.write("</ul></dd>")
        }
        fact(ForumWording.participants, forum.participants, to: &html)
        fact(ForumWording.plans, forum.plans, to: &html)
        fact(ForumWording.planName, forum.planName, to: &html)
        references(ForumWording.interfaces, forum.interfaces, view.names, to: &html)
        references(ForumWording.reportsTo, forum.reportsTo, view.names, to: &html)
        html.write("</dl>")
    }

    private func fact(_ name: Wording, _ text: String?, to html: inout HTML) {
        if let text { html.write("<dt>\(self[name])</dt><dd\(own)>\(text)</dd>") }
    }

    private func part(_ words: String, edit: Address?, to html: inout HTML) {
        html.write("<li>\(words)\(editLink(edit, words))</li>")
    }

    private func part(_ basis: LegalBasis, edit: Address?, to html: inout HTML) {
        let notes = [
            basis.asStatedIn.map { self[ForumWording.asStated($0)] }, basis.from.map { self[ForumWording.inForce(from: $0)] },
            basis.to.map { self[ForumWording.ended($0)] },
        ].compactMap { $0 }
        let note: Markup? = notes.isEmpty ? nil : " <span class=\"muted\">(\(notes.joined(separator: ", ")))</span>"
        html.write("<li><span\(own)>\(basis.text)</span>\(note)\(editLink(edit, basis.text))</li>")
    }

    /// »Ret«, with what is corrected for those who hear the link alone.
    func editLink(_ address: Address?, _ what: String) -> Markup? {
        address.map { " <a class=\"no-print\" href=\"\($0)\">\(self[ForumWording.change])<span class=\"sr\"\(own)> \(what)</span></a>" }
    }

    private func addition(_ address: Address, _ words: Wording, _ rights: ForumRights, to html: inout HTML) {
        if rights.mayRevise { html.write("<li class=\"no-print\"><a href=\"\(address)\">\(self[words])</a></li>") }
    }

    private func references(_ name: Wording, _ texts: [String]?, _ names: ResponsibleNames, to html: inout HTML) {
        guard let texts, !texts.isEmpty else { return }
        html.write("<dt>\(self[name])</dt><dd\(own)><ul>")
        for text in texts { html.write("<li>\(reference(text, names))</li>") }
        html.write("</ul></dd>")
    }

    /// A forum as a link, an authority by its name, anything else as it was written.
    private func reference(_ text: String, _ names: ResponsibleNames) -> Markup {
        guard let entry = names[text], entry.isForum else { return "\(names.shown(text))" }
        return "<a href=\"\("/fora/\(text)" as Address)\">\(entry.name)</a>"
    }
}
