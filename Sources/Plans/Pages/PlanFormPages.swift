package import Access
import Hummingbird
import Kernel
package import Web

/// Beginning a plan, and editing what stands in its head: title, time, the plans it belongs to, introduction, follow-up.
package struct PlanFormPages: Sendable {
    let records: Records

    package init(records: Records) { self.records = records }

    package var endpoints: [Endpoint] {
        [
            .get("/planer/ny", .asking(DraftPlan.self), new),
            .post("/planer/ny", .asking(DraftPlan.self), add),
            .get("/planer/{plan}/ret", .asking(RevisePlan.self), edit),
            .post("/planer/{plan}/ret", .asking(RevisePlan.self), save),
        ]
    }

    /// Those who write for several forums choose one first.
    private func new(_ call: Call) throws -> Response {
        let forums = try records.read(as: call.viewer) { try DraftingForums.written(in: $0) }
        guard !forums.isEmpty else { throw Refusal.notAllowed(PlanFormWording.nobodys) }
        let asked = call.query["forum"]
        guard let forum = forums.first(where: { $0.id.rawValue == asked }) ?? (forums.count == 1 && asked == nil ? forums.first : nil) else {
            if asked != nil, asked?.isEmpty == false { throw Refusal.notAllowed(PlanFormWording.nobodys) }
            return PlanFormChoosing(forums: forums, call: call).response()
        }
        let choices = try records.read(as: call.viewer) { try PlanFormChoices.of(forum, in: $0) }
        return answer(newPage(forum, choices, call, proposed(forum, choices, call), []), choices, call)
    }

    private func add(_ call: Call) throws -> Response {
        guard let id = call.form["forum"], Slug.isValid(id) else { throw Refusal.invalid([Problem("forum", PlanFormWording.chooseForum)]) }
        let subject = { (reading: borrowing Reading) in try DraftingForums.forum(ForumID(id), in: reading).forum }
        let (outcome, choices) = try records.act(DraftPlan.self, as: call.viewer, on: subject) { permit, writing -> (Outcome, PlanFormChoices) in
            let forum = try DraftingForums.forum(permit.subject.id, in: writing.reading)
            let choices = try PlanFormChoices.of(forum, in: writing.reading)
            let reading = FormReading(call.form, of: sheet(choices), in: call.language)
            let problems = reading.problems + PlanFormRules.problems(reading.record, previous: choices.chosen("previous", reading.record))
            guard problems.isEmpty else { return (.again(newPage(forum, choices, call, reading.typed, problems)), choices) }
            var plan = Plan(record: reading.record)
            plan.id = try DraftingForums.newPlanID(for: forum, from: plan.from, in: writing.reading)
            plan.forum = forum.id
            try PlanEditing.add(plan, district: permit.subject.district, &writing)
            return (.done(PlanAddresses.plan(plan.id).saying(.drafted)), choices)
        }
        switch outcome {
        case .done(let address): return .seeOther(address)
        case .again(let page): return answer(page, choices, call)
        }
    }

    private func edit(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let (seen, stored, choices) = try records.read(as: call.viewer) { reading in
            let seen = try PlanAccess.plan(id, in: reading)
            guard RevisePlan.allows(call.viewer, on: seen.plan) else { throw Refusal.notAllowed(RevisePlan.refusal) }
            return (
                seen, try PlanEditing.plan(id, in: reading),
                try PlanFormChoices.of(try DraftingForums.forum(seen.plan.forum, in: reading), except: id, in: reading)
            )
        }
        let values = FormFilling.values(stored.plan.record, in: sheet(choices, seen.plan), call.language)
        return call.answer(editPage(seen.plan, choices, call, values, version: stored.version))
    }

    private func save(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let subject = { (reading: borrowing Reading) in try PlanAccess.plan(id, in: reading).plan }
        return call.answer(
            try records.act(RevisePlan.self, as: call.viewer, on: subject) { permit, writing -> Outcome in
                let plan = permit.subject
                let choices = try PlanFormChoices.of(try DraftingForums.forum(plan.forum, in: writing.reading), except: plan.id, in: writing.reading)
                let (stored, version) = try PlanEditing.plan(plan.id, in: writing.reading)
                let sheet = sheet(choices, plan)
                switch Revision(stored, version: version, sheet: sheet, form: call.form, in: call.language) {
                case .ready(let changed):
                    let dangling = try PlanFormReferences.dangling(in: stored, with: changed, writing.reading)
                    let problems =
                        PlanFormRules.problems(changed.record, previous: choices.chosen("previous", changed.record))
                        + PlanFormRules.problems(danglingTo: dangling.toParent, and: dangling.toPrevious)
                    guard problems.isEmpty else { return .again(editPage(plan, choices, call, call.form, problems, version: version)) }
                    try PlanEditing.replace(stored, with: changed, &writing)
                    let record = FormReading(call.form, of: sheet, in: call.language).record
                    try Adjusting.keep(record, what: Wording("Planens titel, tid eller indledning er rettet.", en: ""), in: plan, on: call.today, &writing)
                    return .done(PlanAddresses.plan(plan.id).saying(.saved))
                case .invalid(let reading):
                    let problems = reading.problems + PlanFormRules.problems(reading.record, previous: choices.chosen("previous", reading.record))
                    return .again(editPage(plan, choices, call, reading.typed, problems, version: version))
                case .outdated(let reading):
                    var page = editPage(plan, choices, call, reading.typed, reading.problems, version: version)
                    page.theirs = FormPage.Theirs(name: try LastChange.name(of: .plan, plan.id.rawValue, in: plan.id, writing.reading), record: stored.record)
                    return .again(page)
                }
            })
    }
}

extension PlanFormChoices {
    /// The plan that the form's field names, where it is one of these.
    fileprivate func chosen(_ field: String, _ record: FieldRecord) -> (title: String, from: Day)? {
        guard case .text(let id) = record[field] else { return nil }
        return candidates.first { $0.id.rawValue == id }.map { ($0.title, $0.from) }
    }
}
