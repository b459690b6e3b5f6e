package import Access
import Forums
import Hummingbird
import Indicators
import Kernel
import Plans
package import Web

/// What programs read: plans and forums as JSON, with the names of the interchange format.
package struct APIPages: Sendable {
    private let records: Records
    /// Whole plans as their readers may see them.
    private let plansRead = ReadMemory<AskedPlan, [UInt8]>(limit: 100)

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
            .get("/api/v1/indicators", .open(because: "the indicators of published plans are public"), indicators),
            .get("/api/v1/indicators/{plan}/{indicator}", .open(because: "the indicators of published plans are public"), indicator),
            .get("/api/v1/indicators/{plan}/{indicator}/json-stat", .open(because: "the indicators of published plans are public"), figures),
            .get("/api/v1/openapi.yaml", .open(because: "describes what is public")) { _ in .bytes(OpenAPIDocument.bytes, type: "application/yaml; charset=utf-8") },
        ]
    }

    private func plans(_ call: Call) throws -> Response {
        let after: PlanID? = try cursor(call)
        let district = try district(call)
        let year = try call.query["year"].map { text in
            guard let year = Int(text), (1000...9999).contains(year) else { throw Refusal.unreadable("year") }
            return year
        }
        let found = try records.read(as: call.viewer) { try PlanPaging.plans(after: after, district: district, year: year, in: $0) }
        let items = found.prefix(PlanPaging.size).map { plan in
            FieldRecord(
                [
                    ("id", plan.id.fieldValue), ("title", plan.title.fieldValue), ("forum", plan.forum.fieldValue), ("from", plan.from.fieldValue), ("to", plan.to.fieldValue),
                    ("status", plan.status.fieldValue), ("district", plan.district.fieldValue), ("parent", plan.parent?.fieldValue), ("previous", plan.previous?.fieldValue),
                ].present)
        }
        return list(items, next: found.count > PlanPaging.size ? items.last : nil, "/api/v1/plans", call)
    }

    private func plan(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let bytes = try records.read(as: call.viewer, keepingIn: plansRead, AskedPlan(plan: id, person: call.viewer.person)) { reading in
            let seen = try PlanAccess.plan(id, in: reading)
            let file = try PlanFile.load(try PlanEditing.plan(id, in: reading).plan, reading)
            return JSONText.bytes((seen.isInsider ? file : file.forVisitors).record)
        }
        return .json(bytes)
    }

    private func forums(_ call: Call) throws -> Response {
        let after: ForumID? = try cursor(call)
        let district = try district(call)
        let found = try records.read(as: call.viewer) { try ForumPaging.forums(after: after, district: district, in: $0) }
        let items = found.prefix(ForumPaging.size).map { district, forum in
            FieldRecord(
                [
                    ("id", forum.id.fieldValue), ("kind", forum.kind.fieldValue), ("name", forum.name.fieldValue), ("municipality", forum.municipality?.fieldValue),
                    ("parent", forum.parent?.fieldValue), ("district", district.fieldValue),
                ].present)
        }
        return list(items, next: found.count > ForumPaging.size ? items.last : nil, "/api/v1/forums", call)
    }

    private func forum(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        return .json(try records.read(as: call.viewer) { try ForumPaging.publicCard(id, in: $0) }.record)
    }

    private func indicators(_ call: Call) throws -> Response {
        let after = try call.query["after"].map { text in
            let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, parts.allSatisfy(Slug.isValid) else { throw Refusal.unreadable("after") }
            return (plan: PlanID(parts[0]), id: IndicatorID(parts[1]))
        }
        let district = try district(call)
        let found = try records.read(as: call.viewer) { try IndicatorPaging.indicators(after: after, district: district, in: $0) }
        let items = found.prefix(IndicatorPaging.size).map { line in
            FieldRecord(
                [
                    ("plan", line.plan.fieldValue), ("id", line.id.fieldValue), ("title", line.title.fieldValue), ("kind", line.kind.fieldValue), ("measures", line.measures?.fieldValue),
                ].present)
        }
        var record = FieldRecord([("items", .list(items.map { .record($0) }))])
        guard found.count > IndicatorPaging.size, let last = found.prefix(IndicatorPaging.size).last else { return .json(record, lacking: "next") }
        record["next"] = .text(("/api/v1/indicators" as Address).with(["district": call.query["district"], "after": "\(last.plan)/\(last.id)"]).text)
        return .json(record)
    }

    private func sheet(_ call: Call) throws -> IndicatorSheet {
        let (id, plan) = (try call.identifier("indicator", of: Keys.Indicator.self), try call.identifier("plan", of: Keys.Plan.self))
        return try records.read(as: call.viewer) { try IndicatorSheet(id, of: plan, in: $0) }
    }

    /// As in a plan's file, with where it stands and what is judged of it.
    private func indicator(_ call: Call) throws -> Response {
        let sheet = try sheet(call)
        var file = IndicatorFile(sheet.stored.indicator)
        file.measurements = try records.read(as: call.viewer) { try IndicatorStore.measurements(of: sheet.stored.indicator.id, of: sheet.stored.plan, in: $0) }
        var record = FieldRecord([("plan", sheet.stored.plan.fieldValue), ("focus-area", sheet.stored.focusArea.fieldValue)])
        if let activity = sheet.stored.activity { record["activity"] = activity.fieldValue }
        record = FieldRecord(record.fields + (sheet.seen.isInsider ? file : file.forVisitors).record.fields)
        record["assessment"] = .record(AssessmentRecord.record(sheet, .shared))
        return .json(record)
    }

    private func figures(_ call: Call) throws -> Response {
        let sheet = try sheet(call)
        return .json(JSONText.bytes(JSONStatExport.record(sheet.measured, updated: call.today)))
    }

    private func cursor<Subject>(_ call: Call) throws -> Identifier<Subject>? {
        guard let text = call.query["after"] else { return nil }
        guard Slug.isValid(text) else { throw Refusal.unreadable("after") }
        return Identifier(text)
    }

    private func district(_ call: Call) throws -> DistrictID? {
        guard let text = call.query["district"] else { return nil }
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw Refusal.unreadable("district") }
        return DistrictID(text)
    }

    private func list(_ items: [FieldRecord], next: FieldRecord?, _ address: Address, _ call: Call) -> Response {
        var record = FieldRecord([("items", .list(items.map { .record($0) }))])
        guard case .text(let last) = next?["id"] else { return .json(record, lacking: "next") }
        record["next"] = .text(address.with(["district": call.query["district"], "year": call.query["year"], "after": last]).text)
        return .json(record)
    }
}

extension Refusal {
    fileprivate static func unreadable(_ name: String) -> Refusal {
        .invalid([Problem(name, Wording("»\(name)« kan ikke læses. Der er ikke ændret noget.", en: "“\(name)” cannot be read. Nothing was changed."))])
    }
}

extension [(String, FieldValue?)] {
    fileprivate var present: [(key: String, value: FieldValue)] { compactMap { key, value in value.map { (key: key, value: $0) } } }
}

extension Response {
    /// `lacking` names a key whose value is null: the one place where the interface says so.
    fileprivate static func json(_ record: FieldRecord, lacking key: StaticString? = nil) -> Response {
        let bytes = JSONText.bytes(record)
        guard let key else { return .json(bytes) }
        return .json(bytes.dropLast() + Array(",\"\(key)\":null}".utf8))
    }

    fileprivate static func json(_ bytes: [UInt8]) -> Response { .bytes(bytes, type: "application/json; charset=utf-8") }
}
