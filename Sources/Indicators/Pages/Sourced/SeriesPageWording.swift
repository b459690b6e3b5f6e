import Kernel

/// What is said while figures are brought in.
enum SeriesPageWording {
    static let title = Wording("Hent tal ind fra en kilde", en: "Bring figures in from a source")
    static func step(_ number: Int) -> Wording { Wording("Trin \(number) af 2", en: "Step \(number) of 2") }
    static let lead = Wording(
        "Vælg en fil fra Danmarks Statistik eller en anden kilde, eller sæt en tabel ind. Du ser, hvordan tallene bliver læst, før noget gemmes.",
        en: "Choose a file from Statistics Denmark or another source, or paste a table. You see how the figures are read before anything is saved.")
    static let file = Wording("Fil", en: "File")
    static let fileHint = Wording("CSV, PC-Axis (.px) eller JSON-stat, højst 3 MB", en: "CSV, PC-Axis (.px) or JSON-stat, at most 3 MB")
    static let paste = Wording("Eller sæt tabellen ind her", en: "Or paste the table here")
    static let pasteHint = Wording("Kopiér den fra regnearket med overskrifterne", en: "Copy it from the spreadsheet with its headings")
    static let preview = Wording("Vis, hvordan tallene bliver læst", en: "Show how the figures are read")
    static let howHeading = Wording("Sådan henter du tal fra Statistikbanken", en: "How to fetch figures from StatBank")
    static let how = Wording(
        "Find tabellen på statistikbanken.dk. Vælg alle kommuner og »Hele landet«, ikke kun jeres egen: uden de andre kan tallene ikke sammenlignes. Vælg så lang en periode som muligt, og gem som CSV eller PC-Axis.",
        en:
            "Find the table at statbank.dk. Choose all municipalities and “All Denmark”, not only your own: without the others the figures cannot be compared. Choose as long a period as possible and save it as CSV or PC-Axis."
    )
    static let empty = Wording("Vælg en fil, eller sæt en tabel ind", en: "Choose a file or paste a table")
    static let tooLarge = Wording(
        "Tabellen fylder mere end 3 MB. Hent et mindre udsnit, eller bed dem, der driver Rygrad, om at hente den ind",
        en: "The table is larger than 3 MB. Fetch a smaller part, or ask those who run Rygrad to bring it in")
    static let otherEncoding = Wording(
        "Filens tegn kan ikke læses. Gem den som »CSV UTF-8« i Excel, eller kopiér tabellen og sæt den ind i feltet",
        en: "The file's characters cannot be read. Save it as “CSV UTF-8” in Excel, or copy the table and paste it into the field")
    static let decimal = Wording("Hvilket tegn står foran decimalerne?", en: "Which sign stands before the decimals?")
    static let comma = Wording("Komma. 1.234 er et tusind to hundrede og fireogtredive", en: "Comma. 1.234 is one thousand two hundred and thirty-four")
    static let point = Wording("Punktum. 1.234 er lidt over en", en: "Point. 1.234 is a little more than one")

    static let check = Wording("Se tallene igennem, før de gemmes", en: "Look through the figures before they are saved")
    static let columns = Wording("Sådan bliver tabellen læst", en: "How the table is read")
    static let choose = Wording("Vælg", en: "Choose")
    static let isTime = Wording("Periode", en: "Period")
    static let isArea = Wording("Område", en: "Area")
    static let only = Wording("Kun", en: "Only")
    static let dashIsZero = Wording("En streg (-) betyder nul. Ellers er tallet ukendt", en: "A dash (-) means none. Else the figure is unknown")
    static let leftOutIsZero = Wording("Det, kilden har udeladt, betyder nul. Ellers er tallet ukendt", en: "What the source leaves out means none. Else the figure is unknown")
    static let show = Wording("Læs tabellen igen", en: "Read the table again")
    static let noTime = Wording("Vælg, hvor perioden står", en: "Choose where the period stands")
    static let nothingOwn = Wording("Tabellen har ingen tal for planens eget område", en: "The table has no figures of the plan's own area")

    static let becomes = Wording("Indikatorens tal", en: "The indicator's figures")
    static func counts(new: Int, changed: Int, same: Int) -> Wording {
        let danish = [
            new > 0 ? "\(Figures.whole(new, in: .danish)) \(new == 1 ? "nyt tal" : "nye tal")" : nil, changed > 0 ? "\(Figures.whole(changed, in: .danish)) rettes" : nil,
            same > 0 ? "\(Figures.whole(same, in: .danish)) er her i forvejen" : nil,
        ].compactMap { $0 }
        let english = [
            new > 0 ? "\(Figures.whole(new, in: .english)) new" : nil, changed > 0 ? "\(Figures.whole(changed, in: .english)) to be changed" : nil,
            same > 0 ? "\(Figures.whole(same, in: .english)) here already" : nil,
        ].compactMap { $0 }
        return Wording(danish.joined(separator: ", ") + ".", en: english.joined(separator: ", ") + ".")
    }
    static func addedTo(_ kind: Period.Kind) -> Wording {
        kind == .year
            ? Wording("Fire kvartaler lægges sammen til et år; et år, der mangler et kvartal, er ikke med.", en: "Four quarters are added up to a year; a year that lacks a quarter is left out.")
            : Wording("Måneder lægges sammen til kvartaler; et kvartal, der mangler en måned, er ikke med.", en: "Months are added up to quarters; a quarter that lacks a month is left out.")
    }
    static let area = Wording("Område", en: "Area")
    static let period = Wording("Periode", en: "Period")
    static let now = Wording("Nu", en: "Now")
    static let then = Wording("Bliver til", en: "Becomes")
    static func more(_ count: Int) -> Wording { Wording("Og \(Figures.whole(count, in: .danish)) tal til.", en: "And \(Figures.whole(count, in: .english)) more figures.") }

    static let whereFrom = Wording("Hvor kommer tallene fra?", en: "Where do the figures come from?")
    static let sourceHint = Wording("Den, der udgiver tallene, for eksempel »Danmarks Statistik«", en: "Who publishes the figures, for example “Statistics Denmark”")
    static let noSource = Wording("Skriv, hvem der udgiver tallene", en: "Write who publishes the figures")
    static let tableHint = Wording("Kildens eget navn på tabellen, for eksempel »STRAF11«", en: "The source's own name of the table, for example “STRAF11”")
    static let noDay = Wording("Skriv, hvilken dag tallene er hentet hos kilden", en: "Write on which day the figures were fetched at the source")
    static let releaseHint = Wording(
        "Kun når kilden først offentliggør tallene senere. Indtil den dag ser kun de, der skriver planen, dem",
        en: "Only when the source publishes the figures later. Until that day only those who write the plan see them")
    static let isRight = Wording("Det er den rigtige tabel", en: "It is the right table")
    static let save = Wording("Gem tallene", en: "Save the figures")
    static let again = Wording("Vælg en anden fil", en: "Choose another file")
    static let link = Wording("Hent tal ind fra en kilde", en: "Bring figures in from a source")
}
