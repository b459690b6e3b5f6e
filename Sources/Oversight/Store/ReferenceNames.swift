import Access
import Forums
import Kernel
import Storage

/// What the references in some entries stand for, in words. Of things in plans only which plan: no title that somebody wrote, since a log auditor
/// sees no content.
struct ReferenceNames: Sendable {
    private var names: [String: Wording] = [:]

    subscript(reference: String?) -> Wording? { reference.flatMap { names[$0] } }

    static func load(_ lines: [LogLine], in reading: borrowing Reading) throws -> ReferenceNames {
        let wanted = Set(lines.flatMap { [$0.subject, $0.behalf, $0.capacity.flatMap(CapacityWords.reference)].compactMap { $0 } }).sorted()
        var names = ReferenceNames()
        guard !wanted.isEmpty else { return names }
        let found = try reading.rows("SELECT id, kind, thing, plan, forum FROM audit_reference WHERE id IN (\(list: wanted))") {
            Reference(id: try $0.text(), kind: $0.choiceIfAny(), thing: try $0.text(), plan: try $0.text(), forum: try $0.text())
        }
        let people = try named("person", found.filter { $0.kind == .person || $0.kind == .account }.map(\.thing), in: reading)
        let forums = try named("forum", found.map(\.forumKey), in: reading)
        let authorities = try named("authority", found.filter { $0.kind == .authority }.map(\.thing), in: reading)
        let plans = try plans(found.map(\.planKey), in: reading)
        let holders = try holders(found, in: reading)
        for reference in found { names.names[reference.id] = reference.words(people, forums, authorities, plans, holder: holders[reference.id]) }
        return names
    }

    private static func named(_ table: StaticString, _ keys: [String], in reading: borrowing Reading) throws -> [String: String] {
        let keys = Set(keys).subtracting([""]).sorted()
        guard !keys.isEmpty else { return [:] }
        return Dictionary(
            try reading.rows("SELECT id, name FROM \(name: table) WHERE id IN (\(list: keys))") { (try $0.text(), try $0.text()) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whose seat, post and so on it is, by reference; none where it is gone.
    private static func holders(_ references: [Reference], in reading: borrowing Reading) throws -> [String: String] {
        var holders: [String: String] = [:]
        for (kind, table) in [(Change.Kind.seat, "seat" as StaticString), (.post, "post"), (.editor, "editor"), (.deputy, "deputy")] {
            let things = references.filter { $0.kind == kind }.map(\.thing)
            guard !things.isEmpty else { continue }
            let query: Query = """
                SELECT r.id, p.name FROM \(name: table) t JOIN person p ON p.id = t.person JOIN audit_reference r ON r.kind = \(kind.rawValue) AND r.thing = t.id
                WHERE t.id IN (\(list: things))
                """
            for (id, name) in try reading.rows(query, { (try $0.text(), try $0.text()) }) { holders[id] = name }
        }
        return holders
    }

    /// The forum whose plan it is, and its years.
    private static func plans(_ keys: [String], in reading: borrowing Reading) throws -> [String: String] {
        let keys = Set(keys).subtracting([""]).sorted()
        guard !keys.isEmpty else { return [:] }
        return Dictionary(
            try reading.rows(#"SELECT p.id, f.name, p."from" FROM plan p JOIN forum f ON f.id = p.forum WHERE p.id IN (\#(list: keys))"#) { row in
                (try row.text(), "\(try row.text()) \(try row.day().year)")
            }, uniquingKeysWith: { first, _ in first })
    }
}

private struct Reference {
    let id: String
    let kind: Change.Kind?
    let thing: String
    let plan: String
    let forum: String

    var planKey: String { kind == .plan ? thing : plan }
    var forumKey: String { kind == .forum ? thing : forum }

    func words(_ people: [String: String], _ forums: [String: String], _ authorities: [String: String], _ plans: [String: String], holder: String?) -> Wording? {
        func own(_ name: String?) -> Wording { name.map { Wording($0, en: $0) } ?? LogWording.gone }
        switch kind {
        case .person, .account: return own(people[thing])
        case .forum: return own(forums[thing])
        case .authority: return own(authorities[thing])
        case .plan: return plans[thing].map(LogWording.plan) ?? LogWording.gone
        // The log itself, which the operation names.
        case nil: return nil
        // What kind of thing it is, the entry tells: here whose it is, and where.
        default:
            let place = plans[plan].map(LogWording.plan) ?? forums[forum].map(own)
            guard let holder else { return place }
            return place.map { Wording("\(holder), \($0[.danish])", en: "\(holder), \($0[.english])") } ?? own(holder)
        }
    }
}

/// What a person acted from, as the log writes it: `seat:REFERENCE:chair`.
enum CapacityWords {
    private static func parts(_ capacity: String) -> [String] { capacity.split(separator: ":").map(String.init) }

    static func reference(_ capacity: String) -> String? {
        let parts = parts(capacity)
        switch parts.first {
        case "seat" where parts.count == 3, "editor" where parts.count == 2: return parts[1]
        case "post" where parts.count == 3: return parts[2]
        default: return nil
        }
    }

    /// »Formand, Lokalråd Vejen«; none where somebody acted as themselves.
    static func wording(_ capacity: String, _ names: ReferenceNames) -> Wording? {
        let parts = parts(capacity)
        let role: Wording? =
            switch parts.first {
            case "seat": parts.last.flatMap { Seat.Role(rawValue: $0)?.wording } ?? LogWording.deputy
            case "editor": LogWording.editor
            case "post": parts.dropFirst().first.flatMap { Post.Kind(rawValue: $0)?.title }
            default: nil
            }
        guard let role else { return nil }
        guard let place = names[reference(capacity)] else { return role }
        return Wording("\(role[.danish]), \(place[.danish])", en: "\(role[.english]), \(place[.english])")
    }
}
