import Access
import Hummingbird
import Kernel
import Web

/// Signing in and out. In the demonstration a visitor chooses whom to be; outside it, accounts come later.
extension ForumPages {
    var signInPages: [Endpoint] {
        [
            .get("/log-ind", .open(because: "whoever signs in is a visitor until then"), chooser),
            .post("/log-ind", .open(because: "whoever signs in is a visitor until then"), signIn),
            farewell.map { .post("/log-ud", .open(because: "a session that has ended may still be signed out of"), waiting: $0) }
                ?? .post("/log-ud", .open(because: "a session that has ended may still be signed out of"), signOut),
            .get("/min-side", .signedIn, ownPage),
            .get("/min-side/kontakt", .asking(ReviseOwnContact.self), editOwnContact),
            .post("/min-side/kontakt", .asking(ReviseOwnContact.self), reviseOwnContact),
        ]
    }

    /// A visitor's form needs a token before there is a session: the cookie comes with the page.
    private func chooser(_ call: Call) throws -> Response {
        guard call.frame.isDemo else {
            return call.page(PageHead(call[SignInWording.title], in: .other)) { html in
                html.write("<div class=\"single\"><h1>\(call[SignInWording.title])</h1><p class=\"lead\">\(call[SignInWording.later])</p></div>")
            }
        }
        let seats = try records.read(as: call.viewer) { try DemoStore.seats(in: $0) }
        let token = call.sessionToken ?? Sessions.newToken()
        var response = call.page(PageHead(call[SignInWording.title], in: .other)) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[SignInWording.title])</h1><p class=\"lead\">\(call[SignInWording.demoLead])</p>")
            if !call.viewer.isVisitor { html.write("<p>\(call[SignInWording.already(call.viewer.name)])</p>") }
            call.writeChooser(seats, Sessions.formToken(of: token), to: &html)
        }
        if call.sessionToken == nil { SessionCookie.set(token, in: &response) }
        return response
    }

    private func signIn(_ call: Call) throws -> Response {
        guard call.frame.isDemo else { throw Refusal.conflict(SignInWording.later) }
        guard let text = call.form["person"], Slug.isValid(text), try records.read(as: call.viewer, { try DemoStore.exists(PersonID(text), in: $0) }) else {
            throw Refusal.conflict(SignInWording.noSuchPerson)
        }
        if let old = call.sessionToken { try sessions.end(old) }
        var response = Response.seeOther(call.form["til"].flatMap { Address(requested: $0) } ?? "/")
        SessionCookie.set(try sessions.begin(for: PersonID(text)), in: &response)
        return response
    }

    private func signOut(_ call: Call) throws -> Response {
        if let token = call.sessionToken { try sessions.end(token) }
        var response = Response.seeOther("/")
        SessionCookie.clear(in: &response)
        return response
    }
}

extension Call {
    fileprivate func writeChooser(_ seats: [DemoSeat], _ token: String, to html: inout HTML) {
        let wanted = SearchWords.words(query["q"] ?? "")
        let forum = query["forum"].flatMap { $0.isEmpty ? nil : ForumID($0) }
        if wanted.isEmpty, forum == nil {
            html.write("<h2 id=\"gode\">\(self[SignInWording.goodOnes])</h2>")
            beginForm(token, to: &html)
            html.write("<ul class=\"people\" aria-labelledby=\"gode\">")
            for (role, seat) in TrialRole.good(among: seats) { writeButton(seat, self[SignInWording.why(role, seat.forumName, title: seat.title)], to: &html) }
            html.write("</ul></form>")
        }
        html.write("<h2 id=\"alle\">\(self[SignInWording.everybody])</h2>")
        writeFilter(seats, forum, to: &html)
        let found = seats.filter { seat in
            let words = SearchWords.words("\(seat.name) \(seat.title ?? "")")
            return (forum == nil || seat.forum == forum) && wanted.allSatisfy { wanted in words.contains { $0.hasPrefix(wanted) } }
        }
        guard !found.isEmpty else { return html.write("<p class=\"empty\">\(self[SignInWording.noneFound])</p>") }
        beginForm(token, to: &html)
        let isFiltered = forum != nil || !wanted.isEmpty
        var rest = found[...]
        while let first = rest.first {
            let group = rest.prefix { $0.forum == first.forum }
            let open: Markup? = isFiltered ? " open" : nil
            html.write("<details\(open)><summary\(own)>\(first.forumName) (\(group.count))</summary><ul class=\"people\">")
            for seat in group { writeButton(seat, [roles(seat.roles), seat.title].compactMap { $0 }.joined(separator: " · "), to: &html) }
            html.write("</ul></details>")
            rest = rest.dropFirst(group.count)
        }
        html.write("</form>")
    }

    private func beginForm(_ token: String, to html: inout HTML) {
        html.write("<form method=\"post\" action=\"/log-ind\"><input type=\"hidden\" name=\"formular\" value=\"\(token)\">")
        if let back = query["til"], Address(requested: back) != nil, PersonNumber.find(in: back).isEmpty { html.write("<input type=\"hidden\" name=\"til\" value=\"\(back)\">") }
    }

    private func writeButton(_ seat: DemoSeat, _ words: String, to html: inout HTML) {
        let initials = seat.name.split(whereSeparator: { $0 == " " || $0 == "-" })
        let mark = [initials.first?.first, initials.count > 1 ? initials.last?.first : nil].compactMap { $0 }.map(String.init).joined()
        html.write(
            "<li><button type=\"submit\" name=\"person\" value=\"\(seat.person)\"><span class=\"initials\" aria-hidden=\"true\">\(mark)</span><strong>\(seat.name)</strong><span>\(words)</span></button></li>"
        )
    }

    private func writeFilter(_ seats: [DemoSeat], _ forum: ForumID?, to html: inout HTML) {
        html.write("<form class=\"filters\" method=\"get\" action=\"\(Address("/log-ind").at("alle"))\">")
        if let back = query["til"], Address(requested: back) != nil, PersonNumber.find(in: back).isEmpty { html.write("<input type=\"hidden\" name=\"til\" value=\"\(back)\">") }
        html.write("<div><label for=\"q\">\(self[SignInWording.search])</label><input id=\"q\" name=\"q\" type=\"search\" value=\"\(PersonNumber.masked(query["q"] ?? ""))\"></div>")
        html.write(
            "<div><label for=\"forum\">\(self[ForumWording.forum])</label><select id=\"forum\" name=\"forum\"><option value=\"\">\(self[ForumWording.all])</option>"
        )
        var last: ForumID?
        for seat in seats where seat.forum != last {
            writeOption(seat.forum.rawValue, seat.forumName, forum?.rawValue, to: &html)
            last = seat.forum
        }
        html.write("</select></div><button class=\"btn\" type=\"submit\">\(self[ForumWording.show])</button></form>")
    }
}
