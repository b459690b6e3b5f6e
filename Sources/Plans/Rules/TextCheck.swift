package import Forums
package import Kernel
import Tasks

/// Whether somebody could be recognised in a plan's or a forum's public texts: one finding for each thing that has such a text.
package enum TextCheck {
    /// Texts without a trace: the same ones are asked about whenever somebody looks at a plan.
    private static let inOrder = NotedTexts(limit: 50_000)

    /// What everybody can read on a forum's card.
    package static func findings(of forum: Forum) -> [Finding] {
        let texts = [forum.name, forum.subject, forum.purpose, forum.participants, forum.plans] + (forum.interfaces ?? []) + (forum.reportsTo ?? [])
        let rules = (forum.legalBasis ?? []).flatMap { [$0.text, $0.asStatedIn] } + (forum.cadence ?? []).map(\.group)
        return [finding(at: forum.id.rawValue, forum.name, texts + rules)].compactMap { $0 }
    }

    static func findings(of checked: CheckedPlan) -> [Finding] {
        let plan = checked.plan
        var findings = [finding(at: plan.id.rawValue, plan.title, texts(of: plan))]
        for area in checked.areas {
            let place = "\(plan.id)/\(area.area.id)"
            findings.append(finding(at: place, area.area.title, [area.area.title, area.area.aim, area.area.reason]))
            for indicator in area.indicators { findings.append(finding(at: "\(place)/\(indicator.id)", indicator.title, [indicator.title] + indicator.texts)) }
            for activity in area.activities { findings += self.findings(of: activity, at: "\(place)/\(activity.activity.id)") }
        }
        return findings.compactMap { $0 }
    }

    private static func findings(of checked: CheckedPlan.CheckedActivity, at place: String) -> [Finding?] {
        let activity = checked.activity
        let own = [
            activity.title, activity.what, activity.notHere, activity.targetGroup, activity.responsibleText, activity.successCriteria, activity.budget?.source,
        ]
        return [finding(at: place, activity.title, own + (activity.partners ?? []) + (activity.milestones ?? []).map(\.text))]
            + checked.actions.map { finding(at: "\(place)/\($0.id)", activity.title, [$0.text, $0.post]) }
            + checked.indicators.map { finding(at: "\(place)/\($0.id)", $0.title, [$0.title] + $0.texts) }
    }

    private static func texts(of plan: Plan) -> [String?] {
        [plan.title, plan.introduction, plan.followUp, plan.settled?.by, plan.settled?.basis]
            + (plan.sections ?? []).flatMap { [$0.title, $0.text] } + (plan.adjustments ?? []).flatMap { [$0.what, $0.why, $0.decidedBy] }
            + (plan.approvedBy ?? []).map(\.name)
    }

    private static func finding(at place: String, _ title: String, _ texts: [String?]) -> Finding? {
        for text in texts {
            guard let text, let trace = inOrder.first(in: text, IdentifiableText.trace) else { continue }
            return Finding(.identifiableGroup, at: place, PlanCheckWording.recognisable(trace, in: title), advice: PlanCheckWording.rewrite(trace))
        }
        return nil
    }
}
