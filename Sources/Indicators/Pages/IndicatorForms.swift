import Access
import Hummingbird
import Kernel
import Plans
import Web

extension IndicatorPages {
    func newIndicator(_ call: Call) throws -> Response {
        let form = try permitted(AddIndicator.self, call, on: newPlace(call)) { subject, reading in
            var values = FormValues()
            values.set("measures", call.query["maaler"])
            return newForm(subject, try place(subject, reading), values, call)
        }
        return call.answer(form)
    }

    func addIndicator(_ call: Call) throws -> Response {
        let outcome = try records.act(AddIndicator.self, as: call.viewer, on: newPlace(call)) { permit, writing -> FormOutcome in
            let plan = permit.subject.plan.plan.id
            let place = try place(permit.subject, writing.reading)
            let reading = FormReading(call.form, of: sheet(place, permit.subject.plan.plan, call), in: call.language)
            let draft = IndicatorDraft(record: reading.record)
            let problems = reading.problems(and: draft.problems)
            guard problems.isEmpty else {
                var form = newForm(permit.subject, place, reading.typed, call)
                form.problems = problems
                return .again(form)
            }
            var indicator = draft.applied(to: Indicator())
            indicator.id = IndicatorID(try newID(from: draft.title, in: plan, writing.reading))
            try IndicatorChanges.add(indicator, activity: draft.activityID, by: permit, in: &writing)
            try Adjusting.keep(reading.record, what: Wording("Indikatoren »\(indicator.title)« er føjet til.", en: ""), in: permit.subject.plan.plan, on: call.today, &writing)
            return .done(IndicatorAddresses.indicator(indicator.id, of: plan).saying(.indicatorAdded))
        }
        return call.answer(outcome)
    }

    func editIndicator(_ call: Call) throws -> Response {
        let form = try permitted(ReviseIndicator.self, call, on: subject(call)) { subject, reading in
            let place = try IndicatorPlace(subject.stored.focusArea, of: subject.plan.plan, in: reading)
            let record = IndicatorDraft(subject.stored.indicator, activity: subject.stored.activity, in: call.language).record
            return editForm(subject, place, FormFilling.values(record, in: sheet(place, subject.plan.plan, call), call.language), call)
        }
        return call.answer(form)
    }

    func saveIndicator(_ call: Call) throws -> Response {
        let outcome = try records.act(ReviseIndicator.self, as: call.viewer, on: subject(call)) { permit, writing -> FormOutcome in
            let (subject, stored) = (permit.subject, permit.subject.stored)
            let place = try IndicatorPlace(stored.focusArea, of: subject.plan.plan, in: writing.reading)
            let before = IndicatorDraft(stored.indicator, activity: stored.activity, in: call.language)
            let sheet = sheet(place, subject.plan.plan, call)
            switch Revision(before, version: stored.version, sheet: sheet, form: call.form, in: call.language) {
            case .ready(let draft) where draft.problems.isEmpty:
                let revised = draft.applied(to: stored.indicator)
                try IndicatorChanges.revise(revised, activity: draft.activityID, by: permit, in: &writing)
                let record = FormReading(call.form, of: sheet, in: call.language).record
                try Adjusting.keep(record, what: Wording("Indikatoren »\(revised.title)« er rettet.", en: ""), in: subject.plan.plan, on: call.today, &writing)
                return .done(IndicatorAddresses.indicator(stored.indicator.id, of: stored.plan).saying(.saved))
            case .ready, .invalid:
                let reading = FormReading(call.form, of: sheet, in: call.language)
                var form = editForm(subject, place, reading.typed, call)
                form.problems = reading.problems(and: IndicatorDraft(record: reading.record).problems)
                return .again(form)
            case .outdated(let reading):
                var form = editForm(subject, place, reading.typed, call)
                form.problems = reading.problems
                let name = try IndicatorHistory.lastName(of: stored.indicator.id.rawValue, in: stored.plan, writing.reading)
                form.theirs = FormPage.Theirs(name: name ?? call[ConflictWording.somebody], record: before.record)
                return .again(form)
            }
        }
        return call.answer(outcome)
    }

    private func newPlace(_ call: Call) throws -> @Sendable (borrowing Reading) throws -> NewIndicatorPlace {
        let (plan, area): (PlanID, FocusAreaID) = (try call.identifier("plan"), try call.identifier("area"))
        return { reading in
            let seen = try PlanAccess.plan(plan, in: reading)
            _ = try IndicatorPlace(area, of: seen.plan, in: reading)
            return NewIndicatorPlace(plan: seen, focusArea: area)
        }
    }

    private func place(_ subject: NewIndicatorPlace, _ reading: borrowing Reading) throws -> IndicatorPlace { try IndicatorPlace(subject.focusArea, of: subject.plan.plan, in: reading) }

    private func newForm(_ subject: NewIndicatorPlace, _ place: IndicatorPlace, _ values: FormValues, _ call: Call) -> FormPage {
        let plan = subject.plan.plan
        let area = IndicatorAddresses.focusArea(subject.focusArea, of: plan.id)
        let crumbs = [Crumb(own: plan.title, IndicatorAddresses.plan(plan.id)), Crumb(own: place.focusArea, area)]
        var form = FormPage(
            PageHead(call[IndicatorWording.new], in: .plans, under: crumbs), sheet(place, plan, call), action: IndicatorAddresses.new(in: subject.focusArea, of: plan.id),
            cancel: area,
            values: values)
        form.introduction = Wording("Den måler indsatsområdet »\(place.focusArea)«.", en: "It measures the focus area “\(place.focusArea)”.")
        return form
    }

    private func editForm(_ subject: IndicatorSubject, _ place: IndicatorPlace, _ values: FormValues, _ call: Call) -> FormPage {
        let (stored, plan) = (subject.stored, subject.plan.plan)
        let page = IndicatorAddresses.indicator(stored.indicator.id, of: plan.id)
        var form = FormPage(
            PageHead(call[IndicatorWording.edit], in: .indicators, under: call.crumbs(to: subject)), sheet(place, plan, call),
            action: IndicatorAddresses.edit(stored.indicator.id, of: plan.id), cancel: page, values: values)
        form.version = stored.version
        return form
    }

    /// A plan in force changes by an adjustment, in what it is measured by, too.
    private func sheet(_ place: IndicatorPlace, _ plan: PlanFacts, _ call: Call) -> FormSheet { IndicatorFields.sheet(place, in: call.language).adjusting(plan) }

    /// Unique in the plan.
    private func newID(from title: String, in plan: PlanID, _ reading: borrowing Reading) throws -> String {
        var taken: Set<String> = []
        while true {
            let id = Slug.make(from: title) { taken.contains($0) }
            guard try IndicatorStore.isTaken(id, in: plan, reading) else { return id }
            taken.insert(id)
        }
    }
}

extension Call {
    /// The way to a page below an indicator's.
    func crumbs(to subject: IndicatorSubject) -> [Crumb] {
        let (plan, indicator) = (subject.plan.plan, subject.stored.indicator)
        return [Crumb(own: plan.title, IndicatorAddresses.plan(plan.id)), Crumb(own: indicator.title, IndicatorAddresses.indicator(indicator.id, of: plan.id))]
    }
}

enum ConflictWording {
    static let somebody = Wording("En anden", en: "Somebody else")
}
