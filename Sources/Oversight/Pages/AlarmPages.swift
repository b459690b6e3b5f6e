import Access
import Hummingbird
import Kernel
import Web

/// `/log/alarmer`: what the auditor should look at, and what came of it.
extension LogPages {
    var alarmPages: [Endpoint] {
        [.get("/log/alarmer", .asking(ReadLog.self), alarms), .post("/log/alarmer/{alarm}/set", .asking(ReadLog.self), seeAlarm)]
    }

    private func alarms(_ call: Call) throws -> Response {
        let (place, alarms) = try records.look(ReadLog.self, as: call.viewer, purpose: .oversight, on: { try LogPlaces.own(call.query["myndighed"], in: $0) }) {
            ($0, try AlarmStore.alarms(of: $0, in: $1))
        }
        return call.page(PageHead(call[LogWording.alarms], in: .other, under: call.crumbs(to: place))) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[LogWording.alarms])</h1><p class=\"lead\">\(call[AlarmWording.lead])</p>")
            guard !alarms.isEmpty else { return html.write("<p class=\"empty\">\(call[AlarmWording.none])</p>") }
            html.write("<ol class=\"history\">")
            for alarm in alarms { call.write(alarm, to: &html) }
            html.write("</ol>")
        }
    }

    private func seeAlarm(_ call: Call) throws -> Response {
        let id = try call.key("alarm")
        let reading = FormReading(call.form, of: FormSheet([AlarmWording.note]), in: call.language)
        guard reading.problems.isEmpty else { throw Refusal.invalid(reading.problems) }
        let place = try records.act(ReadLog.self, as: call.viewer, on: { try LogPlaces.place(of: id, in: "log_alarm", $0) }) { permit, writing in
            try AlarmStore.see(id, note: reading.record["note"].flatMap { String($0) }, by: permit.person, &writing)
            return permit.subject
        }
        return .seeOther(Address("/log/alarmer").with(["myndighed": place.authority.rawValue]).saying(.saved))
    }
}

extension Call {
    fileprivate func write(_ alarm: Alarm, to html: inout HTML) {
        html.write("<li><p><strong>\(self[AlarmWording.kind(alarm.kind)])</strong>")
        if alarm.seenAt == nil { html.write(" <span class=\"tag warn\">\(self[AlarmWording.new])</span>") }
        html.write("</p><ul class=\"meta\"><li\(own)>\(alarm.personName)</li><li>\(frame.clock.written(alarm.at, in: language))</li><li>\(self[LogWording.number]) \(alarm.number)</li></ul>")
        if let seenAt = alarm.seenAt {
            html.write("<p class=\"muted\">\(self[AlarmWording.seen(by: alarm.seenBy ?? "", at: frame.clock.written(seenAt, in: language))])</p>")
            if let note = alarm.note { html.write("<p\(own)>\(note)</p>") }
        } else {
            html.write("<form method=\"post\" action=\"\("/log/alarmer/\(alarm.id)/set" as Address)\">\(tokenField)")
            html.write("<div class=\"field\"><label for=\"note-\(alarm.id)\">\(self[AlarmWording.note.label]) <span class=\"optional\">\(self[FormWording.optional])</span></label>")
            html.write("<input class=\"wide\" type=\"text\" id=\"note-\(alarm.id)\" name=\"note\"\(own)></div>")
            html.write("<p class=\"buttons\"><button class=\"btn\" type=\"submit\">\(self[AlarmWording.see])<span class=\"sr\">: \(alarm.personName)</span></button></p></form>")
        }
        html.write("</li>")
    }
}

enum AlarmWording {
    static let lead = Wording(
        "Rygrad siger til, når én person bliver afvist mange gange, slår meget op på kort tid eller er inde på noget i en anden politikreds, og når en administrator giver en plads, et hverv eller en adgang. En alarm er ikke en anklage: Der kan være en god grund.",
        en:
            "Rygrad tells when one person is refused many times, looks up much in a short time, or touches something in another police district, and when an administrator gives a seat, a post or an access. An alarm is no accusation: there may be a good reason."
    )
    static let none = Wording("Der er ingen alarmer.", en: "There are no alarms.")
    static let new = Wording("Ny", en: "New")
    static let see = Wording("Markér som set", en: "Mark as seen")
    static let note = FormField(
        "note", Wording("Hvad fandt du ud af?", en: "What did you find out?"), .line(max: 300))

    static func kind(_ kind: Alarm.Kind) -> Wording {
        switch kind {
        case .refusals: Wording("Afvist mange gange på kort tid", en: "Refused many times in a short time")
        case .looks: Wording("Mange opslag på kort tid", en: "Many look-ups in a short time")
        case .power: Wording("En administrator gav en plads, et hverv eller en adgang", en: "An administrator gave a seat, a post or an access")
        case .outside: Wording("Noget i en anden politikreds", en: "Something in another police district")
        }
    }

    static func seen(by name: String, at time: String) -> Wording { Wording("Set af \(name) den \(time)", en: "Seen by \(name), \(time)") }
}
