import Access
import HTTPTypes
import Kernel
import RygradTesting
import Storage
import Testing

@testable import Forums

/// No sequence of changes of seats, editors, deputies, posts and forums, on whatever days, shows anybody what the policy of that day refuses, or
/// keeps from anybody what it permits.
@Suite struct MembershipTests {
    private static let district = DistrictID("1464")

    @Test(arguments: 0..<6)
    func `whatever happens to the seats, everybody sees what the policy says on that day`(number: UInt64) async throws {
        // The seed stands in the failure, so that it can be run again.
        var dice = Dice(state: number == 0 ? .random(in: 1 ... .max) : number)
        let seed = dice.state
        let world = try MembershipWorld()
        var model = try world.model()
        var told: [String] = []
        var (shown, refused) = (0, 0)
        for _ in 0..<60 {
            told.append(dice.below(5) == 0 ? try await midnight(world) : try happen(&model, world, &dice))
            for person in Array(MembershipWorld.people.shuffled(using: &dice).prefix(2)) {
                let standing = model.standing(of: person, on: world.clock.today)
                let stored = try world.database.engine.read { try StandingStore.standing(of: person, on: world.clock.today, in: $0)?.standing }
                #expect(stored?.comparable == standing.comparable, "seed \(seed), \(person) on \(world.clock.today) after\n\(told.joined(separator: "\n"))")
                for page in Array(MembershipWorld.pages.shuffled(using: &dice).prefix(4)) {
                    let isPermitted = Policy.reason(for: page.operation, of: person, standing: standing, on: world.clock.today, to: try world.thing(of: page, standing)) != nil
                    let status = try await world.ask(page, as: person)
                    #expect(
                        isPermitted ? status == .ok : [.notFound, .forbidden].contains(status),
                        "\(status.code), seed \(seed), \(page.path) as \(person) on \(world.clock.today) after\n\(told.joined(separator: "\n"))")
                    if isPermitted { shown += 1 } else { refused += 1 }
                }
            }
        }
        // Sequences in which nobody may see anything, or everybody everything, would prove nothing.
        #expect(shown > 60 && refused > 60, "\(shown) shown, \(refused) refused")
    }

    // MARK: What may happen

    private func happen(_ model: inout MembershipModel, _ world: MembershipWorld, _ dice: inout Dice) throws -> String {
        let today = world.clock.today
        let person = dice.one(of: MembershipWorld.people)
        let forum = dice.one(of: MembershipWorld.forums)
        let span = dice.span(about: today)
        switch dice.below(14) {
        case 0..<5:
            var seat = Seat()
            (seat.person, seat.from, seat.to) = (person, span.from, span.to)
            seat.roles = Array(Seat.Role.allCases.shuffled(using: &dice).prefix(1 + dice.below(2)))
            if dice.below(4) == 0 { seat.substituteFor = dice.one(of: MembershipWorld.people) }
            model.seats.append(.init(forum: forum, seat: seat))
            try world.records.maintain("test") { [seat] in try SeatStore.add(seat, for: "", in: forum, &$0) }
            return "\(person) sits in \(forum) as \(seat.roles) \(span) for \(seat.substituteFor?.rawValue ?? "-")"
        case 5, 6:
            var editor = Editor()
            (editor.person, editor.from, editor.to) = (person, span.from, span.to)
            model.editors.append(.init(forum: forum, editor: editor))
            try world.records.maintain("test") { [editor] in try EditorStore.add(editor, for: "", in: forum, &$0) }
            return "\(person) writes for \(forum) \(span)"
        case 7, 8:
            var deputy = Deputy()
            (deputy.person, deputy.member, deputy.day) = (person, dice.one(of: MembershipWorld.people), today.adding(days: dice.below(3) - 1))
            model.deputies.append((forum, deputy))
            try world.records.maintain("test") { [deputy] in try DeputyStore.add(deputy, for: "", in: forum, &$0) }
            return "\(person) meets for \(deputy.member) in \(forum) on \(deputy.day)"
        case 9, 10:
            var post = HeldPost()
            (post.person, post.from, post.to) = (person, span.from, span.to)
            post.kind = dice.one(of: Post.Kind.allCases)
            post.authority = post.kind == .administrator && dice.below(2) == 0 ? nil : AuthorityID(dice.one(of: ["vejen-kommune", "esbjerg-kommune", "politiet"]))
            model.posts.append(post)
            try world.records.maintain("test") { [post] in try PostStore.add(post, for: "", in: Self.district, &$0) }
            return "\(person) is \(post.kind) of \(post.authority?.rawValue ?? "the district") \(span)"
        case 11:
            let day = today.adding(days: dice.below(3) - 1)
            model.end(person, on: day)
            try world.records.maintain("test") { writing in try Ending.load(of: person, after: day, in: writing.reading).end(on: day, &writing) }
            return "all that \(person) has ends on \(day)"
        case 12:
            let parent = dice.below(3) == 0 ? nil : dice.one(of: MembershipWorld.forums)
            guard forum != parent, forum != model.council else { return "nothing" }
            model.parents[forum] = parent
            try world.records.maintain("test") { try $0.run("UPDATE forum SET parent = \(parent) WHERE id = \(forum)") }
            return "\(forum) belongs under \(parent?.rawValue ?? "none")"
        default:
            let day = today.adding(days: dice.below(20))
            world.go(to: world.clock.instant(on: day, hour: 12, minute: 0) ?? world.clock.now())
            return "it is noon on \(day)"
        }
    }

    /// Everybody is at work when it becomes the next day; nothing else changes.
    private func midnight(_ world: MembershipWorld) async throws -> String {
        let day = world.clock.today.adding(days: 1)
        world.go(to: try #require(world.clock.instant(on: day.adding(days: -1), hour: 23, minute: 59)))
        // Twice, so that the second time finds sessions that have begun and all that is kept of them.
        for person in MembershipWorld.people + MembershipWorld.people { _ = try await world.ask(MembershipWorld.pages[0], as: person) }
        world.go(to: try #require(world.clock.instant(on: day, hour: 0, minute: 0)))
        return "it becomes \(day)"
    }
}

/// Numbers that are the same each time for the same state (SplitMix64).
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
    mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

    /// Past, present, future, and the edges of each.
    mutating func span(about today: Day) -> (from: Day?, to: Day?) {
        let from = below(4) == 0 ? nil : today.adding(days: below(9) - 5)
        let to = below(4) == 0 ? nil : (from ?? today.adding(days: -3)).adding(days: below(8))
        return (from, to)
    }
}
