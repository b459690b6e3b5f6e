import Access
import Kernel
import Storage

/// Everybody who could stand at a door, seen from one forum and its plan: `own` is the plan's forum, `council` the district council.
struct Role: Sendable {
    let name: String
    /// None for a visitor.
    let person: PersonID?
    let standing: Standing
    /// The rows that the standing comes from, as the program finds it; the other roles' standings are given.
    var rows: [Query] = []

    private static let district = DistrictID("1464")
    static let own = ForumID("lokalraad-vejen")
    static let council = ForumID("kredsraad")
    static let below = ForumID("ssp-vejen")
    static let other = ForumID("lokalraad-esbjerg")

    private static func seat(_ name: String, _ forum: ForumID, _ duties: Set<Duty>, behalf: String? = nil) -> Role {
        let seat = Standing.HeldSeat(duties: duties, district: district, isCouncil: forum == council, behalf: behalf.map { PersonID($0) })
        let above: [ForumID: ForumID] =
            switch forum {
            case council: [:]
            case below: [own: forum, council: forum]
            default: [council: forum]
            }
        let under: [ForumID: ForumID] =
            switch forum {
            case council: [own: forum, other: forum, below: forum]
            case own: [below: forum]
            default: [:]
            }
        return Role(name: name, person: PersonID("matrix-\(name)"), standing: Standing(seats: [forum: seat], above: above, below: under))
    }

    /// Those whose seats, posts and namings are over, or have not begun; and one whose last day it is.
    private static var stored: [Role] {
        func role(_ name: String, _ standing: Standing, _ from: String?, _ to: String?, deputyOn day: String) -> Role {
            let person = PersonID("matrix-\(name)")
            let time: Query = "\(from), \(to)"
            return Role(
                name: name, person: person, standing: standing,
                rows: [
                    #"INSERT INTO seat (id, forum, person, roles, "from", "to", position) VALUES (\#("seat-\(name)"), \#(own), \#(person), '["chair","secretary"]', \#(time), 999)"#,
                    #"INSERT INTO seat (id, forum, person, roles, "from", "to", position) VALUES (\#("council-seat-\(name)"), \#(council), \#(person), '["member"]', \#(time), 999)"#,
                    #"INSERT INTO editor (id, forum, person, "from", "to") VALUES (\#("editor-\(name)"), \#(own), \#(person), \#(time))"#,
                    #"INSERT INTO deputy (id, forum, person, member, day) VALUES (\#("deputy-\(name)"), \#(own), \#(person), 'borgmester-vejen', \#(day))"#,
                    #"INSERT INTO post (id, district, person, kind, authority, "from", "to") VALUES (\#("post-\(name)"), \#(district), \#(person), 'municipal-coordinator', 'vejen-kommune', \#(time))"#,
                    #"INSERT INTO post (id, district, person, kind, "from", "to") VALUES (\#("administrator-\(name)"), \#(district), \#(person), 'administrator', \#(time))"#,
                ])
        }
        var lastDay = Standing(
            seats: [own: .init(duties: [.chair, .secretary, .deputy], district: district), council: .init(duties: [.member], district: district, isCouncil: true)],
            posts: [Post(.administrator, in: district), Post(.municipalCoordinator, in: district, of: AuthorityID("vejen-kommune"), municipality: "0575")], editing: [own],
            above: [council: own], below: [own: council, other: council, below: council])
        lastDay.below[below] = own
        return [
            role("past", Standing(), "2020-01-01", "2026-06-14", deputyOn: "2026-06-14"), role("future", Standing(), "2026-06-16", nil, deputyOn: "2026-06-16"),
            role("last day", lastDay, nil, "2026-06-15", deputyOn: "2026-06-15"),
        ]
    }

    private static func post(_ name: String, _ kind: Post.Kind, of authority: String?, municipality: String? = nil) -> Role {
        Role(
            name: name, person: PersonID("matrix-\(name)"),
            standing: Standing(posts: [Post(kind, in: district, of: authority.map { AuthorityID($0) }, municipality: municipality)]))
    }

    /// - Parameter doers: those who are to do an action, by its plan.
    static func all(doers: [PlanID: PersonID]) -> [Role] {
        let duties: [(String, Duty)] = [("chair", .chair), ("vice-chair", .viceChair), ("secretary", .secretary), ("member", .member), ("attendee", .attendee), ("deputy", .deputy)]
        let own = duties.map { seat($0.0, Role.own, [$0.1], behalf: $0.1 == .deputy ? "borgmester-vejen" : nil) }
        let council = [("council-chair", .chair), ("council-vice-chair", .viceChair), ("council-secretary", .secretary), ("council-member", Duty.member)].map { seat($0.0, Role.council, [$0.1]) }
        var elsewhere = seat("elsewhere", ForumID("kredsraad-oest"), [.chair])
        elsewhere = Role(
            name: elsewhere.name, person: elsewhere.person,
            standing: Standing(seats: [ForumID("kredsraad-oest"): Standing.HeldSeat(duties: [.chair], district: DistrictID("1461"), isCouncil: true)]))
        let doing = doers.sorted { $0.key < $1.key }.map { Role(name: "doer of \($0.key)", person: $0.value, standing: Standing()) }
        return stored + [Role(name: "visitor", person: nil, standing: Standing()), Role(name: "nobody", person: PersonID("matrix-nobody"), standing: Standing())] + own + council + doing + [
            seat("below", Role.below, [.secretary]), seat("other-chair", Role.other, [.chair]), seat("substitute", Role.own, [.member], behalf: "borgmester-vejen"), elsewhere,
            Role(name: "editor", person: PersonID("matrix-editor"), standing: Standing(editing: [Role.own])),
            post("secretariat", .districtSecretariat, of: "politiet"), post("coordinator", .municipalCoordinator, of: "vejen-kommune", municipality: "0575"),
            post("other-coordinator", .municipalCoordinator, of: "esbjerg-kommune", municipality: "0561"), post("administrator", .administrator, of: nil),
            post("other-administrator", .administrator, of: "esbjerg-kommune"), post("log-auditor", .logAuditor, of: "vejen-kommune"),
        ]
    }
}
