/// What a person does in a forum (rolle).
package enum Duty: String, Sendable, CaseIterable {
    case chair
    case viceChair = "vice-chair"
    case secretary, member, attendee
    /// Meets for a member on one day.
    case deputy

    /// Those who write for the forum: its chair, vice-chair and secretary.
    package static let writing: Set<Duty> = [.chair, .viceChair, .secretary]
}
