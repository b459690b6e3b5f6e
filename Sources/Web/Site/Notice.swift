import Kernel

/// What is said once after something was done. It travels in the address as a code; only these sentences exist.
package enum Notice: String, Sendable, CaseIterable {
    case saved = "gemt"
    case added = "tilfoejet"
    case removed = "fjernet"
    case released = "frigivet"
    case commented = "bemaerket"
    case answered = "besvaret"
    case moved = "flyttet"
    case drafted = "kladde"
    case imported = "indsat"
    case purgeAsked = "sletning-bedt"
    case purged = "slettet"

    var wording: Wording {
        switch self {
        case .saved: Wording("Ændringen er gemt.", en: "The change is saved.")
        case .added: Wording("Det nye er gemt.", en: "It is added.")
        case .removed: Wording("Det er fjernet. Historikken viser, hvad der stod.", en: "It is removed. The history shows what it said.")
        case .released: Wording("Status er offentliggjort.", en: "The status is released.")
        case .commented: Wording("Din bemærkning er gemt.", en: "Your comment is saved.")
        case .answered: Wording("Svaret er gemt.", en: "The answer is saved.")
        case .moved: Wording("Planen er kommet et skridt videre.", en: "The plan has moved a step.")
        case .drafted: Wording("Her er kladden til den nye plan.", en: "Here is the draft of the new plan.")
        case .imported: Wording("Rækkerne er sat ind som kladde.", en: "The rows are inserted as a draft.")
        case .purgeAsked: Wording("Sletningen venter på, at en anden end dig siger ja.", en: "The erasure waits for someone other than you to agree.")
        case .purged: Wording("Teksten er slettet. Historikken siger, at det er sket, men ikke hvad der stod.", en: "The text is erased. The history says that it happened, not what it said.")
        }
    }
}

extension Address {
    package func saying(_ notice: Notice) -> Address { with(["besked": notice.rawValue]) }
}

extension Call {
    /// The notice of what was just done, at the top of the page's content.
    package func writeNotice(to html: inout HTML) {
        guard let notice = query["besked"].flatMap(Notice.init) else { return }
        html.write("<div class=\"note ok\" role=\"status\"><p>\(self[notice.wording])</p></div>")
    }
}
