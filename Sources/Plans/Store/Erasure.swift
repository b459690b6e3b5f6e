package import Access
package import Kernel
import Storage
import Tasks

/// Where words stand in a plan and its history, and the statements that take them out.
package struct Erasure {
    /// Present texts that change.
    private var updates: [Query] = []
    /// Entries of the history that are emptied.
    private var entries: [String] = []
    private let plan: PlanID

    package var texts: Int { updates.count }
    package var history: Int { entries.count }
    package var isEmpty: Bool { updates.isEmpty && entries.isEmpty }

    /// One entry of the history, whatever it says; the present texts stay.
    init(ofEntry entry: String, in plan: PlanID) {
        self.plan = plan
        entries = [entry]
    }

    /// Everything in the plan that holds the words: its texts, indicators, comments, notes, and its history.
    package init(of words: ErasedWords, in plan: PlanID, _ reading: borrowing Reading) throws {
        self.plan = plan
        try addThings(words, reading)
        try addIndicators(words, reading)
        try addNotes(words, reading)
        try addEntries(words, reading)
    }

    private mutating func addThings(_ words: ErasedWords, _ reading: borrowing Reading) throws {
        updates += try updates(PlansSchema.plan, words, owner: "id = \(plan)", reading) { "id = \($0.id)" }
        updates += try updates(PlansSchema.focusArea, words, owner: "plan = \(plan)", reading) { [plan] in "plan = \(plan) AND id = \($0.id)" }
        updates += try updates(PlansSchema.activity, words, owner: "plan = \(plan)", reading) { [plan] in "plan = \(plan) AND id = \($0.id)" }
        updates += try updates(TasksSchema.assignment, words, owner: "origin = \(plan)", reading) { [plan] in "origin = \(plan) AND id = \($0.id)" }
    }

    private func updates<Thing: Described>(
        _ table: ThingTable<Thing>, _ words: ErasedWords, owner: Query, _ reading: borrowing Reading, key: (Thing) -> Query
    ) throws -> [Query] {
        let things = try reading.rows("SELECT \(table.columns) FROM \(name: table.name) WHERE \(owner)") { try table.read(&$0) }
        return things.compactMap { thing in words.takenOut(of: thing).map { table.update($0, ["version = version + 1"], where: key(thing)) } }
    }

    /// Indicators belong to a room above, which this one does not know; their texts are columns of their own.
    private mutating func addIndicators(_ words: ErasedWords, _ reading: borrowing Reading) throws {
        try reading.forEachRow(of: "SELECT id, title, unit, source, published_by, breaks FROM indicator WHERE plan = \(plan)") { row in
            let id = try row.text()
            let texts: [String?] = [row.textIfAny(), row.textIfAny(), row.textIfAny(), row.textIfAny()]
            let breaks = try row.textIfAny().map { try JSONReader.read($0) }
            guard texts.contains(where: { $0.map { words.stand(in: $0) } ?? false }) || (breaks.map { words.stand(in: $0) } ?? false) else { return }
            let clean = texts.map { $0.map { words.takenOut(of: $0) } }
            updates.append(
                """
                UPDATE indicator SET title = \(clean[0]), unit = \(clean[1]), source = \(clean[2]), published_by = \(clean[3]),
                  breaks = \(StoredField.value(breaks.map { words.takenOutEverywhere(of: $0) })), version = version + 1 WHERE plan = \(plan) AND id = \(id)
                """)
        }
        try reading.forEachRow(of: "SELECT indicator, position, note FROM measurement WHERE plan = \(plan) AND note IS NOT NULL") { row in
            let (indicator, position, note) = (try row.text(), try row.whole(), try row.text())
            guard words.stand(in: note) else { return }
            updates.append(
                "UPDATE measurement SET note = \(words.takenOut(of: note)) WHERE plan = \(plan) AND indicator = \(indicator) AND position = \(position)")
        }
    }

    private mutating func addNotes(_ words: ErasedWords, _ reading: borrowing Reading) throws {
        try reading.forEachRow(of: "SELECT id, text, because FROM comment WHERE plan = \(plan)") { row in
            let (id, text, because) = (try row.text(), try row.text(), row.textIfAny())
            guard words.stand(in: text) || (because.map { words.stand(in: $0) } ?? false) else { return }
            updates.append(
                "UPDATE comment SET text = \(words.takenOut(of: text)), because = \(because.map { words.takenOut(of: $0) }), version = version + 1 WHERE id = \(id)"
            )
        }
        try reading.forEachRow(of: "SELECT id, note FROM plan_step WHERE plan = \(plan) AND note IS NOT NULL") { row in
            let (id, note) = (try row.text(), try row.text())
            if words.stand(in: note) { updates.append("UPDATE plan_step SET note = \(words.takenOut(of: note)) WHERE id = \(id)") }
        }
        try reading.forEachRow(of: "SELECT code, place, reason FROM finding_set_aside WHERE plan = \(plan)") { row in
            let (code, place, reason) = (try row.text(), try row.text(), try row.text())
            guard words.stand(in: reason) else { return }
            updates.append("UPDATE finding_set_aside SET reason = \(words.takenOut(of: reason)) WHERE plan = \(plan) AND code = \(code) AND place = \(place)")
        }
        try reading.forEachRow(of: "SELECT id, reason FROM purge_request WHERE plan = \(plan)") { row in
            let (id, reason) = (try row.text(), try row.text())
            if words.stand(in: reason) { updates.append("UPDATE purge_request SET reason = \(words.takenOut(of: reason)) WHERE id = \(id)") }
        }
    }

    private mutating func addEntries(_ words: ErasedWords, _ reading: borrowing Reading) throws {
        try reading.forEachRow(of: "SELECT id, title, before, after, purge_reason FROM change_entry WHERE plan = \(plan)") { row in
            let (id, title) = (try row.text(), try row.text())
            let fields = [try row.textIfAny().map { try JSONReader.read($0) }, try row.textIfAny().map { try JSONReader.read($0) }].compactMap { $0 }
            let reason = row.textIfAny() ?? ""
            if words.stand(in: title) || words.stand(in: reason) || fields.contains(where: { words.stand(in: $0) }) { entries.append(id) }
        }
    }

    /// Takes the words out. What the entries said is gone; that they are emptied, who asked and who agreed stays.
    func carryOut(_ request: PurgeStore.Request, by person: PersonID, _ writing: inout Writing) throws {
        for update in updates { try writing.run(update) }
        for entry in entries {
            try writing.run(
                """
                UPDATE change_entry SET title = '', before = NULL, after = NULL, purge_asked_by = \(request.askedBy), purge_reason = \(request.reason),
                  purged_by = \(person), purged_at = \(writing.now) WHERE plan = \(plan) AND id = \(entry)
                """)
        }
    }
}
