package import Hummingbird
package import Kernel

/// What became of a form that was sent: saved, or shown again.
package enum Submission: Sendable {
    case done(Address)
    case again(FormPage)
}

extension Call {
    package func answer(_ submission: Submission) -> Response {
        switch submission {
        case .done(let address): .seeOther(address)
        case .again(let page): answer(page)
        }
    }

    /// Reads the form for something that exists. `check` finds what no single field can tell; `save` answers where to go.
    package func revise<Draft: Described>(
        _ stored: Draft, version: Int, _ page: FormPage, theirs: @autoclosure () throws -> String, check: (Draft) throws -> [Problem] = { _ in [] },
        save: (Draft) throws -> Address
    ) throws -> Submission {
        var page = page
        page.version = version
        switch Revision(stored, version: version, sheet: page.sheet, form: form, in: language) {
        case .ready(let draft):
            page.values = form
            page.problems = try check(draft)
            return page.problems.isEmpty ? .done(try save(draft)) : .again(page)
        case .invalid(let reading):
            return .again(try page.showing(reading, check))
        case .outdated(let reading):
            page.values = reading.typed
            page.theirs = FormPage.Theirs(name: try theirs(), record: stored.record)
            return .again(page)
        }
    }

    /// Reads the form for something new.
    package func create<Draft: Described>(_ type: Draft.Type, _ page: FormPage, check: (Draft) throws -> [Problem] = { _ in [] }, save: (Draft) throws -> Address)
        throws -> Submission
    {
        let reading = FormReading(form, of: page.sheet, in: language)
        let page = try page.showing(reading, check)
        return page.problems.isEmpty ? .done(try save(Draft(record: reading.record))) : .again(page)
    }
}

extension FormPage {
    /// The form with what was typed, and every problem at once: those of the fields, then those that only the whole tells.
    fileprivate func showing<Draft: Described>(_ reading: FormReading, _ check: (Draft) throws -> [Problem]) rethrows -> FormPage {
        var page = self
        let bad = Set(reading.problems.map(\.field))
        page.values = reading.typed
        page.problems = reading.problems + (try check(Draft(record: reading.record))).filter { !bad.contains($0.field) }
        return page
    }
}

/// A page that asks before something is taken away (GET), with the button that does it (POST to the same address).
package struct Confirmation: Sendable {
    let head: PageHead
    let explanation: Wording
    let button: Wording
    let action: Address
    let cancel: Address
    /// What the button takes away, so that nothing else goes if the list changed meanwhile.
    let version: Int?

    package init(head: PageHead, explanation: Wording, button: Wording, action: Address, cancel: Address, version: Int? = nil) {
        (self.head, self.explanation, self.button, self.action, self.cancel, self.version) = (head, explanation, button, action, cancel, version)
    }
}

extension Call {
    /// The hidden field that every form needs.
    package var tokenField: Markup { "<input type=\"hidden\" name=\"csrf_token\" value=\"\(formToken)\">" }

    package func answer(_ confirmation: Confirmation) -> Response {
        page(confirmation.head) { html in
            let version: Markup? = confirmation.version.map { "<input type=\"hidden\" name=\"version\" value=\"\($0)\">" }
            html.write(
                """
                <div class="single"><h1>\(confirmation.head.title)</h1><p class="lead">\(self[confirmation.explanation])</p>\
                <form method="post" action="\(confirmation.action)">\(tokenField)\(version)<p class="buttons">\
                <button class="btn danger" type="submit">\(self[confirmation.button])</button> <a class="btn" href="\(confirmation.cancel)">\(self[FormWording.cancel])</a></p></form></div>
                """)
        }
    }
}

extension FormValues {
    /// With the day filled in.
    package func with(_ day: Day, in field: String) -> FormValues {
        var values = self
        values.set("\(field)-day", String(day.day))
        values.set("\(field)-month", String(day.month))
        values.set("\(field)-year", String(day.year))
        return values
    }
}
