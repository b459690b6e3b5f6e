import Kernel

/// libyaml's own complaints, in the words of someone who has to mend the file.
enum YAMLProblem {
    static func wording(of problem: String) -> Wording {
        known[problem] ?? Wording("filen kan ikke læses som YAML (\(problem))", en: "the file cannot be read as YAML (\(problem))")
    }

    private static let indentation = Wording(
        "indrykningen passer ikke med linjerne over; nøgler i samme blok skal stå lige langt inde",
        en: "the indentation does not fit the lines above; keys of one block must begin in the same column")
    private static let unclosed = Wording(
        "en liste eller en blok er ikke lukket; her ventes komma eller en sluttende klamme",
        en: "a list or a block is not closed; expected a comma or a closing bracket")
    private static let unclosedQuote = Wording("et anførselstegn er ikke lukket", en: "a quotation mark is not closed")
    private static let reserved = Wording(
        "en tekst kan ikke begynde med dette tegn; sæt den i anførselstegn", en: "a text cannot begin with this character; put it in quotation marks")

    private static let known: [String: Wording] = [
        "mapping values are not allowed in this context": Wording(
            "et kolon, som ikke ventes her; sæt teksten i anførselstegn, eller ret indrykningen",
            en: "a colon that is not expected here; put the text in quotation marks or mend the indentation"),
        "block sequence entries are not allowed in this context": indentation,
        "did not find expected key": indentation,
        "did not find expected '-' indicator": indentation,
        "found character that cannot start any token": reserved,
        "found a tab character that violates indentation": Wording("tabulator i indrykningen; brug mellemrum", en: "a tab in the indentation; use spaces"),
        "found a tab character where an indentation space is expected": Wording(
            "tabulator i indrykningen; brug mellemrum", en: "a tab in the indentation; use spaces"),
        "could not find expected ':'": Wording("der mangler et kolon efter nøglen", en: "a colon is missing after the key"),
        "did not find expected ',' or ']'": unclosed,
        "did not find expected ',' or '}'": unclosed,
        "found unexpected end of stream": unclosedQuote,
        "found unexpected document indicator": unclosedQuote,
        "did not find expected <document start>": Wording("kun ét dokument kan stå i filen", en: "only one document may stand in the file"),
        "found unknown escape character": Wording("ukendt tegn efter omvendt skråstreg", en: "unknown character after a backslash"),
        "found invalid Unicode character escape code": Wording("\\u står for et tegn, der ikke findes", en: "\\u stands for a character that does not exist"),
    ]
}
