import Kernel
import Web

/// The first rows of a pasted table, as they will stand in the plan.
struct PasteTable {
    let lines: [PasteDraft.Line]
    let all: Int
    let names: [ResponsibleID: String]
    let call: Call

    init(lines: [PasteDraft.Line], of all: Int, names: [ResponsibleID: String], call: Call) {
        self.lines = lines
        self.all = all
        self.names = names
        self.call = call
    }

    func write(to html: inout HTML) {
        guard !lines.isEmpty else { return }
        html.write(
            """
            <div class="scroll" role="region" aria-labelledby="raekker" tabindex="0"><table class="preview dense"><caption id="raekker">\(call[PasteStepWording.rows(lines.count, of: all)])</caption><thead><tr>\
            <th scope="col">\(call[PasteStepWording.becomes])</th><th scope="col">\(call[ActivityWording.area])</th><th scope="col">\(call[PlanWording.activity])</th><th scope="col">\(call[PlanWording.action])</th>\
            <th scope="col">\(call[PlanWording.responsibility])</th><th scope="col">\(call[PlanWording.deadline])</th><th scope="col">\(call[PlanWording.status])</th></tr></thead><tbody>
            """)
        for line in lines { write(line, to: &html) }
        html.write("</tbody></table></div>")
    }

    private func write(_ line: PasteDraft.Line, to html: inout HTML) {
        let style: StaticString = line.becomes.isNothing ? "same" : line.notes.isEmpty ? "new" : "changed"
        html.write(
            "<tr class=\"\(style.description)\"><th scope=\"row\"><span class=\"muted\">\(call[PasteStepWording.row(line.number)]):</span><br>\(line.becomes.map { call[$0.name] }.joined(separator: ", "))"
        )
        for note in line.notes { html.write("<span class=\"msg\">\(call[PasteStepWording.look]) \(call[note])</span>") }
        html.write("</th>")
        html.write("<td>\(line.area)</td><td>\(line.activity)</td><td>\(line.action)</td><td>")
        html.write("\((line.responsible.map { names[$0] ?? $0.rawValue } + [line.responsibleText].compactMap { $0 }).joined(separator: ", "))")
        if let person = line.person { html.write("<span class=\"person\"><span class=\"sr\">, </span>\(person)</span>") }
        html.write("</td><td>")
        switch line.due {
        case .day(let day): html.write("\(day, call.language)")
        case .ongoing: html.write("\(call[PlanWording.ongoing])")
        case nil: break
        }
        html.write("</td><td>\(line.status?.tag(in: call.language))</td></tr>")
    }
}

extension [PasteDraft.Becomes] {
    fileprivate var isNothing: Bool { allSatisfy { if case .nothing = $0 { true } else { false } } }
}

extension PasteDraft.Becomes {
    var name: Wording {
        switch self {
        case .area: Wording("nyt indsatsområde", en: "new focus area")
        case .activity: Wording("ny aktivitet", en: "new activity")
        case .action: Wording("ny handling", en: "new action")
        case .nothing: Wording("intet nyt", en: "nothing new")
        }
    }
}
