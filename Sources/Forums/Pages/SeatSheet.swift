import Access
import Kernel
import Web

/// What the form for a seat needs to know: the forum, who could sit there, and who does.
struct SeatBoard {
    let place: ForumPlace
    let isAboutPersons: Bool
    let people: [PersonChoice]
    let seats: [SeatStore.Stored]

    static func load(_ forum: ForumID, in reading: borrowing Reading) throws -> SeatBoard {
        let place = try PlaceStore.place(of: forum, in: reading)
        return SeatBoard(
            place: place, isAboutPersons: try ForumStore.forum(forum, in: reading).forum.isAboutPersons,
            people: try PersonChoices.of(place.district, for: place.id, in: place.municipality, reading),
            seats: try SeatStore.seats(of: forum, in: reading))
    }

    /// »SSP-konsulent, Vejen Kommune«; none where neither is known.
    func about(_ person: PersonID) -> String? {
        guard let choice = people.first(where: { $0.id == person }) else { return nil }
        let words = [choice.title, choice.authority].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    func name(of person: PersonID) -> String { people.first { $0.id == person }?.name ?? person.rawValue }

    /// What only the whole seat, and the others beside it, can tell.
    func problems(of seat: Seat, but own: SeatStore.Stored?) -> [Problem] {
        var problems: [Problem] = []
        if let from = seat.from, let to = seat.to, to < from { problems.append(Problem("to", SeatWording.endsTooEarly)) }
        if seat.substituteFor == seat.person { problems.append(Problem("substitute-for", SeatWording.ownSubstitute)) }
        let overlaps = seats.contains { other in
            other.id != own?.id && other.seat.person == seat.person && other.seat.substituteFor == seat.substituteFor
                && other.seat.holds(from: seat.from ?? .earliest, to: seat.to ?? .latest)
        }
        if overlaps { problems.append(Problem(own == nil ? "person" : "from", SeatWording.sitsAlready(name(of: seat.person)))) }
        return problems
    }
}

extension Call {
    func crumbs(to place: ForumPlace) -> [Crumb] { [Crumb(self[ForumWording.forums], "/fora"), Crumb(own: place.name, "/fora/\(place.id)")] }

    func newPage(_ board: SeatBoard, _ values: FormValues) -> FormPage {
        let person = FormField(
            "person", SeatWording.person,
            .choice(board.people.filter { mayGive(to: $0.id, board.place) }.options(ownForum: nil, in: language)),
            missing: SeatWording.personMissing)
        var page = FormPage(
            PageHead(self[MemberWording.add], in: .forums, under: crumbs(to: board.place)), FormSheet([person] + seatFields(board, of: nil)),
            action: "/fora/\(board.place.id)/medlemmer/ny",
            cancel: "/fora/\(board.place.id)", values: values)
        page.button = MemberWording.add
        return page
    }

    private func mayGive(to person: PersonID, _ place: ForumPlace) -> Bool {
        guard person == viewer.person else { return true }
        var place = place
        place.seated = person
        return SeatMember.allows(viewer, on: place)
    }

    func editPage(_ stored: SeatStore.Stored, _ board: SeatBoard) -> FormPage {
        FormPage(
            PageHead(stored.personName, in: .forums, under: crumbs(to: board.place)), FormSheet(seatFields(board, of: stored)),
            action: "/fora/\(board.place.id)/medlemmer/\(stored.id)",
            cancel: "/fora/\(board.place.id)", values: form)
    }

    /// A person who is not on the list must be added to the district first.
    func writePersonHint(_ board: SeatBoard, to html: inout HTML) {
        html.write(
            "<p>\(self[SeatWording.notListed]) <a href=\"\(Address("/kredse/\(board.place.district)/personer/ny").with(["forum": board.place.id.rawValue]))\">\(self[SeatWording.newPerson])</a></p>")
    }

    private func seatFields(_ board: SeatBoard, of own: SeatStore.Stored?) -> [FormField] {
        var others: [FormOption] = []
        for other in board.seats where other.seat.person != own?.seat.person && !others.contains(where: { $0.value == other.seat.person.rawValue }) {
            // Those who have left need no substitute, but the one who is named stays.
            guard (other.seat.to ?? .latest) >= today || other.seat.person == own?.seat.substituteFor else { continue }
            others.append(FormOption(other.seat.person.rawValue, other.personName))
        }
        var fields = [
            FormField(
                "roles", SeatWording.roles, .choices(Seat.Role.options(language, \.wording)), hint: SeatWording.rolesHint, missing: SeatWording.rolesMissing),
            FormField("from", SeatWording.from, .date),
            FormField("to", SeatWording.to, .date, hint: SeatWording.toHint),
            FormField("substitute-for", SeatWording.substituteFor, .choice(others), hint: SeatWording.substituteHint),
        ]
        if !board.isAboutPersons { fields.append(FormField("public", SeatWording.isPublic, .flag, hint: SeatWording.publicHint)) }
        return fields
    }
}

enum SeatWording {
    static let person = Wording("Person", en: "Person")
    static let personMissing = Wording("Vælg, hvem der skal have pladsen", en: "Choose who shall have the seat")
    static let notListed = Wording("Står personen ikke på listen?", en: "Is the person not on the list?")
    static let newPerson = Wording("Opret personen først", en: "Add the person first")
    static let roles = Wording("Roller", en: "Roles")
    static let rolesHint = Wording(
        "Formand, næstformand og sekretær kan rette oplysningerne om forummet og dets planer. En deltager er med uden at være medlem",
        en: "Chair, vice-chair and secretary can edit the forum's card and plans. Someone who attends is there without being a member")
    static let rolesMissing = Wording("Vælg mindst én rolle", en: "Choose at least one role")
    static let from = Wording("Første dag", en: "First day")
    static let to = Wording("Sidste dag", en: "Last day")
    static let toHint = Wording("Lad den stå tom, så længe pladsen ikke har nogen slutdato", en: "Leave it empty as long as the seat has no end")
    static let substituteFor = Wording("Fast stedfortræder for", en: "Permanent substitute for")
    static let substituteHint = Wording(
        "Kun hvis personen sidder i forummet på en andens vegne", en: "Only if the person sits in the forum on behalf of another")
    static let isPublic = Wording("Vis navnet for alle", en: "Show the name to everyone")
    static let publicHint = Wording(
        "E-mail og telefon vises aldrig for andre end dem, der deltager i samarbejdet",
        en: "E-mail and telephone are never shown to others than those who take part in the cooperation")
    static let endsTooEarly = Wording(
        "»Sidste dag« skal være samme dag som »Første dag« eller senere", en: "“Last day” must be the same day as “First day” or later")
    static let ownSubstitute = Wording(
        "Ingen kan være stedfortræder for sig selv. Vælg en anden", en: "Nobody can be their own substitute. Choose someone else")
    static func sitsAlready(_ name: String) -> Wording {
        Wording(
            "\(name) har allerede en plads i forummet i den tid. Ret den i stedet",
            en: "\(name) already has a seat in the forum in that time. Edit that one instead")
    }
    static func endQuestion(_ name: String) -> Wording { Wording("Skal \(name) slutte i dag?", en: "Shall \(name) end today?") }
    static func endExplained(_ forum: String, _ day: Day) -> Wording {
        Wording(
            "Den sidste dag i \(forum) bliver i dag \(day.sentence(in: .danish)). Fra i morgen giver pladsen ikke længere adgang. Navnet bliver stående under tidligere medlemmer.",
            en:
                "The last day in \(forum) becomes today, \(day.sentence(in: .english)). From tomorrow the seat gives no access. The name stays under former members."
        )
    }
    static func removeQuestion(_ name: String) -> Wording { Wording("Skal \(name) ikke begynde alligevel?", en: "Shall \(name) not begin after all?") }
    static func removeExplained(_ forum: String) -> Wording {
        Wording(
            "Pladsen i \(forum) er ikke begyndt endnu og bliver fjernet. Historikken viser, at den var planlagt.",
            en: "The seat in \(forum) has not begun and is removed. The history shows that it was planned.")
    }
}
