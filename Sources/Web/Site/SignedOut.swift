import Access
import HTTPTypes
import Hummingbird
import Kernel

extension Call {
    /// A form that came after the session had ended. What was typed is shown, so that it can be copied; a password never is.
    func answerSignedOut() -> Response {
        let typed = form.typed.filter { $0.value.utf8.count >= 3 && !Self.unshown.contains($0.name) && Int($0.value) == nil }
        return page(PageHead(self[SignedOutWording.title], in: .other), status: .forbidden) { html in
            html.write("<h1>\(self[SignedOutWording.title])</h1><p class=\"lead\">\(self[SignedOutWording.explained])</p>")
            html.write("<p><a class=\"btn primary\" href=\"/log-ind\">\(self[FrameWording.signIn])</a></p>")
            guard !typed.isEmpty else { return }
            html.write("<h2 id=\"skrevet\">\(self[SignedOutWording.typed])</h2>")
            for (index, field) in typed.enumerated() {
                html.write(
                    "<p><textarea class=\"wide\" rows=\"\(min(12, max(2, field.value.utf8.count / 80 + 1)))\" aria-label=\"\(self[SignedOutWording.field(index + 1)])\" readonly>\(field.value)</textarea></p>"
                )
            }
        }
    }

    private static let unshown: Set<String> = ["csrf_token", "version", "til", "adgangskode", "adgangskode-igen", "kode", "nuvaerende"]
}

enum SignedOutWording {
    static let title = Wording("Du er logget ud", en: "You are signed out")
    static let explained = Wording(
        "Der gik for lang tid, så det, du sendte, er ikke gemt. Nedenfor står det, du skrev. Kopiér det, log ind, åbn siden igen, og sæt det ind.",
        en: "Too much time went by, so what you sent is not saved. Below is what you wrote. Copy it, sign in, open the page again and paste it.")
    static let typed = Wording("Det, du skrev", en: "What you wrote")
    static func field(_ number: Int) -> Wording { Wording("Det, du skrev i felt \(number)", en: "What you wrote in field \(number)") }
}
