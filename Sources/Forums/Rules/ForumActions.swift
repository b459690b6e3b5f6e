package import Access
import Kernel

/// Changing what a forum's card tells.
package enum ReviseForum: Action {
    package static let name: StaticString = "forum.revise"
    package static func key(of forum: ForumPlace) -> String { forum.id.rawValue }
    package static func allows(_ viewer: Viewer, on forum: ForumPlace) -> Bool { forum.isWritten(by: viewer) }
}

/// Setting up a new forum under this one.
package enum EstablishForum: Action {
    package static let name: StaticString = "forum.establish"
    package static func key(of parent: ForumPlace) -> String { parent.id.rawValue }
    package static func allows(_ viewer: Viewer, on parent: ForumPlace) -> Bool { parent.isWritten(by: viewer) }
}

/// Giving someone a seat in a forum, changing it, or ending it.
package enum SeatMember: Action {
    package static let name: StaticString = "forum.seat"
    package static func key(of forum: ForumPlace) -> String { forum.id.rawValue }
    package static func allows(_ viewer: Viewer, on forum: ForumPlace) -> Bool { forum.isWritten(by: viewer) }
}
