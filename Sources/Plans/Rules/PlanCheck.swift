package import Kernel
import Tasks

/// What is missing or wrong in a plan itself (plantjek). Forums and indicators are checked in their own rooms.
package enum PlanCheck {
    package static func findings(of checked: CheckedPlan) -> [Finding] {
        var findings = areasAbove(checked) + tasksAbove(checked) + carriedOver(checked) + TextCheck.findings(of: checked)
        for area in checked.areas {
            let place = "\(checked.plan.id)/\(area.area.id)"
            if area.activities.isEmpty {
                findings.append(
                    Finding(.focusAreaWithoutActivity, at: place, PlanCheckWording.noActivity(area.area.title), advice: PlanCheckWording.addActivity))
            }
            for activity in area.activities { findings += self.findings(of: activity, at: "\(place)/\(activity.activity.id)", in: checked) }
        }
        return findings
    }

    private static func findings(of checked: CheckedPlan.CheckedActivity, at place: String, in plan: CheckedPlan) -> [Finding] {
        let activity = checked.activity
        var findings: [Finding] = []
        if lacksResponsible(activity) {
            findings.append(
                Finding(.activityWithoutResponsible, at: place, PlanCheckWording.noResponsible(activity.title), advice: PlanCheckWording.chooseResponsible))
        }
        if lacksDeadline(activity, checked.actions) {
            findings.append(Finding(.activityWithoutDeadline, at: place, PlanCheckWording.noDeadline(activity), advice: PlanCheckWording.giveDeadline))
        }
        for name in withoutCard(checked, in: plan) {
            findings.append(Finding(.responsibleWithoutCard, at: place, PlanCheckWording.noCard(name, for: activity.title), advice: PlanCheckWording.giveCard))
        }
        for action in checked.actions where lacksPerson(action) {
            findings.append(
                Finding(
                    .actionWithoutPerson, at: "\(place)/\(action.id)", PlanCheckWording.nobody(action, in: activity.title), advice: PlanCheckWording.namePerson)
            )
        }
        return findings
    }

    /// A declined task needs nobody.
    static func lacksResponsible(_ activity: Activity) -> Bool {
        activity.notHere == nil && (activity.responsible ?? []).isEmpty && (activity.responsibleText ?? "").isEmpty
    }

    /// Declined, done and stopped activities need no deadline. A dropped action's date no longer counts; an ongoing activity has its review.
    static func lacksDeadline(_ activity: Activity, _ actions: [Assignment]) -> Bool {
        guard activity.notHere == nil, activity.status != .done, activity.status != .stopped else { return false }
        if activity.to != nil || (activity.isOngoing == true && activity.review != nil) { return false }
        return !actions.contains { $0.due != nil && $0.status != .dropped } && !(activity.milestones ?? []).contains { $0.due != nil }
    }

    /// What is done or dropped needs nobody any more.
    static func lacksPerson(_ action: Assignment) -> Bool { action.isOpen && action.due != nil && action.person == nil && (action.post ?? "").isEmpty }

    /// The names of those who are responsible and have no card, each once.
    private static func withoutCard(_ checked: CheckedPlan.CheckedActivity, in plan: CheckedPlan) -> [String] {
        var names: [String] = []
        if let text = checked.activity.responsibleText, !text.isEmpty, !plan.responsibleNames.contains(SearchWords.fold(text)) { names.append(text) }
        for id in (checked.activity.responsible ?? []) + checked.actions.compactMap(\.responsible)
        where !plan.responsible.contains(id) && !names.contains(id.rawValue) { names.append(id.rawValue) }
        return names
    }

    /// Whether something limited to municipalities holds in the plan's own.
    private static func holds(_ municipalities: [String]?, in checked: CheckedPlan) -> Bool {
        guard let municipalities, !municipalities.isEmpty, let own = checked.municipality else { return true }
        return municipalities.contains(own)
    }

    private static func areasAbove(_ checked: CheckedPlan) -> [Finding] {
        let carried = Set(checked.areas.compactMap(\.area.parent))
        return (checked.above?.areas ?? []).filter { holds($0.municipalities, in: checked) && !carried.contains($0.id) }.map { area in
            Finding(.districtFocusAreaMissing, at: "\(checked.plan.id)/\(area.id)", PlanCheckWording.areaMissing(area.title), advice: PlanCheckWording.addArea)
        }
    }

    private static func tasksAbove(_ checked: CheckedPlan) -> [Finding] {
        guard let above = checked.above else { return [] }
        let answered = Set(checked.areas.flatMap(\.activities).compactMap(\.activity.parent))
        let elsewhere = Set(above.areas.filter { !holds($0.municipalities, in: checked) }.map(\.id))
        return above.tasks.filter { holds($0.activity.municipalities, in: checked) && !elsewhere.contains($0.area) && !answered.contains($0.activity.id) }.map {
            task in
            Finding(
                .districtActivityMissing, at: "\(checked.plan.id)/\(task.area)/\(task.activity.id)", PlanCheckWording.taskMissing(task.activity.title),
                advice: PlanCheckWording.answerTask)
        }
    }

    /// Told once for the whole plan.
    private static func carriedOver(_ checked: CheckedPlan) -> [Finding] {
        guard let previous = checked.previous, previous.status < .evaluated else { return [] }
        let areas = checked.areas.count { $0.area.isCarriedOver == true || !($0.area.previous ?? []).isEmpty }
        let activities = checked.areas.flatMap(\.activities).count { $0.activity.isCarriedOver == true || !($0.activity.previous ?? []).isEmpty }
        guard areas + activities > 0 else { return [] }
        return [
            Finding(
                .carriedOverWithoutEvaluation, at: checked.plan.id.rawValue, PlanCheckWording.notEvaluated(previous.title),
                advice: PlanCheckWording.evaluateFirst)
        ]
    }
}
