import Access
import Forums
import Kernel
import Storage
import Web

/// What a breach can be about: the district's plans by forum and year, its forums, its people.
struct BreachThings: Sendable {
    private let plans: [(key: String, name: String)]
    private let forums: [(key: String, name: String)]
    private let people: [(key: String, name: String)]

    static func load(_ place: LogPlace, in reading: borrowing Reading) throws -> BreachThings {
        let plans = try reading.rows(
            #"SELECT p.id, f.name, p."from" FROM plan p JOIN forum f ON f.id = p.forum WHERE p.district = \#(place.district) ORDER BY p."from" DESC, f.sort_key, p.id"#
        ) { row in (key: "plan/\(try row.text())", name: "\(try row.text()) \(try row.day().year)") }
        let forums = try reading.rows("SELECT id, name FROM forum WHERE district = \(place.district) ORDER BY sort_key") { (key: "forum/\(try $0.text())", name: try $0.text()) }
        let people = try reading.rows("SELECT id, name FROM person WHERE district = \(place.district) ORDER BY sort_key") { (key: "person/\(try $0.text())", name: try $0.text()) }
        return BreachThings(plans: plans, forums: forums, people: people)
    }

    func name(of key: String) -> String? { (plans + forums + people).first { $0.key == key }?.name }

    func options(_ call: Call) -> [FormOption] {
        [(BreachWording.plans, BreachWording.plan, plans), (BreachWording.forums, BreachWording.forum, forums), (BreachWording.people, BreachWording.person, people)].flatMap { group, kind, things in
            // A forum and its plan bear the same name.
            things.map { FormOption($0.key, "\(call[kind]): \($0.name)", group: call[group]) }
        }
    }
}

/// What the authority's own people did to the thing of a breach.
enum BreachEntries {
    private static let longest = 1000

    static func lines(_ breach: Breach, at place: LogPlace, _ clock: Clock, in reading: borrowing Reading) throws -> [LogLine] {
        guard let (kind, id) = breach.subject, let from = clock.instant(on: breach.from, hour: 0, minute: 0), let until = clock.instant(on: breach.to.adding(days: 1), hour: 0, minute: 0) else {
            return []
        }
        let condition: Query =
            switch kind {
            case .plan: "(kind = 'plan' AND thing = \(id)) OR plan = \(id)"
            case .forum: "(kind = 'forum' AND thing = \(id)) OR forum = \(id)"
            case .person: "kind = 'person' AND thing = \(id)"
            }
        let subjects = try reading.rows("SELECT id FROM audit_reference WHERE \(condition)") { try $0.text() }
        return subjects.isEmpty ? [] : try LogEntries.lines(of: place, LogFilter(from: from, until: until, subjects: subjects), limit: longest, in: reading)
    }
}
