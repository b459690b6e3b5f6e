import Access
import Forums
import Hummingbird
import Kernel
import Web

/// `/personer/{person}/adgang`: giving a person access with a one-time link, and closing it.
extension AccountPages {
    var accessPages: [Endpoint] {
        [
            .get("/personer/{person}/adgang", .asking(KeepAccount.self), showPersonsAccess),
            .post("/personer/{person}/adgang/inviter", .asking(KeepAccount.self), invite),
            .post("/personer/{person}/adgang/luk", .asking(KeepAccount.self), close),
        ]
    }

    private func showPersonsAccess(_ call: Call) throws -> Response {
        let id = try call.identifier("person", of: Keys.Person.self)
        let (person, account, invited, works) = try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.district(of: id, in: reading)
            guard KeepAccount.allows(call.viewer, on: place) else { throw Refusal.notAllowed(KeepAccount.refusal) }
            return (
                try PeopleStore.person(id, in: reading).person, try AccountStore.account(of: id, in: reading), try AccountStore.openInvitation(of: id, at: clock.now(), in: reading),
                try PeopleStore.seats(of: id, in: reading).contains { ($0.seat.to ?? .latest) >= call.today }
                    || PostStore.posts(of: id, in: reading).contains { ($0.post.to ?? .latest) >= call.today }
            )
        }
        return call.page(PageHead(call[AccountWording.accessOf(person.name)], in: .forums, under: call.crumbs(to: person))) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[AccountWording.accessOf(person.name)])</h1>")
            let isOpen = account.map { !$0.isClosed } ?? false
            if let account, isOpen {
                html.write("<p>\(call[account.code == nil ? AccountWording.hasPassword : AccountWording.hasCode])</p>")
            } else {
                html.write("<p>\(call[account == nil ? AccountWording.hasNone : AccountWording.isClosed])</p>")
            }
            if let invited { html.write("<p>\(call[AccountWording.invitedUntil(clock.written(invited, in: call.language))])</p>") }
            if !works { html.write("<div class=\"note warn\"><p>\(call[AccountWording.worksNowhere(person.name)])</p></div>") }
            html.write(
                "<form method=\"post\" action=\"\("/personer/\(id)/adgang/inviter" as Address)\">\(call.tokenField)<p>\(call[isOpen ? AccountWording.resetExplained : AccountWording.inviteExplained])</p><p class=\"buttons\"><button class=\"btn primary\" type=\"submit\">\(call[isOpen ? AccountWording.reset : AccountWording.invite])</button></p></form>"
            )
            guard isOpen || invited != nil else { return }
            html.write(
                "<form method=\"post\" action=\"\("/personer/\(id)/adgang/luk" as Address)\">\(call.tokenField)<p>\(call[AccountWording.closeExplained])</p><p class=\"buttons\"><button class=\"btn danger\" type=\"submit\">\(call[AccountWording.close])</button></p></form>"
            )
        }
    }

    /// The link is shown once, to be handed over.
    private func invite(_ call: Call) throws -> Response {
        let id = try call.identifier("person", of: Keys.Person.self)
        let (person, secret) = try records.act(KeepAccount.self, as: call.viewer, on: PlaceStore.loading(districtOf: id)) { permit, writing in
            let person = try PeopleStore.person(id, in: writing.reading).person
            return (person, try AccountStore.invite(id, named: person.name, by: permit.person, &writing))
        }
        return call.page(PageHead(call[AccountWording.linkFor(person.name)], in: .forums, under: call.crumbs(to: person))) { html in
            html.write("<h1>\(call[AccountWording.linkFor(person.name)])</h1><p class=\"lead\">\(call[AccountWording.linkExplained])</p>")
            html.write(
                "<div class=\"field\"><label for=\"link\">\(call[AccountWording.link])</label><span class=\"hint\" id=\"link-h\">\(call[AccountWording.linkHint])</span><textarea id=\"link\" rows=\"3\" readonly aria-describedby=\"link-h\">\(call.frame.address.whole("/konto/\(secret)"))</textarea></div>"
            )
            html.write("<p class=\"buttons\"><a class=\"btn\" href=\"\("/personer/\(id)" as Address)\">\(call[AccountWording.done])</a></p>")
        }
    }

    private func close(_ call: Call) throws -> Response {
        let id = try call.identifier("person", of: Keys.Person.self)
        try records.act(KeepAccount.self, as: call.viewer, on: PlaceStore.loading(districtOf: id)) { _, writing in
            try AccountStore.close(id, named: try PeopleStore.person(id, in: writing.reading).person.name, &writing)
        }
        return .seeOther(Address("/personer/\(id)/adgang").saying(.accessClosed))
    }
}

extension Call {
    fileprivate func crumbs(to person: Person) -> [Crumb] { [Crumb(self[AccountWording.people], "/personer"), Crumb(own: person.name, "/personer/\(person.id)")] }
}
