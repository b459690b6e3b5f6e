package import Access
import Hummingbird
import Kernel
package import Web

/// The pages on which plans are commented on and comments answered.
package struct CommentPages: Sendable {
    /// The value in the form that means the plan as a whole; no slug begins with a full stop.
    static let whole = "."
    private let records: Records

    package init(records: Records) { self.records = records }

    package var endpoints: [Endpoint] {
        [
            .get("/planer/{plan}/bemaerkninger", .signedIn, show),
            .post("/planer/{plan}/bemaerkninger", .asking(CommentOnPlan.self), add),
            .get("/planer/{plan}/bemaerkninger/{comment}/svar", .asking(AnswerComment.self), ask),
            .post("/planer/{plan}/bemaerkninger/{comment}/svar", .asking(AnswerComment.self), answer),
        ]
    }

    private func show(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        var shown = try records.read(as: call.viewer) { reading in try page(try PlanAccess.plan(id, in: reading), call, in: reading) }
        let asked = call.query["sted"]
        shown.values.set("sted", shown.places.contains { $0.key == asked } ? asked : Self.whole)
        return shown.response()
    }

    /// For insiders, and for those who have the plan for comment; for others the page does not exist.
    private func page(_ seen: VisiblePlan, _ call: Call, in reading: borrowing Reading) throws -> CommentPage {
        guard seen.isInsider || seen.mayComment else { throw Refusal.notFound }
        return CommentPage(
            seen: seen, places: try CommentStore.places(in: seen.plan.id, reading), comments: try CommentStore.comments(on: seen.plan.id, in: reading),
            consultation: try ConsultationStore.consultation(of: seen.plan.id, in: reading), mayAnswer: call.may(AnswerComment.self, seen.plan), call: call)
    }

    private func add(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let again = try records.act(
            CommentOnPlan.self, as: call.viewer,
            on: { ConsultedPlan(plan: try PlanAccess.plan(id, in: $0).plan, recipients: try ConsultationStore.recipients(of: id, in: $0)) }
        ) { permit, writing -> CommentPage? in
            let plan = permit.subject.plan
            var again = try page(try PlanAccess.plan(plan.id, in: writing.reading), call, in: writing.reading)
            let reading = FormReading(call.form, of: again.sheet, in: call.language)
            guard reading.problems.isEmpty, let text = reading.record["text"].flatMap({ String($0) }),
                let place = reading.record["sted"].flatMap({ String($0) })
            else {
                (again.values, again.problems) = (reading.typed, reading.problems)
                return again
            }
            try CommentStore.add(text, at: again.places.first { $0.key == place }, on: plan, by: permit.person, &writing)
            return nil
        }
        return again?.response() ?? .seeOther(PlanAddresses.comments(id).saying(.commented))
    }

    private func ask(_ call: Call) throws -> Response {
        let (plan, id) = (try call.identifier("plan", of: Keys.Plan.self), CommentID(try call.key("comment")))
        let asked = try records.read(as: call.viewer) { reading in
            let seen = try PlanAccess.plan(plan, in: reading)
            guard call.may(AnswerComment.self, seen.plan) else { throw Refusal.notAllowed(AnswerComment.refusal) }
            let comment = try CommentStore.comment(id, on: plan, in: reading)
            return form(comment, seen.plan, call, FormFilling.values(comment.answered, in: Self.sheet(call.language), call.language))
        }
        return call.answer(asked)
    }

    private func answer(_ call: Call) throws -> Response {
        let (plan, id) = (try call.identifier("plan", of: Keys.Plan.self), CommentID(try call.key("comment")))
        let outcome = try records.act(AnswerComment.self, as: call.viewer, on: { try PlanAccess.plan(plan, in: $0).plan }) { permit, writing -> Outcome in
            let comment = try CommentStore.comment(id, on: permit.subject.id, in: writing.reading)
            let reading = FormReading(call.form, of: Self.sheet(call.language), in: call.language)
            var again = form(comment, permit.subject, call, reading.typed)
            again.problems = reading.problems
            if call.form["version"] != String(comment.version), reading.record != comment.answered {
                again.theirs = FormPage.Theirs(name: comment.answeredBy ?? "–", record: comment.answered)
                return .again(again)
            }
            guard reading.problems.isEmpty, let answer = reading.record["answer"].flatMap({ CommentAnswer($0) }),
                let because = reading.record["because"].flatMap({ String($0) })
            else { return .again(again) }
            let place = try CommentStore.places(in: permit.subject.id, writing.reading).first { $0.area == comment.area && $0.activity == comment.activity }
            try CommentStore.answer(
                comment, answer, because: because, title: place?.title ?? permit.subject.title, on: permit.subject, by: permit.person, &writing)
            return .done(PlanAddresses.comments(permit.subject.id).saying(.answered, at: comment.id.rawValue))
        }
        return call.answer(outcome)
    }

    private static func sheet(_ language: Language) -> FormSheet {
        FormSheet([
            FormField(
                "answer", CommentWording.whatDone, .choice(CommentAnswer.allCases.map { FormOption($0.rawValue, $0.name[language]) }),
                missing: CommentWording.missingAnswer),
            FormField("because", CommentWording.because, .text(rows: 4, max: 5_000), missing: CommentWording.missingBecause),
        ])
    }

    private func form(_ comment: Comment, _ plan: PlanFacts, _ call: Call, _ values: FormValues) -> FormPage {
        let home = PlanAddresses.comments(plan.id)
        let crumbs = [
            Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id)), Crumb(call[PlanWording.comments], home),
        ]
        var form = FormPage(
            PageHead(call[CommentWording.answerTitle], in: .plans, under: crumbs), Self.sheet(call.language), action: "\(home)/\(comment.id)/svar",
            cancel: home.at(comment.id.rawValue), values: values)
        form.introduction = .verbatim("\(comment.personName): »\(comment.text)«")
        form.version = comment.version
        form.button = CommentWording.saveAnswer
        return form
    }
}

extension Comment {
    /// The answer as the form's fields.
    fileprivate var answered: FieldRecord {
        var record = FieldRecord()
        record["answer"] = answer?.fieldValue
        record["because"] = because.map { .text($0) }
        return record
    }
}
