import Kernel
import OpenID

/// What people are told on the way in and out: what happened, that nothing was lost, and what to do now.
enum ProviderWording {
    static let title = Wording("Log ind med din arbejdsplads", en: "Sign in with your workplace")
    static let lead = Wording(
        "Vælg din arbejdsplads. Du logger ind dér, som du plejer, og kommer så tilbage hertil.", en: "Choose your workplace. You sign in there as usual and then come back here.")
    static let none = Wording(
        "Ingen arbejdsplads har sat sit eget login op her endnu. Spørg den, der driver systemet.", en: "No workplace has set up its own sign-in here yet. Ask whoever operates the system.")
    static func button(_ name: String) -> Wording { Wording("Log ind med \(name)", en: "Sign in with \(name)") }

    static let again = Wording("Prøv at logge ind igen", en: "Try to sign in again")
    static func leaving(_ name: String) -> Wording { Wording("Du sendes videre til \(name)", en: "You are being sent on to \(name)") }
    static let leavingLead = Wording("Sker der ikke noget, så brug knappen.", en: "If nothing happens, use the button.")
    static func onward(_ name: String) -> Wording { Wording("Gå til \(name)", en: "Go to \(name)") }

    static let goodbye = Wording("Du er logget ud", en: "You are signed out")
    static let toFront = Wording("Til forsiden", en: "To the front page")
    static let goodbyeLead = Wording(
        "Du er logget ud her. Sidder du ved en computer, som andre bruger, så luk browseren.", en: "You are signed out here. If others use this computer, close the browser.")

    /// The heading and what to do now.
    static func explanation(_ refusal: EntryRefusal, _ name: String) -> (title: Wording, lead: Wording) {
        switch refusal {
        case .provider(.denied):
            (
                Wording("Du er ikke logget ind", en: "You are not signed in"),
                Wording(
                    "\(name) siger, at login blev afbrudt. Intet er ændret. Prøv igen, når du er klar.",
                    en: "\(name) says that the sign-in was broken off. Nothing was changed. Try again when you are ready.")
            )
        case .provider(let error) where error.isProviderTrouble: trouble(name)
        case .provider(.notFresh), .provider(.expired), .provider(.codeRefused), .unknownAttempt:
            (
                Wording("Login tog for lang tid", en: "The sign-in took too long"),
                Wording(
                    "Du er ikke logget ind, og intet er ændret. Login gælder i ti minutter, én gang, og i den browser, hvor det blev begyndt. Begynd forfra.",
                    en: "You are not signed in, and nothing was changed. A sign-in lasts ten minutes, once, and in the browser where it was begun. Start again.")
            )
        case .provider:
            (
                Wording("Svaret fra \(name) kunne ikke godkendes", en: "The answer from \(name) could not be accepted"),
                Wording(
                    "Du er ikke logget ind, og intet er ændret. Prøv igen. Sker det igen, så sig det til den, der står for login hos jer.",
                    en: "You are not signed in, and nothing was changed. Try again. If it happens again, tell whoever is in charge of sign-in where you work.")
            )
        case .unknownPerson, .otherAuthority: unknown(name)
        }
    }

    private static func trouble(_ name: String) -> (title: Wording, lead: Wording) {
        (
            Wording("Login hos \(name) virker ikke lige nu", en: "The sign-in at \(name) does not work right now"),
            Wording(
                "Du er ikke logget ind, og intet er ændret. Vent lidt, og prøv igen. Bliver det ved, så sig det til den, der står for login hos jer.",
                en: "You are not signed in, and nothing was changed. Wait a little and try again. If it goes on, tell whoever is in charge of sign-in where you work.")
        )
    }

    /// The same whether nobody is known by the name or somebody of another authority is.
    private static func unknown(_ name: String) -> (title: Wording, lead: Wording) {
        (
            Wording("Du er endnu ikke oprettet her", en: "You are not registered here yet"),
            Wording(
                "Login hos \(name) lykkedes, men vi ved ikke, hvem du er her. Bed den, der opretter brugere hos jer, om en invitation: koordinatoren, sekretariatet eller administratoren. Der er intet gemt om dig.",
                en:
                    "The sign-in at \(name) went well, but we do not know who you are here. Ask whoever registers people (coordinator, secretariat or administrator) for an invitation. Nothing about you was kept."
            )
        )
    }
}
