import Access
import Forums
import HTTPTypes
import Hummingbird
import Kernel
import Web

/// `/log/indsigt`: somebody asks when they were looked up, and why; the authority answers by its own law about its own entries.
extension LogPages {
    var insightPages: [Endpoint] {
        [
            .get("/log/indsigt", .asking(DecideInsight.self), requests),
            .get("/log/indsigt/ny", .asking(DecideInsight.self), newRequest),
            .post("/log/indsigt/ny", .asking(DecideInsight.self), addRequest),
            .get("/log/indsigt/{insight}", .asking(DecideInsight.self), request),
            .post("/log/indsigt/{insight}", .asking(DecideInsight.self), decide),
            .get("/log/indsigt/{insight}/svar", .asking(DecideInsight.self), letter),
            .get("/log/indsigt/{insight}/svar.txt", .asking(DecideInsight.self), letterAsText),
        ]
    }

    private func requests(_ call: Call) throws -> Response {
        let (place, requests) = try records.look(DecideInsight.self, as: call.viewer, purpose: .insight, on: { try LogPlaces.own(call.query["myndighed"], in: $0) }) {
            ($0, try InsightStore.requests(of: $0, in: $1))
        }
        return call.page(PageHead(call[LogWording.insight], in: .other, under: call.crumbs(to: place))) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[LogWording.insight])</h1><p class=\"lead\">\(call[InsightWording.lead(place)])</p>")
            html.write("<ul class=\"fn\"><li><a href=\"\(Address("/log/indsigt/ny").with(["myndighed": place.authority.rawValue]))\">\(call[InsightWording.add])</a></li></ul>")
            guard !requests.isEmpty else { return html.write("<p class=\"empty\">\(call[InsightWording.none])</p>") }
            html.write("<ul class=\"rows\">")
            for stored in requests { call.write(stored, to: &html) }
            html.write("</ul>")
        }
    }

    private func newRequest(_ call: Call) throws -> Response {
        let page = try records.look(DecideInsight.self, as: call.viewer, purpose: .insight, on: { try LogPlaces.own(call.query["myndighed"], in: $0) }) { place, reading in
            var page = try call.requestPage(place, FormValues(), reading)
            page.values = FormValues().with(call.today, in: "received").with(call.today.adding(days: -365), in: "from").with(call.today, in: "to")
            return page
        }
        return call.answer(page)
    }

    private func addRequest(_ call: Call) throws -> Response {
        let submission = try records.act(DecideInsight.self, as: call.viewer, on: { try LogPlaces.own(call.query["myndighed"], in: $0) }) { permit, writing in
            try call.create(InsightRequest.self, try call.requestPage(permit.subject, call.form, writing.reading), check: { $0.problems(on: call.today) }) { request in
                let id = try InsightStore.add(request, at: permit.subject, &writing)
                return Address("/log/indsigt/\(id)").saying(.added)
            }
        }
        return call.answer(submission)
    }

    private struct Shown: Sendable {
        let place: LogPlace
        let stored: InsightStore.Stored
        let lines: [LogLine]
        let names: ReferenceNames
    }

    private func shown(_ call: Call) throws -> Shown {
        let id = try call.key("insight")
        return try records.look(DecideInsight.self, as: call.viewer, purpose: .insight, on: { try LogPlaces.place(of: id, in: "insight_request", $0) }) { place, reading in
            let stored = try InsightStore.request(id, in: reading)
            let lines = try InsightStore.lines(stored.request, at: place, clock, in: reading)
            return Shown(place: place, stored: stored, lines: lines, names: try ReferenceNames.load(lines, in: reading))
        }
    }

    private func request(_ call: Call) throws -> Response {
        let shown = try shown(call)
        let (place, stored) = (shown.place, shown.stored)
        var form = call.decisionPage(stored, place)
        form.values = FormFilling.values(stored.request.record, in: form.sheet, call.language)
        form.version = stored.version
        return answer(form, shown, call)
    }

    private func answer(_ form: FormPage, _ shown: Shown, _ call: Call) -> Response {
        call.answer(
            form,
            above: { html in
                call.writeNotice(to: &html)
                call.writeFacts(shown.stored, to: &html)
                html.write("<h2>\(call[InsightWording.entries])</h2><p>\(call[InsightWording.onlyOwn(shown.lines.count)])</p>")
                if !shown.lines.isEmpty { call.writeLog(shown.lines, shown.names, caption: InsightWording.entries, to: &html) }
                html.write("<h2>\(call[InsightWording.decision])</h2>")
                if shown.stored.request.outcome != nil { html.write("<p><a href=\"\("/log/indsigt/\(shown.stored.id)/svar" as Address)\">\(call[InsightWording.letter])</a></p>") }
            })
    }

    private func decide(_ call: Call) throws -> Response {
        let id = try call.key("insight")
        let submission = try records.act(DecideInsight.self, as: call.viewer, on: { try LogPlaces.place(of: id, in: "insight_request", $0) }) { permit, writing in
            let stored = try InsightStore.request(id, in: writing.reading)
            return try call.revise(
                stored.request, version: stored.version, call.decisionPage(stored, permit.subject), theirs: stored.decidedBy ?? "", check: { $0.decisionProblems(by: permit.subject.law) }
            ) { request in
                try InsightStore.decide(request, was: stored, by: permit.person, &writing)
                return Address("/log/indsigt/\(id)").saying(.saved)
            }
        }
        guard case .again(let form) = submission else { return call.answer(submission) }
        return answer(form, try shown(call), call)
    }

    private func letter(_ call: Call) throws -> Response {
        let shown = try shown(call)
        guard let letter = InsightLetter(shown.stored.request, at: shown.place, shown.lines, call.frame.clock, call.language) else { throw Refusal.notFound }
        let id = shown.stored.id
        let title = call[InsightWording.letter]
        let crumb = Crumb(call[InsightWording.title(shown.stored.personName)], "/log/indsigt/\(id)")
        return call.page(PageHead(title, in: .other, under: call.crumbs(to: shown.place, crumb))) { html in
            html.write("<h1>\(title)</h1><p><a href=\"\("/log/indsigt/\(id)/svar.txt" as Address)\" download>\(call[InsightWording.asText])</a></p><div class=\"letter\">")
            for paragraph in letter.paragraphs { html.write("<p>\(paragraph)</p>") }
            if !letter.times.isEmpty {
                html.write("<ul>")
                for time in letter.times { html.write("<li>\(time)</li>") }
                html.write("</ul>")
            }
            for paragraph in letter.ending { html.write("<p>\(paragraph)</p>") }
            html.write("</div>")
        }
    }

    private func letterAsText(_ call: Call) throws -> Response {
        let shown = try shown(call)
        guard let letter = InsightLetter(shown.stored.request, at: shown.place, shown.lines, call.frame.clock, call.language) else { throw Refusal.notFound }
        var response = Response.bytes(Array(letter.text.utf8), type: "text/plain; charset=utf-8")
        response.headers[.contentDisposition] = "attachment; filename=\"svar.txt\""
        return response
    }
}

extension Call {
    fileprivate func write(_ stored: InsightStore.Stored, to html: inout HTML) {
        html.write("<li><p><a href=\"\("/log/indsigt/\(stored.id)" as Address)\"\(own)>\(stored.personName)</a> ")
        if let outcome = stored.request.outcome {
            html.write("<span class=\"tag ok\">\(self[InsightWording.outcome(outcome)])</span>")
        } else {
            let isLate = stored.request.due < today
            html.write("<span class=\"tag \(isLate ? "err" : "warn")\">\(self[InsightWording.due(stored.request.due.long(in: language), isLate: isLate)])</span>")
        }
        html.write("</p><ul class=\"meta\"><li>\(self[InsightWording.received]) \(stored.request.received, language)</li>")
        if let file = stored.request.file { html.write("<li\(own)>\(file)</li>") }
        html.write("</ul></li>")
    }

    fileprivate func writeFacts(_ stored: InsightStore.Stored, to html: inout HTML) {
        let request = stored.request
        html.write("<dl class=\"facts\"><dt>\(self[InsightWording.person])</dt><dd\(own)>\(stored.personName)</dd>")
        html.write("<dt>\(self[LogWording.period])</dt><dd>\(request.from, language) – \(request.to, language)</dd>")
        html.write("<dt>\(self[InsightWording.received])</dt><dd>\(request.received, language)</dd>")
        html.write("<dt>\(self[InsightWording.dueLabel])</dt><dd>\(request.due, language)</dd>")
        if let file = request.file { html.write("<dt>\(self[InsightWording.file])</dt><dd\(own)>\(file)</dd>") }
        if let by = stored.decidedBy, let at = stored.decidedAt { html.write("<dt>\(self[InsightWording.decided])</dt><dd>\(by), \(frame.clock.written(at, in: language))</dd>") }
        html.write("</dl>")
    }

    fileprivate func requestPage(_ place: LogPlace, _ values: FormValues, _ reading: borrowing Reading) throws -> FormPage {
        let people = try NameStore.people(of: place.district, in: reading).map { FormOption($0.id.rawValue, own: [$0.name, $0.title].compactMap { $0 }.joined(separator: ", ")) }
        let list = Address("/log/indsigt").with(["myndighed": place.authority.rawValue])
        var page = FormPage(
            PageHead(self[InsightWording.add], in: .other, under: crumbs(to: place, Crumb(self[LogWording.insight], list))),
            FormSheet([
                FormField("person", InsightWording.person, .choice(people), hint: InsightWording.personHint, missing: InsightWording.personMissing),
                FormField("from", InsightWording.from, .date, missing: InsightWording.fromMissing), FormField("to", InsightWording.to, .date, missing: InsightWording.toMissing),
                FormField("received", InsightWording.received, .date, missing: InsightWording.receivedMissing),
                FormField("file", InsightWording.file, .line(max: 60), hint: InsightWording.fileHint),
            ]), action: Address("/log/indsigt/ny").with(["myndighed": place.authority.rawValue]), cancel: list, values: values)
        page.button = InsightWording.register
        return page
    }

    fileprivate func decisionPage(_ stored: InsightStore.Stored, _ place: LogPlace) -> FormPage {
        let list = Address("/log/indsigt").with(["myndighed": place.authority.rawValue])
        var fields = [
            FormField(
                "outcome", InsightWording.outcomeLabel, .choice(place.law.outcomes.map { FormOption($0.rawValue, self[InsightWording.outcome($0)]) }), hint: InsightWording.lawHint(place.law),
                missing: InsightWording.outcomeMissing),
            FormField(
                "reason", InsightWording.reason, .text(rows: 4, max: 2000), hint: InsightWording.reasonHint(place.law),
                neededWhen: InsightWording.reasonNeeded),
        ]
        if place.law == .enforcement { fields.append(FormField("until", InsightWording.until, .date, hint: InsightWording.untilHint)) }
        var page = FormPage(
            PageHead(self[InsightWording.title(stored.personName)], in: .other, under: crumbs(to: place, Crumb(self[LogWording.insight], list))), FormSheet(fields),
            action: "/log/indsigt/\(stored.id)", cancel: list, values: form)
        page.button = InsightWording.decide
        return page
    }
}
