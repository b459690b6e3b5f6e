import Access
import Forums
import Kernel

/// Who has which seat and post when, written down anew: plain lists and the words of the rules, without a query.
struct MembershipModel {
    struct Held {
        let forum: ForumID
        var seat: Seat
    }
    struct Writer {
        let forum: ForumID
        var editor: Editor
    }

    var seats: [Held] = []
    var editors: [Writer] = []
    var deputies: [(forum: ForumID, deputy: Deputy)] = []
    var posts: [HeldPost] = []
    var parents: [ForumID: ForumID] = [:]
    let district: DistrictID
    let council: ForumID
    /// By the authority; none where it is no municipality.
    let municipalities: [AuthorityID: String]

    // MARK: What happens

    /// The last day becomes `day`; what has not begun by then is taken away.
    mutating func end(_ person: PersonID, on day: Day) {
        seats = seats.compactMap { held in
            guard held.seat.person == person, let ended = Self.ended(held.seat.from, held.seat.to, on: day) else { return held.seat.person == person ? nil : held }
            var held = held
            held.seat.to = ended
            return held
        }
        editors = editors.compactMap { writer in
            guard writer.editor.person == person, let ended = Self.ended(writer.editor.from, writer.editor.to, on: day) else { return writer.editor.person == person ? nil : writer }
            var writer = writer
            writer.editor.to = ended
            return writer
        }
        posts = posts.compactMap { post in
            guard post.person == person, let ended = Self.ended(post.from, post.to, on: day) else { return post.person == person ? nil : post }
            var post = post
            post.to = ended
            return post
        }
    }

    /// The last day of something that ends on a day at the latest; none where it has not begun.
    private static func ended(_ from: Day?, _ to: Day?, on day: Day) -> Day? {
        if let from, from > day { return nil }
        return min(to ?? .latest, day)
    }

    // MARK: What follows

    func standing(of person: PersonID, on day: Day) -> Standing {
        var standing = Standing()
        func take(_ forum: ForumID, _ duties: Set<Duty>, _ behalf: PersonID?) {
            var seat = standing.seats[forum] ?? Standing.HeldSeat(duties: [], district: district, isCouncil: forum == council, behalf: behalf)
            seat.duties.formUnion(duties)
            if behalf == nil { seat.behalf = nil }
            standing.seats[forum] = seat
        }
        for held in seats where held.seat.person == person && held.seat.holds(on: day) {
            take(held.forum, Set(held.seat.roles.compactMap { Duty(rawValue: $0.rawValue) }), held.seat.substituteFor)
        }
        for (forum, deputy) in deputies where deputy.person == person && deputy.day == day {
            if seats.contains(where: { $0.forum == forum && $0.seat.person == deputy.member && $0.seat.holds(on: day) }) { take(forum, [.deputy], deputy.member) }
        }
        standing.editing = Set(editors.filter { $0.editor.person == person && $0.editor.holds(on: day) }.map(\.forum))
        standing.posts = posts.filter { $0.person == person && $0.holds(on: day) }.map {
            Post($0.kind, in: district, of: $0.authority, municipality: $0.authority.flatMap { municipalities[$0] })
        }
        for own in standing.seats.keys.sorted() {
            for above in above(own) where standing.above[above] == nil { standing.above[above] = own }
            for forum in parents.keys where above(forum).contains(own) && standing.below[forum] == nil { standing.below[forum] = own }
        }
        return standing
    }

    private func above(_ forum: ForumID) -> Set<ForumID> {
        var found: Set<ForumID> = []
        var next = parents[forum]
        while let one = next, found.insert(one).inserted { next = parents[one] }
        return found
    }
}

extension Standing {
    /// What decides, without the order in which it was found and without which of several members somebody stands in for.
    var comparable: [String] {
        let seats = seats.map { "seat \($0.key) \($0.value.duties.map(\.rawValue).sorted()) \($0.value.district) \($0.value.isCouncil) \($0.value.behalf != nil)" }
        let posts = Set(posts.map { "post \($0.kind) \($0.district) \($0.authority?.rawValue ?? "") \($0.municipality ?? "")" })
        return (seats + posts + editing.map { "editor \($0)" } + above.keys.map { "above \($0)" } + below.keys.map { "below \($0)" }).sorted()
    }
}
