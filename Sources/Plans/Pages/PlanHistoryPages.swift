package import Access
import Hummingbird
import Kernel
package import Web

/// Who changed what in a plan, and what it said before.
package struct PlanHistoryPages: Sendable {
    private let records: Records

    package init(records: Records) { self.records = records }

    package var endpoints: [Endpoint] { [.get("/planer/{plan}/historik", .signedIn, show)] }

    private func show(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let thing = call.query["ting"].flatMap { $0.isEmpty || $0.utf8.count > 200 ? nil : $0 }
        let page = try records.read(as: call.viewer) { reading in
            let seen = try PlanAccess.plan(id, in: reading)
            guard seen.isInsider else { throw Refusal.notFound }
            let entries = try HistoryStore.entries(of: id, thing: thing, before: call.query["foer"], in: reading)
            return PlanHistoryPage(
                plan: seen.plan, thing: thing, entries: entries,
                words: FieldWords(language: call.language, names: try HistoryStore.names(in: entries, of: seen.plan, reading)),
                mayPurge: call.may(AskForPurge.self, seen.plan), call: call)
        }
        return page.response()
    }
}
