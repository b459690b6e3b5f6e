import Kernel
import Plans
import Testing

struct LifeCycleTests {
    private func ground(_ status: Plan.Status, district: Bool = false, urgent: Int = 0, areas: Int = 1, discussed: String? = nil, today: String = "2026-06-15")
        -> LifeCycle.Ground
    {
        LifeCycle.Ground(
            status: status, isDistrictPlan: district, forum: ForumID("kredsraad"), from: day("2026-01-01"), to: day("2026-12-31"),
            discussedOn: discussed.map(day), focusAreas: areas, urgent: urgent,
            today: day(today))
    }
    private func day(_ iso: String) -> Day { Day(iso: iso) ?? .earliest }

    @Test func `every status leads only where the table says`() {
        let local: [Plan.Status: [LifeCycle.Step]] = [
            .draft: [.sendForComment], .forComment: [.discuss, .settle, .takeBack], .discussed: [.settle], .settled: [.publish], .published: [.evaluate],
            .evaluated: [.archive], .archived: [],
        ]
        for status in Plan.Status.allCases {
            #expect(LifeCycle.steps(from: status, isDistrictPlan: false) == local[status])
            #expect(LifeCycle.steps(from: status, isDistrictPlan: true) == local[status]?.filter { !(status == .forComment && $0 == .settle) })
        }
    }

    @Test func `a step out of order is refused with a sentence, whatever the status`() {
        for status in Plan.Status.allCases {
            for step in LifeCycle.Step.allCases {
                let isNext = LifeCycle.steps(from: status, isDistrictPlan: false).contains(step)
                let hindrance = LifeCycle.hindrance(step, on: ground(status, today: step == .archive ? "2027-01-01" : "2026-06-15"))
                #expect((hindrance == nil) == isNext, "\(step) from \(status)")
            }
        }
    }

    @Test func `the district's plan is not settled before it is discussed, and the sentence names the law`() {
        let refused = LifeCycle.hindrance(.settle, on: ground(.forComment, district: true))
        #expect(refused?[.danish].contains("retsplejeloven § 113") == true)
        #expect(LifeCycle.hindrance(.settle, on: ground(.forComment)) == nil)
        #expect(LifeCycle.hindrance(.settle, on: ground(.discussed, district: true)) == nil)
    }

    @Test func `an empty plan is not sent, a plan to come is not evaluated, a plan in force is not archived`() {
        #expect(LifeCycle.hindrance(.sendForComment, on: ground(.draft, areas: 0)) != nil)
        #expect(LifeCycle.hindrance(.evaluate, on: ground(.published, today: "2025-12-31")) != nil)
        #expect(LifeCycle.hindrance(.evaluate, on: ground(.published, today: "2026-01-01")) == nil)
        #expect(LifeCycle.hindrance(.archive, on: ground(.evaluated, today: "2026-12-31")) != nil)
        #expect(LifeCycle.hindrance(.archive, on: ground(.evaluated, today: "2027-01-01")) == nil)
    }

    @Test(arguments: [
        (LifeCycle.Step.sendForComment, ["deadline", "recipients"]), (.takeBack, ["note"]), (.discuss, ["discussed.date", "discussed.forum"]),
        (.settle, ["settled.basis", "settled.by", "settled.date"]), (.publish, []), (.evaluate, ["note"]), (.archive, []),
    ])
    func `each step names everything that is missing at once`(step: LifeCycle.Step, fields: [String]) {
        #expect(LifeCycle.problems(step, typed: FieldRecord(), on: ground(.draft)).map(\.field) == fields)
    }

    @Test func `publishing with findings needs a reason, and takes it`() {
        let urgent = ground(.settled, urgent: 2)
        #expect(LifeCycle.problems(.publish, typed: FieldRecord(), on: urgent).map(\.field) == ["note"])
        #expect(LifeCycle.problems(.publish, typed: FieldRecord([("note", .text("Aftalt med Kredsrådet"))]), on: urgent).isEmpty)
    }

    @Test func `days that cannot be right are refused`() {
        func settled(_ date: String) -> FieldRecord {
            FieldRecord([("settled", .record(FieldRecord([("by", .text("Formanden")), ("date", .text(date)), ("basis", .text("§ 113"))])))])
        }
        #expect(LifeCycle.problems(.settle, typed: settled("2026-06-16"), on: ground(.discussed)).map(\.field) == ["settled.date"])
        #expect(LifeCycle.problems(.settle, typed: settled("2026-06-01"), on: ground(.discussed, discussed: "2026-06-02")).map(\.field) == ["settled.date"])
        #expect(LifeCycle.problems(.settle, typed: settled("2026-06-02"), on: ground(.discussed, discussed: "2026-06-02")).isEmpty)
        let late = FieldRecord([("deadline", .text("2026-06-14")), ("recipients", .list([.text("ssp-vejen")]))])
        #expect(LifeCycle.problems(.sendForComment, typed: late, on: ground(.draft)).map(\.field) == ["deadline"])
    }

    @Test func `the district's plan is discussed in the district council and nowhere else`() {
        func discussed(_ forum: String) -> FieldRecord {
            FieldRecord([("discussed", .record(FieldRecord([("forum", .text(forum)), ("date", .text("2026-06-01"))])))])
        }
        #expect(LifeCycle.problems(.discuss, typed: discussed("ssp-vejen"), on: ground(.forComment, district: true)).map(\.field) == ["discussed.forum"])
        #expect(LifeCycle.problems(.discuss, typed: discussed("kredsraad"), on: ground(.forComment, district: true)).isEmpty)
        #expect(LifeCycle.problems(.discuss, typed: discussed("ssp-vejen"), on: ground(.forComment)).isEmpty)
    }

    @Test func `a step changes the status and keeps what was typed, nothing else`() {
        var plan = Plan()
        plan.title = "Planen"
        plan.status = .forComment
        let typed = FieldRecord([
            ("discussed", .record(FieldRecord([("forum", .text("kredsraad")), ("date", .text("2026-06-01"))]))), ("note", .text("hemmeligt")),
        ])
        let after = LifeCycle.taken(.discuss, by: plan, typed: typed)
        #expect(after.status == .discussed)
        #expect(after.discussed?.forum == ForumID("kredsraad"))
        plan.status = .discussed
        plan.discussed = after.discussed
        #expect(after == plan)
    }
}
