import Access
import HTTPTypes
import Hummingbird
import Kernel
import Web

/// Signing in with e-mail, password and code.
extension AccountPages {
    var signInPages: [Endpoint] {
        [
            .get("/log-ind", .open(because: "whoever signs in is a visitor until then"), show),
            .post("/log-ind", .open(because: "whoever signs in is a visitor until then"), signIn).slow,
            .get("/log-ind/igen", .signedIn, showAgain),
            .post("/log-ind/igen", .signedIn, signInAgain).slow,
        ]
    }

    private func show(_ call: Call) throws -> Response { page(call, email: "", nil, try ProviderButtons(records, for: call.viewer)) }

    /// A visitor's form needs a token before there is a session: the cookie comes with the page.
    private func page(_ call: Call, email: String, _ trouble: Wording?, _ buttons: ProviderButtons?, status: HTTPResponse.Status = .ok) -> Response {
        let token = call.sessionToken ?? SessionToken.new()
        var head = PageHead(call[AccountWording.signIn], in: .other)
        head.hasErrors = trouble != nil
        let problems = trouble.map { [Problem("email", $0)] } ?? []
        var response = call.page(head, status: status, before: { call.writeProblems(problems, to: &$0) }) { html in
            html.write("<div class=\"single\"><h1>\(call[AccountWording.signIn])</h1>")
            if !call.viewer.isVisitor { html.write("<p>\(call[AccountWording.already(call.viewer.name)])</p>") }
            html.write(
                "<form method=\"post\" action=\"\(Address("/log-ind").at("fejl"))\" novalidate><input type=\"hidden\" name=\"csrf_token\" value=\"\(SessionToken.form(of: token))\">\(call.backField)")
            call.writeLine("email", AccountWording.email, .email, value: email, to: &html)
            call.writeLine("adgangskode", AccountWording.password, .currentPassword, to: &html)
            call.writeLine("kode", AccountWording.code, .code, hint: AccountWording.codeHint, to: &html)
            html.write("<p class=\"buttons\"><button class=\"btn primary\" type=\"submit\">\(call[AccountWording.signIn])</button></p></form>")
            if let buttons, !buttons.isEmpty {
                html.write("<h2>\(call[AccountWording.withAuthority])</h2>")
                buttons.write(SessionToken.form(of: token), back: call.back?.text, to: &html)
            }
            html.write("<h2>\(call[AccountWording.noAccess])</h2><p>\(call[AccountWording.whomToAsk])</p></div>")
        }
        if call.sessionToken == nil { call.keep(token, in: &response) }
        return response
    }

    private func signIn(_ call: Call) throws -> Response {
        let email = Account.folded(call.form["email"] ?? "")
        switch try check(call, email: email).outcome() {
        case .wait(let seconds): return page(call, email: email, AccountWording.wait(seconds), nil, status: .tooManyRequests).retrying(after: seconds)
        case .wrong: return page(call, email: email, AccountWording.wrong, nil, status: .unprocessableContent)
        case .right(let account):
            // Whoever has no code yet is shown how to get one.
            let next = call.back ?? (account.code == nil ? "/min-side/adgang" : "/")
            return try begin(account, call, next)
        }
    }

    private func check(_ call: Call, email: String) -> SignInCheck {
        SignInCheck(
            records: records, clock: clock, email: email, password: String((call.form["adgangskode"] ?? "").prefix(PasswordRules.most)), code: call.form["kode"] ?? "", source: call.source,
            browser: call.cookies[Self.browserCookie, .secure])
    }

    /// A session, and a secret by which the account knows the browser again.
    func begin(_ account: Account, _ call: Call, _ next: Address) throws -> Response {
        let browser = SessionToken.new()
        try records.identify { try FailureStore.know(browser, account, &$0) }
        var response = Response.seeOther(next)
        let signIn = SignIn(.account, assurance: account.assurance, device: call.device)
        call.keep(try sessions.begin(for: account.person, by: signIn, instead: call.sessionToken), in: &response)
        response.headers.append(HTTPField(name: .setCookie, value: "\(Self.browserCookie)=\(browser); Path=/log-ind; Max-Age=31536000; HttpOnly; SameSite=Strict"))
        return response
    }

    private static let browserCookie = "rygrad-browser"

    /// Whoever signed in through the authority does so again; whoever has a password here gives it again.
    private func showAgain(_ call: Call) throws -> Response {
        let hasAccount = try records.read(as: call.viewer) { reading in try call.viewer.person.flatMap { try AccountStore.account(of: $0, in: reading) }.map { !$0.isClosed } ?? false }
        if hasAccount { return pageAgain(call, nil) }
        let buttons = try ProviderButtons(records, for: call.viewer)
        return call.page(PageHead(call[AccountWording.again], in: .other)) { html in
            html.write("<div class=\"single\"><h1>\(call[AccountWording.again])</h1><p class=\"lead\">\(call[AccountWording.againExplained])</p>")
            buttons.write(call.formToken, back: call.back?.text, isFresh: true, to: &html)
            html.write("</div>")
        }
    }

    private func pageAgain(_ call: Call, _ trouble: Wording?, status: HTTPResponse.Status = .ok) -> Response {
        var head = PageHead(call[AccountWording.again], in: .other)
        head.hasErrors = trouble != nil
        return call.page(head, status: status, before: { call.writeProblems(trouble.map { [Problem("adgangskode", $0)] } ?? [], to: &$0) }) { html in
            html.write("<div class=\"single\"><h1>\(call[AccountWording.again])</h1><p class=\"lead\">\(call[AccountWording.againExplained])</p>")
            if call.viewer.assurance < .substantial {
                html.write("<p>\(call[AccountWording.needsCode]) <a href=\"/min-side/adgang\">\(call[AccountWording.access])</a></p>")
            }
            html.write("<form method=\"post\" action=\"\(Address("/log-ind/igen").at("fejl"))\" novalidate>\(call.tokenField)\(call.backField)")
            call.writeLine("adgangskode", AccountWording.password, .currentPassword, to: &html)
            call.writeLine("kode", AccountWording.code, .code, hint: AccountWording.codeHint, to: &html)
            html.write("<p class=\"buttons\"><button class=\"btn primary\" type=\"submit\">\(call[AccountWording.signInAgain])</button></p></form></div>")
        }
    }

    private func signInAgain(_ call: Call) throws -> Response {
        let own = try records.read(as: call.viewer) { reading in try call.viewer.person.flatMap { try AccountStore.account(of: $0, in: reading) } }
        guard let own, !own.isClosed else { throw Refusal.conflict(AccountWording.noAccount) }
        switch try check(call, email: own.email).outcome() {
        case .wait(let seconds): return pageAgain(call, AccountWording.wait(seconds), status: .tooManyRequests).retrying(after: seconds)
        case .wrong: return pageAgain(call, AccountWording.wrong, status: .unprocessableContent)
        case .right(let account): return try begin(account, call, call.back ?? "/")
        }
    }
}

extension Response {
    fileprivate func retrying(after seconds: Int) -> Response {
        var response = self
        response.headers[.retryAfter] = String(seconds)
        return response
    }
}
