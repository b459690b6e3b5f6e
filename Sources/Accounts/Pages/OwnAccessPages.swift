import Access
import HTTPTypes
import Hummingbird
import Kernel
import Web

/// `/min-side/adgang`: one's own password, code app and recovery codes.
extension AccountPages {
    var ownAccessPages: [Endpoint] {
        [
            .get("/min-side/adgang", .signedIn, showAccess),
            .get("/min-side/adgang/adgangskode", .asking(KeepOwnAccess.self), askPassword),
            .post("/min-side/adgang/adgangskode", .asking(KeepOwnAccess.self), changePassword).slow,
            .get("/min-side/adgang/kode", .asking(KeepOwnAccess.self), askCode),
            .post("/min-side/adgang/kode", .asking(KeepOwnAccess.self), setCode),
            .post("/min-side/adgang/noedkoder", .asking(KeepOwnAccess.self), renewCodes),
        ]
    }

    private func own(_ call: Call) throws -> (person: PersonID, account: Account, left: Int) {
        guard let person = call.viewer.person else { throw Refusal.notFound }
        let found = try records.read(as: call.viewer) { reading in
            try AccountStore.account(of: person, in: reading).map { ($0, try AccountStore.recoveryCodesLeft(of: $0, in: reading)) }
        }
        guard let (account, left) = found, !account.isClosed else { throw Refusal.conflict(AccountWording.noAccount) }
        return (person, account, left)
    }

    private func showAccess(_ call: Call) throws -> Response {
        let (_, account, left) = try own(call)
        return call.page(PageHead(call[AccountWording.access], in: .other, under: [call.ownCrumb])) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[AccountWording.access])</h1><dl class=\"facts\"><dt>\(call[AccountWording.email])</dt><dd>\(account.email)</dd>")
            html.write("<dt>\(call[AccountWording.codeApp])</dt><dd>\(call[account.code == nil ? AccountWording.codeMissing : AccountWording.codeSet])</dd>")
            if account.code != nil { html.write("<dt>\(call[AccountWording.recoveryCodes])</dt><dd>\(call[AccountWording.left(left)])</dd>") }
            html.write(
                "</dl><p class=\"buttons\"><a class=\"btn\(account.code == nil ? " primary" : "")\" href=\"/min-side/adgang/kode\">\(call[account.code == nil ? AccountWording.setCode : AccountWording.newPhone])</a> "
            )
            html.write("<a class=\"btn\" href=\"/min-side/adgang/adgangskode\">\(call[AccountWording.changePassword])</a></p>")
            if account.code != nil {
                html.write(
                    "<form method=\"post\" action=\"/min-side/adgang/noedkoder\">\(call.tokenField)<p class=\"buttons\"><button class=\"btn\" type=\"submit\">\(call[AccountWording.renew])</button></p></form>"
                )
            }
            html.write("<p><a href=\"/min-side/sessioner\">\(call[SessionWording.title])</a></p>")
        }
    }

    private func askPassword(_ call: Call) throws -> Response {
        _ = try own(call)
        return passwordPage(call, [])
    }

    private func passwordPage(_ call: Call, _ problems: [Problem]) -> Response {
        var head = PageHead(call[AccountWording.changePassword], in: .other, under: [call.ownCrumb, Crumb(call[AccountWording.access], "/min-side/adgang")])
        head.hasErrors = !problems.isEmpty
        return call.page(head, status: problems.isEmpty ? .ok : .unprocessableContent, before: { call.writeProblems(problems, to: &$0) }) { html in
            html.write(
                "<div class=\"single\"><h1>\(call[AccountWording.changePassword])</h1><form method=\"post\" action=\"\(Address("/min-side/adgang/adgangskode").at("fejl"))\" novalidate>\(call.tokenField)"
            )
            call.writeLine("nuvaerende", AccountWording.current, .currentPassword, problems, to: &html)
            call.writeLine("adgangskode", AccountWording.newPassword, .newPassword, hint: AccountWording.passwordHint, problems, to: &html)
            call.writeLine("adgangskode-igen", AccountWording.passwordAgain, .newPassword, problems, to: &html)
            html.write(
                "<p class=\"buttons\"><button class=\"btn primary\" type=\"submit\">\(call[AccountWording.changePassword])</button> <a class=\"btn\" href=\"/min-side/adgang\">\(call[AccountWording.cancel])</a></p></form></div>"
            )
        }
    }

    private func changePassword(_ call: Call) throws -> Response {
        let (person, account, _) = try own(call)
        let password = call.form["adgangskode"] ?? ""
        var problems: [Problem] = []
        if !(try account.password.fits(call.form["nuvaerende"] ?? "")) { problems.append(Problem("nuvaerende", AccountWording.currentWrong)) }
        if let problem = PasswordRules.problem(with: password, words: [call.viewer.name, account.email]) { problems.append(Problem("adgangskode", problem)) }
        if password != call.form["adgangskode-igen"] { problems.append(Problem("adgangskode-igen", AccountWording.notTheSame)) }
        guard problems.isEmpty else { return passwordPage(call, problems) }
        let hash = try PasswordHash(of: password)
        try records.act(KeepOwnAccess.self, as: call.viewer, on: { _ in person }) { permit, writing in
            guard let account = try AccountStore.account(of: permit.subject, in: writing.reading) else { throw Refusal.notFound }
            try AccountStore.setPassword(hash, of: account, named: call.viewer.name, keeping: call.sessionToken, &writing)
        }
        return .seeOther(Address("/min-side/adgang").saying(.saved))
    }

    private func askCode(_ call: Call) throws -> Response {
        _ = try own(call)
        return codePage(call, TimeCode(), [])
    }

    /// The secret travels with the form: it is the person's own, and counts only when a code shows that the phone has it.
    private func codePage(_ call: Call, _ code: TimeCode, _ problems: [Problem]) -> Response {
        var head = PageHead(call[AccountWording.setCode], in: .other, under: [call.ownCrumb, Crumb(call[AccountWording.access], "/min-side/adgang")])
        head.hasErrors = !problems.isEmpty
        return call.page(head, status: problems.isEmpty ? .ok : .unprocessableContent, before: { call.writeProblems(problems, to: &$0) }) { html in
            html.write("<div class=\"single\"><h1>\(call[AccountWording.setCode])</h1><p class=\"lead\">\(call[AccountWording.setCodeLead])</p><ol>")
            html.write(
                "<li>\(call[AccountWording.openApp])</li><li>\(call[AccountWording.typeSecret])<br><strong class=\"code\">\(code.groups)</strong></li><li>\(call[AccountWording.typeCode])</li></ol>")
            html.write(
                "<form method=\"post\" action=\"\(Address("/min-side/adgang/kode").at("fejl"))\" novalidate>\(call.tokenField)<input type=\"hidden\" name=\"hemmelighed\" value=\"\(code.text)\">")
            call.writeLine("kode", AccountWording.codeFromApp, .code, problems, to: &html)
            html.write(
                "<p class=\"buttons\"><button class=\"btn primary\" type=\"submit\">\(call[AccountWording.useCode])</button> <a class=\"btn\" href=\"/min-side/adgang\">\(call[AccountWording.later])</a></p></form></div>"
            )
        }
    }

    private func setCode(_ call: Call) throws -> Response {
        let (person, _, _) = try own(call)
        guard let code = call.form["hemmelighed"].flatMap({ TimeCode(text: $0) }), code.secret.count == 20 else { return codePage(call, TimeCode(), [Problem("kode", AccountWording.codeWrong)]) }
        guard let step = code.step(of: (call.form["kode"] ?? "").filter { !$0.isWhitespace }, at: clock.now(), after: 0) else {
            return codePage(call, code, [Problem("kode", AccountWording.codeWrong)])
        }
        let codes = try records.act(KeepOwnAccess.self, as: call.viewer, on: { _ in person }) { permit, writing in
            guard let account = try AccountStore.account(of: permit.subject, in: writing.reading) else { throw Refusal.notFound }
            let codes = try AccountStore.setCode(code, step: step, of: account, named: call.viewer.name, &writing)
            try writing.endSessions(of: permit.subject, but: call.sessionToken)
            return codes
        }
        let token = try sessions.begin(for: person, by: SignIn(.account, assurance: .substantial, device: call.device), instead: call.sessionToken)
        var response = codesPage(call, codes)
        call.keep(token, in: &response)
        return response
    }

    private func renewCodes(_ call: Call) throws -> Response {
        let (person, _, _) = try own(call)
        let codes = try records.act(KeepOwnAccess.self, as: call.viewer, on: { _ in person }) { permit, writing in
            guard let account = try AccountStore.account(of: permit.subject, in: writing.reading), account.code != nil else { throw Refusal.notFound }
            return try AccountStore.newRecoveryCodes(of: account, named: call.viewer.name, &writing)
        }
        return codesPage(call, codes)
    }

    /// Shown once.
    private func codesPage(_ call: Call, _ codes: [String]) -> Response {
        call.page(PageHead(call[AccountWording.recoveryCodes], in: .other)) { html in
            html.write("<div class=\"single\"><h1>\(call[AccountWording.recoveryCodes])</h1><p class=\"lead\">\(call[AccountWording.recoveryExplained])</p><ul class=\"codes\">")
            for code in codes { html.write("<li><code>\(code)</code></li>") }
            html.write("</ul><p class=\"buttons\"><a class=\"btn primary\" href=\"/\">\(call[AccountWording.haveKept])</a></p></div>")
        }
    }
}

extension Call {
    var ownCrumb: Crumb { Crumb(self[AccountWording.ownPage], "/min-side") }
}
