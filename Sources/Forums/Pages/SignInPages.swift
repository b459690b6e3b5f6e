import Access
import Hummingbird
import Kernel
package import Web

/// Signing in and out. In the demonstration a visitor chooses whom to be.
extension ForumPages {
    /// Where the demonstration lets a visitor choose whom to be.
    package var demoSignIn: [Endpoint] {
        [
            .get("/log-ind", .open(because: "whoever signs in is a visitor until then"), chooser),
            .post("/log-ind", .open(because: "whoever signs in is a visitor until then"), signIn),
            .get("/log-ind/igen", .signedIn, askAgain),
            .post("/log-ind/igen", .signedIn, signInAgain),
        ]
    }

    var ownPages: [Endpoint] {
        [
            farewell.map { .post("/log-ud", .open(because: "a session that has ended may still be signed out of"), waiting: $0) }
                ?? .post("/log-ud", .open(because: "a session that has ended may still be signed out of"), signOut),
            .get("/min-side", .signedIn, ownPage),
            .get("/min-side/kontakt", .asking(ReviseOwnContact.self), editOwnContact),
            .post("/min-side/kontakt", .asking(ReviseOwnContact.self), reviseOwnContact),
        ]
    }

    /// A visitor's form needs a token before there is a session: the cookie comes with the page.
    private func chooser(_ call: Call) throws -> Response {
        let (seats, posts, named) = try records.read(as: call.viewer) { (try DemoStore.seats(in: $0), try DemoStore.posts(in: $0), try DemoStore.named(in: $0)) }
        let token = call.sessionToken ?? SessionToken.new()
        var response = call.page(PageHead(call[SignInWording.title], in: .other)) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[SignInWording.title])</h1><p class=\"lead\">\(call[SignInWording.demoLead])</p>")
            if !call.viewer.isVisitor { html.write("<p>\(call[SignInWording.already(call.viewer.name)])</p>") }
            call.writeChooser(seats, posts, named, SessionToken.form(of: token), to: &html)
        }
        if call.sessionToken == nil { call.keep(token, in: &response) }
        return response
    }

    private func signIn(_ call: Call) throws -> Response {
        guard let text = call.form["person"], Slug.isValid(text), try records.read(as: call.viewer, { try DemoStore.exists(PersonID(text), in: $0) }) else {
            throw Refusal.conflict(SignInWording.noSuchPerson)
        }
        var response = Response.seeOther(call.form["til"].flatMap { Address(requested: $0) } ?? "/")
        call.keep(try sessions.begin(for: PersonID(text), by: SignIn(.demonstration, assurance: .substantial, device: call.device), instead: call.sessionToken), in: &response)
        return response
    }

    /// In the demonstration a press of a button is a fresh sign-in.
    private func askAgain(_ call: Call) throws -> Response {
        call.page(PageHead(call[SignInWording.again], in: .other)) { html in
            html.write("<div class=\"single\"><h1>\(call[SignInWording.again])</h1><p class=\"lead\">\(call[SignInWording.againExplained])</p>")
            html.write("<form method=\"post\" action=\"/log-ind/igen\">\(call.tokenField)")
            if let back = call.query["til"], Address(requested: back) != nil, PersonNumber.find(in: back).isEmpty { html.write("<input type=\"hidden\" name=\"til\" value=\"\(back)\">") }
            html.write("<p class=\"buttons\"><button class=\"btn primary\" type=\"submit\">\(call[SignInWording.itIsMe(call.viewer.name)])</button></p></form></div>")
        }
    }

    private func signInAgain(_ call: Call) throws -> Response {
        guard let person = call.viewer.person else { throw Refusal.notFound }
        var response = Response.seeOther(call.form["til"].flatMap { Address(requested: $0) } ?? "/")
        call.keep(try sessions.begin(for: person, by: SignIn(.demonstration, assurance: .substantial, device: call.device), instead: call.sessionToken), in: &response)
        return response
    }

    private func signOut(_ call: Call) throws -> Response {
        if let token = call.sessionToken { try sessions.end(token) }
        var response = Response.seeOther("/")
        call.forgetSession(in: &response)
        return response
    }
}

extension Call {
    fileprivate func writeChooser(_ seats: [DemoSeat], _ posts: [DemoPost], _ named: [DemoNamed], _ token: String, to html: inout HTML) {
        let wanted = SearchWords.words(query["q"] ?? "")
        let forum = query["forum"].flatMap { $0.isEmpty ? nil : ForumID($0) }
        if wanted.isEmpty, forum == nil {
            html.write("<h2 id=\"gode\">\(self[SignInWording.goodOnes])</h2>")
            beginForm(token, to: &html)
            html.write("<ul class=\"people\" aria-labelledby=\"gode\">")
            for (role, seat) in TrialRole.good(among: seats) { writeButton(seat.person, seat.name, self[SignInWording.why(role, seat.forumName, title: seat.title)], to: &html) }
            html.write("</ul></form>")
            writePosts(posts, named, token, to: &html)
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
            for seat in group { writeButton(seat.person, seat.name, [roles(seat.roles), seat.title].compactMap { $0 }.joined(separator: " · "), to: &html) }
            html.write("</ul></details>")
            rest = rest.dropFirst(group.count)
        }
        html.write("</form>")
    }

    private func beginForm(_ token: String, to html: inout HTML) {
        html.write("<form method=\"post\" action=\"/log-ind\"><input type=\"hidden\" name=\"csrf_token\" value=\"\(token)\">")
        if let back = query["til"], Address(requested: back) != nil, PersonNumber.find(in: back).isEmpty { html.write("<input type=\"hidden\" name=\"til\" value=\"\(back)\">") }
    }

    /// Those whose work is not a seat.
    private func writePosts(_ posts: [DemoPost], _ named: [DemoNamed], _ token: String, to html: inout HTML) {
        guard !posts.isEmpty || !named.isEmpty else { return }
        html.write("<h2 id=\"hverv\">\(self[SignInWording.withPosts])</h2>")
        beginForm(token, to: &html)
        html.write("<ul class=\"people\" aria-labelledby=\"hverv\">")
        for post in posts { writeButton(post.person, post.name, [self[post.kind.title], post.authority].compactMap { $0 }.joined(separator: " · "), to: &html) }
        for one in named {
            let words = one.memberName.map { SignInWording.deputy(for: $0, in: one.forumName) } ?? SignInWording.editor(in: one.forumName)
            writeButton(one.person, one.name, self[words], to: &html)
        }
        html.write("</ul></form>")
    }

    private func writeButton(_ person: PersonID, _ name: String, _ words: String, to html: inout HTML) {
        let initials = name.split(whereSeparator: { $0 == " " || $0 == "-" })
        let mark = [initials.first?.first, initials.count > 1 ? initials.last?.first : nil].compactMap { $0 }.map(String.init).joined()
        html.write(
            "<li><button type=\"submit\" name=\"person\" value=\"\(person)\"><span class=\"initials\" aria-hidden=\"true\">\(mark)</span><strong>\(name)</strong><span>\(words)</span></button></li>"
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
