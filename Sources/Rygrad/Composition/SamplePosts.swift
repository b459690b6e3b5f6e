import Access
import Forums
import Kernel
import Oversight
import Storage

/// What the interchange format does not hold of the sample district: posts, an editor, a deputy for today, and when the members were confirmed.
enum SamplePosts {
    static func fill(_ writing: inout Writing, on today: Day) throws {
        let (district, council) = (DistrictID("1464"), ForumID("lokalraad-vejen"))
        // Filled already, by a server that was ended right after it.
        guard try PostStore.posts(in: district, writing.reading).isEmpty else { return }
        let begun = today.adding(days: -400)
        let posts: [(person: String, kind: Post.Kind, authority: String?)] = [
            ("sekretariatsmedarbejder-politiet", .districtSecretariat, "politiet"), ("koordinator-vejen", .municipalCoordinator, "vejen-kommune"),
            ("koordinator-esbjerg", .municipalCoordinator, "esbjerg-kommune"), ("logansvarlig-politiet", .logAuditor, "politiet"),
            ("logansvarlig-vejen", .logAuditor, "vejen-kommune"), ("administrator-politiet", .administrator, nil),
        ]
        for given in posts {
            var post = HeldPost()
            (post.person, post.kind, post.authority, post.from) = (PersonID(given.person), given.kind, given.authority.map { AuthorityID($0) }, begun)
            try PostStore.add(post, for: try name(of: post.person, writing), in: district, &writing)
        }
        var editor = Editor()
        (editor.person, editor.from) = (PersonID("byplanlaegger-vejen"), today.adding(days: -30))
        try EditorStore.add(editor, for: try name(of: editor.person, writing), in: council, &writing)
        var deputy = Deputy()
        (deputy.person, deputy.member, deputy.day) = (PersonID("sundhedsplejerske-vejen"), PersonID("boernechef-vejen"), today)
        try DeputyStore.add(deputy, for: try name(of: deputy.person, writing), in: council, &writing)
        try confirm(in: district, today, &writing)
        try Oversight.fillSample(of: AuthorityID("vejen-kommune"), in: district, about: PersonID("boernechef-vejen"), on: today, &writing)
    }

    /// Most chairs confirmed in the spring or later; two are behind.
    private static func confirm(in district: DistrictID, _ today: Day, _ writing: inout Writing) throws {
        let late = [ForumID("lokalraad-vejen"), ForumID("lokalraad-varde")]
        for line in try ForumListStore.lines(of: district, in: writing.reading) {
            guard let chair = try SeatStore.seats(of: line.id, in: writing.reading).first(where: { $0.seat.roles.contains(.chair) && $0.seat.holds(on: today) }) else { continue }
            var confirmation = MemberConfirmation()
            confirmation.person = chair.seat.person
            confirmation.day = today.adding(days: late.contains(line.id) ? -200 : -100)
            confirmation.members = try SeatStore.seats(of: line.id, in: writing.reading).count { $0.seat.holds(on: confirmation.day) }
            try ConfirmationStore.add(confirmation, of: line.id, named: line.name, &writing)
        }
    }

    private static func name(of person: PersonID, _ writing: Writing) throws -> String { try PeopleStore.person(person, in: writing.reading).person.name }
}
