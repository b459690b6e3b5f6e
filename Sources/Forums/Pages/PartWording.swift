import Kernel

enum PartWording {
    static let addCadence = Wording("Tilføj en regel for møderne", en: "Add a rule for the meetings")
    static let addBasis = Wording("Tilføj et retsgrundlag", en: "Add a legal basis")
    static let addRecord = Wording("Notér, hvor forummet journaliserer", en: "Note where the forum files")
    static let caseNumber = Wording("Sag", en: "Case")
    static let filingClass = Wording("Klasse (KLE, kommunernes emneplan)", en: "Class (KLE, the municipalities' filing scheme)")
    static let system = Wording("Sagssystem (ESDH)", en: "Case system (ESDH)")
    static let authority = Wording("Myndighed", en: "Authority")

    static let cadence = Wording("Hvor tit forummet mødes", en: "How often the forum meets")
    static let way = Wording("Hvordan er det aftalt?", en: "How is it agreed?")
    static let number = Wording("Antal møder, eller antal dage mellem møderne", en: "Number of meetings, or of days between meetings")
    static let numberHint = Wording(
        "Ved »mellem to tal« er det det laveste tal. Efter behov: Lad feltet være tomt",
        en: "With “between two numbers” it is the lowest. As needed: leave it empty")
    static let most = Wording("Højeste antal møder", en: "Highest number of meetings")
    static let mostHint = Wording("Kun ved »mellem to tal«", en: "Only with “between two numbers”")
    static let group = Wording("Del af forummet", en: "Part of the forum")
    static let groupHint = Wording("Hvis reglen kun gælder en del, for eksempel »styregruppe«", en: "If the rule is for a part only, for example “styregruppe”")
    static let chooseWay = Wording("Vælg, hvordan det er aftalt", en: "Choose how it is agreed")

    static let basisText = Wording("Bestemmelse, kommissorium eller aftale", en: "Provision, terms of reference or agreement")
    static let basisMissing = Wording("Skriv, hvad forummet bygger på", en: "Write what the forum rests on")
    static let from = Wording("Gælder fra", en: "In force from")
    static let to = Wording("Ophørt", en: "Ended")
    static let toHint = Wording(
        "Kun hvis bestemmelsen selv er ophørt. For eksempel 31 12 2018", en: "Only if the provision itself ended. For example 31 12 2018")
    static let asStatedIn = Wording("Som angivet i", en: "As stated in")
    static let asStatedHint = Wording(
        "Skriv, hvor henvisningen stammer fra, hvis I ikke selv har set teksten",
        en: "Write where the citation is from if you have not seen the text yourselves")
    static let endsTooEarly = Wording(
        "»Ophørt« skal være samme dag som »Gælder fra« eller senere", en: "“Ended” must be the same day as “In force from” or later")
    static let chooseAuthority = Wording("Vælg, hvilken myndighed der journaliserer", en: "Choose which authority files it")

    static func removeQuestion(_ what: String) -> Wording { Wording("Fjern »\(what)«?", en: "Remove “\(what)”?") }
    static let removeExplained = Wording(
        "Det forsvinder fra forummets side. Historikken viser stadig, hvad der stod.", en: "It disappears from the forum's page. The history still shows what it said.")
}
