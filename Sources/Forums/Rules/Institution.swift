package import Kernel

/// A school, a day-care centre or another place of education.
package struct Institution: Described {
    package var id = InstitutionID("")
    package var name = ""
    package var kind = Kind.other
    package var municipality: String?
    /// The number in the national register of institutions.
    package var number: String?
    package init() {}

    package enum Kind: String, Choice { case school, daycare, education, other }

    package static let properties: [Property<Institution>] = [
        Property("id", \.id),
        Property("name", \.name),
        Property("kind", \.kind),
        Property("municipality", \.municipality, .municipality),
        Property("number", \.number),
    ]
}
