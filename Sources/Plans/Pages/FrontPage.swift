package import Access
package import Forums
import Hummingbird
import Kernel
package import Tasks
package import Web

/// The front page: what is late and what is mine for those who work here; how the district's plan goes for everybody.
package struct FrontPages: Sendable {
    private let records: Records
    private let origins: TaskOrigins
    private let panel: FrontPanel?
    private let measured: DistrictMeasures?
    /// What the page shows to each person. The page itself is written anew each time.
    private let readings = ReadMemory<PersonID?, FrontReading>(limit: 200)

    /// `panel` stands with the viewer's own duties.
    package init(records: Records, origins: TaskOrigins, panel: FrontPanel? = nil, measured: DistrictMeasures? = nil) {
        self.measured = measured
        self.records = records
        self.origins = origins
        self.panel = panel
    }

    package var endpoints: [Endpoint] { [.get("/", .open(because: "tells of published plans only"), show)] }

    private func show(_ call: Call) throws -> Response {
        let read = try records.read(as: call.viewer, keepingIn: readings, call.viewer.person) { reading in
            let districts = try DistrictList.all(in: reading)
            let own = districts.filter { call.viewer.standing.districts.contains($0.id) }
            let shown = districts.count == 1 ? districts : own
            let fronts = try shown.map { try DistrictFront.read($0, in: reading) }
            var writers: [DistrictID: ForumPanel.Writer] = [:]
            for front in fronts { if let plan = front.current?.plan, let measured { writers[front.district.id] = try measured.read(reading, plan) } }
            return FrontReading(
                districts: districts, fronts: fronts, measured: writers, work: try OwnWork.read(origins, in: reading),
                duties: try OwnDuties.read(in: reading), panel: try panel?.read(reading))
        }
        let (districts, fronts, work) = (read.districts, read.fronts, read.work)
        let name = districts.count == 1 ? districts[0].name : call[FrontWording.country]
        return call.page(PageHead(call[Part.front.title(signedIn: !call.viewer.isVisitor)], in: .front)) { html in
            call.writeNotice(to: &html)
            if let work { work.write(read.duties, read.panel, call, to: &html) } else { html.write("<h1>\(call[FrontWording.heading]) \(name)</h1><p class=\"lead\">\(call[FrontWording.lead])</p>") }
            if districts.isEmpty { html.write("<p class=\"empty\">\(call[FrontWording.nothingYet])</p>") }
            for front in fronts { DistrictSection(front: front, measured: read.measured[front.district.id], call: call).write(to: &html) }
            if districts.count > 1 { writeDistricts(districts, call, to: &html) }
        }
    }

    private func writeDistricts(_ districts: [DistrictLine], _ call: Call, to html: inout HTML) {
        html.write("<h2>\(call[FrontWording.districts])</h2><ul class=\"rows\">")
        for district in districts { html.write("<li><a href=\"/kredse/\(district.id)\">\(district.name)</a></li>") }
        html.write("</ul>")
    }
}

/// What another room adds to a person's own front page; nothing for those whom it does not concern.
package struct FrontPanel: Sendable {
    let read: @Sendable (borrowing Reading) throws -> ForumPanel.Writer?
    package init(read: @escaping @Sendable (borrowing Reading) throws -> ForumPanel.Writer?) { self.read = read }
}

/// What another room tells of a district's plan: what is measured and deviates. Nothing where nothing is.
package struct DistrictMeasures: Sendable {
    let read: @Sendable (borrowing Reading, PlanFacts) throws -> ForumPanel.Writer?
    package init(read: @escaping @Sendable (borrowing Reading, PlanFacts) throws -> ForumPanel.Writer?) { self.read = read }
}

/// Everything that the front page shows to one viewer.
private struct FrontReading: Sendable {
    let districts: [DistrictLine]
    let fronts: [DistrictFront]
    let measured: [DistrictID: ForumPanel.Writer]
    let work: OwnWork?
    let duties: OwnDuties?
    let panel: ForumPanel.Writer?
}

/// What the signed-in person is to do.
struct OwnWork: Sendable {
    let tasks: TaskGroups
    /// What the own forums owe and others are to do.
    let shared: TaskGroups
    let plans: [PlanFacts]
    let waiting: [(plan: PlanFacts, deadline: Day?)]

    static func read(_ origins: TaskOrigins, in reading: borrowing Reading) throws -> OwnWork? {
        guard let person = reading.viewer.person else { return nil }
        let lines = try TaskList.open(of: person, in: reading)
        let forums = reading.viewer.standing.forums
        let shared = try origins.shared(in: reading)
        let known = try origins.load(reading, lines + shared)
        return OwnWork(
            tasks: TaskGroups(lines, known, on: reading.today), shared: TaskGroups(shared, known, on: reading.today), plans: try WaitingPlans.own(forums, in: reading),
            waiting: try WaitingPlans.forComment(in: reading))
    }

    func write(_ duties: OwnDuties?, _ panel: ForumPanel.Writer?, _ call: Call, to html: inout HTML) {
        html.write("<h1>\(call[FrontWording.myWork])</h1>")
        duties?.write(call, to: &html)
        panel?(call, &html)
        if !waiting.isEmpty {
            html.write("<h2>\(call[FrontWording.waiting])</h2><ul class=\"rows\">")
            for (plan, deadline) in waiting {
                html.write("<li><a href=\"\(PlanAddresses.comments(plan.id))\"\(call.own)>\(plan.title)</a>")
                if let deadline { html.write("<span>\(call[FrontWording.before]) \(deadline, call.language)</span>") }
                html.write("</li>")
            }
            html.write("</ul>")
        }
        if tasks.isEmpty {
            html.write("<p class=\"empty\">\(call[FrontWording.noTasks])</p>")
        } else {
            html.write("<h2>\(call[TaskWording.mine])</h2>")
            if tasks.late.isEmpty { html.write("<p>\(call[FrontWording.nothingLate])</p>") }
            tasks.write(call, of: TaskWording.mine, showsWho: false, level: "h3", back: "forside", to: &html)
        }
        writeShared(call, to: &html)
        writePlans(call, to: &html)
    }
}

extension OwnWork {
    /// What is late in the own forums, in one line; the list has a page of its own.
    private func writeShared(_ call: Call, to html: inout HTML) {
        guard !shared.isEmpty else { return html.write("<p><a href=\"/opgaver\">\(call[FrontWording.allTasks])</a></p>") }
        html.write("<p>\(call[FrontWording.shared(late: shared.late.count, week: shared.week.count)]) <a href=\"/opgaver\">\(call[FrontWording.seeShared])</a></p>")
    }

    private func writePlans(_ call: Call, to html: inout HTML) {
        guard !plans.isEmpty else { return }
        html.write("<h2>\(call[FrontWording.myPlans])</h2><ul class=\"rows\">")
        for plan in plans { html.write("<li><a href=\"\(PlanAddresses.plan(plan.id))\"\(call.own)>\(plan.title)</a>\(plan.status.tag(in: call.language))</li>") }
        html.write("</ul>")
    }
}

extension DistrictPanel {
    /// How the district's plan and its municipalities' plans go.
    package static let plans = DistrictPanel { reading, id in
        guard let line = try DistrictList.all(in: reading).first(where: { $0.id == id }) else { return nil }
        let front = try DistrictFront.read(line, in: reading)
        return { call, html in DistrictSection(front: front, call: call).write(to: &html) }
    }
}

/// A district's plan and its municipalities' plans, as the front page and the district's page show them.
package struct DistrictSection {
    let front: DistrictFront
    let measured: ForumPanel.Writer?
    let call: Call

    package init(front: DistrictFront, measured: ForumPanel.Writer? = nil, call: Call) {
        self.front = front
        self.measured = measured
        self.call = call
    }

    package func write(to html: inout HTML) {
        guard let current = front.current else { return html.write("<h2>\(front.district.name)</h2><p class=\"empty\">\(call[FrontWording.noPlan])</p>") }
        html.write(
            "<section class=\"chapter\" aria-labelledby=\"k-\(front.district.id)\"><h2 id=\"k-\(front.district.id)\"><a href=\"\(PlanAddresses.plan(current.plan.id))\"\(call.own)>\(current.plan.title)</a></h2>"
        )
        html.write("<ul class=\"meta\"><li>\(current.plan.status.tag(in: call.language))</li><li><a href=\"/fora/\(current.plan.forum)\"\(call.own)>\(current.plan.forumName)</a></li></ul>")
        writeStanding(to: &html)
        measured?(call, &html)
        if !front.local.isEmpty { writeLocal(to: &html) }
        html.write(
            "<ul class=\"fn\"><li><a href=\"\(PlanAddresses.answers(current.plan.id))\">\(call[ActivityWording.answers])</a></li><li><a href=\"/planer?kreds=\(front.district.id)\">\(call[FrontWording.allPlans])</a></li><li><a href=\"/fora\">\(call[FrontWording.forums])</a></li></ul></section>"
        )
    }

    private func writeStanding(to html: inout HTML) {
        let known = front.standing.values.reduce(0, +)
        guard known > 0 else { return html.write("<p>\(call[PlanWording.noStatusYet])</p>") }
        html.write("<p>\(call[FrontWording.standingLead(known, of: front.activities)])</p><ul class=\"legend\">")
        for status in Activity.Status.shown {
            html.write(
                "<li class=\"\(status.look.style.description)\"><span class=\"row\"><span aria-hidden=\"true\">\(status.look.sign.description)</span>\(call[status.name]) <b>\(front.standing[status] ?? 0)</b></span></li>"
            )
        }
        html.write("</ul>")
    }

    private func writeLocal(to html: inout HTML) {
        html.write(
            """
            <div class="scroll"><table class="stack"><caption>\(call[FrontWording.localPlans])</caption><thead><tr>\
            <th scope="col">\(call[PlanWording.municipality])</th><th scope="col">\(call[AreaWording.plan])</th><th scope="col">\(call[PlanListWording.state])</th><th scope="col" class="n">\(call[AreaWording.activities])</th>\
            <th scope="col" class="n">\(call[PlanListWording.late])</th></tr></thead><tbody>
            """)
        for line in front.local {
            let place = line.plan.municipality.flatMap { Municipality.withCode($0)?.name } ?? line.plan.forumName
            html.write(
                """
                <tr><th scope="row">\(place)</th><td data-l="\(call[AreaWording.plan])"><a href="\(PlanAddresses.plan(line.plan.id))"\(call.own)>\(line.plan.title)</a></td>\
                <td data-l="\(call[PlanListWording.state])">\(line.plan.status.tag(in: call.language))</td><td class="n" data-l="\(call[AreaWording.activities])">\(line.activities)</td>\
                <td class="n" data-l="\(call[PlanListWording.late])">\(line.late)</td></tr>
                """)
        }
        html.write("</tbody></table></div>")
        if !front.unpublished.isEmpty { html.write("<p>\(call[FrontWording.unpublished(front.unpublished.map(\.name))])</p>") }
    }
}

enum FrontWording {
    static let country = Wording("Danmark", en: "Denmark")
    static let heading = Wording("Sammen om tryghed i", en: "Together for safety in")
    static let lead = Wording(
        "Politi, kommuner, kriminalforsorg og psykiatri forebygger kriminalitet sammen. Her kan alle læse, hvad de har aftalt, hvem der gør det, og hvordan det går.",
        en: "Police, municipalities, probation and psychiatry prevent crime together. Here everybody can read what they have agreed, who does it, and how it goes.")
    static let myWork = Wording("Mit arbejde", en: "My work")
    static let waiting = Wording("Til dine bemærkninger", en: "For your comments")
    static let before = Wording("Senest", en: "By")
    static let noTasks = Wording("Du har ingen åbne opgaver i planerne.", en: "You have no open tasks in the plans.")
    static let nothingLate = Wording("Du har intet forfaldent.", en: "Nothing of yours is overdue.")
    static let allTasks = Wording("Se alle opgaver, også dem i dine fora", en: "See all tasks, your forums' too")
    static func shared(late: Int, week: Int) -> Wording {
        Wording(
            "Andre i dine fora og planer har \(late) \(late == 1 ? "forfalden opgave" : "forfaldne opgaver") og \(week) med frist de næste syv dage.",
            en: "Others in your forums and plans have \(late) overdue \(late == 1 ? "task" : "tasks") and \(week) due in the next seven days.")
    }
    static let seeShared = Wording("Se dem", en: "See them")
    static let myPlans = Wording("Planer i mine fora", en: "My forums' plans")
    static let nothingYet = Wording("Der er ikke lagt noget ind endnu. Kør »rygrad import« med kredsens filer.", en: "Nothing has been put in yet. Run “rygrad import” with the district's files.")
    static let districts = Wording("Politikredse", en: "Police districts")
    static let noPlan = Wording("Kredsen har ingen offentliggjort plan endnu.", en: "The district has no published plan yet.")
    static let allPlans = Wording("Alle planer", en: "All plans")
    static let forums = Wording("Alle fora", en: "All forums")
    static let localPlans = Wording("Kommunernes planer", en: "The municipalities' plans")
    static func unpublished(_ names: [String]) -> Wording {
        Wording("Ingen offentliggjort plan endnu: \(names.joined(separator: ", ")).", en: "No published plan yet: \(names.joined(separator: ", ")).")
    }
    static func standingLead(_ known: Int, of all: Int) -> Wording {
        let (danish, english) = (all == 1 ? "1 aktivitet" : "\(all) aktiviteter", all == 1 ? "1 activity" : "\(all) activities")
        if known == all {
            return Wording("Kredsens og kommunernes planer har tilsammen \(danish). Sådan går det:", en: "The district's and the municipalities' plans together have \(english). This is how it goes:")
        }
        return Wording(
            "Kredsens og kommunernes planer har tilsammen \(danish). Status er offentliggjort for \(known) af dem:",
            en: "The district's and the municipalities' plans together have \(english). The status is published for \(known) of them:")
    }
}
