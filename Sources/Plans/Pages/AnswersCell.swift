import Kernel
import Web

/// What one municipality answers to one task: a link with how it goes, why it is not relevant, or that the answer is missing.
struct AnswersCell {
    let answers: [AnswersSheet.Answer]
    /// Whether the municipality has a plan that the viewer may see; without one nobody can tell whether an answer is missing.
    let hasPlan: Bool
    let call: Call

    func write(to html: inout HTML) {
        guard hasPlan else { return html.write("<span class=\"muted\">\(call[AnswersWording.noPlan])</span>") }
        if answers.isEmpty { html.write("<strong class=\"tag warn\">\(call[AnswersWording.missing])</strong>") }
        for answer in answers {
            html.write("<div><a href=\"\(PlanAddresses.activity(answer.activity, of: answer.plan))\"\(call.own)>\(answer.title)</a><br>")
            if let why = answer.notHere {
                html.write("<strong class=\"tag plain wraps\">\(call[PlanWording.notRelevantHere])</strong>\(RenderedText(why), call.language)")
            } else {
                html.write(answer.status.tag(in: call.language))
            }
            html.write("</div>")
        }
    }
}

enum AnswersWording {
    static func lead(_ count: AnswersCount, _ municipality: String?) -> Wording {
        guard let municipality else {
            return Wording(
                "Kommunerne har givet \(count.answered) af \(count.expected) svar på kredsens opgaver til alle.",
                en: "The municipalities have given \(count.answered) of \(count.expected) answers to the district's tasks for all.")
        }
        return Wording(
            "\(municipality) har svaret på \(count.answered) af kredsens \(count.expected) opgaver til alle.",
            en: "\(municipality) has answered \(count.answered) of the district's \(count.expected) tasks for all.")
    }
    static let missing = Wording("Mangler svar", en: "Answer missing")
    static func without(_ names: [String], isPast: Bool) -> Wording {
        if isPast { return Wording("Ingen offentliggjort plan: \(names.joined(separator: ", ")).", en: "No published plan: \(names.joined(separator: ", ")).") }
        return Wording(
            "Ingen offentliggjort plan endnu: \(names.joined(separator: ", ")). Svarene kan først ses, når planen er offentliggjort.",
            en: "No published plan yet: \(names.joined(separator: ", ")). The answers can be seen once the plan is published.")
    }
    static let noPlan = Wording("Ingen offentliggjort plan", en: "No published plan")
    static let publicOnly = Wording("Kun offentliggjorte planer og statusser er med.", en: "Only published plans and statuses are included.")
    static let choose = Wording("Vælg kommune", en: "Choose municipality")
    static let caption = Wording("Opgaver til alle og kommunernes svar", en: "Tasks for all and the municipalities' answers")
    static let answered = Wording("Besvaret", en: "Answered")
    static func from(_ municipality: String) -> Wording { Wording("fra \(municipality)", en: "from \(municipality)") }
    static let task = Wording("Opgave", en: "Task")
    static let noTasks = Wording("Planen giver ikke kommunerne fælles opgaver.", en: "The plan gives the municipalities no common tasks.")
}
