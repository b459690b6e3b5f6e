/// One of the 98 municipalities (kommune).
package struct Municipality: Sendable, Hashable {
    /// Four digits with leading zero, as "0575".
    package let code: String
    /// Without the word »Kommune«: "Vejen". Two names are genitives, as the registers have them: "Nordfyns", "Vesthimmerlands".
    package let name: String
    /// The code of its police district.
    package let district: String

    /// In the order of their codes.
    package static let all = table

    package static func withCode(_ code: String) -> Municipality? { byCode[code] }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
}
