package import Access
import Hummingbird
import Kernel
package import Web

/// `/opgaver`: what is mine, and what my forums owe.
package struct TaskPages: Sendable {
    private let records: Records
    private let origins: TaskOrigins

    package init(records: Records, origins: TaskOrigins) {
        self.records = records
        self.origins = origins
    }

    package var endpoints: [Endpoint] { [.get("/opgaver", .signedIn, show)] }

    private func show(_ call: Call) throws -> Response {
        guard let person = call.viewer.person else { throw Refusal.notFound }
        let (mine, forums) = try records.read(as: call.viewer) { reading in
            let own = try TaskList.open(of: person, in: reading)
            let shared = try origins.shared(in: reading)
            let known = try origins.load(reading, own + shared)
            return (TaskGroups(own, known, on: call.today), TaskGroups(shared, known, on: call.today))
        }
        return call.page(PageHead(call[TaskWording.title], in: .tasks)) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[TaskWording.title])</h1><h2>\(call[TaskWording.mine])</h2>")
            if mine.isEmpty { html.write("<p class=\"empty\">\(call[TaskWording.noneMine])</p>") }
            mine.write(call, of: TaskWording.mine, showsWho: false, level: "h3", back: "opgaver", to: &html)
            html.write("<h2>\(call[TaskWording.forums])</h2>")
            if forums.isEmpty { html.write("<p class=\"empty\">\(call[TaskWording.noneForums])</p>") }
            forums.write(call, of: TaskWording.forums, showsWho: true, level: "h3", back: "opgaver", to: &html)
        }
    }
}
