import Kernel

enum RegisterWording {
    static let programmes = Wording("Programmer", en: "Programmes")
    static let authorities = Wording("Myndigheder", en: "Authorities")
    static let authoritiesLead = Wording(
        "Myndigheder og organisationer, der deltager i samarbejdet.", en: "Authorities and organisations that take part in the cooperation.")
    static let addAuthority = Wording("Opret en myndighed", en: "Add an authority")
    static let editAuthority = Wording("Ret myndigheden", en: "Edit the authority")
    static let institutions = Wording("Institutioner", en: "Institutions")
    static let institutionsLead = Wording(
        "Skoler, dagtilbud og uddannelser, som indsatserne gælder.", en: "Schools, day-care centres and places of education that the efforts are about.")
    static let addInstitution = Wording("Opret en institution", en: "Add an institution")
    static let editInstitution = Wording("Ret institutionen", en: "Edit the institution")
    static let number = Wording("Institutionsnummer", en: "Institution number")
    static let numberHint = Wording(
        "Nummeret i Institutionsregisteret, for eksempel 281013", en: "The number in the national register of institutions, for example 281013")
    static let kindMissing = Wording("Vælg typen", en: "Choose the kind")
    static let nameMissing = Wording("Skriv navnet", en: "Write the name")
    static let add = Wording("Opret", en: "Add")
    static let none = Wording("Der er ingen endnu.", en: "There are none yet.")
    static let editDistrict = Wording("Ret politikredsen", en: "Edit the police district")
    static let municipalitiesHint = Wording("De kommuner, der er med her", en: "The municipalities that take part here")
    static let municipalitiesMissing = Wording("Vælg mindst én kommune", en: "Choose at least one municipality")
    static func inUse(_ names: String) -> Wording {
        Wording("Der er fora i \(names). Flyt dem, før kommunen fravælges", en: "There are forums in \(names). Move them before the municipality is taken away")
    }
}
