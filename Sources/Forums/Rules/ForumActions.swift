package import Access
package import Kernel

/// Changing what a forum's card tells.
package enum ReviseForum: Action {
    package static let operation = Operation.reviseForum
    package static func thing(_ forum: ForumPlace) -> Thing { forum.thing }
}

/// Setting up a new forum under this one.
package enum EstablishForum: Action {
    package static let operation = Operation.establishForum
    package static func thing(_ parent: ForumPlace) -> Thing { parent.thing }
}

/// Giving someone a seat in a forum, changing it, or ending it.
package enum SeatMember: Action {
    package static let operation = Operation.seatMember
    package static func thing(_ forum: ForumPlace) -> Thing { forum.thing }
}

/// Naming somebody to write the forum's plans, and ending it.
package enum NameEditor: Action {
    package static let operation = Operation.nameEditor
    package static func thing(_ forum: ForumPlace) -> Thing { forum.thing }
    package static let refusal = Wording(
        "Kun forummets formand og næstformand kan udpege dem, der skriver planen.", en: "Only the forum's chair and vice-chair can name those who write the plan.")
}

/// Naming somebody to meet for a member on one day.
package enum NameDeputy: Action {
    package static let operation = Operation.nameDeputy
    package static func thing(_ forum: ForumPlace) -> Thing { forum.thing }
}

/// Saying that the forum's members are right.
package enum ConfirmMembers: Action {
    package static let operation = Operation.confirmMembers
    package static func thing(_ forum: ForumPlace) -> Thing { forum.thing }
    package static let refusal = Wording(
        "Kun forummets formand og næstformand kan bekræfte, at medlemmerne er rigtige.", en: "Only the forum's chair and vice-chair can confirm that the members are right.")
}
