import Access
import Forums
import HTTPTypes
import Kernel
import Plans
import Storage
import Testing
import Web

/// Every route × everybody who could stand at the door × every state of the thing. What is expected comes from the policy alone.
@Suite struct MatrixTests {
    /// What a route shows or changes, for those whose door does not say it.
    private enum Subject {
        /// The operation that says who knows of the thing at all, and so who gets a page or a no rather than »does not exist«.
        case plan, forum, district, person, oneself, log
        /// The same for everybody, whatever the state: what the test of the page itself holds.
        case everybody
        /// For everybody who is signed in.
        case anybodySignedIn
    }

    /// Routes whose door names no action, each with what decides; a route that is not here, and has no action, fails the test.
    private static let open: [String: (subject: Subject, operation: Operation?)] = [
        "GET /": (.everybody, nil), "GET /planer": (.everybody, nil), "GET /fora": (.everybody, nil), "GET /indikatorer": (.everybody, nil), "GET /soeg": (.everybody, nil),
        "GET /privatliv": (.everybody, nil), "GET /tilgaengelighed": (.everybody, nil), "GET /readyz": (.everybody, nil), "GET /api/v1/openapi.yaml": (.everybody, nil),
        "GET /api/v1/plans": (.everybody, nil), "GET /api/v1/indicators": (.everybody, nil), "GET /api/v1/indicators/{plan}/{indicator}": (.plan, .readPlan),
        "GET /api/v1/indicators/{plan}/{indicator}/json-stat": (.plan, .readPlan), "GET /api/v1/forums": (.everybody, nil), "GET /log-ind": (.everybody, nil), "GET /kredse/{code}": (.everybody, nil),
        "GET /kredse/{code}/programmer": (.everybody, nil), "GET /kredse/{code}/programmer/{programme}": (.everybody, nil),
        "GET /fora/{forum}": (.everybody, nil), "GET /api/v1/forums/{forum}": (.everybody, nil), "GET /api/v1/plans/{plan}": (.plan, .readPlan), "GET /planer/{plan}": (.plan, .readPlan),
        "GET /planer/{plan}/svar": (.plan, .readPlan), "GET /planer/{plan}/aktiviteter/{activity}": (.plan, .readPlan), "GET /planer/{plan}/indsatser/{area}": (.plan, .readPlan),
        "GET /indikatorer/{plan}/{indicator}/tal.csv": (.plan, .readPlan),
        "GET /indikatorer/{plan}/{indicator}/vurdering": (.plan, .readPlan), "GET /indikatorer/{plan}/{indicator}/vurdering.csv": (.plan, .readPlan),
        "GET /indikatorer/{plan}/{indicator}": (.plan, .readPlan), "GET /planer/{plan}/bemaerkninger": (.plan, .readComments), "GET /planer/{plan}/historik": (.plan, .readPlanInside),
        "GET /planer/{plan}/gang": (.plan, .readPlanInside), "GET /planer/{plan}/fund": (.plan, .readPlanInside), "GET /historik/fora/{forum}": (.forum, .readForumInside),
        "GET /adgang/planer/{plan}": (.plan, .readPlan), "GET /adgang/fora/{forum}": (.everybody, nil), "GET /adgang/personer/{person}": (.district, .readPeople),
        "GET /personer": (.district, .readPeople), "GET /personer/{person}": (.district, .readPeople), "GET /kredse/{code}/myndigheder": (.district, .readRegister),
        "GET /kredse/{code}/institutioner": (.district, .readRegister), "GET /opgaver": (.anybodySignedIn, nil), "GET /min-side": (.anybodySignedIn, nil),
        "GET /log-ind/med": (.everybody, nil), "GET /log-ud/farvel": (.everybody, nil), "GET /min-side/sessioner": (.anybodySignedIn, nil), "GET /log-ind/igen": (.anybodySignedIn, nil),
    ]
    /// Posts that ask no rule: they concern the sender's own session only.
    private static let ownPosts: Set<String> = [
        "POST /log-ind", "POST /log-ud", "POST /log-ind/igen", "POST /min-side/sessioner/{session}/slut", "POST /min-side/sessioner/andre/slut-alle",
    ]
    /// To an identity provider and back, which Tests/Identity walks.
    private static let onward: Set<String> = ["POST /log-ind/med/{provider}", "POST /konto/{token}/med/{provider}", "GET /log-ind/svar/{provider}"]
    /// Files, not pages.
    private static let files: Set<String> = onward.union(["GET /assets/rygrad-sans.woff2", "GET /assets/{print}/rygrad.css"])

    // MARK: The routes

    @Test func `every route is in the matrix, and every post asks the policy or is named`() throws {
        let world = try MatrixWorld()
        for endpoint in world.endpoints {
            let name = Self.name(endpoint)
            if case .asking = endpoint.door { continue }
            #expect(Self.open[name] != nil || Self.ownPosts.contains(name) || Self.files.contains(name), "\(name) is not in the matrix")
        }
        let names = Set(world.endpoints.map(Self.name))
        for name in Array(Self.open.keys) + Self.ownPosts + Self.files { #expect(names.contains(name), "\(name) is in the matrix and nowhere else") }
    }

    @Test(arguments: [MatrixWorld.localPlan, MatrixWorld.districtPlan])
    func `whoever stands at a plan's door, in each of its states, gets what the policy says`(plan: PlanID) async throws {
        let world = try MatrixWorld()
        let endpoints = world.endpoints.filter { $0.path.description.contains("{plan}") }
        #expect(endpoints.count > 80)
        var wrong: [String] = []
        for status in Plan.Status.allCases {
            try world.change("UPDATE plan SET status = \(status.rawValue) WHERE id = \(plan)")
            let facts = try world.facts(of: plan)
            try await world.keepingNothing {
                for endpoint in endpoints where endpoint.method == .post { wrong += try await differences(world, endpoint, plan, facts) }
            }
            for endpoint in endpoints where endpoint.method == .get { wrong += try await differences(world, endpoint, plan, facts) }
        }
        #expect(wrong.isEmpty, "\(wrong.count) differ:\n\(wrong.prefix(40).joined(separator: "\n"))")
    }

    @Test(arguments: [MatrixWorld.localPlan, MatrixWorld.districtPlan])
    func `whoever stands at any other door gets what the policy says`(plan: PlanID) async throws {
        let world = try MatrixWorld()
        let endpoints = world.endpoints.filter { !$0.path.description.contains("{plan}") && !Self.ownPosts.contains(Self.name($0)) && !Self.files.contains(Self.name($0)) }
        let facts = try world.facts(of: plan)
        var wrong: [String] = []
        try await world.keepingNothing {
            for endpoint in endpoints where endpoint.method == .post { wrong += try await differences(world, endpoint, plan, facts) }
        }
        for endpoint in endpoints where endpoint.method == .get { wrong += try await differences(world, endpoint, plan, facts) }
        #expect(wrong.isEmpty, "\(wrong.count) differ:\n\(wrong.prefix(40).joined(separator: "\n"))")
    }

    @Test func `no form is taken without its page's token, or with another's`() async throws {
        let world = try MatrixWorld()
        let chair = try #require(world.roles.first { $0.name == "chair" })
        let before = try world.count("SELECT count(*) FROM change_entry") + world.count("SELECT count(*) FROM audit_entry")
        for endpoint in world.endpoints where endpoint.method == .post {
            let path = try world.path(endpoint, MatrixWorld.localPlan)
            for token in [MatrixWorld.FormToken.wrong, .missing, .anothers] {
                let answer = try await world.ask(endpoint, path, as: chair, token)
                #expect(answer.status == .forbidden && answer.body.contains("Formularen er blevet for gammel"), "\(Self.name(endpoint)) \(token)")
            }
        }
        #expect(try world.count("SELECT count(*) FROM change_entry") + world.count("SELECT count(*) FROM audit_entry") == before)
    }

    @Test func `what one may not see answers as what is not there: the same page, by as many queries`() async throws {
        let world = try MatrixWorld()
        try world.change("UPDATE plan SET status = 'draft' WHERE id = \(MatrixWorld.localPlan)")
        let stranger = try #require(world.roles.first { $0.name == "other-chair" })
        for endpoint in world.endpoints where endpoint.method == .get && endpoint.path.description.contains("{plan}") {
            let path = try world.path(endpoint, MatrixWorld.localPlan)
            let absent = path.replacing("vejen-2026", with: "vejen-2062")
            _ = (try await world.ask(endpoint, path, as: stranger), try await world.ask(endpoint, absent, as: stranger))
            let (unseen, unseenCost) = try await world.counting { try await world.ask(endpoint, path, as: stranger) }
            let (nothing, nothingCost) = try await world.counting { try await world.ask(endpoint, absent, as: stranger) }
            #expect(unseen.status == .notFound && nothing.status == .notFound, "\(Self.name(endpoint)): \(unseen.status.code) \(nothing.status.code)")
            #expect(unseen.body.replacing("vejen-2026", with: "vejen-2062") == nothing.body, "\(Self.name(endpoint))")
            #expect(unseenCost == nothingCost, "\(Self.name(endpoint)): \(unseenCost) and \(nothingCost) queries")
        }
    }

    // MARK: What is expected

    private static func name(_ endpoint: Endpoint) -> String { "\(endpoint.method.rawValue) \(endpoint.path.description)" }

    private enum Expected: Equatable {
        case page, loggedPage, signIn, signedOut, notAllowed, notFound
    }

    private func differences(_ world: MatrixWorld, _ endpoint: Endpoint, _ plan: PlanID, _ facts: MatrixFacts) async throws -> [String] {
        var wrong: [String] = []
        let path = try world.path(endpoint, plan)
        for role in world.roles {
            let viewer = try world.viewer(role)
            let expected = try expected(endpoint, viewer, plan, facts)
            let answer = try await world.ask(endpoint, path, as: role)
            if !fits(answer.status, answer.location, answer.body, expected) {
                wrong.append("\(facts.state) \(Self.name(endpoint)) as \(role.name): \(answer.status.code) \(answer.location ?? ""), expected \(expected)")
            }
        }
        return wrong
    }

    private func expected(_ endpoint: Endpoint, _ viewer: Viewer, _ plan: PlanID, _ facts: MatrixFacts) throws -> Expected {
        let name = Self.name(endpoint)
        if let (subject, operation) = Self.open[name] {
            if subject == .everybody { return .page }
            if viewer.isVisitor, !endpoint.door.admitsVisitors { return .signIn }
            guard let operation else { return .page }
            return Policy.decide(operation, by: viewer, on: facts.thing(for: operation, viewer)).isPermitted ? .page : .notFound
        }
        guard case .asking(let action) = endpoint.door else { return .page }
        if viewer.isVisitor { return endpoint.method == .get ? .signIn : .signedOut }
        var thing = facts.thing(for: action.operation, viewer)
        // A form for somebody new is shown to whoever may do it for anybody; whom it is for is asked when it is sent.
        if endpoint.method == .get, ["/kredse/{code}/hverv/ny", "/kredse/{code}/personer/ny"].contains(endpoint.path.description) {
            thing.authority = viewer.standing.posts.first?.authority
        }
        if Policy.decide(action.operation, by: viewer, on: thing).isPermitted { return endpoint.method == .post && thing.kind == .log ? .loggedPage : .page }
        return facts.isKnown(thing, for: action.operation, to: viewer) ? .notAllowed : .notFound
    }

    private func fits(_ status: HTTPResponse.Status, _ location: String?, _ body: String, _ expected: Expected) -> Bool {
        switch expected {
        // An empty form is told what it lacks; one that needs nothing is done, and fails here at its end.
        case .page: [200, 303, 400, 409, 422, 500].contains(status.code) && location?.hasPrefix("/log-ind") != true
        // What it is about is shown again above a form of the log, and that is in the log, where nothing can be written here.
        case .loggedPage: status == .serviceUnavailable || fits(status, location, body, .page)
        case .signIn: status == .seeOther && location?.hasPrefix("/log-ind?") == true
        case .signedOut: status == .forbidden && body.contains("Du er logget ud")
        case .notAllowed: status == .forbidden
        case .notFound: status == .notFound
        }
    }
}
