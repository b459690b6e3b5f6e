import Access
import Kernel

/// Everybody who could stand at a door, seen from one forum and its plan: `own` is the plan's forum, `council` the district council.
struct Role: Sendable {
    let name: String
    /// None for a visitor.
    let person: PersonID?
    let standing: Standing

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
        return [Role(name: "visitor", person: nil, standing: Standing()), Role(name: "nobody", person: PersonID("matrix-nobody"), standing: Standing())] + own + council + doing + [
            seat("below", Role.below, [.secretary]), seat("other-chair", Role.other, [.chair]), seat("substitute", Role.own, [.member], behalf: "borgmester-vejen"), elsewhere,
            Role(name: "editor", person: PersonID("matrix-editor"), standing: Standing(editing: [Role.own])),
            post("secretariat", .districtSecretariat, of: "politiet"), post("coordinator", .municipalCoordinator, of: "vejen-kommune", municipality: "0575"),
            post("other-coordinator", .municipalCoordinator, of: "esbjerg-kommune", municipality: "0561"), post("administrator", .administrator, of: nil),
            post("other-administrator", .administrator, of: "esbjerg-kommune"), post("log-auditor", .logAuditor, of: "vejen-kommune"),
        ]
    }
}
