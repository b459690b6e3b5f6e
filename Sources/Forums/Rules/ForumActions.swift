package import Access
import Kernel

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
