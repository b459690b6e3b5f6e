import Forums
import Kernel

/// What is said about programmes.
enum ProgrammeWording {
    static let title = Wording("Programmer", en: "Programmes")
    static let lead = Wording("Det, der skal være på plads alle steder, og hvor langt hvert sted er.", en: "What is to be in place everywhere, and how far each place is.")
    static let add = Wording("Opret et program", en: "Add a programme")
    static let titleLabel = Wording("Titel", en: "Title")
    static let titleHint = Wording("Det, der skal være på plads, for eksempel »Trafikpolitik på hver skole«", en: "What is to be in place, for example “Traffic policy at every school”")
    static let noTitle = Wording("Skriv, hvad der skal være på plads", en: "Write what is to be in place")
    static let ofLabel = Wording("Hvor skal det være på plads?", en: "Where is it to be in place?")
    static let noUnit = Wording("Vælg, hvor det skal være på plads", en: "Choose where it is to be in place")
    static let kindsLabel = Wording("Hvilke institutioner?", en: "Which institutions?")
    static let kindsHint = Wording("Kun når det er institutioner. Sæt ingen fluebener, hvis alle tæller med", en: "Only where it is institutions. Tick none if all count")
    static let stepsLabel = Wording("Hvilke trin bruger I?", en: "Which steps do you use?")
    static let noEnd = Wording(
        "Vælg mindst ét trin, der betyder, at det er på plads: »Vedtaget«, »I kraft« eller »Skal fornyes«",
        en: "Choose at least one step that means that it is in place: “Adopted”, “In force” or “To be renewed”")
    static let behind = Wording("Listen bag tallet", en: "The list behind the figure")
    static let see = Wording("Se hvert sted", en: "See each place")
    static let none = Wording("Der er ingen programmer endnu.", en: "There are no programmes yet.")
    static let noUnits = Wording("Der er ingen steder på listen endnu.", en: "There are no places on the list yet.")
    static let units = Wording("Sted for sted", en: "Place by place")
    static let stepLabel = Wording("Hvor langt", en: "How far")
    static let since = Wording("Siden", en: "Since")
    static let sinceHint = Wording("Lad felterne stå tomme, hvis det er fra i dag", en: "Leave the fields empty if it is from today")
    static let note = Wording("Bemærkning", en: "Note")
    static let noteHint = Wording("Skriv ikke noget om enkelte personer", en: "Write nothing about single persons")
    static let noStep = Wording("Vælg, hvor langt stedet er", en: "Choose how far the place is")
    static let notYet = Wording("Dagen er ikke kommet endnu", en: "The day has not come yet")
    static let municipality = Wording("Kommune", en: "Municipality")
    static let covered = Wording("På plads", en: "In place")
    static let counts = Wording("Optællinger", en: "Counts")
    static let countsLead = Wording(
        "En optælling står fast, også når listen ændrer sig: skoler lukker, og nye kommer til.", en: "A count stands, also when the list changes: schools close and new ones open.")
    static let countNow = Wording("Gem dagens optælling", en: "Save today's count")
    static let day = Wording("Dag", en: "Day")
    static let outOf = Wording("Ud af", en: "Out of")
    static let press = Wording("Tryk på et sted for at skrive, hvor langt det er.", en: "Press a place to write how far it is.")
    static func unit(_ unit: Programme.Unit) -> Wording {
        switch unit {
        case .institution: Wording("Institution", en: "Institution")
        case .municipality: Wording("Kommune", en: "Municipality")
        case .forum: Wording("Forum", en: "Forum")
        }
    }
    static func step(_ step: Programme.Step) -> Wording {
        switch step {
        case .none: Wording("Ikke begyndt", en: "Not begun")
        case .inProgress: Wording("I gang", en: "In progress")
        case .adopted: Wording("Vedtaget", en: "Adopted")
        case .inForce: Wording("I kraft", en: "In force")
        case .toRenew: Wording("Skal fornyes", en: "To be renewed")
        }
    }
    static func share(_ state: ProgrammeState) -> Wording {
        let (covered, all, underway) = (state.covered, state.lines.count, state.lines.count { $0.step == .inProgress })
        guard all > 0 else { return noUnits }
        let share = { (language: Language) in Figures.percent(Double(covered) / Double(all) * 100, decimals: 0...0, in: language) }
        return Wording(
            "Det er på plads \(covered) af \(all) steder (\(share(.danish))) og i gang \(underway == 1 ? "1 sted" : "\(underway) steder").",
            en: "It is in place in \(covered) of \(all) places (\(share(.english))) and in progress in \(underway).")
    }
    static func asOf(_ day: Day) -> Wording { Wording("Opgjort \(day.long(in: .danish)).", en: "As of \(day.long(in: .english)).") }
}
