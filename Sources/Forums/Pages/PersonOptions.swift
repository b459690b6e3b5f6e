package import Kernel
package import Web

extension [PersonChoice] {
    /// As a list: the forum's own people first, then the others by authority, the nearest first, and last those who have left.
    package func options(ownForum: String?, in language: Language) -> [FormOption] {
        let ranked = map { person in (place: place(of: person, ownForum), person: person) }
        return ranked.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map { _, ranked in
            let person = ranked.person
            return FormOption(
                person.id.rawValue, [person.name, person.title, person.authority].compactMap { $0 }.joined(separator: ", "), group: group(of: person, ownForum)[language])
        }
    }

    private func group(of person: PersonChoice, _ ownForum: String?) -> Wording {
        if person.isFormer { return MemberWording.former }
        if person.isOwn, let ownForum { return .verbatim(ownForum) }
        return person.authority.map { .verbatim($0) } ?? Wording("Andre", en: "Others")
    }

    private func place(of person: PersonChoice, _ ownForum: String?) -> String {
        if person.isFormer { return "4" }
        if person.isOwn, ownForum != nil { return "0" }
        guard let authority = person.authority else { return "3" }
        return (person.isOfMunicipality ? "1" : "2") + DanishOrder.key(authority)
    }
}
