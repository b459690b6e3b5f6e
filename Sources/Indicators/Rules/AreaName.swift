package import Kernel

/// Where a figure holds (område), as people call it: a municipality, a police district, the whole country.
package enum AreaName {
    package static let country = "country"
    /// The plan's own police district, without its code.
    private static let district = "district"

    /// "Vejen", "Syd- og Sønderjylland", "Hele landet"; none means all of the plan's area together.
    package static func of(_ area: String?, in language: Language) -> String {
        guard let area else { return Wording("I alt", en: "In total")[language] }
        if area == country { return Wording("Hele landet", en: "The whole country")[language] }
        if area == district { return Wording("Hele politikredsen", en: "The whole police district")[language] }
        return Municipality.withCode(area)?.name ?? PoliceDistrict.withCode(area)?.area ?? area
    }

    /// The same in the middle of a sentence: "hele landet".
    package static func inSentence(_ area: String?, in language: Language) -> String {
        if area == country { return Wording("hele landet", en: "the whole country")[language] }
        if area == district { return Wording("hele politikredsen", en: "the whole police district")[language] }
        guard area != nil else { return Wording("hele planens område", en: "all of the plan's area")[language] }
        return of(area, in: language)
    }

    /// The code of what a person typed: a name with or without »Kommune«, or the code itself.
    package static func code(of typed: String) -> String? {
        let words = SearchWords.words(typed)
        let name = (words.last == "kommune" ? words.dropLast() : words[...]).joined(separator: " ")
        if ["hele landet", "landet", "danmark", country, "the whole country"].contains(name) { return country }
        if let place = Municipality.withCode(typed) { return place.code }
        if let place = PoliceDistrict.withCode(typed) { return place.code }
        if let place = Municipality.all.first(where: { SearchWords.fold($0.name) == name }) { return place.code }
        return PoliceDistrict.all.first { SearchWords.fold($0.area) == name || SearchWords.fold($0.name) == name }?.code
    }

    /// The order in which areas are listed: all together, districts, municipalities by name, the country.
    package static func order(_ area: String?) -> String {
        guard let area else { return "0" }
        if area == country { return "3" }
        if area == district || PoliceDistrict.withCode(area) != nil { return "1" + area }
        return "2" + DanishOrder.key(of(area, in: .danish))
    }
}
