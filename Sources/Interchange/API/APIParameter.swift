import HTTPTypes
import Hummingbird
import Kernel
import Web

/// A parameter of an address that cannot be read.
struct BadParameter: Error {
    let name: String
    let expected: Wording
}

/// The parameters of the API's lists. What is absent is no parameter; what is there must be right.
enum APIParameter {
    /// The id of the last item of the page before.
    static func after(_ call: Call) throws(BadParameter) -> String? {
        guard let text = call.query["after"] else { return nil }
        guard Slug.isValid(text) else { throw BadParameter(name: "after", expected: Wording("adressen i »next«, som den stod i det forrige svar", en: "the address in “next” as the previous answer gave it")) }
        return text
    }

    static func district(_ call: Call) throws(BadParameter) -> DistrictID? {
        guard let text = call.query["district"] else { return nil }
        guard text.utf8.count == 4, digits(text) != nil else { throw BadParameter(name: "district", expected: Wording("en politikreds' kode, for eksempel 1464", en: "a police district's code, for example 1464")) }
        return DistrictID(text)
    }

    static func year(_ call: Call) throws(BadParameter) -> Int? {
        guard let text = call.query["year"] else { return nil }
        guard text.utf8.count == 4, let year = digits(text) else { throw BadParameter(name: "year", expected: Wording("et år, for eksempel 2026", en: "a year, for example 2026")) }
        return year
    }

    private static func digits(_ text: String) -> Int? { text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil }
}

extension Call {
    func problem(_ bad: BadParameter) -> Response {
        let expected = self[bad.expected]
        return problem(.badRequest, self[ErrorPage.badRequest.title], self[Wording("Parameteren »\(bad.name)« kan ikke læses. Skriv \(expected).", en: "The parameter “\(bad.name)” cannot be read. Write \(expected).")])
    }
}
