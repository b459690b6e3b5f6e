import Kernel

/// A post (stilling) in words: who does it by office, not by name.
enum Post {
    private static let endings = [
        "leder", "chef", "konsulent", "koordinator", "sekretær", "sekretariat", "formand", "direktør", "betjent", "inspektør", "rådgiver", "medarbejder", "lærer", "pædagog",
        "politi", "kommune", "kontor", "afdeling", "team", "forvaltning", "udvalg", "gruppe", "skole", "råd", "vejleder", "ansvarlig", "borgmester", "psykolog", "læge", "advokat",
        "anklager", "vært", "værter", "frivillige", "assistent", "mester", "tilsyn", "planlægger", "specialist",
    ].map(SearchWords.fold)
    private static let words = ["ssp", "psp", "ksp"]

    /// Whether the words are those of an office rather than somebody's name.
    static func isLikely(_ text: String) -> Bool {
        if text.first?.isLowercase == true { return true }
        let parts = SearchWords.fold(text).split { !$0.isLetter }.map(String.init)
        return parts.contains { part in words.contains(part) || endings.contains { part.hasSuffix($0) || part.hasSuffix($0 + "en") || part.hasSuffix($0 + "n") || part.hasSuffix($0 + "et") } }
    }
}
