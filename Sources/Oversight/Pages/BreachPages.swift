import Access
import Forums
import Hummingbird
import Kernel
import Web

/// `/log/brud`: for a thing and some days, who could see it and who did; and the 72 hours.
extension LogPages {
    var breachPages: [Endpoint] {
        [
            .get("/log/brud", .asking(ReportBreach.self), breaches),
            .get("/log/brud/ny", .asking(ReportBreach.self), newBreach),
            .post("/log/brud/ny", .asking(ReportBreach.self), addBreach),
            .get("/log/brud/{breach}", .asking(ReportBreach.self), breach).slow,
            .post("/log/brud/{breach}", .asking(ReportBreach.self), reviseBreach),
        ]
    }

    private func breaches(_ call: Call) throws -> Response {
        let (place, breaches, names) = try records.look(ReportBreach.self, as: call.viewer, purpose: .breach, on: { try LogPlaces.own(call.query["myndighed"], in: $0) }) {
            ($0, try BreachStore.breaches(of: $0, in: $1), try BreachThings.load($0, in: $1))
        }
        return call.page(PageHead(call[LogWording.breaches], in: .other, under: call.crumbs(to: place))) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[LogWording.breaches])</h1><p class=\"lead\">\(call[BreachWording.lead])</p>")
            html.write("<ul class=\"fn\"><li><a href=\"\(Address("/log/brud/ny").with(["myndighed": place.authority.rawValue]))\">\(call[BreachWording.add])</a></li></ul>")
            guard !breaches.isEmpty else { return html.write("<p class=\"empty\">\(call[BreachWording.none])</p>") }
            html.write("<ul class=\"rows\">")
            for stored in breaches {
                html.write(
                    "<li><p><a href=\"\("/log/brud/\(stored.id)" as Address)\"\(call.own)>\(names.name(of: stored.breach.thing) ?? call[LogWording.gone])</a> \(call.deadline(of: stored.breach))</p></li>"
                )
            }
            html.write("</ul>")
        }
    }

    private func newBreach(_ call: Call) throws -> Response {
        let page = try records.look(ReportBreach.self, as: call.viewer, purpose: .breach, on: { try LogPlaces.own(call.query["myndighed"], in: $0) }) { place, reading in
            var page = call.breachPage(nil, place, try BreachThings.load(place, in: reading))
            page.values = FormFilling.values(FieldRecord([("found", call.today.fieldValue)]), in: page.sheet, call.language)
            return page
        }
        return call.answer(page)
    }

    private func addBreach(_ call: Call) throws -> Response {
        let submission = try records.act(ReportBreach.self, as: call.viewer, on: { try LogPlaces.own(call.query["myndighed"], in: $0) }) { permit, writing in
            let page = call.breachPage(nil, permit.subject, try BreachThings.load(permit.subject, in: writing.reading))
            return try call.create(Breach.self, page, check: { $0.problems(on: call.today) }) { breach in
                Address("/log/brud/\(try BreachStore.add(breach, at: permit.subject, &writing))").saying(.added)
            }
        }
        return call.answer(submission)
    }

    private struct Shown: Sendable {
        let place: LogPlace
        let stored: BreachStore.Stored
        let exposure: Exposure
        let lines: [LogLine]
        let names: ReferenceNames
        let things: BreachThings
    }

    private func shown(_ call: Call) throws -> Shown {
        let id = try call.key("breach")
        return try records.look(ReportBreach.self, as: call.viewer, purpose: .breach, on: { try LogPlaces.place(of: id, in: "breach", $0) }) { place, reading in
            let stored = try BreachStore.breach(id, in: reading)
            let lines = try BreachEntries.lines(stored.breach, at: place, clock, in: reading)
            return Shown(
                place: place, stored: stored, exposure: try Exposure.of(stored.breach, at: place, clock, in: reading), lines: lines, names: try ReferenceNames.load(lines, in: reading),
                things: try BreachThings.load(place, in: reading))
        }
    }

    private func breach(_ call: Call) throws -> Response {
        let shown = try shown(call)
        var form = call.breachPage(shown.stored, shown.place, shown.things)
        form.values = FormFilling.values(shown.stored.breach.record, in: form.sheet, call.language)
        form.version = shown.stored.version
        return answer(form, shown, call)
    }

    private func answer(_ form: FormPage, _ shown: Shown, _ call: Call) -> Response {
        call.answer(
            form,
            above: { html in
                call.writeNotice(to: &html)
                html.write("<p>\(call.deadline(of: shown.stored.breach))</p>")
                html.write("<h2>\(call[BreachWording.could])</h2><p>\(call[BreachWording.period(shown.stored.breach, call.language)])</p>")
                call.write(shown.exposure, to: &html)
                html.write("<h2>\(call[BreachWording.did])</h2>")
                if shown.lines.isEmpty {
                    html.write("<p>\(call[BreachWording.nobodyDid])</p>")
                } else {
                    call.writeLog(shown.lines, shown.names, caption: LogWording.entries, to: &html)
                }
                html.write("<p class=\"muted\">\(call[BreachWording.limits])</p><h2>\(call[BreachWording.report])</h2>")
            })
    }

    private func reviseBreach(_ call: Call) throws -> Response {
        let id = try call.key("breach")
        let submission = try records.act(ReportBreach.self, as: call.viewer, on: { try LogPlaces.place(of: id, in: "breach", $0) }) { permit, writing in
            let stored = try BreachStore.breach(id, in: writing.reading)
            let page = call.breachPage(stored, permit.subject, try BreachThings.load(permit.subject, in: writing.reading))
            return try call.revise(stored.breach, version: stored.version, page, theirs: "", check: { $0.problems(on: call.today) }) { breach in
                try BreachStore.save(breach, was: stored, &writing)
                return Address("/log/brud/\(id)").saying(.saved)
            }
        }
        guard case .again(let form) = submission else { return call.answer(submission) }
        return answer(form, try shown(call), call)
    }
}

extension Call {
    /// When it must be notified, or what was decided.
    fileprivate func deadline(of breach: Breach) -> Markup {
        switch breach.notified {
        case .notified?: return "<span class=\"tag ok\">\(self[BreachWording.notified(.notified)])</span>"
        case .unlikelyRisk?: return "<span class=\"tag\">\(self[BreachWording.notified(.unlikelyRisk)])</span>"
        case nil:
            guard let due = breach.due(frame.clock) else { return "" }
            let isLate = due < frame.clock.now()
            return "<span class=\"tag \(isLate ? "err" : "warn")\">\(self[BreachWording.due(frame.clock.written(due, in: language), isLate: isLate)])</span>"
        }
    }

    fileprivate func write(_ exposure: Exposure, to html: inout HTML) {
        guard exposure.wasThere else { return html.write("<p>\(self[BreachWording.notThere])</p>") }
        if exposure.wasOpen { html.write("<p><strong>\(self[BreachWording.wasOpen])</strong></p>") }
        if exposure.own.isEmpty { html.write("<p>\(self[BreachWording.nobodyOwn])</p>") }
        if !exposure.own.isEmpty {
            html.write("<ul class=\"rows\">")
            for holder in exposure.own {
                html.write("<li><p\(own)>\(holder.name)</p><ul class=\"meta\">")
                for reason in holder.reasons { html.write("<li>\(self[reason.wording])</li>") }
                html.write("</ul></li>")
            }
            html.write("</ul>")
        }
        guard !exposure.others.isEmpty else { return }
        html.write("<p>\(self[BreachWording.others])</p><ul>")
        for (authority, count) in exposure.others { html.write("<li><span\(own)>\(authority.isEmpty ? self[BreachWording.withoutAuthority] : authority)</span>: \(count)</li>") }
        html.write("</ul>")
    }

    fileprivate func breachPage(_ stored: BreachStore.Stored?, _ place: LogPlace, _ things: BreachThings) -> FormPage {
        let query: KeyValuePairs<StaticString, String?> = ["myndighed": place.authority.rawValue]
        let list = Address("/log/brud").with(query)
        var fields = [FormField("thing", BreachWording.thing, .choice(things.options(self)), missing: BreachWording.thingMissing)]
        fields += [
            FormField("from", InsightWording.from, .date, missing: InsightWording.fromMissing), FormField("to", InsightWording.to, .date, missing: InsightWording.toMissing),
            FormField("found", BreachWording.found, .date, hint: BreachWording.foundHint, missing: BreachWording.foundMissing),
            FormField("time", BreachWording.time, .line(max: 5), hint: BreachWording.timeHint),
            FormField("what", BreachWording.what, .text(rows: 5, max: 2000), hint: BreachWording.whatHint, missing: BreachWording.whatMissing),
            FormField("notified", BreachWording.notifiedLabel, .choice(Breach.Notified.allCases.map { FormOption($0.rawValue, self[BreachWording.notified($0)]) }), hint: BreachWording.notifiedHint),
            FormField("reason", InsightWording.reason, .text(rows: 3, max: 1000), neededWhen: BreachWording.reasonNeeded),
        ]
        let title = stored.map { self[BreachWording.title(things.name(of: $0.breach.thing) ?? self[LogWording.gone])] } ?? self[BreachWording.add]
        var page = FormPage(
            PageHead(title, in: .other, under: crumbs(to: place, Crumb(self[LogWording.breaches], list))), FormSheet(fields),
            action: stored.map { "/log/brud/\($0.id)" as Address } ?? Address("/log/brud/ny").with(query), cancel: list, values: form)
        page.button = BreachWording.save
        return page
    }
}
