import Access
import Hummingbird
import Kernel
import Web

/// After an election: some leave, others come, and many seats change on one day in one act. It is shown before it is done.
extension ForumPages {
    var replacePages: [Endpoint] {
        [
            .get("/kredse/{code}/skift", .asking(ReplaceSeats.self), newReplacement),
            .post("/kredse/{code}/skift", .asking(ReplaceSeats.self), previewReplacement),
            .post("/kredse/{code}/skift/udfoer", .asking(ReplaceSeats.self), replace),
        ]
    }

    private func newReplacement(_ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        return try records.read(as: call.viewer) { reading in
            let place = try call.replacePlace(id, reading)
            return call.answer(try call.replacementPage(place, call.query, reading))
        }
    }

    /// Changes nothing: lists the seats that would change, so that single ones can be left out.
    private func previewReplacement(_ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        return try records.read(as: call.viewer) { reading in
            let place = try call.replacePlace(id, reading)
            var page = try call.replacementPage(place, call.form, reading)
            let form = FormReading(call.form, of: page.sheet, in: call.language)
            let plan = Replacement(form.record)
            page.values = form.typed
            page.problems = form.problems
            if let day = plan.day, day < call.today { page.problems.append(Problem("day", ReplaceWording.dayIsPast)) }
            if plan.pairs.isEmpty, page.problems.isEmpty { page.problems.append(Problem("out-1", ReplaceWording.nobodyChosen)) }
            guard page.problems.isEmpty, let day = plan.day else { return call.answer(page) }
            let names = Dictionary(try NameStore.people(of: id, in: reading).map { ($0.id, $0.name) }) { first, _ in first }
            let changes = try ReplaceStore.lines(in: id, on: day, reading).compactMap { line in
                plan.pairs[line.stored.seat.person].map { (line: line, newcomer: $0.flatMap { id in names[id].map { (id: id, name: $0) } }) }
            }
            return call.page(PageHead(call[ReplaceWording.preview], in: .forums, under: page.head.crumbs)) { call.writePreview(changes, day, place, to: &$0) }
        }
    }

    private func replace(_ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        let chosen = Dictionary(
            call.form.all("seat").map { text in
                let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                return (parts[0], parts.count > 1 && Slug.isValid(parts[1]) ? PersonID(parts[1]) : nil)
            }
        ) { first, _ in first }
        let count = try records.act(ReplaceSeats.self, as: call.viewer, on: PlaceStore.loading(own: id)) { permit, writing in
            guard let day = call.form["day"].flatMap({ Day(iso: $0) }), day >= call.today else { throw Refusal.conflict(ReplaceWording.dayIsPast) }
            let people = Dictionary(try NameStore.people(of: permit.subject.id, in: writing.reading).map { ($0.id, $0.name) }) { first, _ in first }
            let lines = try ReplaceStore.lines(in: permit.subject.id, on: day, writing.reading).filter { chosen[$0.stored.id] != nil }
            guard !chosen.isEmpty, lines.count == chosen.count else { throw Refusal.conflict(ReplaceWording.changedMeanwhile) }
            for line in lines {
                try SeatStore.end(line.stored, on: day.adding(days: -1), in: line.forum, &writing)
                guard let newcomer = chosen[line.stored.id] ?? nil else { continue }
                guard newcomer != permit.person else { throw Refusal.conflict(ReplaceWording.notOneself) }
                guard let name = people[newcomer] else { throw Refusal.conflict(ReplaceWording.changedMeanwhile) }
                try SeatStore.add(line.stored.seat.given(to: newcomer, from: day), for: name, in: line.forum, &writing)
            }
            return lines.count
        }
        return .seeOther(Address("/kredse/\(id)").saying(.replaced, count: count))
    }
}

extension Seat {
    /// The same roles for somebody else; whether the name is public is asked anew.
    fileprivate func given(to person: PersonID, from day: Day) -> Seat {
        var seat = self
        (seat.person, seat.from, seat.to, seat.isPublic) = (person, day, nil, nil)
        return seat
    }
}

/// Who leaves and who comes instead, as the form says.
private struct Replacement {
    static let rows = 8
    var day: Day?
    /// By the one who leaves; nobody may come instead.
    var pairs: [PersonID: PersonID?] = [:]

    init(_ record: FieldRecord) {
        day = record["day"].flatMap { Day($0) }
        for row in 1...Self.rows {
            guard case .text(let out)? = record["out-\(row)"] else { continue }
            var newcomer: PersonID?
            if case .text(let text)? = record["in-\(row)"] { newcomer = PersonID(text) }
            pairs.updateValue(newcomer, forKey: PersonID(out))
        }
    }
}

extension Call {
    fileprivate func replacePlace(_ district: DistrictID, _ reading: borrowing Reading) throws -> DistrictPlace {
        let place = try PlaceStore.ownDistrict(district, in: reading)
        guard ReplaceSeats.allows(viewer, on: place) else { throw Refusal.notAllowed(ReplaceSeats.refusal) }
        return place
    }

    fileprivate func replacementPage(_ place: DistrictPlace, _ values: FormValues, _ reading: borrowing Reading) throws -> FormPage {
        let people = try PersonChoices.of(place.id, for: ForumID(""), in: nil, reading).options(ownForum: nil, in: language)
        let sitting = Set(try ReplaceStore.lines(in: place.id, on: today.adding(days: 1), reading).map(\.stored.seat.person.rawValue))
        let leaving = people.filter { sitting.contains($0.value) }
        var fields = [FormField("day", ReplaceWording.day, .date, hint: ReplaceWording.dayHint, missing: ReplaceWording.dayMissing)]
        for row in 1...Replacement.rows {
            fields.append(FormField("out-\(row)", ReplaceWording.out, .choice(leaving)).framed(under: ReplaceWording.change(row, of: Replacement.rows)))
            fields.append(
                FormField("in-\(row)", ReplaceWording.newcomer, .choice(people.filter { $0.value != viewer.person?.rawValue })).framed(under: ReplaceWording.change(row, of: Replacement.rows)))
        }
        var page = FormPage(
            PageHead(self[ReplaceWording.title], in: .forums, under: crumbs(to: place)), FormSheet(fields), action: "/kredse/\(place.id)/skift", cancel: "/kredse/\(place.id)",
            values: values)
        page.introduction = ReplaceWording.lead
        page.button = ReplaceWording.show
        return page
    }

    fileprivate func writePreview(_ changes: [(line: ReplaceStore.Line, newcomer: (id: PersonID, name: String)?)], _ day: Day, _ place: DistrictPlace, to html: inout HTML) {
        html.write("<h1>\(self[ReplaceWording.preview])</h1>")
        guard !changes.isEmpty else {
            return html.write("<p class=\"empty\">\(self[ReplaceWording.noSeats])</p><p><a href=\"\("/kredse/\(place.id)/skift" as Address)\">\(self[ReplaceWording.back])</a></p>")
        }
        html.write("<p class=\"lead\">\(self[ReplaceWording.previewLead(day)])</p>")
        html.write("<form method=\"post\" action=\"\("/kredse/\(place.id)/skift/udfoer" as Address)\">\(tokenField)<input type=\"hidden\" name=\"day\" value=\"\(day.iso)\">")
        html.write("<fieldset class=\"field\"><legend>\(self[ReplaceWording.seats])</legend>")
        for (index, change) in changes.enumerated() {
            let line = change.line
            html.write(
                "<div class=\"check\"><input type=\"checkbox\" id=\"seat-\(index + 1)\" name=\"seat\" value=\"\(line.stored.id):\(change.newcomer?.id.rawValue ?? "")\" checked>")
            let words = ReplaceWording.change(line.stored.personName, to: change.newcomer?.name, roles(line.stored.seat.roles).lowercased())
            html.write("<label for=\"seat-\(index + 1)\"><strong\(own)>\(line.forumName)</strong>: \(self[words])</label></div>")
        }
        html.write(
            "</fieldset><p class=\"buttons\"><button class=\"btn primary\" type=\"submit\">\(self[ReplaceWording.button])</button> <a class=\"btn\" href=\"\("/kredse/\(place.id)/skift" as Address)\">\(self[ReplaceWording.back])</a></p></form>"
        )
    }
}

enum ReplaceWording {
    static let title = Wording("Skift mange pladser på én dag", en: "Change many seats on one day")
    static let lead = Wording(
        "Efter et valg går nogle af, og andre kommer i stedet. Vælg dagen og hvem. På næste side ser du hver plads, før noget bliver ændret. Den, der går af, beholder sin plads til og med dagen før.",
        en:
            "After an election some leave and others come instead. Choose the day and who. The next page shows every seat before anything is changed. Those who leave keep their seats until the day before."
    )
    static let day = Wording("De nyes første dag", en: "The newcomers' first day")
    static let dayHint = Wording("Efter et kommunalvalg den 1. januar", en: "After municipal elections 1 January")
    static let dayMissing = Wording("Skriv, hvilken dag pladserne skifter", en: "Write the day on which the seats change")
    static let dayIsPast = Wording("Pladserne kan tidligst skifte i dag. Der er ikke ændret noget.", en: "The seats can change today at the earliest. Nothing was changed.")
    static func change(_ row: Int, of rows: Int) -> Wording {
        row == 1 ? Wording("Skift 1 af \(rows)", en: "Change 1 of \(rows)") : Wording("Skift \(row) af \(rows) (frivillig)", en: "Change \(row) of \(rows) (optional)")
    }
    static let out = Wording("Går af", en: "Leaves")
    static let newcomer = Wording("Kommer i stedet", en: "Comes instead")
    static let nobodyChosen = Wording("Vælg mindst én, der går af", en: "Choose at least one who leaves")
    static let show = Wording("Vis pladserne", en: "Show the seats")
    static let preview = Wording("Disse pladser skifter", en: "These seats change")
    static func previewLead(_ day: Day) -> Wording {
        Wording(
            "Intet er ændret endnu. Fjern fluebenet ved en plads, der ikke skal skifte \(day.sentence(in: .danish)).",
            en: "Nothing has been changed yet. Clear the box of a seat that shall not change \(day.sentence(in: .english)).")
    }
    static let seats = Wording("Pladser", en: "Seats")
    static func change(_ out: String, to newcomer: String?, _ roles: String) -> Wording {
        guard let newcomer else { return Wording("\(out) (\(roles)) går af, og pladsen bliver tom", en: "\(out) (\(roles)) leaves and the seat stays empty") }
        return Wording("\(newcomer) kommer i stedet for \(out) som \(roles)", en: "\(newcomer) comes instead of \(out) as \(roles)")
    }
    static let noSeats = Wording("Dem, du valgte, har ingen pladser den dag, som du kan skifte.", en: "Those you chose have no seats that day that you can change.")
    static let back = Wording("Vælg om", en: "Choose again")
    static let button = Wording("Skift pladserne", en: "Change the seats")
    static let notOneself = Wording(
        "Ingen kan give sig selv en plads. Der er ikke ændret noget. Bed en anden, der kan, om at gøre det.",
        en: "Nobody can give themselves a seat. Nothing was changed. Ask somebody else who can to do it.")
    static let changedMeanwhile = Wording(
        "Nogen har ændret pladserne imens, eller ingen er valgt. Der er ikke ændret noget. Gå tilbage, og vis pladserne igen.",
        en: "Somebody has changed the seats meanwhile, or none is chosen. Nothing was changed. Go back and show the seats again.")
}
