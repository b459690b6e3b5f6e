import Kernel
import Testing

@testable import Access

/// Anna chairs the local council of Vejen, Siv is its secretary, Bo a member and Pia his substitute; Karl chairs the district council above, Mette, a mayor,
/// is his vice-chair, Sanne its secretary; Dan chairs the local council of Esbjerg.
@Suite struct PolicyTests {
    static let today = Day(iso: "2026-03-01") ?? .earliest

    static func viewer(_ name: String, _ standing: Standing, assurance: Assurance = .substantial, fresh: Bool = true) -> Viewer {
        Viewer(person: PersonID(name), name: name, today: today, standing: standing, assurance: assurance, hasFreshSignIn: fresh)
    }

    static func seated(_ name: String, _ forum: ForumID, _ duties: Set<Duty>, behalf: PersonID? = nil) -> Viewer {
        let isCouncil = forum == "kredsraad"
        let seat = Standing.HeldSeat(duties: duties, district: "1464", isCouncil: isCouncil, behalf: behalf)
        let (above, below): ([ForumID: ForumID], [ForumID: ForumID]) =
            isCouncil ? ([:], ["lokalraad-vejen": forum, "lokalraad-esbjerg": forum]) : (["kredsraad": forum], [:])
        return viewer(name, Standing(seats: [forum: seat], above: above, below: below))
    }

    static func posted(_ name: String, _ kind: Post.Kind, of authority: AuthorityID? = nil, municipality: String? = nil) -> Viewer {
        viewer(name, Standing(posts: [Post(kind, in: "1464", of: authority, municipality: municipality)]))
    }

    static let anna = seated("anna", "lokalraad-vejen", [.chair])
    static let siv = seated("siv", "lokalraad-vejen", [.secretary])
    static let bo = seated("bo", "lokalraad-vejen", [.member])
    static let pia = seated("pia", "lokalraad-vejen", [.member], behalf: "bo")
    static let karl = seated("karl", "kredsraad", [.chair])
    static let mette = seated("mette", "kredsraad", [.viceChair])
    static let sanne = seated("sanne", "kredsraad", [.secretary])
    static let dan = seated("dan", "lokalraad-esbjerg", [.chair])
    static let nobody = viewer("nobody", Standing())

    static func plan(_ state: Thing.State, district: Bool = false) -> Thing {
        var thing = Thing(district ? .districtPlan : .localPlan, district ? "kreds-2026" : "vejen-2026", state)
        thing.plan = PlanID(thing.key)
        thing.forum = district ? "kredsraad" : "lokalraad-vejen"
        thing.district = "1464"
        thing.municipality = district ? nil : "0575"
        return thing
    }

    @Test func `a draft is its own forum's; the district reads what is sent and never writes`() {
        #expect(Policy.decide(.readPlan, by: Self.bo, on: Self.plan(.draft)) == .permitted(because: .member, as: .seat("lokalraad-vejen", .member, behalf: nil)))
        #expect(!Policy.decide(.readPlan, by: Self.karl, on: Self.plan(.draft)).isPermitted)
        #expect(Policy.decide(.readPlan, by: Self.karl, on: Self.plan(.forComment)) == .permitted(because: .seatAbove, as: .seat("kredsraad", .chair, behalf: nil)))
        for state in Thing.State.ofPlans {
            #expect(!Policy.decide(.revisePlan, by: Self.karl, on: Self.plan(state)).isPermitted)
            #expect(!Policy.decide(.revisePlan, by: Self.sanne, on: Self.plan(state)).isPermitted)
        }
    }

    @Test func `the district's plan is written by the police's secretariat and the chair; a mayor who is vice-chair comments`() {
        let plan = Self.plan(.draft, district: true)
        #expect(Policy.decide(.revisePlan, by: Self.sanne, on: plan).isPermitted)
        #expect(Policy.decide(.revisePlan, by: Self.karl, on: plan).isPermitted)
        #expect(
            Policy.decide(.revisePlan, by: Self.posted("per", .districtSecretariat, of: "politi"), on: plan) == .permitted(because: .districtSecretariat, as: .post(.districtSecretariat, "politi")))
        #expect(!Policy.decide(.revisePlan, by: Self.mette, on: plan).isPermitted)
        #expect(Policy.decide(.commentOnPlan, by: Self.mette, on: Self.plan(.forComment, district: true)).isPermitted)
        let coordinator = Self.posted("lis", .municipalCoordinator, of: "vejen-kommune", municipality: "0575")
        #expect(Policy.decide(.commentOnPlan, by: coordinator, on: Self.plan(.forComment, district: true)).isPermitted)
        #expect(!Policy.decide(.revisePlan, by: coordinator, on: Self.plan(.forComment, district: true)).isPermitted)
        #expect(!Policy.decide(.readPlan, by: coordinator, on: plan).isPermitted)
    }

    @Test func `a local plan is written by its secretary and those whom its chair names`() {
        var standing = Standing()
        standing.editing = ["lokalraad-vejen"]
        let ole = Self.viewer("ole", standing)
        #expect(Policy.decide(.revisePlan, by: ole, on: Self.plan(.draft)) == .permitted(because: .editor, as: .editor("lokalraad-vejen")))
        #expect(Policy.decide(.revisePlan, by: Self.siv, on: Self.plan(.draft)).isPermitted)
        #expect(!Policy.decide(.revisePlan, by: Self.bo, on: Self.plan(.draft)).isPermitted)
        #expect(!Policy.decide(.revisePlan, by: Self.dan, on: Self.plan(.draft)).isPermitted)
        #expect(!Policy.decide(.revisePlan, by: Self.siv, on: Self.plan(.archived)).isPermitted)
    }

    @Test func `a substitute acts on behalf of the member`() {
        #expect(Policy.decide(.commentOnPlan, by: Self.pia, on: Self.plan(.forComment)).capacity?.behalf == "bo")
    }

    @Test func `the log auditor reads the own authority's log and nothing else; the administrator sees no content`() {
        let auditor = Self.posted("lea", .logAuditor, of: "vejen-kommune")
        let administrator = Self.posted("adam", .administrator)
        var (own, other) = (Thing(.log, "vejen-kommune"), Thing(.log, "politi"))
        (own.district, own.authority, other.district, other.authority) = ("1464", "vejen-kommune", "1464", "politi")
        #expect(Policy.decide(.readLog, by: auditor, on: own).isPermitted)
        #expect(!Policy.decide(.readLog, by: auditor, on: other).isPermitted)
        #expect(!Policy.decide(.readLog, by: administrator, on: own).isPermitted)
        for operation in Operation.allCases where operation.kinds == Thing.Kind.plans {
            for state in Thing.State.ofPlans where ![.published, .evaluated, .archived].contains(state) {
                #expect(!Policy.decide(operation, by: auditor, on: Self.plan(state)).isPermitted)
                #expect(!Policy.decide(operation, by: administrator, on: Self.plan(state)).isPermitted)
            }
        }
    }

    @Test func `power over others asks for more than a password, and for a sign-in a moment ago`() {
        var person = Thing(.person, "bo")
        person.district = "1464"
        let standing = Standing(posts: [Post(.administrator, in: "1464")])
        #expect(Policy.decide(.givePost, by: Self.viewer("adam", standing), on: person).isPermitted)
        #expect(Policy.decide(.givePost, by: Self.viewer("adam", standing, assurance: .low), on: person) == .refused(.assurance(.substantial)))
        #expect(Policy.decide(.givePost, by: Self.viewer("adam", standing, fresh: false), on: person) == .refused(.notFresh))
        #expect(Policy.decide(.givePost, by: Self.nobody, on: person) == .refused(.noRule))
    }

    @Test func `a seat given from the administrator's post asks for as much; the forum's own secretary gives it at once`() {
        var forum = Thing(.forum, "lokalraad-vejen", .under)
        (forum.forum, forum.district) = ("lokalraad-vejen", "1464")
        let standing = Standing(posts: [Post(.administrator, in: "1464")])
        #expect(Policy.decide(.seatMember, by: Self.viewer("adam", standing), on: forum).isPermitted)
        #expect(Policy.decide(.seatMember, by: Self.viewer("adam", standing, fresh: false), on: forum) == .refused(.notFresh))
        #expect(Policy.decide(.seatMember, by: Self.viewer("adam", standing, assurance: .low), on: forum) == .refused(.assurance(.substantial)))
        let secretary = Standing(seats: ["lokalraad-vejen": .init(duties: [.secretary], district: "1464")])
        #expect(Policy.decide(.seatMember, by: Self.viewer("siv", secretary, assurance: .low, fresh: false), on: forum).isPermitted)
    }

    @Test(arguments: Post.Kind.allCases)
    func `nobody gives themselves a seat or a post from a post, whichever`(kind: Post.Kind) {
        var (forum, person) = (Thing(.forum, "lokalraad-vejen", .under), Thing(.person, "adam"))
        (forum.forum, forum.district, forum.municipality) = ("lokalraad-vejen", "1464", "0575")
        person.district = "1464"
        let adam = Self.viewer("adam", Standing(posts: [Post(kind, in: "1464", of: kind == .administrator ? nil : "vejen-kommune", municipality: "0575")]))
        let gives = Policy.decide(.seatMember, by: adam, on: forum).isPermitted
        #expect(gives == (kind != .logAuditor))
        (forum.people, person.people) = (["adam"], ["adam"])
        #expect(Policy.decide(.seatMember, by: adam, on: forum) == .refused(gives ? .forOneself : .noRule))
        #expect(Policy.decide(.givePost, by: adam, on: person) == .refused(kind == .administrator ? .forOneself : .noRule))
        forum.people = ["bo"]
        #expect(Policy.decide(.seatMember, by: adam, on: forum).isPermitted == gives)
    }

    @Test func `whoever keeps the forum's seats from a seat there may change their own`() {
        var forum = Thing(.forum, "lokalraad-vejen", .under)
        (forum.forum, forum.district, forum.people) = ("lokalraad-vejen", "1464", ["siv"])
        #expect(Policy.decide(.seatMember, by: Self.viewer("siv", Standing(seats: ["lokalraad-vejen": .init(duties: [.secretary], district: "1464")])), on: forum).isPermitted)
        let above = Standing(seats: ["kredsraad": .init(duties: [.secretary], district: "1464", isCouncil: true)])
        forum.above = ["kredsraad"]
        #expect(Policy.decide(.seatMember, by: Self.viewer("siv", above), on: forum) == .refused(.forOneself))
    }

    @Test func `whoever asked for an erasure does not agree to it`() {
        var asked = Self.plan(.published)
        asked.askedBy = "anna"
        #expect(Policy.decide(.agreeToPurge, by: Self.anna, on: asked) == .refused(.askedByOneself))
        #expect(Policy.decide(.agreeToPurge, by: Self.siv, on: asked).isPermitted)
    }

    @Test func `a visitor reads what is public and does nothing`() {
        let visitor = Viewer.visitor(on: Self.today)
        for operation in Operation.allCases {
            for kind in operation.kinds {
                for state in Thing.states(of: kind) {
                    var thing = Thing(kind, "x", state)
                    (thing.forum, thing.district, thing.authority) = ("lokalraad-vejen", "1464", "vejen-kommune")
                    let isPublic = operation == .readForum || operation == .readPlan && [.published, .evaluated, .archived].contains(state)
                    #expect(Policy.decide(operation, by: visitor, on: thing).isPermitted == isPublic, "\(operation) \(kind) \(state)")
                }
            }
        }
    }

    @Test func `every operation has somebody who may, and somebody who may not`() {
        for operation in Operation.allCases {
            let grants = Policy.grants[operation] ?? []
            #expect(!grants.isEmpty, "\(operation)")
            for grant in grants {
                #expect(grant.kinds.isSubset(of: operation.kinds) && !grant.kinds.isEmpty, "\(operation)")
                #expect(grant.states.isSubset(of: grant.kinds.flatMap(Thing.states)) && !grant.states.isEmpty, "\(operation)")
            }
            if !operation.isReading { #expect(!grants.contains { $0.to == .everyone }, "\(operation)") }
        }
    }
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}
