package import Kernel
import Web

/// The words for kinds, roles and other choices.
extension Forum.Kind {
    package var wording: Wording {
        switch self {
        case .kredsraad: Wording("Kredsråd", en: "District council")
        case .lokalraad: Wording("Lokalråd", en: "Local council")
        case .lokalraadPlus: Wording("Lokalråd+", en: "Local council+")
        case .ssp: Wording("SSP: skole, sociale myndigheder og politi", en: "SSP (school, social services, police)")
        case .sspPlus: Wording("SSP+: SSP for unge over 18 år", en: "SSP+ (young people over 18)")
        case .sspDistrict: Wording("SSP (skole, sociale myndigheder og politi) for hele kredsen", en: "SSP (school, social services, police) for the whole district")
        case .psp: Wording("PSP: politi, sociale myndigheder og psykiatri", en: "PSP (police, social services, psychiatry)")
        case .ksp: Wording("KSP: kriminalforsorg, sociale myndigheder og politi", en: "KSP (probation, social services, police)")
        case .ungesamraad: Wording("Ungesamråd", en: "Youth sanctions panel")
        case .samraadOvergreb: Wording("Samråd om overgreb mod børn", en: "Panel on child abuse")
        case .exitraad: Wording("Exitråd", en: "Exit panel")
        case .coordination: Wording("Koordinationsgruppe", en: "Coordination group")
        case .other: Wording("Andet forum", en: "Other forum")
        }
    }
}

extension Forum.PersonHandling {
    var wording: Wording {
        switch self {
        case .none: Wording("Nej, kun det generelle arbejde", en: "No, general work only")
        case .ssp: Wording("Ja, børn og unge (SSP)", en: "Yes, children and young people (SSP)")
        case .psp: Wording("Ja, socialt udsatte (PSP)", en: "Yes, socially exposed people (PSP)")
        case .ksp: Wording("Ja, løsladte (KSP)", en: "Yes, people released (KSP)")
        case .exit: Wording("Ja, exitforløb", en: "Yes, exit programmes")
        case .childAbuse: Wording("Ja, overgreb mod børn", en: "Yes, abuse of children")
        case .youthOffender: Wording("Ja, unge lovovertrædere", en: "Yes, young offenders")
        }
    }
}

extension Seat.Role {
    package var wording: Wording {
        switch self {
        case .chair: Wording("Formand", en: "Chair")
        case .viceChair: Wording("Næstformand", en: "Vice-chair")
        case .secretary: Wording("Sekretær", en: "Secretary")
        case .member: Wording("Medlem", en: "Member")
        case .attendee: Wording("Deltager", en: "Attends")
        }
    }
}

extension Authority.Kind {
    var wording: Wording {
        switch self {
        case .police: Wording("Politi", en: "Police")
        case .prosecution: Wording("Anklagemyndighed", en: "Prosecution")
        case .probation: Wording("Kriminalforsorg", en: "Prison and probation")
        case .municipality: Wording("Kommune", en: "Municipality")
        case .region: Wording("Region", en: "Region")
        case .school: Wording("Skole", en: "School")
        case .housing: Wording("Boligorganisation", en: "Housing organisation")
        case .association: Wording("Forening", en: "Association")
        case .business: Wording("Erhvervsliv", en: "Business")
        case .ministry: Wording("Ministerium", en: "Ministry")
        case .other: Wording("Andet", en: "Other")
        }
    }
}

extension Institution.Kind {
    package var wording: Wording {
        switch self {
        case .school: Wording("Skole", en: "School")
        case .daycare: Wording("Dagtilbud", en: "Day-care centre")
        case .education: Wording("Ungdoms- eller anden uddannelse", en: "Youth or other education")
        case .other: Wording("Andet", en: "Other")
        }
    }
}

extension CadenceDraft.Way {
    var wording: Wording {
        switch self {
        case .atLeast: Wording("Mindst så mange møder om året", en: "At least so many meetings a year")
        case .between: Wording("Mellem to tal om året", en: "Between two numbers a year")
        case .about: Wording("Cirka så mange møder om året", en: "About so many meetings a year")
        case .everyDays: Wording("Med et fast antal dage imellem", en: "With a fixed number of days between")
        case .asNeeded: Wording("Efter behov", en: "As needed")
        }
    }
}

extension Choice {
    /// The options of a form, in the order in which the choice lists them.
    static func options(_ language: Language, _ wording: (Self) -> Wording) -> [FormOption] { allCases.map { FormOption($0.rawValue, wording($0)[language]) } }
}
