import Access
import HTTPTypes
import Hummingbird
import Kernel
import Web

/// `/konto/{token}`: the one-time link by which a person chooses a password.
extension AccountPages {
    var invitationPages: [Endpoint] {
        [
            .get("/konto/{token}", .open(because: "whoever has the link has no access yet; the link is the secret"), showInvitation),
            .post("/konto/{token}", .open(because: "whoever has the link has no access yet; the link is the secret"), takeInvitation).slow,
        ]
    }

    private func invitation(_ call: Call) throws -> (secret: String, invitation: Invitation)? {
        guard let secret = call.places["token"], SessionToken.isPlausible(secret) else { return nil }
        return try records.read(as: call.viewer) { try AccountStore.invitation(secret, at: clock.now(), in: $0) }.map { (secret, $0) }
    }

    private func showInvitation(_ call: Call) throws -> Response {
        guard let (secret, invitation) = try invitation(call) else { return noLink(call) }
        return try page(call, secret, invitation, [])
    }

    private func noLink(_ call: Call) -> Response {
        call.page(PageHead(call[AccountWording.noLink], in: .other), status: .notFound) { html in
            html.write(
                "<h1>\(call[AccountWording.noLink])</h1><p class=\"lead\">\(call[AccountWording.noLinkExplained])</p><p><a class=\"btn\" href=\"/log-ind\">\(call[AccountWording.signIn])</a></p>")
        }
    }

    private func page(_ call: Call, _ secret: String, _ invitation: Invitation, _ problems: [Problem]) throws -> Response {
        let token = call.sessionToken ?? SessionToken.new()
        let buttons = try ProviderButtons(records, invited: invitation.person, for: call.viewer)
        let title = buttons.isEmpty ? AccountWording.welcome : AccountWording.getAccess
        var head = PageHead(call[title], in: .other)
        head.hasErrors = !problems.isEmpty
        var response = call.page(head, status: problems.isEmpty ? .ok : .unprocessableContent, before: { call.writeProblems(problems, to: &$0) }) { html in
            html.write("<div class=\"single\"><h1>\(call[title])</h1><p class=\"lead\">\(call[AccountWording.welcomeExplained(invitation.name)])</p>")
            if !buttons.isEmpty {
                html.write("<h2>\(call[AccountWording.byWorkplace])</h2><p>\(call[AccountWording.byWorkplaceExplained])</p>")
                buttons.write(SessionToken.form(of: token), back: nil, invitation: secret, to: &html)
                html.write("<h2>\(call[AccountWording.byPassword])</h2>")
            }
            let action: Address = "/konto/\(secret)"
            html.write("<form method=\"post\" action=\"\(action.at("fejl"))\" novalidate><input type=\"hidden\" name=\"csrf_token\" value=\"\(SessionToken.form(of: token))\">")
            call.writeLine("email", AccountWording.email, .email, hint: AccountWording.emailHint, value: call.form["email"] ?? invitation.email ?? "", problems, to: &html)
            call.writeLine("adgangskode", AccountWording.newPassword, .newPassword, hint: AccountWording.passwordHint, problems, to: &html)
            call.writeLine("adgangskode-igen", AccountWording.passwordAgain, .newPassword, problems, to: &html)
            html.write("<p class=\"buttons\"><button class=\"btn primary\" type=\"submit\">\(call[AccountWording.choose])</button></p></form></div>")
        }
        if call.sessionToken == nil { call.keep(token, in: &response) }
        return response
    }

    private func takeInvitation(_ call: Call) throws -> Response {
        guard let (secret, invitation) = try invitation(call) else { return noLink(call) }
        let (email, password) = (Account.folded(call.form["email"] ?? ""), call.form["adgangskode"] ?? "")
        var problems: [Problem] = []
        if !EmailAddress.looksRight(email) { problems.append(Problem("email", AccountWording.emailWrong)) }
        if let problem = PasswordRules.problem(with: password, words: [invitation.name, email]) { problems.append(Problem("adgangskode", problem)) }
        if password != call.form["adgangskode-igen"] { problems.append(Problem("adgangskode-igen", AccountWording.notTheSame)) }
        guard problems.isEmpty else { return try page(call, secret, invitation, problems) }
        let hash = try PasswordHash(of: password)
        guard let person = try records.identify({ try AccountStore.take(secret, email: email, password: hash, &$0) }),
            let account = try records.read(as: call.viewer, { try AccountStore.account(of: person, in: $0) })
        else { return noLink(call) }
        return try begin(account, call, "/min-side/adgang/kode")
    }
}
