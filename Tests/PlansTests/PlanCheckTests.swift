import Access
import Kernel
import Plans
import Sample
import Tasks
import Testing

struct PlanCheckTests {
    private func activity(_ id: String, _ change: (inout Activity) -> Void = { _ in }) -> Activity {
        var activity = Activity()
        activity.id = ActivityID(id)
        activity.title = id
        activity.responsible = [ResponsibleID("lokalraad-vejen")]
        activity.to = Day(iso: "2026-10-01")
        change(&activity)
        return activity
    }
    private func checked(_ activities: [CheckedPlan.CheckedActivity], _ change: (inout CheckedPlan) -> Void = { _ in }) -> CheckedPlan {
        var plan = Plan()
        plan.id = PlanID("vejen-2026")
        var area = FocusArea()
        area.id = FocusAreaID("trafik")
        area.title = "Sikker trafik"
        var checked = CheckedPlan(
            plan: plan, municipality: "0575", areas: [CheckedPlan.Area(area, activities)], responsible: [ResponsibleID("lokalraad-vejen")],
            responsibleNames: [SearchWords.fold("Lokalråd Vejen")])
        change(&checked)
        return checked
    }
    private func codes(_ activity: Activity, _ actions: [Assignment] = []) -> [Finding.Code] {
        PlanCheck.findings(of: checked([CheckedPlan.CheckedActivity(activity: activity, actions: actions)])).map(\.code)
    }
    private func action(_ change: (inout Assignment) -> Void) -> Assignment {
        var action = Assignment()
        action.id = AssignmentID("uddan")
        action.status = .open
        change(&action)
        return action
    }

    @Test func `a focus area without an activity is found at its place`() {
        let findings = PlanCheck.findings(of: checked([]))
        #expect(findings.map(\.code) == [.focusAreaWithoutActivity])
        #expect(findings.first?.place == "vejen-2026/trafik")
        #expect(findings.first?.sentence[.danish].contains("»Sikker trafik«") == true)
    }

    @Test func `an activity in order gives no finding`() { #expect(codes(activity("a")).isEmpty) }

    @Test func `someone must be responsible, but not for a declined task`() {
        #expect(codes(activity("a") { $0.responsible = nil }) == [.activityWithoutResponsible])
        #expect(codes(activity("a") { ($0.responsible, $0.responsibleText) = (nil, "Lokalråd Vejen") }).isEmpty)
        #expect(codes(activity("a") { ($0.responsible, $0.to, $0.notHere) = (nil, nil, "Vi har ingen skoler.") }).isEmpty)
    }

    @Test func `a deadline stands on the activity, on an action or as a review`() {
        #expect(codes(activity("a") { $0.to = nil }) == [.activityWithoutDeadline])
        #expect(codes(activity("a") { $0.to = nil }, [action { ($0.due, $0.post) = (Day(iso: "2026-08-01"), "Skolelederen") }]).isEmpty)
        #expect(
            codes(activity("a") { $0.to = nil }, [action { ($0.due, $0.post, $0.status) = (Day(iso: "2026-08-01"), "Skolelederen", .dropped) }]) == [
                .activityWithoutDeadline
            ])
        #expect(codes(activity("a") { ($0.to, $0.isOngoing) = (nil, true) }) == [.activityWithoutDeadline])
        #expect(codes(activity("a") { ($0.to, $0.isOngoing, $0.review) = (nil, true, Day(iso: "2026-09-01")) }).isEmpty)
        #expect(codes(activity("a") { ($0.to, $0.status) = (nil, .done) }).isEmpty)
        #expect(codes(activity("a") { ($0.to, $0.status) = (nil, .stopped) }).isEmpty)
    }

    @Test func `who is responsible has a card or is an authority`() {
        #expect(codes(activity("a") { ($0.responsible, $0.responsibleText) = (nil, "Exitenhed under lokalrådet") }) == [.responsibleWithoutCard])
        #expect(codes(activity("a") { $0.responsible = [ResponsibleID("nedlagt")] }) == [.responsibleWithoutCard])
    }

    @Test func `an open action with a date needs a person or a post`() {
        let due = Day(iso: "2026-08-01")
        #expect(codes(activity("a"), [action { $0.due = due }]) == [.actionWithoutPerson])
        #expect(codes(activity("a"), [action { ($0.due, $0.person) = (due, PersonID("bo")) }]).isEmpty)
        #expect(codes(activity("a"), [action { ($0.due, $0.status) = (due, .done) }]).isEmpty)
        #expect(codes(activity("a"), [action { _ in }]).isEmpty)
    }

    @Test func `a local plan answers or declines what the district gave to all`() {
        var area = FocusArea()
        area.id = FocusAreaID("kreds-trafik")
        area.title = "Kredsens trafik"
        let task = activity("trafikpolitik") { $0.isForAll = true }
        func findings(_ own: Activity, _ parent: String?, only: [String]? = nil) -> [Finding] {
            var task = task
            task.municipalities = only
            return PlanCheck.findings(
                of: checked([CheckedPlan.CheckedActivity(activity: own)]) { plan in
                    plan.above = CheckedPlan.Above(areas: [area], tasks: [(area: area.id, activity: task)])
                    plan.areas[0].area.parent = parent.map { FocusAreaID($0) }
                })
        }
        #expect(findings(activity("a"), nil).map(\.code) == [.districtFocusAreaMissing, .districtActivityMissing])
        #expect(findings(activity("a"), "kreds-trafik").map(\.place) == ["vejen-2026/kreds-trafik/trafikpolitik"])
        #expect(findings(activity("a") { $0.parent = task.id }, "kreds-trafik").isEmpty)
        #expect(findings(activity("a") { ($0.parent, $0.notHere, $0.responsible) = (task.id, "Ikke her", nil) }, "kreds-trafik").isEmpty)
        #expect(findings(activity("a"), "kreds-trafik", only: ["0561"]).isEmpty)
    }

    @Test func `what is carried over comes from a plan that was evaluated`() {
        func codes(_ status: Plan.Status, carried: Bool = true) -> [Finding.Code] {
            PlanCheck.findings(
                of: checked([CheckedPlan.CheckedActivity(activity: activity("a"))]) { plan in
                    plan.previous = ("Planen for 2025", status)
                    plan.areas[0].area.isCarriedOver = carried
                }
            ).map(\.code)
        }
        #expect(codes(.published) == [.carriedOverWithoutEvaluation])
        #expect(codes(.evaluated).isEmpty)
        #expect(codes(.archived).isEmpty)
        #expect(codes(.published, carried: false).isEmpty)
    }

    @Test func `every text of the plan is read, wherever it stands`() {
        let harmful = "En gruppe unge af anden etnisk oprindelse"
        func places(_ change: (inout CheckedPlan) -> Void) -> [String] {
            PlanCheck.findings(of: checked([CheckedPlan.CheckedActivity(activity: activity("a"), actions: [action { _ in }])], change)).filter {
                $0.code == .identifiableGroup
            }.map(\.place)
        }
        #expect(places { $0.plan.introduction = harmful } == ["vejen-2026"])
        #expect(places { $0.areas[0].area.aim = harmful } == ["vejen-2026/trafik"])
        #expect(places { $0.areas[0].activities[0].activity.targetGroup = harmful } == ["vejen-2026/trafik/a"])
        #expect(places { $0.areas[0].activities[0].actions[0].text = harmful } == ["vejen-2026/trafik/a/uddan"])
        #expect(places { $0.areas[0].indicators = [CheckedPlan.Texts(id: "tal", title: "Tal", texts: [harmful])] } == ["vejen-2026/trafik/tal"])
    }
}
