import Access
import Forums
import Kernel
import Plans
import Storage
import Testing
import Web

/// The things that the routes are about, as the policy sees them.
struct MatrixFacts {
    let state: String
    let plan: Thing
    let forum: Thing
    let district: Thing
    let person: Thing
    let doers: Set<PersonID>
    let recipients: Set<ForumID>

    func thing(for operation: Operation, _ viewer: Viewer) -> Thing {
        if operation == .reviseOwnContact || operation == .keepOwnAccess {
            var own = person
            own.people = Set([viewer.person].compactMap { $0 })
            return own
        }
        switch operation.kinds.first {
        case .forum: return forum
        case .district: return district
        case .person: return person
        case .log:
            var log = Thing(.log, "vejen-kommune")
            (log.district, log.authority) = (DistrictID("1464"), AuthorityID("vejen-kommune"))
            return log
        default: break
        }
        var thing = plan
        if operation == .reportProgress { thing.people = doers }
        if operation == .draftPlan { thing.state = .draft }
        if operation == .agreeToPurge { thing.askedBy = PersonID("borgmester-vejen") }
        thing.recipients = recipients
        return thing
    }

    /// Whether the viewer knows that there is such a thing, and so is told no rather than nothing.
    func isKnown(_ thing: Thing, for operation: Operation, to viewer: Viewer) -> Bool {
        switch thing.kind {
        // The forum that a plan would be made for is public.
        case .districtPlan where operation == .draftPlan, .localPlan where operation == .draftPlan: true
        case .districtPlan, .localPlan: Policy.decide(.readPlan, by: viewer, on: thing).isPermitted
        case .forum: true
        // The district's own page is public.
        case .district where operation == .reviseDistrict: true
        case .district, .person: Policy.decide(.readPeople, by: viewer, on: district).isPermitted
        case .log: false
        }
    }
}

extension MatrixWorld {
    func facts(of plan: PlanID) throws -> MatrixFacts {
        let forum = plan == Self.localPlan ? Role.own : Role.council
        let all = Viewer.visitor(on: Self.today)
        let (place, plain, recipients) = try records.read(as: all) { reading in
            (
                try PlaceStore.place(of: forum, in: reading),
                try #require(
                    try reading.first("SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum WHERE p.id = \(plan)") { try PlanAccess.facts(&$0) }),
                Set(try reading.rows("SELECT forum FROM consultation_recipient WHERE plan = \(plan)") { try $0.identifier(Keys.Forum.self) })
            )
        }
        let personPlace = try records.read(as: all) { reading -> DistrictPlace in
            var place = try PlaceStore.district(DistrictID("1464"), in: reading)
            place.person = PersonID("boernechef-vejen")
            place.authority = AuthorityID("vejen-kommune")
            return place
        }
        return MatrixFacts(
            state: plain.status.rawValue, plan: plain.thing, forum: place.thing, district: personPlace.thing, person: personPlace.personThing,
            doers: [PersonID("matrix-doer-\(plan.rawValue)")], recipients: recipients)
    }

    /// The endpoint's path with a thing in each place.
    func path(_ endpoint: Endpoint, _ plan: PlanID) throws -> String {
        var path = endpoint.path.description
        let places = try #require(fixtures.places[plan])
        if path == "/fora/ny" { path += "?under=\(places["forum"] ?? "")" }
        if path == "/planer/ny" { path += "?forum=\(places["forum"] ?? "")" }
        let own = path.contains("/myndigheder/") ? "vejen-kommune" : "v10"
        path = path.replacing("{thing}", with: own)
        for (name, text) in places { path = path.replacing("{\(name)}", with: text) }
        if path.hasSuffix("/fund/til-side") {
            path += "?kode=indicator-without-source&sted=\(try #require(finding[plan]))"
        }
        #expect(!path.contains("{"), "no thing for a place in \(path)")
        return path
    }

    /// What was asked, and by how many statements.
    func counting<Value>(_ body: () async throws -> Value) async throws -> (Value, Int) {
        statements.clear()
        let value = try await body()
        return (value, statements.count)
    }
}
