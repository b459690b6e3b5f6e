package import Kernel

/// The steps of a plan's life (planens forløb): which may follow which, and what each needs.
///
/// The police director makes the district's plan and publishes it after discussion in the district council (Retsplejeloven § 113); so that
/// plan is never settled without having been discussed. A local plan is settled by chair and vice-chair, police and municipality.
package enum LifeCycle {
    package enum Step: String, Sendable, CaseIterable {
        // The raw values stand in addresses.
        case sendForComment = "send"
        case takeBack = "traek-tilbage"
        case discuss = "droeft"
        case settle = "fastlaeg"
        case publish = "offentliggoer"
        case evaluate = "evaluer"
        case archive = "arkiver"

        package var leadsTo: Plan.Status {
            switch self {
            case .sendForComment: .forComment
            case .takeBack: .draft
            case .discuss: .discussed
            case .settle: .settled
            case .publish: .published
            case .evaluate: .evaluated
            case .archive: .archived
            }
        }
    }

    /// What the rules look at.
    package struct Ground: Sendable {
        package var status: Plan.Status
        /// The plan that the law asks for: of a district council.
        package var isDistrictPlan: Bool
        package var forum: ForumID
        package var from: Day
        package var to: Day
        package var discussedOn: Day?
        package var focusAreas: Int
        /// Findings ranked before publishing that are not set aside.
        package var urgent: Int
        package var today: Day

        package init(
            status: Plan.Status, isDistrictPlan: Bool, forum: ForumID, from: Day, to: Day, discussedOn: Day? = nil, focusAreas: Int = 1, urgent: Int = 0,
            today: Day
        ) {
            self.status = status
            self.isDistrictPlan = isDistrictPlan
            self.forum = forum
            self.from = from
            self.to = to
            self.discussedOn = discussedOn
            self.focusAreas = focusAreas
            self.urgent = urgent
            self.today = today
        }
    }

    /// The steps that may follow, the ordinary one first.
    package static func steps(from status: Plan.Status, isDistrictPlan: Bool) -> [Step] {
        switch status {
        case .draft: [.sendForComment]
        case .forComment: isDistrictPlan ? [.discuss, .takeBack] : [.discuss, .settle, .takeBack]
        case .discussed: [.settle]
        case .settled: [.publish]
        case .published: [.evaluate]
        case .evaluated: [.archive]
        case .archived: []
        }
    }

    /// The fields without which the step cannot be taken, by their names in the form.
    package static func needs(_ step: Step, on ground: Ground) -> Set<String> {
        switch step {
        case .sendForComment: ["recipients", "deadline"]
        case .takeBack, .evaluate: ["note"]
        case .discuss: ["discussed.forum", "discussed.date"]
        case .settle: ["settled.by", "settled.date", "settled.basis"]
        case .publish: ground.urgent > 0 ? ["note"] : []
        case .archive: []
        }
    }

    /// Why the step cannot be taken now, whatever is typed; none where it can.
    package static func hindrance(_ step: Step, on ground: Ground) -> Wording? {
        guard steps(from: ground.status, isDistrictPlan: ground.isDistrictPlan).contains(step) else { return LifeCycleWording.wrongOrder(step, ground) }
        switch step {
        case .sendForComment where ground.focusAreas == 0: return LifeCycleWording.noFocusAreas
        case .evaluate where ground.today < ground.from: return LifeCycleWording.notBegun(ground.from)
        case .archive where ground.today <= ground.to: return LifeCycleWording.notEnded(ground.to)
        default: return nil
        }
    }

    /// What is wrong with what was typed, every problem at once.
    package static func problems(_ step: Step, typed record: FieldRecord, on ground: Ground) -> [Problem] {
        var problems = needs(step, on: ground).sorted().filter { record[path: $0] == nil }.map { Problem($0, LifeCycleWording.missing($0, step, ground)) }
        func day(_ field: String) -> Day? { record[path: field].flatMap { Day($0) } }
        switch step {
        case .sendForComment:
            if let deadline = day("deadline"), deadline < ground.today { problems.append(Problem("deadline", LifeCycleWording.deadlineGone(ground.today))) }
        case .discuss:
            if let date = day("discussed.date"), date > ground.today { problems.append(Problem("discussed.date", LifeCycleWording.notYetDiscussed)) }
            if ground.isDistrictPlan, let forum = record[path: "discussed.forum"], forum != ground.forum.fieldValue {
                problems.append(Problem("discussed.forum", LifeCycleWording.inDistrictCouncil))
            }
        case .settle:
            guard let date = day("settled.date") else { break }
            if date > ground.today { problems.append(Problem("settled.date", LifeCycleWording.notYetSettled)) }
            if let discussed = ground.discussedOn, date < discussed { problems.append(Problem("settled.date", LifeCycleWording.settledTooEarly(discussed))) }
        case .takeBack, .publish, .evaluate, .archive: break
        }
        return problems
    }

    /// The plan after the step.
    package static func taken(_ step: Step, by plan: Plan, typed record: FieldRecord) -> Plan {
        var fields = plan.record
        for part in ["discussed", "settled"] { if let value = record[part] { fields[part] = value } }
        var plan = Plan(record: fields)
        plan.status = step.leadsTo
        return plan
    }
}
