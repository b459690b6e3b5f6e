import Kernel

enum NamingWording {
    static let heading = Wording("Redaktører og stedfortrædere", en: "Editors and deputies")
    static let nameEditor = Wording("Udpeg en redaktør", en: "Name an editor")
    static let nameDeputy = Wording("Udpeg en stedfortræder for en dag", en: "Name a deputy for a day")
    static let editorHint = Wording(
        "En redaktør må skrive i forummets planer uden at sidde i forummet", en: "An editor may write the forum's plans without sitting in the forum")
    static let editorMissing = Wording("Vælg, hvem der skal skrive planen", en: "Choose who shall write the plan")
    static let editorToHint = Wording("Lad den stå tom, hvis det gælder, indtil du ændrer det", en: "Leave it empty if it holds until you change it")
    static let editsAlready = Wording(
        "Personen er allerede redaktør i den tid. Vælg en anden, eller ret dagene", en: "The person is an editor in that time already. Choose another, or change the days")
    static func endQuestion(_ name: String) -> Wording { Wording("Skal \(name) ikke længere være redaktør?", en: "Shall \(name) no longer be an editor?") }
    static let endExplained = Wording(
        "Adgangen til at skrive i planen holder op med det samme. Det, der er skrevet, bliver stående, og historikken viser, hvem der skrev det.",
        en: "The right to write the plan ends at once. What was written stays, and the history shows who wrote it.")
    static let member = Wording("Medlem, der ikke kan komme", en: "Member who cannot come")
    static let memberMissing = Wording("Vælg det medlem, der ikke kan komme", en: "Choose the member who cannot come")
    static let memberDoesNotSit = Wording("Medlemmet sidder ikke i forummet den dag. Vælg en anden dag", en: "The member does not sit in the forum that day. Choose another day")
    static let deputy = Wording("Stedfortræder", en: "Deputy")
    static let deputyHint = Wording(
        "Kan læse forummets sider den dag, på medlemmets vegne. En fast stedfortræder skal have en plads i stedet",
        en: "Can read the forum's pages that day, on behalf of the member. A permanent substitute needs a seat instead")
    static let deputyMissing = Wording("Vælg, hvem der møder i stedet", en: "Choose who comes instead")
    static let sitsThatDay = Wording("Personen sidder selv i forummet den dag. Vælg en anden", en: "The person sits in the forum that day. Choose another")
    static let day = Wording("Mødets dag", en: "Day of the meeting")
    static let dayMissing = Wording("Skriv, hvilken dag mødet er", en: "Write the day of the meeting")
    static let dayIsPast = Wording("Dagen er gået. Skriv en dag fra i dag og frem", en: "The day has passed. Write a day from today on")
    static let hasBeen = Wording("Dagen er gået, og stedfortræderen kan ikke fjernes. Der er ikke ændret noget.", en: "The day has passed, and the deputy cannot be removed. Nothing was changed.")
    static func removeQuestion(_ name: String, for member: String) -> Wording { Wording("Skal \(name) alligevel ikke møde for \(member)?", en: "Shall \(name) not come for \(member) after all?") }
    static func removeExplained(_ day: Day) -> Wording {
        Wording(
            "\(day.long(in: .danish)) giver så ikke længere adgang. Historikken viser, at det var planlagt.",
            en: "\(day.long(in: .english)) then gives no access any more. The history shows that it was planned.")
    }
    static func editor(_ name: String) -> Wording { Wording("\(name) må skrive i forummets planer", en: "\(name) may write the forum's plans") }
    static func deputy(_ name: String, for member: String, on day: Day) -> Wording {
        Wording("\(name) møder for \(member) \(day.long(in: .danish))", en: "\(name) comes for \(member) on \(day.long(in: .english))")
    }
    static let none = Wording("Ingen er udpeget.", en: "Nobody is named.")
    static let end = Wording("Slut", en: "End")
}

enum ConfirmationWording {
    static let heading = Wording("Er medlemmerne de rigtige?", en: "Are the members right?")
    static let confirm = Wording("Bekræft, at medlemmerne er rigtige", en: "Confirm that the members are right")
    static let lead = Wording(
        "Hvert halve år siger formanden, om listen passer. En plads giver adgang til forummets sider, så afslut pladsen for den, der er holdt op.",
        en: "Every half year the chair says whether the list is right. A seat gives access to the forum's pages, so end the seat of whoever has left.")
    static let fixFirst = Wording("Passer den ikke, så ret medlemmerne først.", en: "If it is not, mend the members first.")
    static let remark = Wording("Bemærkning", en: "Remark")
    static let remarkHint = Wording(
        "For eksempel: »Skolen finder en ny repræsentant i august«. Skriv ikke om enkeltpersoners forhold",
        en: "For example: “The school finds a new representative in August”. Do not write of individuals' circumstances")
    static let never = Wording("Medlemmerne er ikke bekræftet endnu.", en: "The members have not been confirmed yet.")
    static func last(_ day: Day, by name: String) -> Wording {
        Wording("Sidst bekræftet \(day.sentence(in: .danish)) af \(name).", en: "Last confirmed \(day.sentence(in: .english)) by \(name).")
    }
    static func due(_ day: Day) -> Wording { Wording("Næste gang senest \(day.sentence(in: .danish)).", en: "Next time by \(day.sentence(in: .english)).") }
    static func late(_ day: Day) -> Wording { Wording("Skulle være bekræftet senest \(day.sentence(in: .danish)).", en: "Was due by \(day.sentence(in: .english)).") }
    static let notDue = Wording("Har ingen medlemmer at bekræfte endnu.", en: "Has no members to confirm yet.")
    static let listTitle = Wording("Bekræftelse af medlemmer", en: "Confirmation of members")
    static let listLead = Wording(
        "Formanden bekræfter hvert halve år, at medlemmerne er rigtige. De, der er længst bagud, står først.",
        en: "The chair confirms every half year that the members are right. Those furthest behind stand first.")
    /// - Parameter isOwn: whether the forums are one municipality's, as its coordinator sees them.
    static func lateCount(_ count: Int, isOwn: Bool) -> Wording {
        switch (count, isOwn) {
        case (0, false): Wording("Ingen fora mangler formandens bekræftelse.", en: "No forum lacks the chair's confirmation.")
        case (0, true): Wording("Ingen af kommunens fora mangler formandens bekræftelse.", en: "None of the municipality's forums lacks the chair's confirmation.")
        case (1, false): Wording("1 forum mangler formandens bekræftelse.", en: "1 forum lacks the chair's confirmation.")
        case (1, true): Wording("1 af kommunens fora mangler formandens bekræftelse.", en: "1 of the municipality's forums lacks the chair's confirmation.")
        case (_, false): Wording("\(count) fora mangler formandens bekræftelse.", en: "\(count) forums lack the chair's confirmation.")
        case (_, true): Wording("\(count) af kommunens fora mangler formandens bekræftelse.", en: "\(count) of the municipality's forums lack the chair's confirmation.")
        }
    }
    static let restOfDistrict = Wording("Resten af politikredsen", en: "The rest of the police district")
    static let earlier = Wording("Tidligere bekræftelser", en: "Earlier confirmations")
    static func members(_ count: Int) -> Wording { count == 1 ? Wording("1 person", en: "1 person") : Wording("\(count) personer", en: "\(count) people") }
    static let isLate = Wording("For sent", en: "Overdue")
    static let isSoon = Wording("Snart", en: "Soon")
    static let isGood = Wording("Bekræftet", en: "Confirmed")
}
