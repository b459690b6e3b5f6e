package import HTTPTypes
package import Hummingbird
import Kernel

/// Errors for programs: `application/problem+json` (RFC 9457) on every address under `/api/`.
extension Call {
    var isForPrograms: Bool { path.hasPrefix("/api/") }

    func problem(_ error: ErrorPage) -> Response {
        let detail =
            switch error {
            case .notFound: Wording("Der er intet på denne adresse, eller det er ikke for dig at se.", en: "There is nothing at this address, or it is not for you to see.")
            case .methodNotAllowed: Wording("Adressen kan kun læses. Brug GET.", en: "The address can only be read. Use GET.")
            default: error.explanation
            }
        return problem(error.status, self[error.title], self[detail])
    }

    package func problem(_ status: HTTPResponse.Status, _ title: String, _ detail: String) -> Response {
        var bytes: [UInt8] = []
        let fields: [(key: String, value: FieldValue)] = [("type", .text("about:blank")), ("title", .text(title)), ("status", .number(Double(status.code))), ("detail", .text(detail))]
        JSONText.append(.record(FieldRecord(fields)), to: &bytes)
        var response = Response.bytes(bytes + "\n".utf8, type: "application/problem+json", status: status)
        response.headers[.contentLanguage] = language.rawValue
        return response
    }
}
