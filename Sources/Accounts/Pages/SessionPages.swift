import Access
import Hummingbird
import Kernel
import Web

/// `/min-side/sessioner`: where one is signed in, and signing out there.
extension AccountPages {
    var sessionPages: [Endpoint] {
        [
            .get("/min-side/sessioner", .signedIn, showSessions),
            .post("/min-side/sessioner/{session}/slut", .signedIn, endSession),
            .post("/min-side/sessioner/andre/slut-alle", .signedIn, endOthers),
        ]
    }

    private func showSessions(_ call: Call) throws -> Response {
        let lines = try sessions.lines(of: call.viewer, token: call.sessionToken)
        return call.page(PageHead(call[SessionWording.title], in: .other, under: [call.ownCrumb])) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[SessionWording.title])</h1><p class=\"lead\">\(call[SessionWording.lead])</p><ul class=\"rows\">")
            for line in lines {
                let name = line.device ?? call[SessionWording.unknown]
                html.write("<li><p><strong>\(name)</strong>")
                if line.isThis { html.write(" <span class=\"tag info\">\(call[SessionWording.this])</span>") }
                html.write("</p><ul class=\"meta\"><li>\(call[SessionWording.since(clock.written(line.since, in: call.language))])</li>")
                html.write("<li>\(call[SessionWording.seen(clock.written(line.seenAt, in: call.language))])</li></ul>")
                if !line.isThis {
                    html.write(
                        "<form class=\"inline\" method=\"post\" action=\"\("/min-side/sessioner/\(line.key)/slut" as Address)\">\(call.tokenField)<button class=\"linklike\" type=\"submit\">\(call[SessionWording.end])<span class=\"sr\">: \(name), \(call[SessionWording.since(clock.written(line.since, in: call.language))])</span></button></form>"
                    )
                }
                html.write("</li>")
            }
            html.write("</ul>")
            if lines.count > 1 {
                html.write(
                    "<form method=\"post\" action=\"/min-side/sessioner/andre/slut-alle\">\(call.tokenField)<p class=\"buttons\"><button class=\"btn\" type=\"submit\">\(call[SessionWording.endOthers])</button></p></form>"
                )
            }
        }
    }

    private func endSession(_ call: Call) throws -> Response {
        try sessions.end(try call.key("session"), of: call.viewer)
        return .seeOther(Address("/min-side/sessioner").saying(.signedOut))
    }

    private func endOthers(_ call: Call) throws -> Response {
        try sessions.endOthers(of: call.viewer, but: call.sessionToken)
        return .seeOther(Address("/min-side/sessioner").saying(.signedOut))
    }
}

enum SessionWording {
    static let title = Wording("Her er du logget ind", en: "Where you are signed in")
    static let lead = Wording(
        "Du bliver logget ud efter en time uden brug og senest efter 12 timer. Kender du ikke et sted på listen, så log ud dér, og skift din adgangskode.",
        en: "You are signed out after an hour without use and after 12 hours at the latest. If you do not know a place on the list, sign it out and change your password.")
    static let unknown = Wording("En browser", en: "A browser")
    static let this = Wording("Denne", en: "This one")
    static func since(_ moment: String) -> Wording { Wording("Siden \(moment)", en: "Since \(moment)") }
    static func seen(_ moment: String) -> Wording { Wording("Brugt sidst omkring \(moment)", en: "Last used about \(moment)") }
    static let end = Wording("Log ud", en: "Sign out")
    static let endOthers = Wording("Log alle de andre ud", en: "Sign out all the others")
}
