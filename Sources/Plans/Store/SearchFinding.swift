package import Access
package import Kernel
import Storage

/// Something that was found by its words.
package struct SearchHit: Sendable {
    package let kind: SearchEntry.Kind
    package let thing: String
    package let plan: PlanID?
    package let planTitle: String?
    /// When the plan holds; none for a forum.
    package let from: Day?
    package let to: Day?
    package let place: String?
    package let forumName: String
    package let label: String
}

extension SearchHit {
    /// What tells the thing from others of its name: the plan it stands in and when that holds; of a plan its forum. Nothing of a forum.
    package var about: [String] {
        guard let planTitle, let from, let to else { return [] }
        let years = from.year == to.year ? String(to.year) : Figures.range(String(from.year), String(to.year))
        return switch kind {
        case .forum: []
        case .plan: [forumName, years]
        case .focusArea, .activity: planTitle.contains(years) ? [planTitle] : [planTitle, years]
        }
    }
}

package enum SearchFinding {
    package static let most = 50

    /// What holds every word, or one that begins with it, among what the viewer may see: newest plans first.
    package static func hits(for text: String, in reading: borrowing Reading) throws -> [SearchHit] {
        let words = SearchWords.words(text).prefix(8)
        guard !words.isEmpty else { return [] }
        let matching = reading.matching(Array(words))
        let first = words.first ?? ""
        return try reading.rows(
            """
            SELECT e.kind, e.thing, e.plan, p.title, p."from", p."to", e.place, f.name, e.label FROM search_entry e
            JOIN forum f ON f.id = e.forum LEFT JOIN plan p ON p.id = e.plan
            WHERE \(matching.condition) AND (e.plan IS NULL OR \(PlanAccess.visible(to: reading.viewer)))
            ORDER BY CASE WHEN e.title LIKE \(first + "%") THEN 0 ELSE 1 END, CASE WHEN e.plan IS NULL THEN 0 ELSE 1 END, p."from" DESC, \(matching.rank), e.number LIMIT \(most)
            """
        ) { row in
            SearchHit(
                kind: try row.choice(), thing: try row.text(), plan: row.identifierIfAny(), planTitle: row.textIfAny(), from: row.dayIfAny(), to: row.dayIfAny(), place: row.textIfAny(),
                forumName: try row.text(), label: try row.text())
        }
    }
}
