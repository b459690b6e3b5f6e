/// What is counted, as people wrote it: in the plural.
enum UnitName {
    /// Beside the number one: "møde" for "møder". A word that is not known stands in parentheses, which goes with any number.
    static func ofOne(_ unit: String) -> String {
        guard !unit.contains(" ") else { return "(\(unit))" }
        return singular[unit.lowercased()] ?? (same.contains(unit.lowercased()) ? unit : "(\(unit))")
    }

    private static let same: Set<String> = ["lokalråd", "job", "indbrud", "forløb", "besøg", "råd", "hold", "år"]

    private static let singular = [
        "anmeldelser": "anmeldelse", "arrangementer": "arrangement", "møder": "møde", "institutioner": "institution", "klasser": "klasse", "vandringer": "vandring",
        "personer": "person", "kommuner": "kommune", "virksomheder": "virksomhed", "hjemmesider": "hjemmeside", "medarbejdere": "medarbejder", "henvendelser": "henvendelse",
        "børn": "barn", "uddannelser": "uddannelse", "skoler": "skole", "lokalplaner": "lokalplan", "indsatser": "indsats", "deltagere": "deltager",
        "arbejdspladser": "arbejdsplads", "aftener": "aften", "foreninger": "forening", "sager": "sag", "elever": "elev", "aktiviteter": "aktivitet", "aftaler": "aftale",
        "brande": "brand", "dage": "dag", "timer": "time", "familier": "familie", "frivillige": "frivillig", "unge": "ung", "steder": "sted", "borgere": "borger",
        "husstande": "husstand", "boliger": "bolig", "hændelser": "hændelse", "kurser": "kursus", "tyverier": "tyveri", "fora": "forum",
    ]
}
