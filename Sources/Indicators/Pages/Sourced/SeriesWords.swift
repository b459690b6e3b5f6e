import Kernel

/// What is called what about a source's series.
enum SeriesWords {
    static let source = Wording("Kilde", en: "Source")
    static let table = Wording("Tabel", en: "Table")
    static let part = Wording("Del af tabellen", en: "Part of the table")
    static let unit = Wording("Enhed", en: "Unit")
    static let retrieved = Wording("Hentet", en: "Retrieved")
    static let updated = Wording("Opdateret af kilden", en: "Updated by the source")
    static let zeroWhenLeftOut = Wording("Udeladt betyder nul", en: "Left out means none")
    static let release = Wording("Må vises fra", en: "May be shown from")
}
