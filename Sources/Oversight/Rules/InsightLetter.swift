import Access
import Kernel

/// The answer to whoever asked: times and purposes of the authority's own entries, never an employee's name (European Court C-579/21).
struct InsightLetter: Sendable {
    let paragraphs: [String]
    let times: [String]
    let ending: [String]

    /// None while nothing is decided.
    init?(_ request: InsightRequest, at place: LogPlace, _ lines: [LogLine], _ clock: Clock, _ language: Language) {
        guard let outcome = request.outcome else { return nil }
        let words = LetterWording(request, place, language)
        times = outcome.showsTimes ? lines.filter { !$0.isRefused }.map { words.time(clock.written($0.at, in: language), $0) } : []
        paragraphs = [words.asked, words.answer(outcome, isEmpty: times.isEmpty)].compactMap { $0 }
        ending = [words.reason(outcome), words.complaint(outcome)].compactMap { $0 }
    }

    /// As plain text, a paragraph or a time to a line.
    var text: String {
        ([paragraphs.joined(separator: "\n\n"), times.map { "- \($0)" }.joined(separator: "\n"), ending.joined(separator: "\n\n")].filter { !$0.isEmpty }).joined(separator: "\n\n") + "\n"
    }
}

private struct LetterWording {
    let request: InsightRequest
    let place: LogPlace
    let language: Language

    init(_ request: InsightRequest, _ place: LogPlace, _ language: Language) { (self.request, self.place, self.language) = (request, place, language) }

    var asked: String {
        let (received, from, to) = (request.received.long(in: language), request.from.long(in: language), request.to.long(in: language))
        return Wording(
            "Du har den \(received) spurgt \(place.name), hvornår og hvorfor vi har behandlet oplysninger om dig i systemet Rygrad fra \(from) til \(to).",
            en: "On \(received) you asked \(place.name) when and why we processed data about you in the system Rygrad from \(from) to \(to).")[language]
    }

    func answer(_ outcome: InsightRequest.Outcome, isEmpty: Bool) -> String {
        let wording: Wording =
            switch outcome {
            case .given where isEmpty:
                Wording(
                    "Vores log viser ikke, at vores medarbejdere har behandlet oplysninger om dig i den periode. Loggen viser ændringer, afslag og de opslag, som altid skrives ned. Almindelig læsning står ikke i den.",
                    en:
                        "Our log does not show that our employees processed data about you in that period. The log shows changes, refusals, and the look-ups that are always written down. Ordinary reading is not in it."
                )
            case .given: Wording("Det skete på disse tidspunkter og til disse formål:", en: "It happened at these times and for these purposes:")
            case .restricted: Wording("Vi kan give dig en del af oplysningerne:", en: "We can give you part of the information:")
            case .postponed: Wording("Vi kan ikke svare dig endnu.", en: "We cannot answer you yet.")
            case .refused: Wording("Vi kan ikke give dig oplysningerne.", en: "We cannot give you the information.")
            case .neither:
                Wording(
                    "Vi kan hverken be- eller afkræfte, om vi har behandlet oplysninger om dig.", en: "We can neither confirm nor deny whether we have processed data about you.")
            }
        return wording[language]
    }

    /// The reason, unless it would tell what is not to be told.
    func reason(_ outcome: InsightRequest.Outcome) -> String? {
        if outcome == .neither { return nil }
        let until =
            outcome == .postponed
            ? request.until.map { Wording("Vi ser på din anmodning igen senest den \($0.long(in: language)).", en: "We look at your request again by \($0.long(in: language)).")[language] } : nil
        let parts = [request.reason, until].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    func complaint(_ outcome: InsightRequest.Outcome) -> String {
        let wording: Wording =
            switch (place.law, outcome) {
            case (.protection, .given):
                Wording("Du kan klage til Datatilsynet. Læs hvordan på datatilsynet.dk.", en: "You can complain to Datatilsynet, the Danish data protection agency: datatilsynet.dk.")
            case (.protection, _):
                Wording(
                    "Du kan klage til Datatilsynet over afgørelsen. Læs hvordan på datatilsynet.dk. Du kan også gå til domstolene.",
                    en: "You can complain of the decision to Datatilsynet, the Danish data protection agency: datatilsynet.dk. You can also go to court.")
            case (.enforcement, .given):
                Wording("Du kan klage til Datatilsynet. Læs hvordan på datatilsynet.dk.", en: "You can complain to Datatilsynet, the Danish data protection agency: datatilsynet.dk.")
            case (.enforcement, _):
                Wording(
                    "Du kan klage til Datatilsynet og bede Datatilsynet om at udøve dine rettigheder for dig. Læs hvordan på datatilsynet.dk. Du kan også gå til domstolene.",
                    en: "You can complain to Datatilsynet, the Danish data protection agency, and ask it to exercise your rights on your behalf: datatilsynet.dk. You can also go to court.")
            }
        return wording[language]
    }

    func time(_ time: String, _ line: LogLine) -> String { "\(time): \(line.purpose?.wording[language] ?? LogDeeds.words(line)[language])" }
}
