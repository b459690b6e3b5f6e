package import Kernel

/// What a person acts from.
package enum Capacity: Sendable, Hashable {
    /// Nobody need be anybody.
    case anyone
    /// As the person that one is: on one's own page, with one's own task.
    case oneself
    /// A seat in a forum; a substitute and a deputy act on behalf of the one whose place they take.
    case seat(ForumID, Duty, behalf: PersonID?)
    /// Named by the forum's chair to write its plans.
    case editor(ForumID)
    case post(Post.Kind, AuthorityID?)

    func isSeat(in forum: ForumID?) -> Bool { if case .seat(let own, _, _) = self { own == forum } else { false } }

    /// The person on whose behalf it is done.
    package var behalf: PersonID? { if case .seat(_, _, let behalf) = self { behalf } else { nil } }
}
