package import Access
package import Kernel
import Storage

/// Everything that the page »Planens forløb« shows.
package struct LifeCycleDetail: Sendable {
    package struct Forum: Sendable {
        package let id: ForumID
        package let name: String
        package let municipality: String?
        package let parent: ForumID?
    }
    package struct Taken: Sendable {
        package let status: Plan.Status
        package let personName: String?
        package let at: Instant
        package let note: String?
    }
    package let seen: VisiblePlan
    package let plan: Plan
    package let isDistrictPlan: Bool
    package let focusAreas: Int
    /// In the order in which they were taken.
    package let taken: [Taken]
    package let consultation: Consultation?
    package let comments: (all: Int, unanswered: Int)
    /// The district's forums, those of the plan's own municipality and of the whole district first; and its authorities.
    package let forums: [Forum]
    package let authorities: [(id: AuthorityID, name: String, isPolice: Bool)]

    package func name(of forum: ForumID) -> String { forums.first { $0.id == forum }?.name ?? forum.rawValue }
    package func name(of authority: AuthorityID) -> String { authorities.first { $0.id == authority }?.name ?? authority.rawValue }

    package func ground(urgent: Int, today: Day) -> LifeCycle.Ground {
        LifeCycle.Ground(
            status: plan.status, isDistrictPlan: isDistrictPlan, forum: plan.forum, from: plan.from, to: plan.to, discussedOn: plan.discussed?.date,
            focusAreas: focusAreas, urgent: urgent, today: today)
    }
}

package enum LifeCycleStore {
    package static func detail(of id: PlanID, in reading: borrowing Reading) throws -> LifeCycleDetail {
        let seen = try PlanAccess.plan(id, in: reading)
        guard seen.isInsider else { throw Refusal.notFound }
        let own = seen.plan.municipality
        return LifeCycleDetail(
            seen: seen, plan: try PlanEditing.plan(id, in: reading).plan,
            isDistrictPlan: try reading.exists("SELECT 1 FROM forum WHERE id = \(seen.plan.forum) AND kind = 'kredsraad'"),
            focusAreas: try reading.count("SELECT count(*) FROM focus_area WHERE plan = \(id)"), taken: try taken(of: id, in: reading),
            consultation: try ConsultationStore.consultation(of: id, in: reading), comments: try CommentStore.counts(of: id, in: reading),
            forums: try reading.rows(
                """
                SELECT id, name, municipality, parent FROM forum WHERE district = \(seen.plan.district)
                ORDER BY CASE WHEN municipality IS NULL OR municipality = \(own) THEN 0 ELSE 1 END, sort_key
                """
            ) { row in LifeCycleDetail.Forum(id: try row.identifier(), name: try row.text(), municipality: row.textIfAny(), parent: row.identifierIfAny()) },
            authorities: try reading.rows("SELECT id, name, kind FROM authority WHERE district = \(seen.plan.district) ORDER BY position") { row in
                (id: try row.identifier(), name: try row.text(), isPolice: try row.text() == "police")
            })
    }

    private static func taken(of plan: PlanID, in reading: borrowing Reading) throws -> [LifeCycleDetail.Taken] {
        try reading.rows("SELECT s.status, p.name, s.at, s.note FROM plan_step s LEFT JOIN person p ON p.id = s.person WHERE s.plan = \(plan) ORDER BY s.id") {
            row in
            LifeCycleDetail.Taken(status: try row.choice(), personName: row.textIfAny(), at: try row.instant(), note: row.textIfAny())
        }
    }

    /// Writes a step that the rules allowed: the plan's new status with what was typed, the step's row, and to whom it is sent. One entry of the history.
    static func keep(_ step: LifeCycle.Step, typed record: FieldRecord, of plan: PlanFacts, by person: PersonID, _ writing: inout Writing) throws {
        let (stored, _) = try PlanEditing.plan(plan.id, in: writing.reading)
        let changed = LifeCycle.taken(step, by: stored, typed: record)
        try writing.run(PlansSchema.plan.update(changed, ["version = version + 1"], where: "id = \(plan.id)"))
        let note = record["note"].flatMap { String($0) }
        try writing.run(
            "INSERT INTO plan_step (id, plan, status, person, at, note) VALUES (\(writing.newID()), \(plan.id), \(step.leadsTo.rawValue), \(person), \(writing.now), \(note))"
        )
        var (before, after) = (stored.record, changed.record)
        if step == .sendForComment {
            before.add(try ConsultationStore.record(of: plan.id, in: writing.reading))
            try putConsultation(record, of: plan, by: person, &writing)
            after.add(try ConsultationStore.record(of: plan.id, in: writing.reading))
        }
        after["note"] = note.map { .text($0) }
        writing.changed(Change(.plan, plan.id.rawValue, title: plan.title, plan: plan.id, forum: plan.forum, before: before, after: after))
    }

    /// Another deadline or other recipients while the plan is for comment.
    static func changeConsultation(_ record: FieldRecord, of plan: PlanFacts, by person: PersonID, _ writing: inout Writing) throws {
        let before = try ConsultationStore.record(of: plan.id, in: writing.reading)
        try putConsultation(record, of: plan, by: person, &writing)
        let after = try ConsultationStore.record(of: plan.id, in: writing.reading)
        writing.changed(Change(.plan, plan.id.rawValue, title: plan.title, plan: plan.id, forum: plan.forum, before: before, after: after))
    }

    private static func putConsultation(_ record: FieldRecord, of plan: PlanFacts, by person: PersonID, _ writing: inout Writing) throws {
        guard let deadline = record["deadline"].flatMap({ Day($0) }), let recipients = record["recipients"].flatMap({ [ForumID]($0) }) else { return }
        try ConsultationStore.put(recipients, until: deadline, for: plan, by: person, &writing)
    }
}

extension FieldRecord {
    fileprivate mutating func add(_ other: FieldRecord) { for field in other.fields { self[field.key] = field.value } }
}
