package import Access
package import Kernel
package import Web

/// All pages of the slice.
package struct AccountPages: Sendable {
    let records: Records
    let sessions: Sessions
    let clock: Clock

    package init(records: Records, sessions: Sessions, clock: Clock) {
        self.records = records
        self.sessions = sessions
        self.clock = clock
    }

    /// Everywhere, the demonstration too.
    package var endpoints: [Endpoint] { sessionPages + accessPages }

    /// Where people sign in with who they are.
    package var signIn: [Endpoint] { signInPages + invitationPages + ownAccessPages }
}

/// What the pages of the slice share.
extension Call {
    /// Where to go afterwards: an address of this site.
    var back: Address? { (form["til"] ?? query["til"]).flatMap { PersonNumber.find(in: $0).isEmpty ? Address(requested: $0) : nil } }
    var backField: Markup? { back.map { "<input type=\"hidden\" name=\"til\" value=\"\($0.text)\">" } }

    /// Errors above a form, each with a way to its field.
    func writeProblems(_ problems: [Problem], to html: inout HTML) {
        guard !problems.isEmpty else { return }
        html.write("<div class=\"note err\" role=\"alert\" id=\"fejl\" tabindex=\"-1\" autofocus><h2>\(self[AccountWording.errors(problems.count)])</h2><ul>")
        for problem in problems { html.write("<li><a href=\"\(Address("").at(problem.field))\">\(self[problem.wording])</a></li>") }
        html.write("</ul></div>")
    }

    /// A line of a form. Passwords are pasted and filled in by the browser's own keeper.
    func writeLine(_ name: String, _ label: Wording, _ kind: LineKind, hint: Wording? = nil, value: String = "", _ problems: [Problem] = [], to html: inout HTML) {
        let own = problems.first { $0.field == name }
        let described: Markup? = hint == nil ? nil : " aria-describedby=\"\(name)-hjaelp\""
        html.write("<div class=\"field\(own == nil ? "" : " bad")\"><label for=\"\(name)\">\(self[label])</label>")
        if let hint { html.write("<p class=\"hint\" id=\"\(name)-hjaelp\">\(self[hint])</p>") }
        if let own { html.write("<p class=\"error\"><span class=\"sr\">\(self[AccountWording.error]) </span>\(self[own.wording])</p>") }
        let invalid: Markup? = own == nil ? nil : " aria-invalid=\"true\""
        html.write("<input id=\"\(name)\" name=\"\(name)\"\(kind.attributes) value=\"\(value)\"\(described)\(invalid)></div>")
    }

    enum LineKind {
        case email, currentPassword, newPassword, code

        var attributes: Markup {
            switch self {
            case .email: " type=\"email\" autocomplete=\"username\" required"
            case .currentPassword: " type=\"password\" autocomplete=\"current-password\" required"
            case .newPassword: " type=\"password\" autocomplete=\"new-password\" minlength=\"12\" required"
            case .code: " type=\"text\" autocomplete=\"one-time-code\" autocapitalize=\"characters\" spellcheck=\"false\""
            }
        }
    }
}
