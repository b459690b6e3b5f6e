import Access
import Hummingbird
import Kernel
import Web

/// `/log/stikproever`: what a lot has drawn from the log, and what the auditor found.
extension LogPages {
    var samplePages: [Endpoint] {
        [
            .get("/log/stikproever", .asking(SpotCheck.self), samples),
            .post("/log/stikproever/ny", .asking(SpotCheck.self), drawSample),
            .get("/log/stikproever/opgoerelse", .asking(SpotCheck.self), sampleSummary),
            .get("/log/stikproever/{sample}", .asking(SpotCheck.self), sample),
            .get("/log/stikproever/{sample}/{entry}", .asking(SpotCheck.self), sampledEntry),
            .post("/log/stikproever/{sample}/{entry}", .asking(SpotCheck.self), findOfEntry),
        ]
    }

    private func samples(_ call: Call) throws -> Response {
        let (place, checks) = try records.look(SpotCheck.self, as: call.viewer, purpose: .oversight, on: { try LogPlaces.own(call.query["myndighed"], in: $0) }) {
            ($0, try SampleStore.checks(of: $0, in: $1))
        }
        return call.page(PageHead(call[LogWording.samples], in: .other, under: call.crumbs(to: place))) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[LogWording.samples])</h1><p class=\"lead\">\(call[SampleWording.lead])</p>")
            let query: KeyValuePairs<StaticString, String?> = ["myndighed": place.authority.rawValue]
            html.write("<form method=\"post\" action=\"\(Address("/log/stikproever/ny").with(query))\">\(call.tokenField)")
            html.write("<p class=\"buttons\"><button class=\"btn\" type=\"submit\">\(call[SampleWording.drawNow])</button></p></form>")
            html.write("<p><a href=\"\(Address("/log/stikproever/opgoerelse").with(query))\">\(call[SampleWording.summary])</a></p>")
            guard !checks.isEmpty else { return html.write("<p class=\"empty\">\(call[SampleWording.none])</p>") }
            html.write("<ul class=\"rows\">")
            for check in checks { call.write(check, to: &html) }
            html.write("</ul>")
        }
    }

    private func drawSample(_ call: Call) throws -> Response {
        let drawn = try records.act(SpotCheck.self, as: call.viewer, on: { try LogPlaces.own(call.query["myndighed"], in: $0) }) { permit, writing in
            var dice = SystemRandomNumberGenerator()
            return try SampleDrawing.draw(permit.subject, clock, with: &dice, &writing)
        }
        guard let drawn else { throw Refusal.conflict(SampleWording.nothingToDraw) }
        return .seeOther("/log/stikproever/\(drawn)")
    }

    private func sample(_ call: Call) throws -> Response {
        let id = try call.key("sample")
        let shown = try records.look(SpotCheck.self, as: call.viewer, purpose: .oversight, on: { try LogPlaces.place(of: id, in: "spot_check", $0) }) { place, reading in
            let entries = try SampleStore.entries(of: id, in: reading)
            let lines = try entries.compactMap { try LogEntries.line($0.number, of: place, in: reading) }
            return (place, try SampleStore.check(id, in: reading), entries, lines, try ReferenceNames.load(lines, in: reading))
        }
        let (place, check, entries, lines, names) = shown
        let samples = Crumb(call[LogWording.samples], Address("/log/stikproever").with(["myndighed": place.authority.rawValue]))
        let title = call[SampleWording.title(call.frame.clock.day(of: check.at).long(in: call.language))]
        return call.page(PageHead(title, in: .other, under: call.crumbs(to: place, samples))) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(title)</h1><p class=\"lead\">\(call[SampleWording.drawn(check.drawn, of: check.entries, since: call.frame.clock.day(of: check.since).long(in: call.language))])</p>")
            let found = Dictionary(entries.map { ($0.number, $0) }) { first, _ in first }
            call.writeLog(
                lines, names, caption: SampleWording.caption, last: (SampleWording.finding, { line, html in if let entry = found[line.number] { call.writeFinding(entry, of: id, to: &html) } }),
                to: &html)
            for entry in entries where !lines.contains(where: { $0.number == entry.number }) {
                html.write("<p>\(call[SampleWording.takenOut(entry.number)])</p>")
                call.writeFound(entry, to: &html)
            }
        }
    }

    private struct Drawn: Sendable {
        let place: LogPlace
        let entry: SampleStore.Entry
        let line: LogLine
        let names: ReferenceNames
    }

    private func drawn(_ call: Call) throws -> Drawn {
        let (id, number) = (try call.key("sample"), try call.entryNumber())
        return try records.look(SpotCheck.self, as: call.viewer, purpose: .oversight, on: { try LogPlaces.place(of: id, in: "spot_check", $0) }) { place, reading in
            let entry = try SampleStore.entry(number, of: id, in: reading)
            guard let line = try LogEntries.line(number, of: place, in: reading) else { throw Refusal.notFound }
            return Drawn(place: place, entry: entry, line: line, names: try ReferenceNames.load([line], in: reading))
        }
    }

    private func sampledEntry(_ call: Call) throws -> Response {
        let id = try call.key("sample")
        let drawn = try drawn(call)
        var form = call.findingPage(drawn.entry, of: id, drawn.place)
        form.values = FormFilling.values(drawn.entry.finding.record, in: form.sheet, call.language)
        form.version = drawn.entry.version
        return answer(form, drawn, call)
    }

    private func answer(_ form: FormPage, _ drawn: Drawn, _ call: Call) -> Response {
        call.answer(
            form,
            above: { html in
                call.writeLog([drawn.line], drawn.names, caption: SampleWording.caption, to: &html)
                guard !drawn.entry.reasons.isEmpty else { return }
                html.write("<h2>\(call[SampleWording.why])</h2><ul>")
                for reason in drawn.entry.reasons { html.write("<li>\(call[SampleWording.reason(reason)])</li>") }
                html.write("</ul>")
            },
            after: { html in
                let breach = Address("/log/brud/ny").with(["myndighed": drawn.place.authority.rawValue])
                html.write("<p>\(call[SampleWording.isBreach]) <a href=\"\(breach)\">\(call[BreachWording.add])</a></p>")
            })
    }

    private func findOfEntry(_ call: Call) throws -> Response {
        let (id, number) = (try call.key("sample"), try call.entryNumber())
        let submission = try records.act(SpotCheck.self, as: call.viewer, on: { try LogPlaces.place(of: id, in: "spot_check", $0) }) { permit, writing in
            let entry = try SampleStore.entry(number, of: id, in: writing.reading)
            return try call.revise(entry.finding, version: entry.version, call.findingPage(entry, of: id, permit.subject), theirs: entry.foundBy ?? "", check: { $0.problems() }) { finding in
                try SampleStore.save(finding, was: entry, of: id, by: permit.person, &writing)
                return Address("/log/stikproever/\(id)").saying(.saved)
            }
        }
        guard case .again(let form) = submission else { return call.answer(submission) }
        return answer(form, try drawn(call), call)
    }

    private func sampleSummary(_ call: Call) throws -> Response {
        let year = call.query["aar"].flatMap { Int($0) }.flatMap { (2000...2199).contains($0) ? $0 : nil } ?? call.today.year
        let shown = try records.look(SpotCheck.self, as: call.viewer, purpose: .oversight, on: { try LogPlaces.own(call.query["myndighed"], in: $0) }) { place, reading in
            let first = Day(year: year, month: 1, day: 1).flatMap { clock.instant(on: $0, hour: 0, minute: 0) }
            let end = Day(year: year + 1, month: 1, day: 1).flatMap { clock.instant(on: $0, hour: 0, minute: 0) }
            guard let first, let end else { throw Refusal.notFound }
            return (place, try SampleStore.summary(of: place, from: first, until: end, in: reading))
        }
        let (place, counts) = shown
        let title = call[SampleWording.yearTitle(year)]
        let samples = Crumb(call[LogWording.samples], Address("/log/stikproever").with(["myndighed": place.authority.rawValue]))
        return call.page(PageHead(title, in: .other, under: call.crumbs(to: place, samples))) { html in
            html.write("<h1>\(title)</h1><p class=\"lead\">\(call[SampleWording.yearLead(place.name)])</p>")
            if counts.isEmpty { html.write("<p class=\"empty\">\(call[SampleWording.noneThatYear])</p>") } else { call.write(counts, title, to: &html) }
            let earlier = Address("/log/stikproever/opgoerelse").with(["myndighed": place.authority.rawValue, "aar": String(year - 1)])
            html.write("<p><a href=\"\(earlier)\">\(call[SampleWording.yearTitle(year - 1)])</a></p>")
        }
    }
}

extension Call {
    fileprivate func entryNumber() throws(Refusal) -> Int {
        guard let number = Int(try key("entry")), number > 0 else { throw .notFound }
        return number
    }

    fileprivate func write(_ check: SampleStore.Check, to html: inout HTML) {
        html.write("<li><p><a href=\"\("/log/stikproever/\(check.id)" as Address)\">\(self[SampleWording.title(frame.clock.day(of: check.at).long(in: language))])</a> ")
        if check.open > 0 {
            html.write("<span class=\"tag warn\">\(self[SampleWording.open(check.open, of: check.drawn)])</span>")
        } else {
            html.write("<span class=\"tag ok\">\(self[SampleWording.done])</span>")
        }
        html.write("</p></li>")
    }

    fileprivate func writeFinding(_ entry: SampleStore.Entry, of sample: String, to html: inout HTML) {
        let address: Address = "/log/stikproever/\(sample)/\(entry.number)"
        writeFound(entry, to: &html)
        let words = entry.finding.outcome == nil ? SampleWording.writeFinding : SampleWording.changeFinding
        html.write("<p><a href=\"\(address)\">\(self[words])<span class=\"sr\">, \(self[LogWording.number]) \(entry.number)</span></a></p>")
    }

    /// What was found, where somebody looked.
    fileprivate func writeFound(_ entry: SampleStore.Entry, to html: inout HTML) {
        guard let outcome = entry.finding.outcome else { return }
        html.write("<p><span class=\"tag \(outcome == .inOrder || outcome == .explained ? "ok" : "warn")\">\(self[SampleWording.outcome(outcome)])</span></p>")
        if let note = entry.finding.note { html.write("<p\(own)>\(note)</p>") }
        if outcome == .breach { html.write("<p><a href=\"\(Address("/log/brud"))\">\(self[LogWording.breaches])</a></p>") }
        if let at = entry.foundAt { html.write("<p class=\"meta\">\(entry.foundBy ?? "") · \(frame.clock.written(at, in: language))</p>") }
    }

    fileprivate func findingPage(_ entry: SampleStore.Entry, of sample: String, _ place: LogPlace) -> FormPage {
        let options = Finding.Outcome.allCases.map { FormOption($0.rawValue, self[SampleWording.outcome($0)]) }
        let list: Address = "/log/stikproever/\(sample)"
        return FormPage(
            PageHead(self[SampleWording.entryTitle(entry.number)], in: .other, under: crumbs(to: place, Crumb(self[LogWording.samples], list))),
            FormSheet([
                FormField("outcome", SampleWording.outcomeLabel, .choice(options), missing: SampleWording.outcomeMissing),
                FormField("note", SampleWording.note, .text(rows: 4, max: 1000), hint: SampleWording.noteHint, neededWhen: SampleWording.noteNeeded),
            ]), action: "\(list)/\(entry.number)", cancel: list, values: form)
    }

    fileprivate func write(_ counts: [(outcome: Finding.Outcome?, count: Int)], _ title: String, to html: inout HTML) {
        html.write(
            "<table class=\"data\"><caption class=\"sr\">\(title)</caption><thead><tr><th scope=\"col\">\(self[SampleWording.outcomeLabel])</th><th scope=\"col\" class=\"num\">\(self[SampleWording.count])</th></tr></thead><tbody>"
        )
        for (outcome, count) in counts {
            html.write("<tr><th scope=\"row\">\(self[outcome.map(SampleWording.outcome) ?? SampleWording.notLooked])</th><td class=\"num\">\(count)</td></tr>")
        }
        html.write("</tbody></table>")
    }
}

enum SampleWording {
    static let lead = Wording(
        "Hver måned trækker Rygrad lod på en tilfældig dag. Poster, som ingen plads eller opgave forklarer, og poster uden for arbejdstid bliver trukket oftere. Dit eget arbejde med loggen bliver ikke trukket. Skriv, hvad du fandt: Det viser, at der bliver holdt øje.",
        en:
            "Each month Rygrad draws lots on a random day. Entries that no seat or task explains, and entries outside working hours, are drawn more often. Your own work with the log is not drawn. Write what you found: it shows that somebody watches."
    )
    static let drawNow = Wording("Træk en stikprøve nu", en: "Draw a sample now")
    static let none = Wording("Der er ikke trukket nogen stikprøver endnu. Den første kommer i løbet af måneden.", en: "No samples have been drawn yet. The first comes within the month.")
    static let nothingToDraw = Wording(
        "Der er ikke sket noget siden den seneste stikprøve, så der er intet at trække.", en: "Nothing has happened since the last sample, so there is nothing to draw.")
    static let summary = Wording("Opgørelse over året", en: "The year's summary")
    static let done = Wording("Gennemgået", en: "Looked through")
    static let why = Wording("Derfor kunne den lettere blive trukket", en: "Why it was likelier to be drawn")
    static let writeFinding = Wording("Skriv, hvad du fandt", en: "Write what you found")
    static let changeFinding = Wording("Ret", en: "Change")
    static let outcomeLabel = Wording("Hvad fandt du?", en: "What did you find?")
    static let outcomeMissing = Wording("Vælg, hvad du fandt", en: "Choose what you found")
    static let note = Wording("Med dine ord", en: "In your words")
    static let noteHint = Wording("Skriv ikke, hvad der stod i sagen eller planen", en: "Do not write what the case or the plan said")
    static let noteNeeded = Wording("(skal udfyldes, når posten ikke er i orden)", en: "(required unless the entry is in order)")
    static let noteMissing = Wording("Skriv kort, hvad du fandt", en: "Write briefly what you found")
    static let count = Wording("Antal", en: "Number")
    static let caption = Wording("Poster i stikprøven", en: "Entries of the sample")
    static let finding = Wording("Hvad du fandt", en: "What you found")
    static let isBreach = Wording("Er det et brud på persondatasikkerheden?", en: "Is it a breach of personal data security?")
    static let notLooked = Wording("Ikke gennemgået", en: "Not looked through")
    static let noneThatYear = Wording("Der blev ikke trukket stikprøver det år.", en: "No samples were drawn that year.")

    static func title(_ day: String) -> Wording { Wording("Stikprøve \(day)", en: "Sample of \(day)") }
    static func entryTitle(_ number: Int) -> Wording { Wording("Post nr. \(number)", en: "Entry no. \(number)") }
    static func yearTitle(_ year: Int) -> Wording { Wording("Stikprøver i \(year)", en: "Spot checks in \(year)") }
    static func yearLead(_ authority: String) -> Wording {
        Wording("Hvad stikprøverne af \(authority)s log viste. Opgørelsen nævner ingen personer.", en: "What the samples of \(authority)'s log showed. The summary names no people.")
    }
    static func open(_ open: Int, of all: Int) -> Wording { Wording("\(open) af \(all) mangler", en: "\(open) of \(all) left") }
    static func takenOut(_ number: Int) -> Wording {
        Wording(
            "Post \(number) er taget ud af loggen, fordi den ikke må gemmes længere.", en: "Entry \(number) was taken out of the log, since it may not be kept any longer.")
    }

    static func drawn(_ drawn: Int, of all: Int, since: String) -> Wording {
        Wording("\(drawn) \(drawn == 1 ? "post" : "poster") trukket blandt \(all) siden \(since).", en: "\(drawn) \(drawn == 1 ? "entry" : "entries") drawn among \(all) since \(since).")
    }

    static func outcome(_ outcome: Finding.Outcome) -> Wording {
        switch outcome {
        case .inOrder: Wording("I orden", en: "In order")
        case .explained: Wording("Spurgt og forklaret", en: "Asked and explained")
        case .followUp: Wording("Skal følges op", en: "To be followed up")
        case .breach: Wording("Et brud", en: "A breach")
        }
    }

    static func reason(_ reason: Sampling.Reason) -> Wording {
        switch reason {
        case .noSeat: Wording("Personen har ingen plads i forummet og ingen opgave i planen", en: "The person has no seat in the forum and no task in the plan")
        case .offHours: Wording("Det var om aftenen, om natten eller i weekenden", en: "It was in the evening, at night or at the weekend")
        case .refused: Wording("Personen blev afvist", en: "The person was refused")
        case .many: Wording("Personen gjorde mere end \(Sampling.many) ting den dag", en: "The person did more than \(Sampling.many) things that day")
        }
    }
}
