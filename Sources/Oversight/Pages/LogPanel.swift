package import Access
import Forums
import Kernel
import Storage
package import Web

/// What waits for a log auditor, on the front page: requests and breaches with their deadlines, a sample to look through, alarms.
package struct LogPanel: Sendable {
    private let places: [Waiting]

    private struct Waiting: Sendable {
        let place: LogPlace
        let requests: [InsightStore.Stored]
        let breaches: Int
        let sample: SampleStore.Check?
        let alarms: Int
    }

    /// None for whoever is no log auditor.
    package static func read(in reading: borrowing Reading) throws -> LogPanel? {
        var places: [Waiting] = []
        for post in reading.viewer.standing.posts where post.kind == .logAuditor {
            guard let authority = post.authority else { continue }
            let place = try LogPlaces.place(post.district, authority, in: reading)
            places.append(
                Waiting(
                    place: place, requests: try InsightStore.requests(of: place, in: reading).filter { $0.request.outcome == nil },
                    breaches: try BreachStore.breaches(of: place, in: reading).count { $0.breach.notified == nil },
                    sample: try SampleStore.checks(of: place, in: reading).first { $0.open > 0 }, alarms: try AlarmStore.unseen(of: place, in: reading)))
        }
        return places.isEmpty ? nil : LogPanel(places: places)
    }

    package func write(_ call: Call, to html: inout HTML) {
        for waiting in places {
            html.write("<h2>\(call[PanelWording.title(waiting.place.name)])</h2>")
            let isQuiet = waiting.requests.isEmpty && waiting.breaches == 0 && waiting.sample == nil && waiting.alarms == 0
            if isQuiet { html.write("<p>\(call[PanelWording.nothing])</p>") } else { write(waiting, call, to: &html) }
            html.write("<ul class=\"fn\"><li><a href=\"\(waiting.place.log)\">\(call[PanelWording.open])</a></li></ul>")
        }
    }

    private func write(_ waiting: Waiting, _ call: Call, to html: inout HTML) {
        let query: KeyValuePairs<StaticString, String?> = ["myndighed": waiting.place.authority.rawValue]
        html.write("<ul class=\"rows\">")
        if waiting.alarms > 0 { html.write("<li><a href=\"\(Address("/log/alarmer").with(query))\">\(call[PanelWording.alarms(waiting.alarms)])</a></li>") }
        if waiting.breaches > 0 { html.write("<li><a href=\"\(Address("/log/brud").with(query))\">\(call[PanelWording.breaches(waiting.breaches)])</a></li>") }
        if let first = waiting.requests.map(\.request.due).min() {
            html.write("<li><a href=\"\(Address("/log/indsigt").with(query))\">\(call[PanelWording.requests(waiting.requests.count)])</a> ")
            html.write("<span class=\"tag \(first < call.today ? "err" : "warn")\">\(call[InsightWording.due(first.long(in: call.language), isLate: first < call.today)])</span></li>")
        }
        if let sample = waiting.sample {
            html.write("<li><a href=\"\("/log/stikproever/\(sample.id)" as Address)\">\(call[SampleWording.title(call.frame.clock.day(of: sample.at).long(in: call.language))])</a> ")
            html.write("<span class=\"tag warn\">\(call[SampleWording.open(sample.open, of: sample.drawn)])</span></li>")
        }
        html.write("</ul>")
    }
}

private enum PanelWording {
    static let nothing = Wording("Der er ingen alarmer, anmodninger eller stikprøver, der venter på dig.", en: "No alarms, requests or samples wait for you.")
    static let open = Wording("Åbn loggen", en: "Open the log")
    static func title(_ authority: String) -> Wording { Wording("Loggen for \(authority)", en: "The log of \(authority)") }
    static func alarms(_ count: Int) -> Wording { Wording(count == 1 ? "1 ny alarm" : "\(count) nye alarmer", en: count == 1 ? "1 new alarm" : "\(count) new alarms") }
    static func breaches(_ count: Int) -> Wording {
        Wording(
            count == 1 ? "1 brud mangler en afgørelse om anmeldelse" : "\(count) brud mangler en afgørelse om anmeldelse",
            en: count == 1 ? "1 breach lacks a decision on notifying" : "\(count) breaches lack a decision on notifying")
    }
    static func requests(_ count: Int) -> Wording {
        Wording(count == 1 ? "1 anmodning om indsigt" : "\(count) anmodninger om indsigt", en: count == 1 ? "1 access request" : "\(count) access requests")
    }
}
