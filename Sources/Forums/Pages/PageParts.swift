import Access
import Kernel
import Web

/// Small pieces that several pages of the slice share.
extension Call {
    func municipalityName(_ code: String?) -> String { code.map { Municipality.withCode($0)?.name ?? $0 } ?? self[ForumWording.wholeDistrict] }

    /// A mail and a telephone address, as links where they can be.
    func contact(email: String?, phone: String?) -> Markup? {
        var lines: [Markup] = []
        if let email, !email.isEmpty { lines.append(EmailAddress.looksRight(email) ? "<a href=\"\(Address(mailTo: email))\">\(email)</a>" : "\(email)") }
        if let phone, !phone.isEmpty { lines.append("<a class=\"nowrap\" href=\"\(Address(telephone: phone))\">\(phone)</a>") }
        guard let first = lines.first else { return nil }
        return lines.dropFirst().reduce(first) { "\($0)<br>\($1)" }
    }

    /// »Formand og sekretær«.
    func roles(_ roles: [Seat.Role]) -> String {
        let names = Seat.Role.allCases.filter(roles.contains).map { self[$0.wording] }
        return names.enumerated().map { $0.offset == 0 ? $0.element : $0.element.lowercased() }.joined(separator: language == .danish ? " og " : " and ")
    }

    /// The same in a table: »siden 1.1.2022«, »1.1.2022–31.12.2025«.
    func shortSpan(of seat: Seat) -> String {
        switch (seat.from, seat.to) {
        case (let from?, let to?): Figures.range(from.short(in: language), to.short(in: language))
        case (let from?, nil): self[from > today ? MemberWording.from(from) : MemberWording.since(shown: from)]
        case (nil, let to?): self[MemberWording.until(shown: to)]
        case (nil, nil): ""
        }
    }

    /// »fra 1. januar 2022 til og med 31. december 2025«; nothing where both ends are open.
    func span(of seat: Seat) -> String { span(from: seat.from, to: seat.to) }

    func span(from: Day?, to: Day?) -> String {
        let beginning = from.map { self[$0 > today || to != nil ? MemberWording.beginning($0) : MemberWording.since($0)] }
        return [beginning, to.map { self[MemberWording.until($0)] }].compactMap { $0 }.joined(separator: " ")
    }
}
