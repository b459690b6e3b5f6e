import Kernel

/// Words that tell people apart by origin, culture or religion, folded as `SearchWords` folds them.
enum OriginWords {
    /// The last word of a phrase of origin that begins at the place: »anden etnisk oprindelse«, »samme kulturelle baggrund«,
    /// »anden baggrund end dansk«, »somalisk baggrund«, »fra Syrien«, »romaer«.
    static func phrase(_ words: [TextSentence.Word], at index: Int) -> Int? {
        let word = words[index].folded
        if peoples.contains(word) || word.hasPrefix("indvandrer") || word.hasPrefix("flygtninge") { return index }
        if word == "fra", index + 1 < words.count, countries.contains(words[index + 1].folded) { return index + 1 }
        if adjectives.contains(word) || kinds.contains(word) { return background(words, after: index) }
        guard ["anden", "andet", "samme", "faelles", "fremmed", "bestemt", "ikke"].contains(word) else { return nil }
        guard index + 1 < words.count else { return nil }
        let next = words[index + 1].folded
        if kinds.contains(next) || adjectives.contains(next) { return background(words, after: index + 1) }
        // »anden baggrund end dansk«; »anden faglig baggrund« is something else.
        guard backgrounds.contains(next), index + 3 < words.count, words[index + 2].folded == "end", words[index + 3].folded == "dansk" else { return nil }
        return index + 3
    }

    private static func background(_ words: [TextSentence.Word], after index: Int) -> Int? {
        guard index + 1 < words.count else { return nil }
        let next = words[index + 1].folded
        return backgrounds.contains(next) || next.hasSuffix("baggrund") || next.hasPrefix("minoritet") ? index + 1 : nil
    }

    private static let kinds: Set<String> = [
        "etnisk", "etniske", "kulturel", "kulturelle", "religioes", "religioese", "national", "nationale",
    ]
    private static let backgrounds: Set<String> = ["baggrund", "oprindelse", "herkomst", "afstamning", "rod", "roedder", "nationalitet"]

    /// Of peoples and faiths, as they stand before a noun.
    static let adjectives = Set(
        [
            "somalisk", "tyrkisk", "kurdisk", "palaestinensisk", "syrisk", "irakisk", "iransk", "afghansk", "pakistansk", "libanesisk", "eritreisk", "etiopisk",
            "marokkansk",
            "arabisk", "afrikansk", "rumaensk", "polsk", "litauisk", "bulgarsk", "albansk", "bosnisk", "serbisk", "kosovoalbansk", "tjetjensk", "russisk",
            "ukrainsk", "tamilsk",
            "vietnamesisk", "kinesisk", "thailandsk", "filippinsk", "groenlandsk", "muslimsk", "joedisk", "hinduistisk", "sudansk", "congolesisk", "vestlig",
        ].flatMap { [$0, $0 + "e"] })

    static let peoples: Set<String> = [
        "somaliere", "somalierne", "tyrkere", "tyrkerne", "kurdere", "kurderne", "palaestinensere", "palaestinenserne", "syrere", "syrerne", "irakere",
        "irakerne", "iranere",
        "afghanere", "afghanerne", "pakistanere", "libanesere", "eritreere", "marokkanere", "arabere", "araberne", "rumaenere", "rumaenerne", "polakker",
        "polakkerne", "romaer",
        "romaerne", "romafamilier", "romafamilierne", "groenlaendere", "groenlaenderne", "muslimer", "muslimerne", "joeder", "joederne", "tjetjenere",
        "albanere", "bosniere",
    ]

    private static let countries: Set<String> = [
        "somalia", "tyrkiet", "kurdistan", "palaestina", "syrien", "irak", "iran", "afghanistan", "pakistan", "libanon", "eritrea", "etiopien", "marokko",
        "rumaenien", "bulgarien",
        "albanien", "bosnien", "tjetjenien", "vietnam", "groenland", "sudan", "congo",
    ]

    /// People as they live, not as they work.
    static let people: Set<String> = [
        "unge", "drenge", "piger", "boern", "teenagere", "maend", "kvinder", "familier", "borgere", "personer", "broedre", "soestre", "soeskende", "moedre",
        "faedre", "foraeldre",
        "husstande", "enlige", "misbrugere", "beboere", "elever", "indvandrere", "flygtninge", "flygtningefamilier", "indvandrerdrenge", "indvandrerfamilier",
        "unges", "drengene", "pigerne",
    ]

    /// Those who tell of the group that they are chosen for: »to mentorer med samme kulturelle baggrund«.
    static let professionals: Set<String> = [
        "mentorer", "rollemodeller", "kontaktpersoner", "medarbejdere", "frivillige", "vejledere", "brobyggere", "tolke", "paedagoger", "betjente",
    ]
}
