import Kernel
import Web

/// The form of each step of a plan's life, and what stands in it before anybody types.
struct StepSheets {
    let detail: LifeCycleDetail
    let ground: LifeCycle.Ground
    let language: Language

    func sheet(_ step: LifeCycle.Step) -> FormSheet {
        switch step {
        case .sendForComment: FormSheet([recipients, deadline])
        case .takeBack: FormSheet([note(step, StepWording.whyTakenBack, rows: 2)])
        case .discuss: FormSheet([discussedForum, day(step, "discussed.date", StepWording.discussedOn)])
        case .settle: FormSheet(settlement)
        case .publish: FormSheet(ground.urgent > 0 ? [note(step, StepWording.whyPublished, rows: 3, hint: StepWording.reasonIsKept)] : [])
        case .evaluate: FormSheet([note(step, StepWording.whatEvaluationShows, rows: 6, hint: StepWording.evaluationHint)])
        case .archive: FormSheet([])
        }
    }

    /// What most often is right: those next to the forum for three weeks, the law's own words.
    func suggested(_ step: LifeCycle.Step) -> FormValues {
        var record = FieldRecord()
        switch step {
        case .sendForComment:
            let parent = detail.forums.first { $0.id == detail.plan.forum }?.parent
            let known = detail.consultation.map { $0.recipients.map(\.id) } ?? choosable.filter { $0.parent == detail.plan.forum || $0.id == parent }.map(\.id)
            record["recipients"] = .list(known.map(\.fieldValue))
            let before = detail.consultation?.deadline
            record["deadline"] = (before.map { $0 >= ground.today } == true ? before : ground.today.adding(days: 21))?.fieldValue
        case .discuss: record[path: "discussed.forum"] = detail.plan.forum.fieldValue
        case .settle:
            record[path: "settled.by"] = .text(StepWording.settler(ground.isDistrictPlan)[.danish])
            record[path: "settled.basis"] = .text(StepWording.basis(ground.isDistrictPlan)[.danish])
            if ground.isDistrictPlan, let police = detail.authorities.first(where: \.isPolice) { record[path: "settled.authority"] = police.id.fieldValue }
        case .takeBack, .publish, .evaluate, .archive: break
        }
        return FormFilling.values(record, in: sheet(step), language)
    }

    /// Forums of the plan's own municipality and of the whole district, and those directly under the plan's own.
    private var choosable: [LifeCycleDetail.Forum] {
        let own = detail.seen.plan.municipality
        return detail.forums.filter { $0.id != detail.plan.forum && ($0.municipality == nil || $0.municipality == own || $0.parent == detail.plan.forum) }
    }

    private var recipients: FormField {
        FormField(
            "recipients", StepWording.recipients, .choices(choosable.map { FormOption($0.id.rawValue, own: $0.name) }),
            missing: missing("recipients", .sendForComment))
    }
    private var deadline: FormField { day(.sendForComment, "deadline", StepWording.deadline) }

    private var discussedForum: FormField {
        let forums = detail.forums.filter { $0.id == detail.plan.forum } + (ground.isDistrictPlan ? [] : choosable)
        return FormField(
            "discussed.forum", StepWording.discussedIn, .choice(forums.map { FormOption($0.id.rawValue, own: $0.name) }),
            missing: missing("discussed.forum", .discuss))
    }

    private var settlement: [FormField] {
        [
            FormField("settled.by", StepWording.settledBy, .line(max: 200), missing: missing("settled.by", .settle)),
            FormField("settled.authority", StepWording.authority, .choice(detail.authorities.map { FormOption($0.id.rawValue, own: $0.name) })),
            day(.settle, "settled.date", StepWording.settledOn),
            FormField("settled.basis", StepWording.settledBasis, .line(max: 200), missing: missing("settled.basis", .settle)),
        ]
    }

    private func note(_ step: LifeCycle.Step, _ label: Wording, rows: Int, hint: Wording? = nil) -> FormField {
        FormField("note", label, .text(rows: rows, max: 5_000), hint: hint, missing: missing("note", step))
    }
    private func day(_ step: LifeCycle.Step, _ name: String, _ label: Wording) -> FormField { FormField(name, label, .date, missing: missing(name, step)) }
    private func missing(_ field: String, _ step: LifeCycle.Step) -> Wording? {
        LifeCycle.needs(step, on: ground).contains(field) ? LifeCycleWording.missing(field, step, ground) : nil
    }
}
