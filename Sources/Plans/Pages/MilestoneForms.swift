import Access
import Hummingbird
import Kernel
import Web

extension MilestonePages {
    /// An activity whose milestones are changed, and its plan.
    private struct Ground {
        let plan: PlanFacts
        let activity: Activity
        let area: FocusAreaID
    }

    func new(_ call: Call) throws -> Response { call.answer(page(try ground(call), nil, call, FormValues())) }

    func edit(_ call: Call) throws -> Response {
        let ground = try ground(call)
        let place = try MilestonePlace(call, in: ground.activity, isPosted: false)
        return call.answer(page(ground, place, call, FormFilling.values(place.milestone.record, in: sheet(ground), call.language)))
    }

    func add(_ call: Call) throws -> Response {
        try change(call) { ground, writing in
            let reading = FormReading(call.form, of: sheet(ground), in: call.language)
            guard reading.problems.isEmpty else { return .again(page(ground, nil, call, reading.typed, reading.problems)) }
            var changed = ground.activity
            changed.milestones = (changed.milestones ?? []) + [Milestone(record: reading.record)]
            return try keep(
                changed, ground, reading.record, Wording("Aktiviteten »\(changed.title)« har fået en milepæl mere.", en: ""), .added, call, &writing)
        }
    }

    func save(_ call: Call) throws -> Response {
        try change(call) { ground, writing in
            let place = try MilestonePlace(call, in: ground.activity)
            let reading = FormReading(call.form, of: sheet(ground), in: call.language)
            guard reading.problems.isEmpty else { return .again(page(ground, place, call, reading.typed, reading.problems)) }
            var changed = ground.activity
            changed.milestones?[place.index] = Milestone(record: reading.record)
            return try keep(changed, ground, reading.record, Wording("En milepæl i »\(changed.title)« er rettet.", en: ""), .saved, call, &writing)
        }
    }

    func askRemove(_ call: Call) throws -> Response {
        let ground = try ground(call)
        return call.answer(removal(ground, try MilestonePlace(call, in: ground.activity, isPosted: false), call))
    }

    func remove(_ call: Call) throws -> Response {
        try change(call) { ground, writing in
            let place = try MilestonePlace(call, in: ground.activity)
            let reading = FormReading(call.form, of: FormSheet(ground.plan.status.isInForce ? PlanSheets.adjustment : []), in: call.language)
            guard reading.problems.isEmpty else { return .again(removal(ground, place, call, reading)) }
            var changed = ground.activity
            changed.milestones?.remove(at: place.index)
            if changed.milestones?.isEmpty == true { changed.milestones = nil }
            return try keep(changed, ground, reading.record, Wording("En milepæl i »\(changed.title)« er taget ud.", en: ""), .removed, call, &writing)
        }
    }

    private func ground(_ call: Call) throws -> Ground {
        let (plan, id) = try places(call)
        return try records.read(as: call.viewer) { reading in
            let seen = try PlanAccess.plan(plan, in: reading)
            guard RevisePlan.allows(call.viewer, on: seen.plan) else { throw Refusal.notAllowed(RevisePlan.refusal) }
            let (activity, area, _) = try PlanEditing.activity(id, of: plan, in: reading)
            return Ground(plan: seen.plan, activity: activity, area: area)
        }
    }

    private func change(_ call: Call, _ body: (Ground, inout Writing) throws -> Outcome) throws -> Response {
        let (plan, id) = try places(call)
        let subject = { (reading: borrowing Reading) in try PlanAccess.plan(plan, in: reading).plan }
        return call.answer(
            try records.act(RevisePlan.self, as: call.viewer, on: subject) { permit, writing in
                let (activity, area, _) = try PlanEditing.activity(id, of: permit.subject.id, in: writing.reading)
                return try body(Ground(plan: permit.subject, activity: activity, area: area), &writing)
            })
    }

    private func keep(
        _ changed: Activity, _ ground: Ground, _ record: FieldRecord, _ what: Wording, _ notice: Notice, _ call: Call, _ writing: inout Writing
    ) throws -> Outcome {
        if changed != ground.activity {
            try PlanEditing.replace(ground.activity, with: changed, in: ground.area, of: ground.plan, &writing)
            try Adjusting.keep(record, what: what, in: ground.plan, on: call.today, &writing)
        }
        return .done(PlanAddresses.milestones(changed.id, of: ground.plan.id).saying(notice))
    }

    private func sheet(_ ground: Ground) -> FormSheet {
        let fields = [
            FormField("text", MilestoneWording.text, .line(max: 200), missing: MilestoneWording.missing),
            FormField("due", PlanWording.deadline, .date),
            FormField("reached", MilestoneWording.reachedOn, .date, hint: MilestoneWording.reachedHint),
        ]
        return FormSheet(ground.plan.status.isInForce ? fields + PlanSheets.adjustment : fields)
    }

    private func page(_ ground: Ground, _ place: MilestonePlace?, _ call: Call, _ values: FormValues, _ problems: [Problem] = []) -> FormPage {
        let list = PlanAddresses.milestones(ground.activity.id, of: ground.plan.id)
        var page = FormPage(
            PageHead(call[place == nil ? MilestoneWording.add : MilestoneWording.edit], in: .plans, under: crumbs(ground, call)), sheet(ground),
            action: place.map { "\(list)/\($0.index + 1)/ret" } ?? "\(list)/ny", cancel: list, values: values)
        page.problems = problems
        if let place { page.hidden = [("foer", MilestonePlace.mark(place.milestone))] }
        return page
    }

    private func removal(_ ground: Ground, _ place: MilestonePlace, _ call: Call, _ reading: FormReading? = nil) -> FormPage {
        let list = PlanAddresses.milestones(ground.activity.id, of: ground.plan.id)
        var page = FormPage(
            PageHead(call[MilestoneWording.removal(place.milestone.text)], in: .plans, under: crumbs(ground, call)),
            FormSheet(ground.plan.status.isInForce ? PlanSheets.adjustment : []),
            action: "\(list)/\(place.index + 1)/slet", cancel: list, values: reading?.typed ?? FormValues())
        page.problems = reading?.problems ?? []
        page.button = RemovalWording.button
        page.introduction = MilestoneWording.kept
        page.hidden = [("foer", MilestonePlace.mark(place.milestone))]
        return page
    }

    private func crumbs(_ ground: Ground, _ call: Call) -> [Crumb] {
        [
            Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: ground.plan.title, PlanAddresses.plan(ground.plan.id)),
            Crumb(own: ground.activity.title, PlanAddresses.activity(ground.activity.id, of: ground.plan.id)),
            Crumb(call[ActivityWording.milestones], PlanAddresses.milestones(ground.activity.id, of: ground.plan.id)),
        ]
    }
}
