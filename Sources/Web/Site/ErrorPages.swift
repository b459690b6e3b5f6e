import Access
import HTTPTypes
package import Hummingbird
package import Kernel
import Storage

/// The pages that say no, each with what happened, that nothing was lost, and what to do now.
package enum ErrorPage: Sendable {
    case notFound
    case notAllowed(Wording)
    case conflict(Wording)
    case outdated
    case methodNotAllowed
    case tooLarge
    case formExpired
    case signInAgain
    case busy
    case badRequest(Wording)
    case fault(id: String)
    case unavailable(Wording)

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .notAllowed, .formExpired, .signInAgain: .forbidden
        case .conflict, .outdated: .conflict
        case .methodNotAllowed: .methodNotAllowed
        case .tooLarge: .contentTooLarge
        case .badRequest: .badRequest
        case .fault: .internalServerError
        case .unavailable, .busy: .serviceUnavailable
        }
    }

    package var title: Wording {
        switch self {
        case .notFound: Wording("Siden findes ikke", en: "The page does not exist")
        case .notAllowed: Wording("Det kan du ikke gøre her", en: "You cannot do that here")
        case .conflict: Wording("Det kan ikke lade sig gøre nu", en: "That cannot be done now")
        case .outdated: Wording("En anden har rettet det samme", en: "Somebody else changed the same")
        case .methodNotAllowed: Wording("Siden kan ikke bruges på den måde", en: "The page cannot be used that way")
        case .tooLarge: Wording("Det, du sendte, fylder for meget", en: "What you sent is too large")
        case .formExpired: Wording("Formularen er blevet for gammel", en: "The form has become too old")
        case .signInAgain: Wording("Log ind igen først", en: "Sign in again first")
        case .busy: Wording("Mange logger ind lige nu", en: "Many are signing in right now")
        case .badRequest: Wording("Vi kunne ikke læse det, du sendte", en: "We could not read what you sent")
        case .fault: Wording("Noget gik galt hos os", en: "Something went wrong on our side")
        case .unavailable: Wording("Siden kan ikke vises lige nu", en: "The page cannot be shown right now")
        }
    }

    package var explanation: Wording {
        switch self {
        case .notFound:
            Wording(
                "Siden findes ikke, eller du har ikke adgang til den. Se, om adressen er skrevet rigtigt, eller søg øverst på siden.",
                en: "The page does not exist, or you have no access to it. See whether the address is spelled correctly, or search at the top of the page.")
        case .notAllowed(let why), .conflict(let why), .unavailable(let why): why
        case .outdated:
            Wording("Din ændring er ikke gemt. Gå tilbage, åbn siden igen, og se, hvad der er ændret.", en: "Your change is not saved. Go back, open the page again, and see what has changed.")
        case .methodNotAllowed: Wording("Der er ikke ændret noget. Gå tilbage, og brug knapperne på siden.", en: "Nothing was changed. Go back and use the buttons on the page.")
        case .tooLarge:
            Wording(
                "Der er ikke gemt noget. Del teksten eller filen i mindre stykker, og send dem hver for sig.",
                en: "Nothing was saved. Split the text or the file into smaller parts and send them one by one.")
        case .formExpired:
            Wording(
                "Der er ikke gemt noget. Gå tilbage i browseren: Det, du skrev, står der endnu. Kopiér det, åbn siden igen, og send det derfra.",
                en: "Nothing was saved. Go back in the browser: what you wrote is still there. Copy it, open the page again, and send it from there.")
        case .signInAgain:
            Wording(
                "Der er ikke gemt noget. Det kræver, at du lige har logget ind. Gå tilbage, åbn siden igen, og log ind, når den beder om det; det, du skrev, står der endnu.",
                en: "Nothing was saved. This needs a sign-in a moment ago. Go back, open the page again and sign in when it asks; what you wrote is still there.")
        case .busy: Wording("Der er ikke ændret noget. Vent et halvt minut, og prøv igen.", en: "Nothing was changed. Wait half a minute and try again.")
        case .badRequest(let why): why
        case .fault(let id):
            Wording(
                "Der er ikke gemt noget. Prøv igen om lidt. Sker det igen, så giv dette nummer videre til den, der driver systemet: \(id)",
                en: "Nothing was saved. Try again in a moment. If it happens again, pass this number on to whoever operates the system: \(id)")
        }
    }
}

extension ErrorPage {
    /// What a person is told of an error below the rules, who was reading or sending something; `id` is what the log knows it by.
    init(of error: any Error, whileReading: Bool, id: String) {
        self =
            switch error {
            case is SlowWork.Full: .busy
            case let look as UnwrittenLook: .unavailable(Self.of(look.fault, id))
            default: Self.page(of: error as? StorageFault, whileReading, id)
            }
    }

    private static func page(of fault: StorageFault?, _ whileReading: Bool, _ id: String) -> ErrorPage {
        switch fault {
        case .unstorableText: .badRequest(unstorable)
        case .unusable(.outcomeUnknown): .unavailable(perhapsSaved)
        case let fault? where fault.isPassing: .unavailable(whileReading ? nothingToRead : noDatabase)
        default: .fault(id: id)
        }
    }

    private static let unstorable = Wording(
        "Der er ikke gemt noget: Et sted i teksten er der et tegn uden betydning (NUL). Kopiér teksten gennem et simpelt skriveprogram, og send den igen.",
        en: "Nothing was saved: somewhere in the text there is a character without meaning (NUL). Copy the text by way of a plain editor and send it again.")
    private static let noDatabase = Wording(
        "Databasen svarer ikke i øjeblikket. Der er ikke gemt noget. Vent lidt, og prøv igen; det, du skrev, står der endnu, når du går tilbage.",
        en: "The database does not answer at the moment. Nothing was saved. Wait a little and try again; what you wrote is still there when you go back.")
    private static func unlogged(_ advice: Wording) -> Wording {
        Wording(
            "Alle opslag her skrives i loggen, før noget vises. Det kan ikke lade sig gøre lige nu, så intet er vist, og intet er ændret. \(advice[.danish])",
            en: "Every look here is written in the log before anything is shown. That cannot be done right now, so nothing was shown and nothing changed. \(advice[.english])")
    }

    private static func of(_ fault: StorageFault, _ id: String) -> Wording {
        switch fault {
        case .unusable(.diskFull):
            unlogged(
                Wording("Der er ikke plads til flere poster; sig det til den, der driver systemet.", en: "There is no room for more entries; tell whoever operates the system."))
        case let fault where fault.isPassing: unlogged(Wording("Vent lidt, og indlæs siden igen.", en: "Wait a little and load the page again."))
        default: unlogged(Wording("Giv dette nummer videre til den, der driver systemet: \(id)", en: "Pass this number on to whoever operates the system: \(id)"))
        }
    }

    private static let nothingToRead = Wording(
        "Databasen svarer ikke i øjeblikket. Vent lidt, og indlæs siden igen.", en: "The database does not answer at the moment. Wait a little and load the page again.")
    private static let perhapsSaved = Wording(
        "Forbindelsen til databasen blev afbrudt, mens der blev gemt. Se efter, om din ændring står på siden, før du sender den igen.",
        en: "The connection to the database was lost while saving. See whether your change is on the page before you send it again.")
}

extension Call {
    package func answer(_ error: ErrorPage) -> Response {
        if path.hasPrefix("/api/") { return problem(error) }
        return article(on: error)
    }

    /// Programs are told as problem details (RFC 9457).
    private func problem(_ error: ErrorPage) -> Response {
        var bytes: [UInt8] = []
        JSONText.append(
            .record(
                FieldRecord([
                    ("type", .text("about:blank")), ("title", .text(self[error.title])), ("status", .number(Double(error.status.code))), ("detail", .text(self[error.explanation])),
                ])), to: &bytes)
        return .bytes(bytes, type: "application/problem+json; charset=utf-8", status: error.status)
    }

    private func article(on error: ErrorPage) -> Response {
        page(PageHead(self[error.title], in: .other), status: error.status) { html in
            html.write(
                "<h1>\(self[error.title])</h1><p class=\"lead\">\(self[error.explanation])</p><p><a class=\"btn\" href=\"/\">\(self[Wording("Gå til forsiden", en: "Go to the front page")])</a></p>")
        }
    }
}
