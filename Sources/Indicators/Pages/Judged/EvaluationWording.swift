import Kernel

/// What is said when a question is put to the figures, and about the answer.
enum EvaluationWording {
    // MARK: Putting the question
    static let put = Wording("Spørg, om en indsats gør en forskel", en: "Ask whether an initiative makes a difference")
    static let putAgain = Wording("Stil spørgsmålet på en anden måde", en: "Put the question in another way")
    static let lead = Wording(
        "Skriv, hvilke kommuner der er med, og hvornår de begyndte, før I ser svaret. Så kan ingen vælge det svar, der passer bedst. Bagefter står spørgsmålet fast, og siden viser, hvornår det blev stillet.",
        en:
            "Write which municipalities take part, and when they began, before you see the answer. Then nobody can choose the answer that suits best. Afterwards the question stands, and the page shows when it was put."
    )
    static let leadAgain = Wording(
        "Der er allerede stillet et spørgsmål, og svaret er set. Stiller I det på en anden måde, viser siden, at det er ændret, og hvor mange gange.",
        en: "A question has been put already, and the answer has been seen. If you put it in another way, the page shows that it was changed, and how many times.")
    static let fix = Wording("Lås spørgsmålet, og vis svaret", en: "Fix the question and show the answer")
    static let name = Wording("Hvad kalder I indsatsen?", en: "What do you call the initiative?")
    static let nameHint = Wording("Kort, som det skal stå i svaret, for eksempel »ekstra øjne«", en: "Short, as it is to stand in the answer, for example “extra eyes”")
    static let noName = Wording("Skriv, hvad I kalder indsatsen", en: "Write what you call the initiative")
    static let activity = Wording("Aktivitet", en: "Activity")
    static let start = Wording("Begyndte i", en: "Began in")
    static let startHint = Wording(
        "Kvartalet, for eksempel 3. kvartal 2022. Lad feltet stå tomt, hvis kommunen ikke er med", en: "The quarter, for example 2022-Q3. Leave it empty if the municipality does not take part")
    static let whyLabel = Wording("Hvad fik kommunen til at begynde?", en: "What made the municipality begin?")
    static func why(_ why: EvaluationStart.Why) -> Wording {
        switch why {
        case .badYear: Wording("Et dårligt år", en: "A bad year")
        case .planned: Wording("Det var planlagt i forvejen", en: "It was planned beforehand")
        case .others: Wording("Andre kommuner gjorde det", en: "Other municipalities did it")
        case .unknown: Wording("Det ved vi ikke", en: "We do not know")
        }
    }
    static func quarter(_ town: String) -> Wording { Wording("Skriv et kvartal eller en måned for \(town), ikke et helt år", en: "Write a quarter or a month for \(town), not a whole year") }
    static func noWhy(_ town: String) -> Wording { Wording("Vælg, hvad der fik \(town) til at begynde", en: "Choose what made \(town) begin") }
    static let noTown = Wording("Skriv, hvornår mindst én kommune begyndte", en: "Write when at least one municipality began")
    static let leavesOut = Wording("Tæl ikke det kvartal med, hvor hver kommune begyndte", en: "Leave out the quarter in which each municipality began")
    static let leavesOutHint = Wording("Når indsatsen først kom i gang hen over kvartalet", en: "When the initiative only got going in the course of the quarter")
    static let apart = Wording("Nabokommuner, som kriminaliteten kan være flyttet til", en: "Neighbouring municipalities to which crime may have moved")
    static let apartHint = Wording("En på hver linje. De sammenlignes ikke med, men ses for sig", en: "One to a line. They are not compared with, but looked at for themselves")
    static func noPlace(_ name: String) -> Wording { Wording("»\(name)« er ikke en kommune", en: "“\(name)” is not a municipality") }
    static func both(_ name: String) -> Wording { Wording("»\(name)« er selv med i indsatsen", en: "“\(name)” takes part itself") }

    // MARK: The answer
    static let seeAll = Wording("Se hver kommune, forbehold og beregning", en: "See each municipality, the reservations and the calculation")
    static func plotTitle(_ indicator: String) -> Wording {
        Wording("\(indicator): forskel fra kommuner uden indsatsen", en: "\(indicator): difference from municipalities without the initiative")
    }
    static let plotCaption = Wording(
        "Stregen viser, hvor forskellen sandsynligvis ligger (95 %). Rører den 0, kan forskellen være tilfældig.",
        en: "The line shows where the difference probably lies (95%). Where it touches 0, the difference may be chance.")
    static let together = Wording("Alle under ét", en: "All together")
    static let reservations = Wording("Hvad taler imod at stole på svaret?", en: "What speaks against trusting the answer?")
    static let towns = Wording("Kommune for kommune", en: "Municipality by municipality")
    static let columns: [(Wording, Bool)] = [
        (Wording("Kommune", en: "Municipality"), false), (Wording("Begyndte", en: "Began"), false), (Wording("Om året før", en: "A year before"), true),
        (Wording("Om året efter", en: "A year after"), true), (Wording("Ventet om året", en: "Expected a year"), true), (Wording("Forskel", en: "Difference"), true),
    ]
    static func alone(_ count: Int, of all: Int, byChance: Double) -> Wording {
        let (danish, english) = (Figures.decimal(byChance, decimals: 0...1, in: .danish), Figures.decimal(byChance, decimals: 0...1, in: .english))
        let none = count == 0
        return Wording(
            "\(none ? "Ingen kommune skiller sig ud for sig selv" : count == 1 ? "1 kommune skiller sig ud for sig selv" : "\(count) kommuner skiller sig ud hver for sig"), når der tages højde for, at vi ser på \(all) på én gang. Af \(all) ville tilfældet alene få ca. \(danish) til at se ud som en forskel.",
            en:
                "\(none ? "No municipality stands out by itself" : count == 1 ? "1 municipality stands out by itself" : "\(count) municipalities stand out by themselves") when it is allowed for that we look at \(all) at once. Of \(all), chance alone would make about \(english) look like a difference."
        )
    }
    static let leftOut = Wording("Ikke med i svaret", en: "Not part of the answer")
    static let withoutLastYear = Wording("uden det sidste år før starten", en: "without the last year before the start")
    static let placebo = Wording("årene før, hvor intet var begyndt", en: "the years before, when nothing had begun")
    static let ownSpread = Wording("efter kommunernes egen spredning", en: "by the municipalities' own spread")
    static let neighbours = Wording("nabokommunerne", en: "the neighbouring municipalities")

    static func standouts(_ danish: String, _ english: String, count: Int) -> Wording {
        Wording(
            "\(danish) havde et år over det sædvanlige, lige før \(count == 1 ? "den" : "de") begyndte. Efter et dårligt år bliver det som regel bedre af sig selv, så noget af faldet kan være det. Derfor tæller alle tre år før med.",
            en:
                "\(english) had a year above the usual just before \(count == 1 ? "it" : "they") began. After a bad year things mostly get better by themselves, so some of the decrease may be that. That is why all three years before count."
        )
    }
    static func badYears(_ danish: String, _ english: String) -> Wording {
        Wording("\(danish) begyndte på grund af et dårligt år.", en: "\(english) began because of a bad year.")
    }
    static func without(_ change: String, _ verdict: JudgedChange.Verdict, _ main: JudgedChange.Verdict?) -> Wording {
        verdict == main
            ? Wording("Uden det sidste år før starten bliver forskellen \(change), altså samme svar.", en: "Without the last year before the start the difference becomes \(change), the same answer.")
            : Wording(
                "Uden det sidste år før starten bliver forskellen \(change). Svaret afhænger altså af det år.",
                en: "Without the last year before the start the difference becomes \(change). So the answer depends on that year.")
    }
    static func placeboSaid(_ change: String, _ isBeyondChance: Bool) -> Wording {
        isBeyondChance
            ? Wording(
                "Samme regnestykke på årene før, hvor intet var begyndt, viser også en forskel: \(change). Kommunerne var altså på vej et andet sted hen i forvejen, og svaret skal tages med stort forbehold.",
                en:
                    "The same sum on the years before, when nothing had begun, shows a difference too: \(change). So these municipalities were on another course already, and the answer must be taken with great reservation."
            )
            : Wording(
                "Samme regnestykke på årene før, hvor intet var begyndt, viser som ventet intet sikkert: \(change).",
                en: "The same sum on the years before, when nothing had begun, shows nothing certain, as expected: \(change).")
    }
    static func checkSaid(_ change: String, agrees: Bool) -> Wording {
        agrees
            ? Wording("Regnet efter kommunernes egen spredning er forskellen \(change), altså samme svar.", en: "By the municipalities' own spread the difference is \(change), the same answer.")
            : Wording(
                "Regnet efter kommunernes egen spredning er forskellen \(change), altså et andet svar. Vi holder os til det forsigtige.",
                en: "By the municipalities' own spread the difference is \(change), another answer. We keep to the cautious one.")
    }
    static func neighboursSaid(_ change: String, _ verdict: JudgedChange.Verdict) -> Wording {
        switch verdict {
        case .more:
            Wording(
                "I nabokommunerne er der flere end ventet: \(change). Noget kan være flyttet dertil.",
                en: "In the neighbouring municipalities there are more than expected: \(change). Some may have moved there.")
        case .fewer:
            Wording(
                "I nabokommunerne er der også færre end ventet: \(change). Der er ikke tegn på, at noget er flyttet dertil.",
                en: "In the neighbouring municipalities there are fewer than expected too: \(change). There is no sign that anything moved there.")
        case .noDifference:
            Wording(
                "I nabokommunerne ses ingen forskel: \(change). Der er ikke tegn på, at noget er flyttet dertil.",
                en: "In the neighbouring municipalities no difference is seen: \(change). There is no sign that anything moved there.")
        }
    }
    static func askedBefore(_ times: Int) -> Wording {
        times == 1
            ? Wording("Spørgsmålet er ændret 1 gang, efter at et svar var set.", en: "The question was changed once after an answer had been seen.")
            : Wording("Spørgsmålet er ændret \(times) gange, efter at et svar var set.", en: "The question was changed \(times) times after an answer had been seen.")
    }

    static func how(_ answer: InitiativeAnswer, _ evaluation: Evaluation) -> [Wording] {
        let quarter = answer.last
        let correlation = { (language: Language) in Figures.decimal(answer.correlation, decimals: 2...2, in: language) }
        var paragraphs = [
            Wording(
                "For hver kommune lægger vi tre år før starten sammen og holder dem op mod ét til tre hele år efter. Hele år, så årstiderne går ud. De samme år ser vi på i mindst \(answer.comparison) kommuner, der ikke er med, og deres udvikling er det, vi venter. Der er tal til og med \(quarter.words(in: .danish)).",
                en:
                    "For each municipality we add up three years before the start and hold them against one to three whole years after: whole years, so that the seasons cancel. We look at the same years in at least \(answer.comparison) municipalities that do not take part, and their course is what we expect. There are figures up to and including \(quarter.words(in: .english))."
            ),
            Wording(
                "Kommuner svinger op og ned for hinanden, også uden nogen indsats. Hvor meget de gør det, måler vi på dem, der ikke er med, og kun det, der ligger længere ude, kalder vi mere end tilfældigt. Hver kommune tæller med efter, hvor meget den kan fortælle.",
                en:
                    "Municipalities go up and down apart from each other without any effort too. How much they do so we measure on those that do not take part, and only what lies further out do we call more than chance. Each municipality counts by how much it can tell."
            ),
        ]
        if answer.towns.count > 1 {
            paragraphs.append(
                Wording(
                    "Kommuner i samme politikreds har gode og dårlige år sammen. Det regner vi med (ρ = \(correlation(.danish))), for ellers ville svaret se sikrere ud, end det er.",
                    en:
                        "Municipalities of one police district have good and bad years together. That is reckoned with (ρ = \(correlation(.english))); else the answer would look more certain than it is."
                ))
        }
        if evaluation.leavesOutStart == true {
            paragraphs.append(Wording("Det kvartal, hvor hver kommune begyndte, tæller ikke med.", en: "The quarter in which each municipality began does not count."))
        }
        return paragraphs
    }
    static let file = Wording("Hent tallene bag svaret (CSV)", en: "Download the figures behind the answer (CSV)")
    static let questionHeading = Wording("Hvornår blev spørgsmålet stillet?", en: "When was the question put?")
    static func fixedWhen(_ fixed: FixedEvaluation, _ clock: Clock) -> Wording {
        let (danish, english) = (clock.written(fixed.fixedAt, in: .danish), clock.written(fixed.fixedAt, in: .english))
        let last = (clock.written(fixed.lastLook, in: .danish), clock.written(fixed.lastLook, in: .english))
        let later = fixed.looks - 1
        return Wording(
            "Kommuner, startkvartaler og tal blev låst \(danish), før nogen så svaret."
                + (later > 0 ? " Svaret er regnet om \(later == 1 ? "1 gang" : "\(later) gange") siden, sidst \(last.0), hver gang med nyere tal." : ""),
            en: "Municipalities, quarters of the start and figures were fixed on \(english), before anybody saw the answer."
                + (later > 0 ? " The answer was reckoned again \(later == 1 ? "once" : "\(later) times") since, last on \(last.1), each time with newer figures." : ""))
    }
}
