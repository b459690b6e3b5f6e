import Access
import Kernel
import Storage
import Tasks

/// The ids that hold the words because they were made from a title, and the neutral ones that take their place.
///
/// An id that a forum carried from plan to plan gets the same new one everywhere, so that what belongs together stays together.
struct ErasedIDs {
    private struct Renaming {
        let old: String
        let new: String
    }
    private let renamings: [Renaming]
    private let plans: [PlanID]

    var isEmpty: Bool { renamings.isEmpty }
    var count: Int { renamings.count }

    init(of words: ErasedWords, in plans: [PlanID], _ reading: borrowing Reading) throws {
        self.plans = plans
        let kinds: [(name: String, ids: Query)] = [
            ("indsats", "SELECT id FROM focus_area WHERE plan IN (\(list: plans))"), ("aktivitet", "SELECT id FROM activity WHERE plan IN (\(list: plans))"),
            ("handling", "SELECT id FROM assignment WHERE origin IN (\(list: plans))"), ("indikator", "SELECT id FROM indicator WHERE plan IN (\(list: plans))"),
        ]
        var found: [(name: String, ids: [String])] = []
        for kind in kinds { found.append((kind.name, Set(try reading.rows(kind.ids) { try $0.text() }).sorted())) }
        var taken = Set(found.flatMap(\.ids))
        var renamings: [Renaming] = []
        for (name, ids) in found {
            var number = 1
            for id in ids where words.stand(inID: id) && !renamings.contains(where: { $0.old == id }) {
                while taken.contains("\(name)-\(number)") { number += 1 }
                renamings.append(Renaming(old: id, new: "\(name)-\(number)"))
                taken.insert("\(name)-\(number)")
            }
        }
        // The longest first: one id may be the beginning of another.
        self.renamings = renamings.sorted { ($0.old.utf8.count, $0.old) > ($1.old.utf8.count, $1.old) }
    }

    func carryOut(_ writing: inout Writing) throws {
        for renaming in renamings {
            for statement in own(renaming) + others(renaming) { try writing.run(statement) }
        }
    }

    /// The things themselves, what belongs to them, and what is kept of them.
    private func own(_ id: Renaming) -> [Query] {
        let (old, new) = (id.old, id.new)
        return [
            "UPDATE focus_area SET id = \(new), version = version + 1 WHERE plan IN (\(list: plans)) AND id = \(old)",
            "UPDATE activity SET id = \(new), version = version + 1 WHERE plan IN (\(list: plans)) AND id = \(old)",
            "UPDATE activity SET focus_area = \(new) WHERE plan IN (\(list: plans)) AND focus_area = \(old)",
            "UPDATE activity_responsible SET activity = \(new) WHERE plan IN (\(list: plans)) AND activity = \(old)",
            "UPDATE assignment SET id = \(new), version = version + 1 WHERE origin IN (\(list: plans)) AND id = \(old)",
            "UPDATE assignment SET place = \(new) WHERE origin IN (\(list: plans)) AND place = \(old)",
            "UPDATE indicator SET id = \(new), version = version + 1 WHERE plan IN (\(list: plans)) AND id = \(old)",
            "UPDATE indicator SET focus_area = \(new) WHERE plan IN (\(list: plans)) AND focus_area = \(old)",
            "UPDATE indicator SET activity = \(new) WHERE plan IN (\(list: plans)) AND activity = \(old)",
            "UPDATE measurement SET indicator = \(new) WHERE plan IN (\(list: plans)) AND indicator = \(old)",
            "UPDATE series SET indicator = \(new) WHERE plan IN (\(list: plans)) AND indicator = \(old)",
            "UPDATE series_area SET indicator = \(new) WHERE plan IN (\(list: plans)) AND indicator = \(old)",
            "UPDATE series_waiting SET indicator = \(new) WHERE plan IN (\(list: plans)) AND indicator = \(old)",
            "UPDATE evaluation SET indicator = \(new) WHERE plan IN (\(list: plans)) AND indicator = \(old)",
            "UPDATE evaluation SET activity = \(new) WHERE plan IN (\(list: plans)) AND activity = \(old)",
            "UPDATE series_revision SET indicator = \(new) WHERE plan IN (\(list: plans)) AND indicator = \(old)",
            "UPDATE comment SET focus_area = \(new) WHERE plan IN (\(list: plans)) AND focus_area = \(old)",
            "UPDATE comment SET activity = \(new) WHERE plan IN (\(list: plans)) AND activity = \(old)",
            "UPDATE finding_set_aside SET place = replace(place, \(old), \(new)) WHERE plan IN (\(list: plans)) AND replace(place, \(old), '') <> place",
            "UPDATE change_entry SET thing = replace(thing, \(old), \(new)) WHERE plan IN (\(list: plans)) AND replace(thing, \(old), '') <> thing",
            "UPDATE change_entry SET title = replace(title, \(old), \(new)) WHERE plan IN (\(list: plans)) AND kind = 'finding' AND replace(title, \(old), '') <> title",
            // A refusal is kept without its plan.
            "UPDATE audit_reference SET thing = replace(thing, \(old), \(new)) WHERE (plan = '' OR plan IN (\(list: plans))) AND replace(thing, \(old), '') <> thing",
        ] + [kept(id, in: "plan IN (\(list: plans))")]
    }

    /// Plans that answer to these, or follow them.
    private func others(_ id: Renaming) -> [Query] {
        let (old, new) = (id.old, id.new)
        let below: Query = "plan IN (SELECT id FROM plan WHERE parent IN (\(list: plans)))"
        let after: Query = "plan IN (SELECT id FROM plan WHERE previous IN (\(list: plans)))"
        let (quoted, replaced) = ("\"\(old)\"", "\"\(new)\"")
        return [
            "UPDATE focus_area SET parent = \(new) WHERE \(below) AND parent = \(old)",
            "UPDATE activity SET parent = \(new) WHERE \(below) AND parent = \(old)",
            "UPDATE focus_area SET previous = replace(previous, \(quoted), \(replaced)) WHERE \(after) AND replace(previous, \(quoted), '') <> previous",
            "UPDATE activity SET previous = replace(previous, \(quoted), \(replaced)) WHERE \(after) AND replace(previous, \(quoted), '') <> previous",
            kept(id, in: below), kept(id, in: after),
        ]
    }

    /// The history's records hold ids as whole texts.
    private func kept(_ id: Renaming, in plans: Query) -> Query {
        let (quoted, replaced) = ("\"\(id.old)\"", "\"\(id.new)\"")
        return """
            UPDATE change_entry SET before = replace(before, \(quoted), \(replaced)), after = replace(after, \(quoted), \(replaced))
            WHERE \(plans) AND (replace(before, \(quoted), '') <> before OR replace(after, \(quoted), '') <> after)
            """
    }
}
