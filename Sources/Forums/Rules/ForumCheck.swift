package import Kernel

/// What is missing or wrong on a forum's card (plantjek).
package enum ForumCheck {
    /// Everything about one card. `first` and `last` are the days that the plan, or the check, is about.
    package static func findings(of forum: Forum, people: [PersonID: Person], today: Day, from first: Day, to last: Day) -> [Finding] {
        legalBasis(of: forum, from: first) + cadence(of: forum) + chair(of: forum, on: today) + contacts(of: forum, people: people, from: first, to: last)
    }

    package static func cadence(of forum: Forum) -> [Finding] {
        guard (forum.cadence ?? []).isEmpty else { return [] }
        return [
            Finding(
                .forumWithoutCadenceRule, at: forum.id.rawValue,
                Wording("Det er ikke noteret, hvor tit \(forum.name) mødes.", en: "It is not noted how often \(forum.name) meets."),
                advice: Wording(
                    "Tilføj en regel, for eksempel »mindst 4 møder om året« eller »efter behov«.",
                    en: "Add a rule, for example “at least 4 meetings a year” or “as needed”."))
        ]
    }

    /// `members` must hold the seats.
    package static func chair(of forum: Forum, on today: Day) -> [Finding] {
        let hasChair = (forum.members ?? []).contains { $0.roles.contains(.chair) && $0.holds(on: today) }
        guard !hasChair else { return [] }
        return [
            Finding(
                .forumWithoutChair, at: forum.id.rawValue,
                Wording("\(forum.name) har ingen formand i dag.", en: "\(forum.name) has no chair today."),
                advice: Wording("Giv et medlem rollen som formand, eller tilføj den nye formand.", en: "Give a member the role of chair, or add the new chair.")
            )
        ]
    }

    /// A terms of reference (kommissorium) or an agreement is a basis too. A provision that ended before the first day no longer carries the forum.
    package static func legalBasis(of forum: Forum, from first: Day) -> [Finding] {
        let bases = forum.legalBasis ?? []
        guard !bases.isEmpty else {
            return [
                Finding(
                    .forumWithoutLegalBasis, at: forum.id.rawValue,
                    Wording("Det er ikke noteret, hvad \(forum.name) bygger på.", en: "It is not noted what \(forum.name) rests on."),
                    advice: Wording("Tilføj en bestemmelse, et kommissorium eller en aftale.", en: "Add a provision, terms of reference or an agreement."))
            ]
        }
        return bases.compactMap { basis in
            guard let end = basis.to, end < first else { return nil }
            return Finding(
                .legalBasisExpired, at: forum.id.rawValue,
                Wording(
                    "\(forum.name) bygger på »\(basis.text)«, som ophørte \(end.sentence(in: .danish)).",
                    en: "\(forum.name) rests on “\(basis.text)”, which ended on \(end.sentence(in: .english))."),
                advice: Wording(
                    "Find ud af, hvad der gælder i stedet, og ret forummets retsgrundlag.",
                    en: "Find out what holds instead, and correct the forum's legal basis."))
        }
    }

    /// For those who hold a seat at some time in the span, each once. The address itself is never in the sentence.
    package static func contacts(of forum: Forum, people: [PersonID: Person], from first: Day, to last: Day) -> [Finding] {
        var seen: Set<PersonID> = []
        return (forum.members ?? []).compactMap { seat in
            guard seat.holds(from: first, to: last), seen.insert(seat.person).inserted, let person = people[seat.person] else { return nil }
            return contact(of: person, in: forum)
        }
    }

    private static func contact(of person: Person, in forum: Forum) -> Finding? {
        let place = "\(forum.id)/\(person.id)"
        if let email = person.email, !email.isEmpty {
            guard !EmailAddress.looksRight(email) else { return nil }
            return Finding(
                .memberContactBroken, at: place,
                Wording(
                    "E-mailadressen til \(person.name) i \(forum.name) kan ikke være rigtig.",
                    en: "The e-mail address of \(person.name) in \(forum.name) cannot be right."),
                advice: Wording("Få den rigtige adresse, og ret den under personen.", en: "Get the right address, and correct it under the person."))
        }
        guard (person.phone ?? "").isEmpty else { return nil }
        return Finding(
            .memberContactBroken, at: place,
            Wording(
                "\(person.name) i \(forum.name) har hverken e-mailadresse eller telefonnummer.",
                en: "\(person.name) in \(forum.name) has neither an e-mail address nor a telephone number."),
            advice: Wording("Skriv mindst én måde at få fat i vedkommende på.", en: "Write at least one way to reach the person."))
    }
}
