import Access
package import Kernel
package import Web

/// Assignments in the groups that people think in: late, this week, later, without a deadline.
package struct TaskGroups: Sendable {
    package struct Item: Sendable {
        package let line: TaskLine
        package let origin: TaskOrigins.Origin
    }
    package let late: [Item]
    package let week: [Item]
    package let later: [Item]
    package let undated: [Item]

    package init(_ lines: [TaskLine], _ origins: [String: TaskOrigins.Origin], on today: Day) {
        let items = lines.compactMap { line in origins[line.originKey].map { Item(line: line, origin: $0) } }
        let soon = today.adding(days: 7)
        late = items.filter { ($0.line.due ?? .latest) < today }
        week = items.filter { $0.line.due.map { today <= $0 && $0 <= soon } ?? false }
        later = items.filter { ($0.line.due ?? .earliest) > soon }
        undated = items.filter { $0.line.due == nil }
    }

    package var isEmpty: Bool { late.isEmpty && week.isEmpty && later.isEmpty && undated.isEmpty }

    /// Writes the groups; `level` is the headings' level, `of` says whose tasks they are to those who hear a heading alone, and `back` is the page
    /// to come back to after a press on »Meld gjort«.
    package func write(_ call: Call, of whose: Wording, showsWho: Bool, level: StaticString, back: StaticString, to html: inout HTML) {
        for (name, items, style) in [
            (TaskWording.late, late, "tasks late"), (TaskWording.week, week, "tasks"), (TaskWording.later, later, "tasks"), (TaskWording.undated, undated, "tasks"),
        ] where !items.isEmpty {
            html.write("<section class=\"\(style)\"><\(level.description)><span><span class=\"sr\">\(call[whose]): </span>\(call[name])</span> \(call.counted(items.count))</\(level.description)><ul>")
            for item in items { write(item, call, showsWho, back, to: &html) }
            html.write("</ul></section>")
        }
    }

    private func write(_ item: Item, _ call: Call, _ showsWho: Bool, _ back: StaticString, to html: inout HTML) {
        html.write("<li><div>\(RenderedText(item.line.text), call.language)</div><ul class=\"meta\">")
        if let due = item.line.due { html.write("<li class=\"due\">\(call[TaskWording.due]) \(due, call.language)</li>") }
        if showsWho, let who = item.line.personName ?? item.line.post { html.write("<li>\(who)</li>") }
        html.write("<li\(call.own)><a href=\"\(item.origin.address)\">\(item.origin.title)</a>, \(item.origin.within)</li></ul>")
        if item.line.person == call.viewer.person || item.origin.mayReport {
            html.write(
                """
                <form class="inline" method="post" action="\(item.origin.done(item.line.id))"><input type="hidden" name="csrf_token" value="\(call.formToken)"><input type="hidden" name="tilbage" value="\(back.description)">\
                <button class="btn small" type="submit">\(call[TaskWording.markDone])<span class="sr"\(call.own)>: \(item.line.text)</span></button></form>
                """)
        }
        html.write("</li>")
    }
}

extension Call {
    /// »2«, heard as »(2 opgaver)«.
    fileprivate func counted(_ tasks: Int) -> Markup {
        "<span class=\"count\"><span class=\"sr\">(</span>\(tasks)<span class=\"sr\"> \(self[tasks == 1 ? TaskWording.task : TaskWording.tasks]))</span></span>"
    }
}

package enum TaskWording {
    static let title = Wording("Opgaver", en: "Tasks")
    package static let mine = Wording("Mine opgaver", en: "My tasks")
    static let forums = Wording("Opgaver i mine fora", en: "My forums' tasks")
    static let late = Wording("Forfaldne", en: "Overdue")
    static let week = Wording("De næste syv dage", en: "The next seven days")
    static let later = Wording("Senere", en: "Later")
    static let undated = Wording("Uden frist", en: "Without a deadline")
    static let task = Wording("opgave", en: "task")
    static let tasks = Wording("opgaver", en: "tasks")
    static let due = Wording("Frist", en: "Due")
    static let markDone = Wording("Meld gjort", en: "Mark done")
    static let noneMine = Wording("Du har ingen åbne opgaver.", en: "You have no open tasks.")
    static let noneForums = Wording("Dine fora har ingen åbne opgaver.", en: "Your forums have no open tasks.")
}
