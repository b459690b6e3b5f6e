package import Access
package import Kernel
import Storage

/// A forum as its page shows it.
package struct ForumView: Sendable {
    /// Without members.
    package var forum = Forum()
    package var version = 0
    package var district = DistrictID("")
    package var districtName = ""
    package var parentName: String?
    package var names = ResponsibleNames([])
    package var children: [(id: ForumID, name: String, kind: Forum.Kind)] = []
    package var members: [Member] = []
    /// For people of the district only.
    package var editors: [EditorStore.Named] = []
    package var deputies: [DeputyStore.Named] = []
    package var confirmation: ConfirmationStore.State?
    /// The viewer has a seat in the district, and so sees every seat with contact details.
    package var isInsider = false

    package struct Member: Sendable {
        package var id = ""
        package var seat = Seat()
        package var name = ""
        package var title: String?
        package var authority: String?
        package var email: String?
        package var phone: String?
        package var substituteForName: String?
    }
}

package enum ForumPageStore {
    package static func view(of id: ForumID, in reading: borrowing Reading) throws -> ForumView {
        guard var view = try head(of: id, in: reading) else { throw Refusal.notFound }
        view.isInsider = reading.viewer.standing.districts.contains(view.district)
        view.children = try reading.rows("SELECT id, name, kind FROM forum WHERE parent = \(id) ORDER BY sort_key") {
            (try $0.identifier(), try $0.text(), try $0.choice())
        }
        let filed = view.forum.records.map { $0.map(\.authority.rawValue) } ?? []
        view.names = try NameStore.names(of: (view.forum.interfaces ?? []) + (view.forum.reportsTo ?? []) + filed, in: view.district, reading)
        if view.isInsider {
            view.members = try members(of: id, in: reading)
            view.editors = try EditorStore.editors(of: id, in: reading)
            view.deputies = try DeputyStore.deputies(of: id, in: reading)
            view.confirmation = try ConfirmationStore.state(of: id, in: reading)
        } else if !view.forum.isAboutPersons {
            view.members = try publicMembers(of: id, in: reading)
        }
        return view
    }

    private static func head(of id: ForumID, in reading: borrowing Reading) throws -> ForumView? {
        try reading.first(
            """
            SELECT f.kind, f.name, f.municipality, f.parent, p.name, f.reports_to, f.subject, f.purpose, f.participants, f.plans, f.interfaces, f.legal_basis, f.cadence,
              f.handles_persons, f.plan_name, f.records, f.version, f.district, d.name
            FROM forum f JOIN district d ON d.code = f.district LEFT JOIN forum p ON p.id = f.parent WHERE f.id = \(id)
            """
        ) { row in
            var view = ForumView()
            view.forum.id = id
            view.forum.kind = try row.choice()
            view.forum.name = try row.text()
            view.forum.municipality = row.textIfAny()
            view.forum.parent = row.identifierIfAny()
            view.parentName = row.textIfAny()
            view.forum.reportsTo = try row.partIfAny()
            view.forum.subject = row.textIfAny()
            view.forum.purpose = row.textIfAny()
            view.forum.participants = row.textIfAny()
            view.forum.plans = row.textIfAny()
            view.forum.interfaces = try row.partIfAny()
            view.forum.legalBasis = try row.partIfAny()
            view.forum.cadence = try row.partIfAny()
            view.forum.handlesPersons = row.choiceIfAny()
            view.forum.planName = row.textIfAny()
            view.forum.records = try row.partIfAny()
            view.version = try row.whole()
            view.district = try row.identifier()
            view.districtName = try row.text()
            return view
        }
    }

    /// All seats, with contact details; for people of the district.
    private static func members(of id: ForumID, in reading: borrowing Reading) throws -> [ForumView.Member] {
        try reading.rows(
            """
            SELECT s.id, s.person, s.roles, s."from", s."to", s.substitute_for, s.public, p.name, p.title, a.name, o.name, p.email, p.phone
            FROM seat s JOIN person p ON p.id = s.person LEFT JOIN authority a ON a.district = p.district AND a.id = p.authority LEFT JOIN person o ON o.id = s.substitute_for
            WHERE s.forum = \(id) ORDER BY s.position
            """
        ) { row in
            var member = try self.member(&row)
            member.email = row.textIfAny()
            member.phone = row.textIfAny()
            return member
        }
    }

    /// Seats held today that are public; no way to reach anyone.
    private static func publicMembers(of id: ForumID, in reading: borrowing Reading) throws -> [ForumView.Member] {
        try reading.rows(
            """
            SELECT s.id, s.person, s.roles, s."from", s."to", s.substitute_for, s.public, p.name, p.title, a.name, CASE WHEN o.public = 1 THEN op.name END
            FROM seat s JOIN person p ON p.id = s.person LEFT JOIN authority a ON a.district = p.district AND a.id = p.authority
              LEFT JOIN seat o ON o.forum = s.forum AND o.person = s.substitute_for AND o.public = 1 LEFT JOIN person op ON op.id = o.person
            WHERE s.forum = \(id) AND s.public = 1 AND \(HeldSeat.on(reading.today)) ORDER BY s.position
            """
        ) { try member(&$0) }
    }

    private static func member(_ row: inout Row) throws -> ForumView.Member {
        var member = ForumView.Member()
        member.id = try row.text()
        member.seat.person = try row.identifier()
        member.seat.roles = try row.roles()
        member.seat.from = row.dayIfAny()
        member.seat.to = row.dayIfAny()
        member.seat.substituteFor = row.identifierIfAny()
        member.seat.isPublic = row.flagIfAny()
        member.name = try row.text()
        member.title = row.textIfAny()
        member.authority = row.textIfAny()
        member.substituteForName = row.textIfAny()
        return member
    }
}
