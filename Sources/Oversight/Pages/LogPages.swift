package import Access
import Hummingbird
package import Kernel
package import Web

/// What an authority's log auditor does with the log: reads it, checks samples, answers access requests, accounts for breaches, sees alarms.
///
/// Actions: `ReadLog`, `SpotCheck`, `DecideInsight`, `ReportBreach`.
package struct LogPages: Sendable {
    let records: Records
    let clock: Clock

    package init(records: Records, clock: Clock) {
        self.records = records
        self.clock = clock
    }

    package var endpoints: [Endpoint] { [.get("/log", .asking(ReadLog.self), show)] + alarmPages + samplePages + insightPages + breachPages }

    private func show(_ call: Call) throws -> Response {
        let choice = LogChoice(call.query, call.today)
        let shown = try records.look(ReadLog.self, as: call.viewer, purpose: .oversight, on: { try LogPlaces.own(call.query["myndighed"], in: $0) }) { place, reading in
            let lines = try LogEntries.lines(of: place, choice.filter(clock), before: choice.before, limit: LogEntries.pageLength + 1, in: reading)
            return (place, lines, try ReferenceNames.load(lines, in: reading), try LogEntries.people(of: place, in: reading))
        }
        let (place, lines, names, people) = shown
        return call.page(PageHead(call[LogWording.title], in: .other)) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[LogWording.title])</h1><p class=\"lead\">\(call[LogWording.lead(place.name)])</p>")
            html.write("<p class=\"circleline\">\(call.mark(.personal))</p><p class=\"muted\">\(call[LogWording.logged])</p>")
            call.writeLogLinks(place, to: &html)
            choice.write(call, place, people, to: &html)
            guard !lines.isEmpty else { return html.write("<p class=\"empty\">\(call[LogWording.none])</p>") }
            call.writeLog(lines.prefix(LogEntries.pageLength), names, caption: LogWording.entries, to: &html)
            if lines.count > LogEntries.pageLength, let last = lines.dropLast().last {
                html.write("<p><a href=\"\(choice.address(place).with(["foer": String(last.number)]))\">\(call[LogWording.older])</a></p>")
            }
        }
    }
}

/// Which part of the log is asked for. What the address does not say, or says wrongly, is the last month.
private struct LogChoice {
    static let spans = [7, 30, 90, 365]
    let days: Int
    let person: PersonID?
    let what: LogFilter.What?
    let before: Int?
    let today: Day

    init(_ query: FormValues, _ today: Day) {
        days = query["dage"].flatMap { Int($0) }.flatMap { Self.spans.contains($0) ? $0 : nil } ?? 30
        person = query["person"].flatMap { Slug.isValid($0) ? PersonID($0) : nil }
        what = query["hvad"].flatMap(LogFilter.What.init)
        before = query["foer"].flatMap { Int($0) }
        self.today = today
    }

    func filter(_ clock: Clock) -> LogFilter {
        let from = clock.instant(on: today.adding(days: 1 - days), hour: 0, minute: 0) ?? clock.now()
        let until = clock.instant(on: today.adding(days: 1), hour: 0, minute: 0) ?? clock.now()
        return LogFilter(from: from, until: until, person: person, what: what)
    }

    func address(_ place: LogPlace) -> Address { place.log.with(["dage": String(days), "person": person?.rawValue, "hvad": what?.rawValue]) }

    func write(_ call: Call, _ place: LogPlace, _ people: [(id: PersonID, name: String)], to html: inout HTML) {
        html.write("<form class=\"filters\" method=\"get\" action=\"/log\"><input type=\"hidden\" name=\"myndighed\" value=\"\(place.authority)\">")
        let spans = Self.spans.map { FormOption(String($0), call[LogWording.last(days: $0)]) }
        call.writeSelect("dage", LogWording.period, spans, chosen: String(days), to: &html)
        let all = [FormOption("", call[LogWording.everybody])] + people.map { FormOption($0.id.rawValue, own: $0.name) }
        call.writeSelect("person", LogWording.person, all, chosen: person?.rawValue ?? "", to: &html)
        let kinds = [FormOption("", call[LogWording.everything])] + LogFilter.What.allCases.map { FormOption($0.rawValue, call[LogWording.what($0)]) }
        call.writeSelect("hvad", LogWording.what, kinds, chosen: what?.rawValue ?? "", to: &html)
        html.write("<button class=\"btn\" type=\"submit\">\(call[LogWording.show])</button></form>")
    }
}

extension LogPlace {
    var log: Address { Address("/log").with(["myndighed": authority.rawValue]) }
}

extension Call {
    /// A list to choose one from, outside a form sheet.
    func writeSelect(_ name: StaticString, _ label: Wording, _ options: [FormOption], chosen: String, to html: inout HTML) {
        html.write("<div><label for=\"\(name.description)\">\(self[label])</label><select id=\"\(name.description)\" name=\"\(name.description)\">")
        for option in options {
            let selected: Markup? = option.value == chosen ? " selected" : nil
            html.write("<option value=\"\(option.value)\"\(selected)>\(option.label)</option>")
        }
        html.write("</select></div>")
    }

    /// The ways on from the log, and to the logs of other authorities whose auditor the viewer is.
    func writeLogLinks(_ place: LogPlace, to html: inout HTML) {
        html.write("<ul class=\"fn\">")
        for (address, words) in [
            ("/log/alarmer" as Address, LogWording.alarms), ("/log/stikproever", LogWording.samples), ("/log/indsigt", LogWording.insight), ("/log/brud", LogWording.breaches),
        ] {
            html.write("<li><a href=\"\(address.with(["myndighed": place.authority.rawValue]))\">\(self[words])</a></li>")
        }
        html.write("</ul>")
        let others = viewer.standing.posts.filter { $0.kind == .logAuditor && $0.authority != place.authority }.compactMap(\.authority)
        guard !others.isEmpty else { return }
        html.write("<p>\(self[LogWording.otherAuthority])")
        for other in others { html.write(" <a href=\"\(Address("/log").with(["myndighed": other.rawValue]))\">\(other)</a>") }
        html.write("</p>")
    }

    /// The way to a page of this room, for the breadcrumb.
    func crumbs(to place: LogPlace, _ steps: Crumb...) -> [Crumb] { [Crumb(self[LogWording.title], place.log)] + steps }
}
