import Hummingbird
import Kernel

/// What the site says of itself: how accessible it is, what it keeps of people, and whether it is ready to serve.
package struct InfoPages: Sendable {
    private let isReady: @Sendable () throws -> Void

    /// `isReady` asks the database; it throws where it cannot serve.
    package init(isReady: @escaping @Sendable () throws -> Void) { self.isReady = isReady }

    package var endpoints: [Endpoint] {
        [
            .get("/tilgaengelighed", .open(because: "tells of the site")) { $0.article(InfoWording.accessibility, InfoWording.accessibilityText) },
            .get("/privatliv", .open(because: "tells of the site")) { $0.article(InfoWording.privacy, InfoWording.privacyText) },
            .get("/readyz", .open(because: "for operators; tells nothing")) { _ in
                try isReady()
                return .bytes(Array("ok\n".utf8), type: "text/plain; charset=utf-8")
            },
        ]
    }
}

extension Call {
    /// A text in short paragraphs, each under its heading: a line that begins with #.
    fileprivate func article(_ title: Wording, _ text: Wording) -> Response {
        page(PageHead(self[title], in: .other)) { html in
            html.write("<article class=\"prose\"><h1>\(self[title])</h1>")
            for paragraph in self[text].split(separator: "\n\n") {
                let lines = paragraph.split(separator: "\n", maxSplits: 1)
                if lines.count == 2, lines[0].hasPrefix("# ") { html.write("<h2>\(String(lines[0].dropFirst(2)))</h2>") }
                html.write(RenderedText(String(lines.last ?? "")))
            }
            html.write("</article>")
        }
    }
}

enum InfoWording {
    static let accessibility = Wording("Tilgængelighed", en: "Accessibility")
    static let accessibilityText = Wording(
        """
        Alle skal kunne læse planerne og bruge siderne: med skærmlæser, med tastatur alene, på en lille skærm, i stor skrift og uden JavaScript.

        # Hvad vi går efter
        Siderne er lavet efter WCAG 2.2 på niveau AA. Det er mere, end webtilgængelighedsloven kræver.

        # Hvordan det prøves
        Hver gang programmet ændres, går en browser alle slags sider igennem: reglerne i axe, vejen rundt med tabulatortasten, 320 punkters bredde, 400 procents zoom, større afstand i teksten, høj kontrast, uden JavaScript og på tryk. Også sider med fejl i en formular bliver prøvet.

        # Hvad vi ikke har nået
        Siderne er ikke prøvet af mennesker, der selv bruger skærmlæser til daglig, og ikke i andre browsere end Chromium. En lang plan giver mange stop med tabulatortasten. Navne på figurers enheder er på dansk på de engelske sider.

        # Hvis noget driller
        Er der noget, du ikke kan læse eller bruge, så skriv til den myndighed, der står bag planen: kommunen eller politikredsen. Planens side siger, hvilket forum det er. Får du ikke et svar, du kan bruge, kan du skrive til Digitaliseringsstyrelsen, som fører tilsyn med webtilgængelighed.
        """,
        en: """
            Everybody is to be able to read the plans and use the pages: with a screen reader, with the keyboard only, on a small screen, in large type and without JavaScript.

            # What we aim at
            The pages are made to WCAG 2.2, level AA. That is more than the Danish act on web accessibility asks.

            # How it is tested
            Each time the program changes, a browser goes through every kind of page: axe's rules, the way round with the Tab key, 320 pixels wide, 400 per cent zoom, more space in the text, high contrast, without JavaScript, and on paper. Pages with errors in a form are tested too.

            # What we have not reached
            The pages have not been tested by people who themselves use a screen reader every day, nor in browsers other than Chromium. A long plan makes many stops with the Tab key. Units of figures are in Danish on the English pages.

            # If something is in the way
            If there is something that you cannot read or use, write to the authority behind the plan: the municipality or the police district. The plan's page says which forum it is. If you get no answer that you can use, you can write to Digitaliseringsstyrelsen, the Danish agency that supervises web accessibility.
            """)
    static let privacy = Wording("Privatliv", en: "Privacy")
    static let privacyText = Wording(
        """
        Vi gemmer så lidt som muligt.

        # Når du læser
        Alt, der er offentligt, kan læses uden at logge ind. Webstedet sætter ingen cookie, før du vælger sprog eller logger ind, og det henter intet fra andre steder. Ingen måler, hvad du læser.

        # Når du logger ind
        En cookie husker, at du er logget ind. Den forsvinder, når du logger ud, og senest efter tolv timer. Logger du ind med adgangskode, kender en anden cookie din browser igen i et år; den sendes kun til siden, hvor man logger ind. Valget af sprog huskes også i et år. Når nogen logger ind, ændrer noget, får afslag eller ser noget, hvor alle opslag skrives ned, står det i en log. Den læses af den logansvarlige i din egen myndighed.

        # Når du retter
        Historikken siger, hvem der har rettet hvad og hvornår. Den kan læses af dem, der arbejder sammen om planen, men ikke af besøgende.

        # Mennesker i planerne
        En plan handler ikke om enkelte borgere. Ligner en tekst et cpr-nummer, bliver det ikke gemt. Står der ved en fejl noget, som ikke må stå der, kan to personer i fællesskab slette det, også fra historikken.
        """,
        en: """
            We keep as little as possible.

            # When you read
            The site can be read without signing in. It sets no cookie until you choose a language or sign in, and it fetches nothing from elsewhere. Nobody measures what you read.

            # When you sign in
            A cookie remembers that you are signed in. It goes when you sign out, and after twelve hours at the latest. If you sign in with a password, another cookie knows your browser again for a year; it is sent to the sign-in page alone. The choice of language is remembered for a year too. Signing in, changing something, being refused, and seeing something where every look is written down are entries in a log, which the log auditor of your own authority reads.

            # When you edit
            The history says who changed what and when. Those who work on the plan together can read it; visitors cannot.

            # People in the plans
            A plan is not about single citizens. If a text looks like a civil registration number, it is not kept. If by mistake something stands there that must not, two people together can erase it, from the history too.
            """)
}
