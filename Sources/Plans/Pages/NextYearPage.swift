import Access
import HTTPTypes
import Hummingbird
import Kernel
import Web

/// Every focus area and activity with three choices; what is not touched carries on.
struct NextYearPage {
    let sheet: NextYearSheet
    let call: Call

    private var plan: PlanFacts { sheet.plan }

    func response() -> Response {
        let next = NextYear(after: plan)
        return call.page(Self.head(plan, call)) { html in
            html.write("<h1>\(call[NextYearWording.title])</h1><p class=\"lead\">\(call[NextYearWording.lead(next.moved(title: plan.title), next)])</p>")
            html.write("<p>\(call[NextYearWording.explained])</p>")
            if sheet.areas.isEmpty { html.write("<p class=\"empty\">\(call[NextYearWording.nothing])</p>") }
            html.write("<form method=\"post\" action=\"\(PlanAddresses.next(plan.id))\"><input type=\"hidden\" name=\"csrf_token\" value=\"\(call.formToken)\">")
            for area in sheet.areas { write(area, to: &html) }
            html.write(
                """
                <p class="buttons"><button class="btn primary" type="submit">\(call[NextYearWording.button])</button> \
                <a class="btn" href="\(PlanAddresses.plan(plan.id))">\(call[NextYearWording.cancel])</a></p></form>
                """)
        }
    }

    private func write(_ area: NextYearSheet.Area, to html: inout HTML) {
        html.write("<section class=\"carry\"><div class=\"head\"><h2\(call.own)>\(area.title)</h2>")
        writeChoices(area.id.rawValue, NextYearWording.choicesOfArea(area.title), proposed: .carryOn, to: &html)
        html.write("</div>")
        if area.activities.isEmpty {
            html.write("<p class=\"muted\">\(call[PlanWording.noActivity(isPast: plan.isPast(on: call.today))])</p>")
        } else {
            html.write("<ul class=\"rows\">")
            for activity in area.activities { write(activity, to: &html) }
            html.write("</ul>")
        }
        html.write("</section>")
    }

    private func write(_ activity: NextYearSheet.Item, to html: inout HTML) {
        html.write("<li><div><strong\(call.own)>\(activity.title)</strong><p class=\"meta\">")
        if activity.isNotHere {
            html.write("<strong class=\"tag plain\">\(call[PlanWording.notRelevantHere])</strong>")
        } else if let status = activity.status {
            html.write(status.tag(in: call.language))
        } else {
            html.write("<span>\(call[PlanWording.noStatus])</span>")
        }
        if activity.open > 0 { html.write(" <span>\(call[NextYearWording.open(activity.open)])</span>") }
        html.write("</p></div>")
        // What is done or was given up is not begun again unless somebody says so.
        let isOver = activity.status == .done || activity.status == .stopped
        writeChoices(activity.id.rawValue, NextYearWording.choicesOfActivity(activity.title), proposed: isOver ? .leaveOut : .carryOn, to: &html)
        html.write("</li>")
    }

    private func writeChoices(_ id: String, _ legend: Wording, proposed: NextYearChoice, to html: inout HTML) {
        html.write("<fieldset class=\"three\"><legend class=\"sr\">\(call[legend])</legend>")
        for choice in NextYearChoice.allCases {
            let checked: Markup? = choice == proposed ? " checked" : nil
            html.write(
                """
                <div class="choice"><input type="radio" id="\(id)-\(choice.rawValue)" name="valg-\(id)" value="\(choice.rawValue)"\(checked)>\
                <label for="\(id)-\(choice.rawValue)">\(call[choice.name])</label></div>
                """)
        }
        html.write("</fieldset>")
    }

    /// What was chosen, by the things' ids; anything else than the three words is left at carrying on.
    static func choices(in form: FormValues) -> [String: NextYearChoice] {
        var choices: [String: NextYearChoice] = [:]
        for name in form.names where name.hasPrefix("valg-") { choices[String(name.dropFirst(5))] = form[name].flatMap(NextYearChoice.init) }
        return choices
    }

    static func head(_ plan: PlanFacts, _ call: Call) -> PageHead {
        PageHead(
            call[NextYearWording.title], in: .plans, under: [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id))])
    }

    /// A plan is followed by one plan only.
    static func already(_ successor: PlanFacts, after plan: PlanFacts, _ call: Call, status: HTTPResponse.Status) -> Response {
        call.page(head(plan, call), status: status) { html in
            html.write(
                """
                <h1>\(call[NextYearWording.title])</h1><p class="lead">\(call[NextYearWording.already(plan.title)])</p>\
                <p><a class="btn primary" href="\(PlanAddresses.plan(successor.id))">\(call[NextYearWording.open(successor.title)])</a></p>
                """)
        }
    }
}

extension NextYearChoice {
    var name: Wording {
        switch self {
        case .carryOn: Wording("Videreføres", en: "Carries on")
        case .change: Wording("Med ændringer", en: "With changes")
        case .leaveOut: Wording("Udgår", en: "Left out")
        }
    }
}

enum NextYearWording {
    static let title = Wording("Kladde til næste plan", en: "Draft of the next plan")
    static func lead(_ title: String, _ next: NextYear) -> Wording {
        Wording(
            "Vælg, hvad der skal med over i »\(title)«, som gælder fra \(next.from.sentence(in: .danish)) til \(next.to.sentence(in: .danish)).",
            en: "Choose what moves into “\(title)”, in force from \(next.from.sentence(in: .english)) to \(next.to.sentence(in: .english)).")
    }
    static let explained = Wording(
        "Det, der følger med, begynder uden status. Frister flyttes én periode frem, gjorte handlinger bliver tilbage, og indikatorernes seneste tal bliver det nye udgangspunkt. Alt kan rettes i kladden.",
        en:
            "What comes along begins without a status. Deadlines move one period on, actions that are done stay behind, and the indicators' latest figures become the new baseline. Everything can be changed in the draft."
    )
    static let nothing = Wording(
        "Planen har ingen indsatsområder. Kladden får kun planens tekster med.", en: "The plan has no focus areas. Only the plan's texts go into the draft.")
    static let button = Wording("Lav kladden", en: "Make the draft")
    static let cancel = Wording("Fortryd", en: "Cancel")
    static func open(_ count: Int) -> Wording {
        count == 1 ? Wording("1 åben handling", en: "1 open action") : Wording("\(count) åbne handlinger", en: "\(count) open actions")
    }
    static func choicesOfArea(_ title: String) -> Wording { Wording("Indsatsområdet \(title)", en: "The focus area \(title)") }
    static func choicesOfActivity(_ title: String) -> Wording { Wording("Aktiviteten \(title)", en: "The activity \(title)") }
    static func already(_ title: String) -> Wording {
        Wording(
            "Der er allerede en plan, som bygger på »\(title)«. Arbejd videre i den.",
            en: "There already is a plan that builds on “\(title)”. Work on in that one.")
    }
    static func open(_ title: String) -> Wording { Wording("Åbn »\(title)«", en: "Open “\(title)”") }
}
