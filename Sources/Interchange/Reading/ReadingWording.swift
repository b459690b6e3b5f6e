import Kernel

/// What is told about a file that cannot be read at all.
enum ReadingWording {
    static func tooLarge(megabytes: Int) -> Wording {
        Wording("filen er større end \(megabytes) MB; del den i flere", en: "the file is larger than \(megabytes) MB; divide it into several")
    }
    static let notUTF8 = Wording("teksten er ikke i tegnsættet UTF-8; gem filen som UTF-8", en: "the text is not UTF-8; save the file as UTF-8")
    static let controlCharacter = Wording("et styretegn, som ikke kan ses; slet det", en: "a control character that cannot be seen; delete it")
    static let empty = Wording("filen er tom; den skal begynde med »rygrad: 1«", en: "the file is empty; it must begin with `rygrad: 1`")
    static let noMemory = Wording("der er ikke hukommelse nok til at læse filen", en: "there is not enough memory to read the file")
    static let tooDeep = Wording("mere end \(Tree.deepest) niveauer inden i hinanden", en: "more than \(Tree.deepest) levels inside each other")
    static let severalDocuments = Wording("kun ét dokument kan stå i filen", en: "only one document may stand in the file")
    static let alias = Wording(
        "ankre og henvisninger (& og *) kan ikke bruges; skriv teksten ud", en: "anchors and aliases (& and *) cannot be used; write the text out")
    static let tag = Wording(
        "mærker med ! kan ikke bruges; sæt en tekst, der begynder med !, i anførselstegn",
        en: "tags with ! cannot be used; put a text that begins with ! in quotation marks")
    static let keyNotText = Wording("en nøgle skal være en tekst", en: "a key must be a text")

    static let expectedKey = Wording("her ventes en nøgle i anførselstegn", en: "expected a key in quotation marks")
    static let expectedColon = Wording("der mangler et kolon efter nøglen", en: "a colon is missing after the key")
    static let expectedCommaOrEnd = Wording("her ventes komma eller en sluttende klamme", en: "expected a comma or a closing bracket")
    static let expectedValue = Wording(
        "her ventes en værdi: tekst i anførselstegn, tal, true, false, { eller [",
        en: "expected a value: text in quotation marks, a number, true, false, { or [")
    static let unclosedText = Wording("et anførselstegn er ikke lukket", en: "a quotation mark is not closed")
    static let lineBreakInText = Wording(
        "linjeskift og tabulatorer i en tekst skrives \\n og \\t", en: "line breaks and tabs in a text are written \\n and \\t")
    static let unknownEscape = Wording("ukendt tegn efter omvendt skråstreg", en: "unknown character after a backslash")
}
