package import Access
import Forums
import Hummingbird
import Kernel
package import Web

/// Search over plans, focus areas, activities and forums.
package struct SearchPages: Sendable {
    private let records: Records

    package init(records: Records) { self.records = records }

    package var endpoints: [Endpoint] { [.get("/soeg", .open(because: "finds only what the viewer may see"), show)] }

    private func show(_ call: Call) throws -> Response {
        let text = PersonNumber.masked(String((call.query["q"] ?? "").trimmed.prefix(200)))
        let (hits, people) =
            text.isEmpty
            ? ([], [])
            : try records.read(as: call.viewer) { reading in
                (try SearchFinding.hits(for: text, in: reading), try PeopleStore.found(by: SearchWords.words(text), in: reading))
            }
        var head = PageHead(call[SearchWording.title], in: .other)
        let count = hits.count + people.count
        if !text.isEmpty { head.tabPrefix = call[SearchWording.tab(count, of: text)] + " – " }
        return call.page(head) { html in
            html.write(
                """
                <h1>\(call[SearchWording.title])</h1><form class="filters" role="search" aria-label="\(call[SearchWording.title])" action="/soeg" method="get">\
                <div><label for="q">\(call[SearchWording.what])</label><input id="q" name="q" type="search" value="\(text)"></div>\
                <button class="btn primary" type="submit">\(call[SearchWording.button])</button></form>
                """)
            guard !text.isEmpty else { return html.write("<p>\(call[SearchWording.how])</p>") }
            html.write("<p role=\"status\">\(call[SearchWording.count(count, of: text)])</p>")
            guard count > 0 else { return html.write("<p>\(call[SearchWording.other])</p>") }
            html.write("<ul class=\"rows\">")
            for person in people {
                html.write("<li><div><a href=\"\("/personer/\(person.id)" as Address)\">\(person.name)</a>")
                let about = [person.title, person.authority].compactMap { $0 }.joined(separator: ", ")
                if !about.isEmpty { html.write("<p class=\"meta\"\(call.own)>\(about)</p>") }
                html.write("</div><span class=\"tag plain\">\(call[SearchWording.person])</span></li>")
            }
            for hit in hits {
                html.write("<li><div><a href=\"\(hit.address)\"\(call.own)>\(hit.label)")
                // Heard alone, a link of the same name as another would not tell which.
                if !hit.about.isEmpty, hits.count(where: { $0.label == hit.label }) > 1 { html.write("<span class=\"sr\">, \(hit.about.joined(separator: ", "))</span>") }
                html.write("</a>")
                if !hit.about.isEmpty { html.write("<p class=\"meta\"\(call.own)>") }
                for part in hit.about { html.write("<span>\(part)</span> ") }
                if !hit.about.isEmpty { html.write("</p>") }
                html.write("</div><span class=\"tag plain\">\(call[hit.kindName])</span></li>")
            }
            html.write("</ul>")
        }
    }
}

extension SearchHit {
    var address: Address {
        guard let plan else { return "/fora/\(thing)" }
        return switch kind {
        case .focusArea: PlanAddresses.area(FocusAreaID(thing), of: plan)
        case .activity: PlanAddresses.activity(ActivityID(thing), of: plan)
        case .plan, .forum: PlanAddresses.plan(plan)
        }
    }

    var kindName: Wording {
        switch kind {
        case .plan: Wording("Plan", en: "Plan")
        case .focusArea: Wording("Indsatsområde", en: "Focus area")
        case .activity: Wording("Aktivitet", en: "Activity")
        case .forum: Wording("Forum", en: "Forum")
        }
    }
}

enum SearchWording {
    static let title = Wording("Søg", en: "Search")
    static let what = Wording("Hvad leder du efter?", en: "What are you looking for?")
    static let button = Wording("Søg", en: "Search")
    static let how = Wording("Skriv et eller flere ord. Begyndelsen af et ord er nok, for eksempel »nabohj«.", en: "Write one or more words. The beginning of a word is enough, for example “nabohj”.")
    static let other = Wording(
        "Prøv et andet ord eller kun begyndelsen af det, for eksempel »nabohj«.", en: "Try another word, or only the beginning of it, for example “nabohj”.")
    static let person = Wording("Person", en: "Person")
    /// For the window's title, before what the page is.
    static func tab(_ count: Int, of text: String) -> Wording {
        Wording("»\(text)«: \(count) \(count == 1 ? "resultat" : "resultater")", en: "“\(text)”: \(count) \(count == 1 ? "result" : "results")")
    }
    static func count(_ count: Int, of text: String) -> Wording {
        switch count {
        case 0: Wording("Vi fandt intet om »\(text)«.", en: "We found nothing about “\(text)”.")
        case 1: Wording("1 resultat for »\(text)«.", en: "1 result for “\(text)”.")
        case SearchFinding.most...:
            Wording("De \(count) bedste resultater for »\(text)« vises. Skriv flere ord for at finde færre.", en: "The best \(count) results for “\(text)” are shown. Write more words to find fewer.")
        default: Wording("\(count) resultater for »\(text)«.", en: "\(count) results for “\(text)”.")
        }
    }
}
