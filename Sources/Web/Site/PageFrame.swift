import Access
package import HTTPTypes
package import Hummingbird
import Kernel

/// What a page says of itself; the frame does the rest.
package struct PageHead: Sendable {
    package var title: String
    package var part: Part
    package var crumbs: [Crumb]
    package var hasErrors = false
    /// What stands before the title in the browser's tab and is heard first: how many were found, that somebody else saved.
    package var tabPrefix = ""
    /// Whether people wrote the title, in Danish.
    private(set) var isOwn = false
    /// Pages that people print in large type on a phone too: wide tables may use the whole width.
    package var isWide = false

    /// With what the page belongs under: »Historik« of which plan?
    var tabTitle: String { ([tabPrefix + title] + crumbs.suffix(1).map(\.title)).joined(separator: " – ") }

    package init(_ title: String, in part: Part, under crumbs: [Crumb] = []) {
        self.title = title
        self.part = part
        self.crumbs = crumbs
    }

    package init(own title: String, in part: Part, under crumbs: [Crumb] = []) {
        self.init(title, in: part, under: crumbs)
        isOwn = true
    }
}

extension Call {
    /// A whole page in the site's frame. `before` stands first in the content, above the main heading: the summary of errors.
    package func page(
        _ head: PageHead, status: HTTPResponse.Status = .ok, before: (inout HTML) -> Void = { _ in }, _ body: (inout HTML) throws -> Void
    ) rethrows -> Response {
        var html = HTML(in: language)
        writeTop(head, placeName, to: &html)
        html.write("<main id=\"indhold\" tabindex=\"-1\">")
        before(&html)
        try body(&html)
        html.write("</main></div>")
        writeFooter(placeName, to: &html)
        html.write("</body></html>\n")
        return .html(html, status: status)
    }

    private func writeTop(_ head: PageHead, _ place: String, to html: inout HTML) {
        let prefix = head.hasErrors ? self[FrameWording.errorPrefix] : notice != nil ? self[FrameWording.donePrefix] : ""
        let font: Markup? = frame.assets.font.map { "<link rel=\"preload\" href=\"\($0.address)\" as=\"font\" type=\"font/woff2\" crossorigin>" }
        html.write(
            """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>\(prefix)\(head.tabTitle) – Rygrad</title>\
            <link rel="icon" href="data:,">\(font)<link rel="stylesheet" href="\(frame.assets.styleSheet.address)"></head><body>
            <a class="skip" href="#indhold">\(self[FrameWording.skip])</a>
            """)
        if frame.isDemo { writeDemoBanner(to: &html) }
        html.write("<header class=\"top\"><div class=\"wrap\"><a class=\"brandname\" href=\"/\">Rygrad</a>\(place == Frame.unknownPlace ? nil : "<span>\(place)</span>" as Markup)<div class=\"who\">")
        if viewer.isVisitor {
            html.write("<a href=\"/log-ind\">\(self[FrameWording.signIn])</a>")
        } else {
            html.write(
                """
                <a href="/min-side">\(viewer.name)</a> <form class="inline" method="post" action="/log-ud"><input type="hidden" name="csrf_token" value="\(formToken)">\
                <button class="linklike" type="submit">\(self[FrameWording.signOut])</button></form>
                """)
        }
        html.write("</div></div></header><nav class=\"main\" aria-label=\"\(self[FrameWording.mainMenu])\"><div class=\"wrap\"><ul>")
        for part in Part.inMenu where part != .tasks || !viewer.isVisitor {
            let current: Markup? = part == head.part ? (head.crumbs.isEmpty ? " aria-current=\"page\"" : " aria-current=\"true\"") : nil
            html.write("<li><a href=\"\(part.address)\"\(current)>\(self[part.name(signedIn: !viewer.isVisitor)])</a></li>")
        }
        html.write(
            """
            </ul><form class="seek" role="search" action="/soeg" method="get"><label class="sr" for="q-top">\(self[FrameWording.search])</label>\
            <input id="q-top" name="q" type="search" autocomplete="off"><button class="btn" type="submit">\(self[FrameWording.searchButton])</button></form></div></nav>
            <div class="wrap">
            """)
        writeCrumbs(head, to: &html)
        writeEnd(to: &html)
    }

    /// Shown by the style sheet five minutes before the session ends, without any script.
    private func writeEnd(to html: inout HTML) {
        guard let endsAt = viewer.endsAt else { return }
        let left = (endsAt.milliseconds - frame.clock.now().milliseconds) / 60_000
        let minutes = max(5, min(Sessions.idle / 60_000, left) / 5 * 5)
        html.write(
            "<div class=\"ends ends-\(Int(minutes)) note warn\" role=\"status\"><p>\(self[FrameWording.endsSoon]) <a href=\"/min-side/sessioner\" target=\"_blank\" rel=\"noopener\">\(self[FrameWording.stay])</a></p></div>"
        )
    }

    private func writeDemoBanner(to html: inout HTML) {
        html.write("<aside class=\"demo\" aria-label=\"\(self[FrameWording.aboutDemo])\"><div class=\"wrap\"><p><strong>\(self[FrameWording.demo])</strong> \(self[FrameWording.demoExplained])")
        if viewer.isVisitor { html.write(" <a href=\"/log-ind\">\(self[FrameWording.tryIt])</a>") }
        html.write("</p></div></aside>")
    }

    private func writeCrumbs(_ head: PageHead, to html: inout HTML) {
        guard !head.crumbs.isEmpty else { return }
        html.write("<nav class=\"crumbs\" aria-label=\"\(self[FrameWording.breadcrumb])\"><ol>")
        for crumb in head.crumbs { html.write("<li><a href=\"\(crumb.address)\"\(crumb.isOwn ? own : nil)>\(crumb.title)</a></li>") }
        html.write("<li aria-current=\"page\"\(head.isOwn ? own : nil)>\(head.title)</li></ol></nav>")
    }

    private func writeFooter(_ place: String, to html: inout HTML) {
        html.write("<footer><div class=\"wrap\"><p><strong>\(place)</strong>")
        if frame.isDemo { html.write(" – \(self[FrameWording.sample])") }
        html.write(
            """
            </p><ul><li><a href="/tilgaengelighed">\(self[FrameWording.accessibility])</a></li><li><a href="/privatliv">\(self[FrameWording.privacy])</a></li>\
            <li><a href="/api/v1/openapi.yaml">\(self[FrameWording.data])</a></li></ul><ul class="languages" aria-label="\(self[FrameWording.chooseLanguage])">
            """)
        for choice in Language.allCases {
            let other: Address = target.utf8.count < 1000 ? Address(requested: inLanguage(choice)) ?? "/" : "/"
            let current: Markup? = choice == language ? " aria-current=\"true\"" : nil
            html.write("<li><a href=\"\(other)\" lang=\"\(choice.rawValue)\" hreflang=\"\(choice.rawValue)\"\(current)>\(choice == .danish ? "Dansk" : "English")</a></li>")
        }
        html.write("</ul></div></footer>")
    }

    /// The same page with `sprog` set; the other parameters stay, but for one that holds a person number.
    private func inLanguage(_ choice: Language) -> String {
        let parts = target.split(separator: "?", maxSplits: 1)
        let kept = (parts.count > 1 ? parts[1] : "").split(separator: "&").filter { !$0.hasPrefix("sprog=") && PersonNumber.find(in: FormValues.decoded($0)).isEmpty }
        return (parts.first.map(String.init) ?? "/") + "?" + (kept + ["sprog=\(choice.rawValue)"]).joined(separator: "&")
    }
}

enum FrameWording {
    static let skip = Wording("Gå til sidens indhold", en: "Go to the content")
    static let donePrefix = Wording("Udført: ", en: "Done: ")
    static let errorPrefix = Wording("Fejl: ", en: "Error: ")
    static let signIn = Wording("Log ind", en: "Sign in")
    static let signOut = Wording("Log ud", en: "Sign out")
    static let endsSoon = Wording(
        "Du bliver logget ud om 5 minutter. Gem det, du er i gang med.", en: "You are signed out in 5 minutes. Save what you are working on.")
    static let stay = Wording("Bliv logget ind (åbner en ny fane)", en: "Stay signed in (opens a new tab)")
    static let mainMenu = Wording("Hovedmenu", en: "Main menu")
    static let breadcrumb = Wording("Brødkrumme", en: "Breadcrumb")
    static let search = Wording("Søg i planer og fora", en: "Search plans and forums")
    static let searchButton = Wording("Søg", en: "Search")
    static let aboutDemo = Wording("Om prøveudgaven", en: "About the demonstration")
    static let demo = Wording("Prøveudgave.", en: "Demonstration.")
    static let demoExplained = Wording("Alle personer er opdigtede, og alt kan prøves.", en: "All people are invented, and everything may be tried.")
    static let tryIt = Wording("Vælg, hvem du vil prøve som", en: "Choose whom to try it as")
    static let sample = Wording("eksempeldata, opdigtede personer", en: "sample data, invented people")
    static let accessibility = Wording("Tilgængelighed", en: "Accessibility")
    static let privacy = Wording("Privatliv", en: "Privacy")
    static let data = Wording("Data til andre systemer (OpenAPI, YAML-fil)", en: "Data for other systems (OpenAPI, YAML file)")
    static let chooseLanguage = Wording("Vælg sprog", en: "Choose language")
}
