package import Access
import Forums
import HTTPTypes
import Hummingbird
import Kernel
import Plans
package import Web

/// `/api/v1/…`: plans and forums as JSON with the names of the interchange format, and the document that describes them.
package struct APIPages: Sendable {
    static let pageLength = 50
    private let records: Records
    /// Whole plans as JSON, by who asks.
    private let kept = ReadMemory<AskedPlan, [UInt8]>(limit: 100)

    private struct AskedPlan: Hashable {
        let plan: PlanID
        let person: PersonID?
    }

    package init(records: Records) { self.records = records }

    package var endpoints: [Endpoint] {
        [
            .get("/api/v1/plans", .open(because: "published plans are public"), plans),
            .get("/api/v1/plans/{plan}", .open(because: "published plans are public"), plan),
            .get("/api/v1/forums", .open(because: "who cooperates is public"), forums),
            .get("/api/v1/forums/{forum}", .open(because: "a forum's card is public"), forum),
            .get("/api/v1/openapi.yaml", .open(because: "tells what the other addresses answer")) { _ in .bytes(OpenAPIDocument.bytes, type: "application/yaml") },
        ]
    }

    private func plans(_ call: Call) throws -> Response {
        var choice = PlanCatalogue.Choice()
        do throws(BadParameter) {
            choice.after = try APIParameter.after(call).map { PlanID($0) }
            choice.district = try APIParameter.district(call)
            choice.year = try APIParameter.year(call)
        } catch { return call.problem(error) }
        let found = try records.read(as: call.viewer) { try PlanCatalogue.entries(choice, limit: Self.pageLength + 1, in: $0) }
        return list(found.map(\.record), Self.plansAddress.with(["district": call.query["district"], "year": call.query["year"]]))
    }

    private func plan(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let bytes = try records.read(as: call.viewer, keepingIn: kept, AskedPlan(plan: id, person: call.viewer.person)) { json(try PlanAnswer.record(of: id, in: $0)) }
        return .bytes(bytes, type: Self.type)
    }

    private func forums(_ call: Call) throws -> Response {
        let after: ForumID?
        let district: DistrictID?
        do throws(BadParameter) {
            after = try APIParameter.after(call).map { ForumID($0) }
            district = try APIParameter.district(call)
        } catch { return call.problem(error) }
        let found = try records.read(as: call.viewer) { try ForumCatalogue.entries(after: after, district: district, limit: Self.pageLength + 1, in: $0) }
        return list(found.map(\.record), Self.forumsAddress.with(["district": call.query["district"]]))
    }

    private func forum(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        return .bytes(json(try records.read(as: call.viewer) { try ForumCatalogue.card(of: id, in: $0) }), type: Self.type)
    }

    private static let plansAddress: Address = "/api/v1/plans"
    private static let forumsAddress: Address = "/api/v1/forums"

    /// One more than a page was asked for: where it is there, the list goes on after the page's last.
    private func list(_ found: [FieldRecord], _ address: Address) -> Response {
        let items = found.prefix(Self.pageLength)
        var bytes = Array("{\"items\":".utf8)
        JSONText.append(.list(items.map { .record($0) }), to: &bytes)
        bytes += ",\"next\":".utf8
        if found.count > items.count, case .text(let last)? = items.last?["id"] {
            JSONText.append(address.with(["after": last]).text, to: &bytes)
        } else {
            bytes += "null".utf8
        }
        return .bytes(bytes + "}\n".utf8, type: Self.type)
    }

    private func json(_ record: FieldRecord) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONText.append(.record(record), to: &bytes)
        return bytes + "\n".utf8
    }

    private static let type = "application/json; charset=utf-8"
}
