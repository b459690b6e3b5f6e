import Access
import Kernel

/// What is said once after something was done. It travels in the address as a code; only these sentences exist.
package enum Notice: String, Sendable, CaseIterable {
    case saved = "gemt"
    case added = "tilfoejet"
    case areaAdded = "indsatsomraade-tilfoejet"
    case activityAdded = "aktivitet-tilfoejet"
    case actionAdded = "handling-tilfoejet"
    case indicatorAdded = "indikator-tilfoejet"
    case measurementAdded = "maaling-tilfoejet"
    case seriesKept = "tal-hentet"
    case evaluationFixed = "spoergsmaal-laast"
    case personAdded = "person-oprettet"
    case memberAdded = "medlem-tilfoejet"
    case statusSet = "status-sat"
    case actionDone = "handling-gjort"
    case actionReopened = "handling-aabnet"
    case removed = "fjernet"
    case released = "frigivet"
    case commented = "bemaerket"
    case answered = "besvaret"
    case moved = "flyttet"
    case drafted = "kladde"
    case imported = "indsat"
    case purgeAsked = "sletning-bedt"
    case purged = "slettet"
    case signedOut = "logget-af"
    case accessClosed = "adgang-lukket"
    case confirmed = "bekraeftet"
    case ended = "afsluttet"
    case seatEnded = "plads-slut"
    case replaced = "skiftet"

    /// - Parameter count: of how many things it was done, where that is told.
    func wording(_ count: Int?) -> Wording {
        switch self {
        case .saved: Wording("Ændringen er gemt.", en: "The change is saved.")
        case .added: Wording("Det er tilføjet.", en: "It is added.")
        case .areaAdded: Wording("Indsatsområdet er tilføjet.", en: "The focus area is added.")
        case .activityAdded: Wording("Aktiviteten er tilføjet.", en: "The activity is added.")
        case .actionAdded: Wording("Handlingen er tilføjet.", en: "The action is added.")
        case .indicatorAdded: Wording("Indikatoren er tilføjet.", en: "The indicator is added.")
        case .measurementAdded: Wording("Målingen er tilføjet.", en: "The measurement is added.")
        case .evaluationFixed: Wording("Spørgsmålet er låst. Her er svaret.", en: "The question is fixed. Here is the answer.")
        case .seriesKept: Wording("Tallene er hentet ind og gemt.", en: "The figures are brought in and saved.")
        case .personAdded: Wording("Personen er oprettet og valgt. Giv nu pladsen.", en: "The person is added and chosen. Now give the seat.")
        case .memberAdded:
            Wording(
                "Medlemmet er tilføjet. Har personen ikke adgang endnu, giver administratoren et link.", en: "The member is added. If the person has no access yet, the administrator gives a link.")
        case .statusSet: Wording("Status er gemt.", en: "The status is saved.")
        case .actionDone: Wording("Handlingen er meldt gjort.", en: "The action is marked done.")
        case .actionReopened: Wording("Handlingen er åben igen.", en: "The action is open again.")
        case .removed: Wording("Det er fjernet. Historikken viser, hvad der stod.", en: "It is removed. The history shows what it said.")
        case .released: Self.released(count)
        case .commented: Wording("Din bemærkning er gemt.", en: "Your comment is saved.")
        case .answered: Wording("Svaret er gemt.", en: "The answer is saved.")
        case .moved: Wording("Planen er kommet et skridt videre. Her ser du, hvor den er nu.", en: "The plan has moved a step. Here you see where it is now.")
        case .drafted: Wording("Her er kladden til den nye plan.", en: "Here is the draft of the new plan.")
        case .imported: Wording("Rækkerne er sat ind i planen.", en: "The rows are inserted in the plan.")
        case .signedOut: Wording("Der er logget ud.", en: "Signed out.")
        case .accessClosed: Wording("Adgangen er lukket.", en: "The access is closed.")
        case .confirmed: Wording("Medlemmerne er bekræftet. Du bliver mindet om det igen om et halvt år.", en: "The members are confirmed. You are reminded again in half a year.")
        case .ended: Wording("Personens pladser og hverv slutter den dag, du valgte.", en: "The person's seats and posts end on the day you chose.")
        case .seatEnded: Wording("Pladsen slutter i dag. I morgen står navnet under tidligere medlemmer.", en: "The seat ends today. Tomorrow the name stands under former members.")
        case .replaced: Self.replaced(count)
        case .purgeAsked: Wording("Sletningen venter på, at en anden end dig siger ja.", en: "The erasure waits for someone other than you to agree.")
        case .purged: Wording("Teksten er slettet. Historikken siger, at det er sket, men ikke hvad der stod.", en: "The text is erased. The history says that it happened, not what it said.")
        }
    }

    private static func replaced(_ count: Int?) -> Wording {
        let count = count ?? 0
        return count == 1
            ? Wording("1 plads skifter den dag, du valgte.", en: "1 seat changes on the day you chose.")
            : Wording("\(count) pladser skifter den dag, du valgte.", en: "\(count) seats change on the day you chose.")
    }

    private static func released(_ count: Int?) -> Wording {
        switch count {
        case nil: Wording("Status er offentliggjort.", en: "The status is released.")
        case 0: Wording("Alle statusser var allerede offentliggjort.", en: "All statuses were released already.")
        case 1: Wording("Status er offentliggjort for 1 aktivitet.", en: "The status of 1 activity is released.")
        case let count?: Wording("Status er offentliggjort for \(count) aktiviteter.", en: "The status of \(count) activities is released.")
        }
    }
}

extension Address {
    /// The page, with what is said there once, and focus on it.
    ///
    /// `place` is where on the page it stands, by an id; the top of its content where there is none.
    package func saying(_ notice: Notice, at place: String? = nil, count: Int? = nil) -> Address {
        with(["besked": notice.rawValue, "ved": place, "antal": count.map(String.init)]).at("besked")
    }
}

extension Call {
    /// What was just done by the one who is signed in. A link that someone else passes on says nothing.
    var notice: Notice? { viewer.isVisitor ? nil : query["besked"].flatMap(Notice.init) }

    /// The notice of what was just done, at the top of the page's content.
    package func writeNotice(to html: inout HTML) {
        guard let notice, query["ved"] == nil else { return }
        write(notice, to: &html)
    }

    /// The notice where the thing stands that it is about.
    package func writeNotice(at place: String, to html: inout HTML) {
        guard let notice, query["ved"] == place else { return }
        write(notice, to: &html)
    }

    private func write(_ notice: Notice, to html: inout HTML) {
        html.write("<div class=\"note ok\" id=\"besked\" role=\"status\" tabindex=\"-1\"><p>\(self[notice.wording(query["antal"].flatMap { Int($0) })])</p></div>")
    }
}
