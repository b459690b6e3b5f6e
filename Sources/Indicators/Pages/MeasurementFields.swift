import Kernel
import Web

/// What is asked about a figure.
enum MeasurementFields {
    static func sheet(_ indicator: Indicator, _ place: IndicatorPlace, stored: String? = nil, in language: Language) -> FormSheet {
        var fields = labels.filter { $0.name != "area" }
        if let hint = hint(for: indicator), let index = fields.firstIndex(where: { $0.name == "value" }) { fields[index].hint = hint }
        let areas = place.areas + [stored].compactMap { $0 }.filter { !place.areas.contains($0) }
        fields.insert(FormField("area", area.label, .choice(areas.map { FormOption($0, AreaName.of($0, in: language)) }), hint: area.hint), at: 1)
        return FormSheet(fields)
    }

    static let labels = [
        FormField("period", Wording("Periode", en: "Period"), .period, missing: Wording("Skriv, hvilken periode tallet gælder", en: "Write which period the figure is for")),
        area,
        FormField("value", Wording("Tal", en: "Figure"), .number(signed: false), missing: Wording("Skriv tallet", en: "Write the figure")),
        FormField(
            "of", Wording("Ud af", en: "Out of"), .number(signed: false), hint: Wording("Kun når tallet er en del af et hele: 7 ud af 8", en: "Only when the figure is part of a whole: 7 out of 8")),
        FormField(
            "note", Wording("Bemærkning", en: "Note"), .text(rows: 3, max: 500),
            hint: Wording("Det, en læser skal vide om tallet. Skriv ikke noget om enkelte personer", en: "What a reader must know of the figure. Write nothing about single persons")),
    ]

    private static let area = FormField(
        "area", Wording("Område", en: "Area"), .choice([]),
        hint: Wording("Lad feltet stå, når tallet gælder hele planens område", en: "Leave the field as it is when the figure holds for all of the plan's area"))

    private static func hint(for indicator: Indicator) -> Wording? {
        switch indicator.kind {
        case .milestone:
            FigureWording(indicator, in: .danish).isDoneOrNot(0, of: nil)
                ? Wording("Skriv 1, når det er nået, og 0, når det ikke er", en: "Write 1 when it is reached, and 0 when it is not")
                : Wording("Hvor mange steder det er gjort", en: "In how many places it is done")
        case .coverage: Wording("Hvor mange det gælder. Skriv i næste felt, hvor mange der er i alt", en: "How many it is true of. Write in the next field how many there are in all")
        case .share, .survey: Wording("Procent. Skriver du også »ud af«, er det i stedet antallet", en: "Per cent. If you also write “out of”, it is the number instead")
        case .rate:
            Wording(
                "I forhold til indbyggere. Skriver du også »ud af«, er det i stedet antallet, og »ud af« er indbyggertallet",
                en: "In proportion to inhabitants. If you also write “out of”, it is the number instead, and “out of” the inhabitants")
        case .qualitative: indicator.unit.map { .verbatim($0) }
        case .count: nil
        }
    }
}
