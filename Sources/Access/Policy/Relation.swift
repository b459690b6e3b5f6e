package import Kernel

/// How a person may stand to a thing. The policy's rules are about nothing else.
package enum Relation: String, Sendable, CaseIterable {
    case everyone
    case chair
    case viceChair = "vice-chair"
    case secretary, member, attendee, deputy
    case editor
    case writerAbove = "writer-above"
    case seatAbove = "seat-above"
    case seatBelow = "seat-below"
    case recipient
    case doer
    case oneself
    case seatInDistrict = "seat-in-district"
    case writerInDistrict = "writer-in-district"
    case writerInCouncil = "writer-in-council"
    case districtSecretariat = "district-secretariat"
    case municipalCoordinator = "municipal-coordinator"
    case logAuditor = "log-auditor"
    case administrator
    case authorityAdministrator = "authority-administrator"

    /// The duty in the thing's own forum that it means.
    package var duty: Duty? {
        switch self {
        case .chair: .chair
        case .viceChair: .viceChair
        case .secretary: .secretary
        case .member: .member
        case .attendee: .attendee
        case .deputy: .deputy
        default: nil
        }
    }

    package var post: Post.Kind? {
        switch self {
        case .districtSecretariat: .districtSecretariat
        case .municipalCoordinator: .municipalCoordinator
        case .logAuditor: .logAuditor
        case .administrator: .administrator
        default: nil
        }
    }

    /// What the viewer would act from; none where the viewer does not stand so to the thing.
    ///
    /// - Parameter seat: the viewer's in the thing's own forum.
    func capacity(of viewer: Viewer, in seat: Standing.HeldSeat?, to thing: Thing) -> Capacity? {
        if let duty {
            guard let seat, let forum = thing.forum, seat.duties.contains(duty) else { return nil }
            return .seat(forum, duty, behalf: seat.behalf)
        }
        if let post { return viewer.standing.posts.first { $0.kind == post && $0.reaches(thing) }.map { .post(post, $0.authority) } }
        switch self {
        case .everyone: return .anyone
        case .editor: return thing.forum.flatMap { viewer.standing.editing.contains($0) ? .editor($0) : nil }
        case .writerAbove: return thing.above.sorted().lazy.compactMap { viewer.writingSeat(in: $0) }.first
        case .seatAbove: return thing.forum.flatMap { viewer.standing.below[$0] }.flatMap { viewer.anySeat(in: $0) }
        case .seatBelow: return thing.forum.flatMap { viewer.standing.above[$0] }.flatMap { viewer.anySeat(in: $0) }
        case .recipient:
            // A plan that came by import names no recipients: then the forums next to its own are asked.
            if thing.recipients.isEmpty { return Relation.seatAbove.capacity(of: viewer, in: seat, to: thing) ?? Relation.seatBelow.capacity(of: viewer, in: seat, to: thing) }
            return thing.recipients.sorted().lazy.compactMap { viewer.anySeat(in: $0) }.first
        case .doer, .oneself: return viewer.person.flatMap { thing.people.contains($0) ? .oneself : nil }
        case .authorityAdministrator:
            return viewer.standing.posts.first { $0.kind == .administrator && $0.district == thing.district }.map { .post(.administrator, $0.authority) }
        case .seatInDistrict: return viewer.seat(in: thing.district) { _ in true }
        case .writerInDistrict: return viewer.seat(in: thing.district) { !$0.duties.isDisjoint(with: Duty.writing) }
        case .writerInCouncil: return viewer.seat(in: thing.district) { $0.isCouncil && !$0.duties.isDisjoint(with: Duty.writing) }
        default: return nil
        }
    }

    /// Who it is, after »er« or »kan det« …: »formanden for forummet«.
    package var wording: Wording {
        switch self {
        case .everyone: Wording("alle, også uden at logge ind", en: "everybody, without signing in too")
        case .chair: Wording("forummets formand", en: "the forum's chair")
        case .viceChair: Wording("forummets næstformand", en: "the forum's vice-chair")
        case .secretary: Wording("forummets sekretær", en: "the forum's secretary")
        case .member: Wording("forummets medlemmer og deres faste stedfortrædere", en: "the forum's members and their permanent substitutes")
        case .attendee: Wording("forummets faste deltagere", en: "the forum's regular attendees")
        case .deputy: Wording("den, der møder for et medlem den dag", en: "whoever stands in for a member that day")
        case .editor: Wording("de, som formanden har udpeget til at skrive planen", en: "those whom the chair has named to write the plan")
        case .writerAbove:
            Wording("formand, næstformand og sekretær i et overordnet forum", en: "chair, vice-chair and secretary of a forum above it")
        case .seatAbove: Wording("de, der sidder i et overordnet forum", en: "those who sit in a forum above it")
        case .seatBelow: Wording("de, der sidder i et underordnet forum", en: "those who sit in a forum below it")
        case .recipient: Wording("de, der sidder i et forum, som har planen til bemærkninger", en: "those who sit in a forum that has the plan for comment")
        case .doer: Wording("den person, der skal gøre det", en: "the person who is to do it")
        case .oneself: Wording("personen selv", en: "the person concerned")
        case .seatInDistrict: Wording("alle, der sidder i et forum i politikredsen", en: "everybody who sits in a forum of the police district")
        case .writerInDistrict: Wording("formænd, næstformænd og sekretærer i politikredsens fora", en: "chairs, vice-chairs and secretaries of the police district's forums")
        case .writerInCouncil: Wording("kredsrådets formand, næstformand og sekretær", en: "the district council's chair, vice-chair and secretary")
        case .districtSecretariat: Wording("politiets sekretariat for kredsrådet", en: "the police's secretariat for the district council")
        case .municipalCoordinator: Wording("kommunens koordinator", en: "the municipality's coordinator")
        case .logAuditor: Wording("myndighedens logansvarlige", en: "the authority's log auditor")
        case .administrator: Wording("administratoren", en: "the administrator")
        case .authorityAdministrator: Wording("en myndigheds egen administrator", en: "an authority's own administrator")
        }
    }
}
