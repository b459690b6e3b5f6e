package import Kernel
import Storage

/// Something that can be found by its words.
package struct SearchEntry: Sendable {
    package enum Kind: String, Sendable { case plan, focusArea = "focus-area", activity, forum }
    package let kind: Kind
    package let thing: String
    package let plan: PlanID?
    package let forum: ForumID
    /// Where on the plan's page it stands: the focus area of an activity.
    package let place: String?
    package let title: String
    package let words: [String?]

    package init(_ kind: Kind, _ thing: String, plan: PlanID? = nil, forum: ForumID, place: String? = nil, title: String, words: [String?]) {
        self.kind = kind
        self.thing = thing
        self.plan = plan
        self.forum = forum
        self.place = place
        self.title = title
        self.words = words
    }
}

extension Writing {
    package func index(_ entry: SearchEntry) throws {
        let words = entry.words.compactMap { $0 }.map { SearchWords.fold($0) }.joined(separator: " ")
        try run(
            """
            INSERT INTO search_entry (kind, thing, plan, forum, place, label, title, words)
            VALUES (\(entry.kind.rawValue), \(entry.thing), \(entry.plan), \(entry.forum), \(entry.place), \(entry.title), \(SearchWords.fold(entry.title)), \(words))
            """)
    }

    /// Puts the entry in the place of the one that stood for the same thing.
    package func reindex(_ entry: SearchEntry) throws {
        try unindex(entry.kind, entry.thing, plan: entry.plan)
        try index(entry)
    }

    package func unindex(_ kind: SearchEntry.Kind, _ thing: String, plan: PlanID?) throws {
        try run("DELETE FROM search_entry WHERE plan IS NOT DISTINCT FROM \(plan) AND kind = \(kind.rawValue) AND thing = \(thing)")
    }

    package func unindex(plan: PlanID) throws { try run("DELETE FROM search_entry WHERE plan = \(plan)") }
    package func unindex(forum: ForumID) throws { try run("DELETE FROM search_entry WHERE forum = \(forum) AND kind = 'forum'") }
}
