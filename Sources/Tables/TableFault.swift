package import Kernel

/// Why a file cannot be read as a table: where, and what is wrong there. Line and column count from 1; 0 where a place means nothing.
package struct TableFault: Error, Equatable {
    package let line: Int
    package let column: Int
    package let wording: Wording
    /// Whether the file can be read once somebody says what its decimal mark is.
    package var asksForDecimalMark = false

    package init(line: Int = 0, column: Int = 0, _ wording: Wording) { (self.line, self.column, self.wording) = (line, column, wording) }

    /// With the place in front, where there is one: »Linje 24, kolonne 3: …«.
    package var placed: Wording {
        guard line > 0 else { return wording }
        let (danish, english) = column > 0 ? (", kolonne \(column)", ", column \(column)") : ("", "")
        return Wording("Linje \(line)\(danish): \(wording[.danish])", en: "Line \(line)\(english): \(wording[.english])")
    }
}

package enum TableWording {
    static let empty = Wording("Filen er tom.", en: "The file is empty.")
    static let page = Wording(
        "Filen er en webside og ikke en tabel. Måske har kilden svaret med en fejl. Hent filen igen.",
        en: "The file is a web page and no table. Perhaps the source answered with an error. Fetch the file again.")
    static let encoding = Wording("Filen kan ikke læses som tekst. Gem den som CSV med UTF-8, og prøv igen.", en: "The file cannot be read as text. Save it as CSV with UTF-8 and try again.")
    static let workbook = Wording(
        "Filen er et regneark. Gem det som CSV (»CSV UTF-8« i Excel), og prøv igen.", en: "The file is a workbook. Save it as CSV (“CSV UTF-8” in Excel) and try again.")
    static func tooLarge(megabytes: Int) -> Wording {
        Wording("Filen fylder mere end \(megabytes) MB. Hent et mindre udsnit.", en: "The file is larger than \(megabytes) MB. Fetch a smaller part.")
    }
    static func tooManyCells(_ most: Int) -> Wording {
        Wording(
            "Tabellen har mere end \(Figures.whole(most, in: .danish)) celler. Hent et mindre udsnit.", en: "The table has more than \(Figures.whole(most, in: .english)) cells. Fetch a smaller part.")
    }
    static func tooManyDimensions(_ most: Int) -> Wording {
        Wording("Tabellen har mere end \(most) dimensioner. Hent et mindre udsnit.", en: "The table has more than \(most) dimensions. Fetch a smaller part.")
    }
    static let noRows = Wording("Filen har overskrifter, men ingen tal.", en: "The file has headings but no figures.")
    static let noColumns = Wording(
        "Filen har kun én kolonne. Vælg det tegn, der skiller kolonnerne: semikolon, komma eller tabulator.",
        en: "The file has one column only. Choose the sign between columns: semicolon, comma or tab.")
    static func cells(_ found: Int, expected: Int) -> Wording {
        Wording("Linjen har \(found) celler, og overskriften har \(expected).", en: "The line has \(found) cells and the heading has \(expected).")
    }
    static let openQuote = Wording("Et anførselstegn bliver ikke lukket.", en: "A quotation mark is never closed.")
    static let afterQuote = Wording("Der står noget efter et lukket anførselstegn.", en: "Something stands after a closed quotation mark.")
    static func sameHeading(_ name: String) -> Wording { Wording("To kolonner hedder »\(name)«.", en: "Two columns are named “\(name)”.") }
    static func notANumber(_ text: String) -> Wording { Wording("»\(text)« er ikke et tal.", en: "“\(text)” is not a number.") }
    static func looksLikeDate(_ text: String) -> Wording {
        Wording(
            "»\(text)« ligner en dato. Et regneark har måske lavet tallet om til en dato. Ret det i kilden.",
            en: "“\(text)” looks like a date. A spreadsheet may have turned the number into one. Mend it at the source.")
    }
    static func twoMarks(_ text: String) -> Wording {
        Wording(
            "»\(text)« har et andet decimaltegn end tallene før. En kolonne skal være skrevet på én måde.",
            en: "“\(text)” has another decimal mark than the figures before. A column must be written in one way.")
    }
    static func ambiguous(_ text: String) -> Wording {
        Wording(
            "»\(text)« kan være tusinder eller decimaler, og ingen andre tal i filen viser hvilket. Vælg decimaltegnet.",
            en: "“\(text)” may be thousands or decimals, and no other figure in the file shows which. Choose the decimal mark.")
    }
    static func missing(_ name: String) -> Wording { Wording("Filen mangler »\(name)«.", en: "The file lacks “\(name)”.") }
    static func wrongValue(_ name: String) -> Wording { Wording("»\(name)« kan ikke læses.", en: "“\(name)” cannot be read.") }
    static func count(_ found: Int, claimed: Int) -> Wording {
        Wording(
            "Filen lover \(Figures.whole(claimed, in: .danish)) tal, men har \(Figures.whole(found, in: .danish)). Måske er den skåret af.",
            en: "The file promises \(Figures.whole(claimed, in: .english)) figures but has \(Figures.whole(found, in: .english)). Perhaps it is cut off.")
    }
    static let noJSON = Wording("Filen er ikke gyldig JSON. Måske er den skåret af.", en: "The file is no valid JSON. Perhaps it is cut off.")
    static let noDataset = Wording("Filen har ingen tabel efter JSON-stat.", en: "The file has no table by JSON-stat.")
    static let cutOff = Wording("Filen slutter for tidligt. Måske er den skåret af.", en: "The file ends too early. Perhaps it is cut off.")
}
