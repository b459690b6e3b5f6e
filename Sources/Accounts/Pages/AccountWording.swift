import Kernel

enum AccountWording {
    static let signIn = Wording("Log ind", en: "Sign in")
    static func already(_ name: String) -> Wording { Wording("Du er logget ind som \(name).", en: "You are signed in as \(name).") }
    static let email = Wording("E-mail", en: "E-mail")
    static let password = Wording("Adgangskode", en: "Password")
    static let code = Wording("Engangskode", en: "One-time code")
    static let codeHint = Wording(
        "De seks cifre fra appen på din telefon, eller en nødkode. Lad feltet stå tomt, hvis du ikke har fået en app endnu",
        en: "The six digits from the app on your phone, or a recovery code. Leave it empty if you have no app yet")
    static let wrong = Wording(
        "E-mail, adgangskode og engangskode passer ikke sammen. Prøv igen; en engangskode kan kun bruges én gang",
        en: "The e-mail, password and one-time code do not fit together. Try again; a one-time code can be used only once")
    static func wait(_ seconds: Int) -> Wording {
        let (danish, english) = seconds < 90 ? ("\(seconds) sekunder", "\(seconds) seconds") : ("\((seconds + 59) / 60) minutter", "\((seconds + 59) / 60) minutes")
        return Wording("Det er prøvet for mange gange. Vent \(danish), og prøv igen", en: "It was tried too many times. Wait \(english) and try again")
    }
    static let withAuthority = Wording("Log ind gennem din myndighed", en: "Sign in through your authority")
    static let noAccess = Wording("Har du ikke adgang?", en: "No access?")
    static let whomToAsk = Wording(
        "Administratoren i din myndighed kan sende dig et link, hvor du vælger en adgangskode. Har du glemt den, er det samme vej. De offentlige sider kan alle læse uden at logge ind.",
        en: "The administrator of your authority can give you a link where you choose a password. If you have forgotten it, the way is the same. Everyone can read the public pages without signing in."
    )
    static let again = Wording("Er det stadig dig?", en: "Is it still you?")
    static let againExplained = Wording(
        "Det, du vil gøre nu, kræver, at du viser igen, hvem du er. Bagefter kommer du tilbage hertil.",
        en: "What you are about to do needs you to show again who you are. Afterwards you come back here.")
    static let needsCode = Wording("Det kan kræve en engangskode. Har du ikke en app til det, så få den først under", en: "It may need a one-time code. If you have no app for it, get one first under")
    static let signInAgain = Wording("Fortsæt", en: "Continue")
    static let noAccount = Wording(
        "Du logger ind gennem din myndighed, så der er ingen adgangskode at ændre her. Der er ikke ændret noget.",
        en: "You sign in through your authority, so there is no password to change here. Nothing was changed.")
    static let ownPage = Wording("Min side", en: "My page")
    static let access = Wording("Min adgang", en: "My access")
    static let people = Wording("Personer", en: "People")
    static func errors(_ count: Int) -> Wording {
        count == 1 ? Wording("Der er 1 fejl på siden", en: "There is 1 error on the page") : Wording("Der er \(count) fejl på siden", en: "There are \(count) errors on the page")
    }
    static let error = Wording("Fejl:", en: "Error:")
    static let cancel = Wording("Fortryd", en: "Cancel")

    // The invitation.
    static let welcome = Wording("Vælg en adgangskode", en: "Choose a password")
    static func welcomeExplained(_ name: String) -> Wording {
        Wording("Linket er til \(name). Det virker én gang. Er det ikke dig, så luk siden.", en: "The link is for \(name). It works once. If that is not you, close the page.")
    }
    static let getAccess = Wording("Få adgang til Rygrad", en: "Get access to Rygrad")
    static let byWorkplace = Wording("Log ind med din arbejdsplads", en: "Sign in with your workplace")
    static let byWorkplaceExplained = Wording(
        "Så har du ingen ny adgangskode at huske. Du logger ind dér, som du plejer, og kommer tilbage hertil.",
        en: "Then there is no new password to remember. You sign in there as usual and come back here.")
    static let byPassword = Wording("Eller vælg en adgangskode", en: "Or choose a password")
    static let emailHint = Wording("Den, du vil logge ind med", en: "The one that you will sign in with")
    static let emailWrong = Wording("E-mailadressen skal se ud som navn@example.dk", en: "The e-mail address must look like name@example.dk")
    static let emailTaken = Wording(
        "En anden bruger allerede den e-mail. Brug en anden, eller spørg administratoren. Der er ikke ændret noget.",
        en: "Somebody else uses that e-mail already. Use another, or ask the administrator. Nothing was changed.")
    static let newPassword = Wording("Ny adgangskode", en: "New password")
    static let passwordHint = Wording(
        "Mindst 12 tegn. Alle tegn må bruges, også mellemrum. Du må gerne sætte den ind fra et adgangskodeprogram",
        en: "At least 12 characters. Any character may be used, spaces too. You may paste it from a password manager")
    static let passwordAgain = Wording("Den nye adgangskode igen", en: "The new password again")
    static let notTheSame = Wording("De to adgangskoder er ikke ens. Skriv den samme i begge felter", en: "The two passwords differ. Write the same in both fields")
    static let choose = Wording("Gem, og log ind", en: "Save and sign in")
    static let noLink = Wording("Linket virker ikke længere", en: "The link no longer works")
    static let noLinkExplained = Wording(
        "Et link virker én gang og i en uge, og et nyt afløser det gamle. Har du allerede valgt en adgangskode, så log ind. Ellers bed administratoren om et nyt link.",
        en: "A link works once and for a week, and a new one replaces the old. If you have chosen a password already, sign in. Otherwise ask the administrator for a new link.")

    // One's own access.
    static let codeApp = Wording("Engangskoder", en: "One-time codes")
    static let codeMissing = Wording("Ikke sat op. Uden dem kan du ikke bruge det, der kræver en sikker adgang.", en: "Not set up. Without them you cannot use what needs a secure access.")
    static let codeSet = Wording("Sat op: du bliver bedt om en kode, når du logger ind.", en: "Set up: you are asked for a code when you sign in.")
    static let recoveryCodes = Wording("Nødkoder", en: "Recovery codes")
    static func left(_ count: Int) -> Wording { count == 1 ? Wording("1 tilbage", en: "1 left") : Wording("\(count) tilbage", en: "\(count) left") }
    static let setCode = Wording("Få engangskoder på din telefon", en: "Get one-time codes on your phone")
    static let newPhone = Wording("Skift til en anden telefon", en: "Change to another phone")
    static let renew = Wording("Lav nye nødkoder", en: "Make new recovery codes")
    static let changePassword = Wording("Skift adgangskode", en: "Change the password")
    static let current = Wording("Nuværende adgangskode", en: "Current password")
    static let currentWrong = Wording("Det er ikke din nuværende adgangskode. Prøv igen", en: "That is not your current password. Try again")
    static let setCodeLead = Wording(
        "En kode fra telefonen sammen med adgangskoden gør, at ingen kan logge ind som dig, selv om de kender adgangskoden.",
        en: "A code from your phone together with the password keeps others from signing in as you even if they know the password.")
    static let openApp = Wording(
        "Åbn en app til engangskoder på din telefon, for eksempel Microsoft Authenticator, og vælg at tilføje en konto med en nøgle.",
        en: "Open an app for one-time codes on your phone, such as Microsoft Authenticator, and choose to add an account with a key.")
    static let typeSecret = Wording("Skriv denne nøgle i appen. Mellemrum betyder ikke noget:", en: "Type this key in the app. Spaces do not matter:")
    static let typeCode = Wording("Skriv koden, som appen nu viser, herunder.", en: "Type the code that the app now shows below.")
    static let codeFromApp = Wording("Koden fra appen", en: "The code from the app")
    static let codeWrong = Wording("Koden passer ikke. Vent på den næste i appen, og skriv den", en: "The code does not fit. Wait for the next one in the app and type it")
    static let useCode = Wording("Brug engangskoder fra nu af", en: "Use one-time codes from now on")
    static let later = Wording("Senere", en: "Later")
    static let recoveryExplained = Wording(
        "Gem dem et sikkert sted, for eksempel i et adgangskodeprogram. Er telefonen væk, kan du bruge en nødkode i stedet for en engangskode, hver kun én gang. De vises ikke igen.",
        en: "Keep them in a safe place, such as a password manager. If the phone is gone you can use a recovery code instead of a one-time code, each only once. They are not shown again.")
    static let haveKept = Wording("Jeg har gemt dem", en: "I have kept them")

    // The administrator's page.
    static func accessOf(_ name: String) -> Wording { Wording("Adgang for \(name)", en: "Access of \(name)") }
    static let hasNone = Wording("Har ikke adgang med adgangskode.", en: "Has no access with a password.")
    static let isClosed = Wording("Adgangen er lukket.", en: "The access is closed.")
    static let hasPassword = Wording("Logger ind med adgangskode, endnu uden engangskoder.", en: "Signs in with a password, without one-time codes yet.")
    static let hasCode = Wording("Logger ind med adgangskode og engangskode.", en: "Signs in with a password and a one-time code.")
    static func invitedUntil(_ moment: String) -> Wording { Wording("Har et link, der ikke er brugt. Det virker til \(moment).", en: "Has a link that was not used. It works until \(moment).") }
    static let invite = Wording("Lav et link", en: "Make a link")
    static let inviteExplained = Wording(
        "Du får et link, som du giver personen. Med det vælger personen selv en adgangskode.", en: "You get a link to give to the person, who chooses a password with it.")
    static let reset = Wording("Lav et nyt link", en: "Make a new link")
    static let resetExplained = Wording(
        "Er adgangskoden glemt eller telefonen væk, så lav et nyt link. Den gamle adgangskode virker, til linket er brugt.",
        en: "If the password is forgotten or the phone is gone, make a new link. The old password works until the link is used.")
    static let close = Wording("Luk adgangen", en: "Close the access")
    static let closeExplained = Wording(
        "Personen bliver logget ud med det samme og kan ikke logge ind igen. Pladser og hverv ændres ikke.",
        en: "The person is signed out at once and cannot sign in again. Seats and posts do not change.")
    static func linkFor(_ name: String) -> Wording { Wording("Link til \(name)", en: "Link for \(name)") }
    static let linkExplained = Wording(
        "Giv linket til personen selv, helst ansigt til ansigt eller i en sikker besked. Det kan bruges én gang, udløber efter en uge og vises ikke igen.",
        en: "Give the link to the person alone, best face to face or in a secure message. It works once, for a week, and is not shown again.")
    static let link = Wording("Linket", en: "The link")
    static let linkHint = Wording(
        "Markér hele linket, og kopiér det. Et link, som personen har fået før, virker ikke længere", en: "Mark the whole link and copy it. A link that the person got before no longer works")
    static func worksNowhere(_ name: String) -> Wording {
        Wording(
            "\(name) har ingen plads og intet hverv i dag eller senere. Er personen holdt op, så lav ikke et link.",
            en: "\(name) has no seat and no post today or later. If the person has left, make no link.")
    }
    static let done = Wording("Færdig", en: "Done")
}
