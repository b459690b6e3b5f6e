package import Access
import Hummingbird
import Kernel
package import Web

/// The municipalities' answers to the district plan, side by side.
package struct AnswersPages: Sendable {
    private let records: Records

    package init(records: Records) { self.records = records }

    package var endpoints: [Endpoint] {
        [.get("/planer/{plan}/svar", .open(because: "published plans are public, and only their released statuses are shown"), show)]
    }

    private func show(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let sheet = try records.read(as: call.viewer) { try AnswersSheet.read(id, in: $0) }
        // A local plan gives nobody tasks; its own answers stand in the district's overview.
        if let municipality = sheet.seen.plan.municipality, let parent = sheet.seen.plan.parent {
            return .seeOther(PlanAddresses.answers(parent).with(["kommune": municipality]))
        }
        return AnswersPage(sheet: sheet, chosen: sheet.columns.first { $0.municipality.code == call.query["kommune"] }, call: call).response()
    }
}
