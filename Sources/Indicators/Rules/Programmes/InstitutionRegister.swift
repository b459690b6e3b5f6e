package import Forums
package import Kernel
package import Tables

/// The national register of institutions (Institutionsregisteret) as a file, with its traps: departments beside their main school, legal units that are counted nowhere,
/// the municipality as a row of its own, closed ones, numbers that tell nothing of the municipality.
package struct InstitutionRegister: Sendable {
    package private(set) var institutions: [Institution] = []
    /// Rows that are not taken, by why.
    package private(set) var leftOut: [(name: String, why: Reason)] = []

    package enum Reason: Sendable, CaseIterable { case otherDistrict, legalOnly, notCounted, municipality, closed }

    /// Throws `TableFault` where the file is no such register.
    package init(_ rows: DelimitedRows, in district: String, on today: Day) throws(TableFault) {
        let columns = Dictionary(rows.headings.enumerated().map { (SearchWords.fold($0.element), $0.offset) }) { first, _ in first }
        func column(_ name: String) throws(TableFault) -> Int {
            guard let found = columns[SearchWords.fold(name)] else { throw TableFault(line: 1, InstitutionWording.noColumn(name)) }
            return found
        }
        let (number, name, place) = (try column("Institutionsnummer"), try column("Institutionsnavn"), try column("Beliggenhedskommune"))
        let (type, active) = (try column("Institutionstype, nr"), try column("Aktivkode, nr"))
        let closed = columns[SearchWords.fold("Nedlæggelsesdato")]
        let members = Set(PoliceDistrict.withCode(district)?.municipalities.map(\.code) ?? [])
        var seen: Set<String> = []
        for (line, cells) in rows.rows {
            guard !cells[name].isEmpty else { throw TableFault(line: line, column: name + 1, InstitutionWording.noName) }
            if let reason = Self.reason(type: cells[type], active: cells[active], closed: closed.map { cells[$0] } ?? "", on: today) {
                leftOut.append((cells[name], reason))
                continue
            }
            // By where it lies, never by its number: those of before 2007 carry numbers of municipalities that are gone.
            guard let municipality = AreaName.code(of: cells[place]), members.contains(municipality) else {
                leftOut.append((cells[name], .otherDistrict))
                continue
            }
            var institution = Institution()
            (institution.name, institution.municipality, institution.kind) = (cells[name], municipality, Self.kind(cells[type]))
            let digits = cells[number]
            institution.number = digits.count == 6 && digits.allSatisfy { $0.isASCII && $0.isNumber } ? digits : nil
            if let digits = institution.number, !seen.insert(digits).inserted { throw TableFault(line: line, column: number + 1, InstitutionWording.twice(digits)) }
            institutions.append(institution)
        }
    }

    private static func reason(type: String, active: String, closed: String, on today: Day) -> Reason? {
        if type == "2013" { return .municipality }
        if !closed.isEmpty { return .closed }
        return switch active {
        case "1": nil
        // The main school of departments: they are counted, it is not.
        case "4": .legalOnly
        case "2": .notCounted
        default: .closed
        }
    }

    /// The register's types 1010–1013 are schools for children; the rest of the thousands teach the young and the grown-up.
    private static func kind(_ type: String) -> Institution.Kind {
        switch type {
        case "1010", "1011", "1012", "1013", "1015", "1016": .school
        default: type.hasPrefix("1") ? .education : .other
        }
    }
}

enum InstitutionWording {
    static func noColumn(_ name: String) -> Wording {
        Wording("Kolonnen »\(name)« mangler. Hent filen fra Institutionsregisteret som CSV.", en: "The column “\(name)” is missing. Fetch the file from Institutionsregisteret as CSV.")
    }
    static let noName = Wording("Institutionen har intet navn.", en: "The institution has no name.")
    static func twice(_ number: String) -> Wording { Wording("Nummeret \(number) står to gange.", en: "The number \(number) stands twice.") }
}

extension InstitutionRegister.Reason {
    package var wording: Wording {
        switch self {
        case .otherDistrict: Wording("ligger uden for politikredsen", en: "outside the police district")
        case .legalOnly: Wording("juridisk enhed; afdelingerne tæller i stedet", en: "legal unit; its departments count instead")
        case .notCounted: Wording("tæller ikke med i Danmarks Statistik", en: "not counted by Statistics Denmark")
        case .municipality: Wording("kommunen selv", en: "the municipality itself")
        case .closed: Wording("nedlagt", en: "closed")
        }
    }
}
