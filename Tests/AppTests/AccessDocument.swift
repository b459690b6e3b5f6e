import Access
import HTTPTypes
import Kernel
import Web

/// `docs/access.md`, made from the policy's table and the route table.
enum AccessDocument {
    static func text(_ endpoints: [Endpoint]) -> String {
        let parts = [head, posts, Thing.Kind.allCases.map(section).joined(separator: "\n"), special, doors(endpoints)]
        return parts.joined(separator: "\n") + "\n"
    }

    private static let head = """
        # Hvem må hvad, og hvorfor

        Denne fil er skrevet af programmet selv ud fra reglerne i `Sources/Access/Policy` og listen over sider. En test fejler, når den ikke længere passer
        (`RYGRAD_WRITE_ACCESS=1 swift test --filter AccessDocumentTests` skriver den igen). `MatrixTests` går til hver side som hver af de nævnte, i hver tilstand,
        og sammenholder svaret med de samme regler.

        Ingen ser alt. Det, der ikke står her, er ikke tilladt, og svarer nøjagtig som det, der ikke findes. En plads gælder fra sin første til og med sin sidste
        dag, en stedfortræder for et møde kun den dag. Den, der handler på en andens vegne, står i loggen med begge navne.

        """

    private static var posts: String {
        let lines: [(Post.Kind, String)] = [
            (.districtSecretariat, "Politiets sekretariat for kredsrådet (BEK 1426/2006 § 2): skriver kredsrådets plan og læser det, der bliver sendt ind."),
            (.municipalCoordinator, "Kommunens koordinator: kommunens fora, deres medlemmer og kommunens egne folk."),
            (.logAuditor, "Logansvarlig: loggen over myndighedens egne folk. Intet indhold."),
            (
                .administrator,
                "Administrator: personer, hverv, pladser og adgang. Intet indhold. Administratoren er for hele politikredsen; en myndigheds egen administrator har hvervet for sin egen myndigheds folk."
            ),
        ]
        return "## Hverv\n\n" + lines.map { "- `\($0.0.rawValue)`: \($0.1)" }.joined(separator: "\n") + "\n"
    }

    private static func section(_ kind: Thing.Kind) -> String {
        let states = Thing.states(of: kind)
        var text = "## \(kind.wording[.danish].prefix(1).uppercased() + kind.wording[.danish].dropFirst())\n\n"
        for operation in Operation.allCases where operation.kinds.contains(kind) {
            let grants = (Policy.grants[operation] ?? []).filter { $0.kinds.contains(kind) }
            guard !grants.isEmpty else { continue }
            text += "**Må \(operation.wording[.danish])** (`\(operation.rawValue)`)\n\n"
            // Those who may in the same states stand together.
            var groups: [(states: Set<Thing.State>, who: [Relation])] = []
            for grant in grants {
                let own = grant.states.intersection(states)
                guard !own.isEmpty else { continue }
                if let index = groups.firstIndex(where: { $0.states == own }) {
                    if !groups[index].who.contains(grant.to) { groups[index].who.append(grant.to) }
                } else {
                    groups.append((own, [grant.to]))
                }
            }
            for group in groups {
                let it = kind == .forum ? "det" : "den"
                let when = group.states.count == states.count ? "" : " – når \(it) er " + either(states.filter(group.states.contains).map { $0.wording[.danish] })
                text += "- " + Relation.allCases.filter(group.who.contains).map { $0.wording[.danish] }.joined(separator: "; ") + when + "\n"
            }
            text += "\n"
        }
        return text
    }

    /// »kladde, drøftet eller fastlagt«
    private static func either(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " eller " + last
    }

    private static var special: String {
        func list(_ title: String, _ operations: [Operation]) -> String { "\(title)\n\n" + operations.map { "- \($0.wording[.danish]) (`\($0.rawValue)`)" }.joined(separator: "\n") + "\n" }
        return "## Hvad der kræver mere\n\n"
            + [
                list("Sikkerhedsniveau »betydelig« (NSIS):", Operation.allCases.filter { $0.assurance == .substantial }),
                list("Et login inden for de seneste ti minutter:", Operation.allCases.filter(\.needsFreshSignIn)),
                list(
                    "Begge dele, når administratoren gør det:",
                    Operation.allCases.filter { !$0.needsFreshSignIn && $0.needsFreshSignIn(from: .post(.administrator, nil)) }),
                list(
                    "Aldrig for sig selv, heller ikke for den, der har hvervet til det (sin egen plads kan man dog rette fra en plads i forummet, der giver ret til det):",
                    Operation.allCases.filter(\.isNotForOneself)),
                list("En anden end den, der bad om det:", Operation.allCases.filter(\.needsAnother)),
                list("Alene det at se siden skrives i loggen:", Operation.allCases.filter(\.isReadingLogged)),
            ].joined(separator: "\n")
    }

    private static func doors(_ endpoints: [Endpoint]) -> String {
        var text = "\n## Sider, som alle kan åbne\n\nBegrundelsen er den, der står i koden.\n\n| side | hvorfor |\n|---|---|\n"
        for endpoint in unique(endpoints) { if case .open(let because) = endpoint.door { text += "| `\(name(endpoint))` | \(because) |\n" } }
        text += "\n## Sider for dem, der er logget ind\n\nHver af dem viser kun det, som reglerne ovenfor giver.\n\n"
        for endpoint in unique(endpoints) { if case .signedIn = endpoint.door { text += "- `\(name(endpoint))`\n" } }
        text += "\n## Sider, der spørger en regel\n\n| side | regel |\n|---|---|\n"
        for endpoint in unique(endpoints) { if case .asking(let action) = endpoint.door { text += "| `\(name(endpoint))` | `\(action.operation.rawValue)` |\n" } }
        return text.trimmingSuffix
    }

    private static func name(_ endpoint: Endpoint) -> String { "\(endpoint.method.rawValue) \(endpoint.path.description)" }
    private static func unique(_ endpoints: [Endpoint]) -> [Endpoint] {
        var seen: Set<String> = []
        return endpoints.filter { seen.insert(name($0)).inserted }.sorted { ($0.path.description, $0.method.rawValue) < ($1.path.description, $1.method.rawValue) }
    }
}

extension String {
    fileprivate var trimmingSuffix: String { hasSuffix("\n") ? String(dropLast()) : self }
}
