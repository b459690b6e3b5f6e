import Access
import Forums
import Kernel
import Storage

/// Where words stand on a forum's card and in the card's history.
struct CardErasure {
    private let forum: ForumID
    /// The card without the words; none where they do not stand on it.
    private let clean: Forum?
    private let entries: [String]

    var texts: Int { clean == nil ? 0 : 1 }
    var history: Int { entries.count }
    var isEmpty: Bool { texts + history == 0 }

    init(of words: ErasedWords, in forum: ForumID, _ reading: borrowing Reading) throws {
        self.forum = forum
        clean = words.takenOut(of: try ForumStore.forum(forum, in: reading).forum)
        var entries: [String] = []
        try reading.forEachRow(of: "SELECT id, title, before, after FROM change_entry WHERE forum = \(forum) AND plan IS NULL AND kind = 'forum'") { row in
            let (id, title) = (try row.text(), try row.text())
            let fields = [try row.textIfAny().map { try JSONReader.read($0) }, try row.textIfAny().map { try JSONReader.read($0) }].compactMap { $0 }
            if words.stand(in: title) || fields.contains(where: { words.stand(in: $0) }) { entries.append(id) }
        }
        self.entries = entries
    }

    func carryOut(_ request: PurgeStore.Request, by person: PersonID, _ writing: inout Writing) throws {
        if let clean {
            try writing.run(ForumsSchema.forum.update(clean, ["sort_key = \(DanishOrder.key(clean.name))", "version = version + 1"], where: "id = \(forum)"))
            try ForumStore.index(clean, writing)
        }
        for entry in entries {
            try writing.run(
                """
                UPDATE change_entry SET title = '', before = NULL, after = NULL, purge_asked_by = \(request.askedBy), purge_reason = \(request.reason),
                  purged_by = \(person), purged_at = \(writing.now) WHERE forum = \(forum) AND id = \(entry)
                """)
        }
    }
}
