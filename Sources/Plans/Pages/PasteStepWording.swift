import Kernel

enum PasteStepWording {
    static func step(_ number: Int) -> Wording { Wording("Trin \(number) af 2", en: "Step \(number) of 2") }
    static let lead = Wording(
        "Begynd ud fra en tabel, I har i Word eller Excel. Du ser, hvad den bliver til, før noget gemmes.",
        en: "Start from a table that you have in Word or Excel. You see what it becomes before anything is saved.")
    static let table = Wording("Sæt tabellen ind her", en: "Paste the table here")
    static let tableHint = Wording(
        "Markér tabellen i Word eller Excel, kopiér den, og sæt den ind. Tag gerne rækken med overskrifter med, for eksempel Indsatsområde, Aktivitet, Handling og Ansvar.",
        en:
            "Select the table in Word or Excel, copy it and paste it. Include the row of headings if you can, for example focus area, activity, action and responsible."
    )
    static let file = Wording("… eller vælg en CSV-fil", en: "… or choose a CSV file")
    static let fileHint = Wording("I Excel: Gem som, og vælg CSV. Højst 1 MB.", en: "In Excel: Save as, and choose CSV. At most 1 MB.")
    static let preview = Wording("Se, hvad det bliver til", en: "See what it becomes")
    static let empty = Wording("Sæt en tabel ind, eller vælg en fil", en: "Paste a table, or choose a file")
    static let emptyFile = Wording("Den valgte fil er tom", en: "The chosen file is empty")
    static let notText = Wording(
        "Filen er et Word- eller Excel-dokument. Gem den som CSV i Excel, eller kopiér tabellen og sæt den ind i feltet",
        en: "The file is a Word or Excel document. Save it as CSV in Excel, or copy the table and paste it into the field")
    static let otherEncoding = Wording(
        "Filens tegn kan ikke læses. Gem den som »CSV UTF-8« i Excel, eller kopiér tabellen og sæt den ind i feltet",
        en: "The file's characters cannot be read. Save it as “CSV UTF-8” in Excel, or copy the table and paste it into the field")
    static let tooLarge = Wording(
        "Tabellen må højst fylde 1 MB. Del den, og sæt delene ind hver for sig", en: "The table may be at most 1 MB. Split it and paste the parts one by one")
    static func tooMany(_ rows: Int) -> Wording {
        Wording(
            "Tabellen må højst have \(Figures.whole(PasteInput.mostRows, in: .danish)) rækker. Den har \(Figures.whole(rows, in: .danish)). Del den, og sæt delene ind hver for sig",
            en:
                "The table may have at most \(Figures.whole(PasteInput.mostRows, in: .english)) rows. It has \(Figures.whole(rows, in: .english)). Split it and paste the parts one by one"
        )
    }
    static let tooWide = Wording(
        "Tabellen må højst have \(PasteInput.mostColumns) kolonner. Kopiér kun dem, planen skal bruge",
        en: "The table may have at most \(PasteInput.mostColumns) columns. Copy only those that the plan needs")
    static let check = Wording("Tjek tabellen, før den sættes ind", en: "Check the table before it is inserted")
    static func becomes(_ draft: PasteDraft) -> Wording {
        func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
        let danish = [
            count(draft.newAreas, "nyt indsatsområde", "nye indsatsområder"), count(draft.newActivities, "aktivitet", "aktiviteter"),
            count(draft.newActions, "handling", "handlinger"),
        ]
        let english = [
            count(draft.newAreas, "new focus area", "new focus areas"), count(draft.newActivities, "activity", "activities"),
            count(draft.newActions, "action", "actions"),
        ]
        let reused = draft.reusedAreas
        return Wording(
            "Tabellen bliver til \(danish[0]), \(danish[1]) og \(danish[2])."
                + (reused == 0 ? "" : " \(reused) af indsatsområderne findes i forvejen og bruges igen."),
            en: "The table becomes \(english[0]), \(english[1]) and \(english[2])."
                + (reused == 0 ? "" : " \(reused) of the focus areas exist already and are used again."))
    }
    static func masked(_ count: Int) -> Wording {
        count == 1
            ? Wording(
                "1 tal ligner et cpr-nummer. Det er fjernet fra teksten.", en: "1 number looks like a civil registration number. It is taken out of the text.")
            : Wording(
                "\(count) tal ligner cpr-numre. De er fjernet fra teksten.",
                en: "\(count) numbers look like civil registration numbers. They are taken out of the text.")
    }
    static let columns = Wording("Hvad er der i kolonnerne?", en: "What is in the columns?")
    static func column(_ number: Int) -> Wording { Wording("Kolonne \(number)", en: "Column \(number)") }
    static let unused = Wording("Bruges ikke", en: "Not used")
    static let hasHeading = Wording("Første række er overskrifter", en: "The first row is headings")
    static let show = Wording("Opdatér visningen", en: "Update what is shown")
    static let lookAt = Wording("Det skal du se på", en: "What to look at")
    static let look = Wording("Se på:", en: "Look at:")
    static func row(_ number: Int) -> Wording { Wording("Række \(number)", en: "Row \(number)") }
    static func moreNotes(_ rows: Int) -> Wording { Wording("… og \(rows) rækker mere.", en: "… and \(rows) more rows.") }
    static func rows(_ shown: Int, of all: Int) -> Wording {
        if all == 1 { return Wording("Tabellens ene række", en: "The table's one row") }
        if shown == all { return Wording("Tabellens \(all) rækker", en: "The table's \(all) rows") }
        return Wording("De første \(shown) af \(all) rækker", en: "The first \(shown) of \(all) rows")
    }
    static let becomes = Wording("Bliver til", en: "Becomes")
    static let insert = Wording("Sæt ind i planen", en: "Insert into the plan")
    static let again = Wording("Begynd forfra", en: "Start over")
    static let noAreaColumn = Wording(
        "Vælg, hvilken kolonne der er indsatsområdet, eller skriv ét indsatsområde til alle rækkerne", en: "Choose which column is the focus area, or write one focus area for all rows")
    static let under = Wording("Sæt alle rækker ind under", en: "Insert all rows under")
    static let underHint = Wording(
        "Ingen kolonne siger, hvilket indsatsområde en række hører til. Skriv et af planens indsatsområder eller navnet på et nyt.",
        en: "No column says which focus area a row belongs to. Write one of the plan's focus areas, or the name of a new one.")
    static let publicAtOnce = Wording(
        "Planen er offentliggjort. Det, du sætter ind, kan læses af alle med det samme.", en: "The plan is published. What you insert can be read by everybody at once.")
    static func twice(_ name: Wording) -> Wording { Wording("Kun én kolonne kan være »\(name[.danish])«", en: "Only one column can be “\(name[.english])”") }
    static let nothingNew = Wording("Tabellen giver ikke planen noget nyt", en: "The table gives the plan nothing new")
    static func adjustment(_ draft: PasteDraft) -> Wording {
        let areas = draft.newAreas == 1 ? "1 indsatsområde" : "\(draft.newAreas) indsatsområder"
        let activities = draft.newActivities == 1 ? "1 aktivitet" : "\(draft.newActivities) aktiviteter"
        return Wording("\(areas) og \(activities) er sat ind fra en tabel.", en: "")
    }
}
