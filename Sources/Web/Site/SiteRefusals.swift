import Access
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import Storage

/// A no or a fault, as a page.
extension Site {
    /// A form without its page's token, or one that asks for a better sign-in first.
    func forged(_ endpoint: Endpoint, _ call: Call) -> Response? {
        guard endpoint.method == .post else { return nil }
        if call.form["csrf_token"] != call.formToken { return call.answer(.formExpired) }
        return endpoint.door.asksMore(of: call.viewer) == nil ? nil : call.answer(.signInAgain)
    }

    func no(_ error: any Error, _ endpoint: Endpoint, _ call: Call) -> Response {
        if let refusal = error as? Refusal {
            // Whoever is refused is told so only when it is in the log; an act has written its own no.
            do { if refusal == .notFound || endpoint.method == .get, refusal.isNo { try refused(endpoint.door.operation, call.viewer, call.places) } } catch {
                return fault(error, whileReading: endpoint.method == .get, call)
            }
            return answer(refusal, call)
        }
        return fault(error, whileReading: endpoint.method == .get, call)
    }

    func answer(_ refusal: Refusal, _ call: Call) -> Response {
        switch refusal {
        case .notFound: call.answer(.notFound)
        case .notAllowed(let why): call.answer(.notAllowed(why))
        case .conflict(let why): call.answer(.conflict(why))
        case .outdated: call.answer(.outdated)
        case .signInAgain: call.answer(.signInAgain)
        case .invalid(let problems): call.answer(.badRequest(problems.first?.wording ?? Self.tryAgain))
        }
    }

    func fault(_ error: any Error, whileReading: Bool, _ call: Call) -> Response {
        let id = UniqueID.make(at: frame.clock.now())
        // Nobody waits for the answer to what was given up; that many sign in at once is no fault.
        let isGivenUp = error is CancellationError || error is SlowWork.Full || error as? StorageFault == .interrupted
        let note = (error as? StorageFault ?? (error as? UnwrittenLook)?.fault)?.note ?? ""
        if !isGivenUp { logger.error("fault", metadata: ["id": .string(id), "kind": .string(String(reflecting: type(of: error))), "what": .string(note)]) }
        var response = call.answer(ErrorPage(of: error, whileReading: whileReading, id: id))
        if response.status == .serviceUnavailable { response.headers[.retryAfter] = String(Self.retryAfter) }
        SiteHeaders.add(to: &response.headers, at: frame.address)
        return response
    }

    /// Seconds after which it may well go again.
    private static let retryAfter = 2

    private static let tryAgain = Wording("Der er ikke ændret noget. Gå tilbage, og prøv igen.", en: "Nothing was changed. Go back and try again.")
}

extension Refusal {
    /// Whether it keeps somebody from something, rather than telling what to mend.
    fileprivate var isNo: Bool {
        switch self {
        case .notFound, .notAllowed: true
        default: false
        }
    }
}
