/// One of the twelve police districts (politikreds), each with a district council (kredsråd).
package struct PoliceDistrict: Sendable, Hashable {
    /// The code in the register of administrative divisions (DAGI), as "1464".
    package let code: String
    /// The authority: "Syd- og Sønderjyllands Politi".
    package let name: String
    /// The area: "Syd- og Sønderjylland".
    package let area: String

    /// In the order of their codes.
    ///
    /// DAGI's codes 1460–1469 were read in a snapshot of October 2024. That København is 1470 and Bornholm 1471 is a guess about the
    /// order of the last two, not verified.
    package static let all = [
        PoliceDistrict(code: "1460", name: "Nordjyllands Politi", area: "Nordjylland"),
        PoliceDistrict(code: "1461", name: "Østjyllands Politi", area: "Østjylland"),
        PoliceDistrict(code: "1462", name: "Midt- og Vestjyllands Politi", area: "Midt- og Vestjylland"),
        PoliceDistrict(code: "1463", name: "Sydøstjyllands Politi", area: "Sydøstjylland"),
        PoliceDistrict(code: "1464", name: "Syd- og Sønderjyllands Politi", area: "Syd- og Sønderjylland"),
        PoliceDistrict(code: "1465", name: "Fyns Politi", area: "Fyn"),
        PoliceDistrict(code: "1466", name: "Sydsjællands og Lolland-Falsters Politi", area: "Sydsjælland og Lolland-Falster"),
        PoliceDistrict(code: "1467", name: "Midt- og Vestsjællands Politi", area: "Midt- og Vestsjælland"),
        PoliceDistrict(code: "1468", name: "Nordsjællands Politi", area: "Nordsjælland"),
        PoliceDistrict(code: "1469", name: "Københavns Vestegns Politi", area: "Københavns Vestegn"),
        PoliceDistrict(code: "1470", name: "Københavns Politi", area: "København"),
        PoliceDistrict(code: "1471", name: "Bornholms Politi", area: "Bornholm"),
    ]

    package static func withCode(_ code: String) -> PoliceDistrict? { byCode[code] }

    /// In the order of their codes.
    package var municipalities: [Municipality] { Municipality.all.filter { $0.district == code } }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
}
