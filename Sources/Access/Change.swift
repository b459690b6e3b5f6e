package import Kernel

/// What happened to one thing: its fields before and after, as far as they differ.
package struct Change: Sendable {
    package let kind: Kind
    /// The thing's key within its plan or forum.
    package let key: String
    /// What people call the thing.
    package let title: String
    package let plan: PlanID?
    package let forum: ForumID?
    package let before: FieldRecord?
    package let after: FieldRecord?

    package enum Kind: String, Sendable, CaseIterable {
        case district, authority, person, institution, forum, seat, post, editor, deputy, confirmation, account, plan
        case focusArea = "focus-area"
        case activity, assignment, indicator, measurement, series, evaluation, programme, comment, finding, purge
        case spotCheck = "spot-check"
        case insight, breach, alarm
    }

    package init(_ kind: Kind, _ key: String, title: String, plan: PlanID? = nil, forum: ForumID? = nil, before: FieldRecord? = nil, after: FieldRecord? = nil) {
        self.kind = kind
        self.key = key
        self.title = title
        self.plan = plan
        self.forum = forum
        let (before, after) = Self.differing(before, after)
        self.before = before
        self.after = after
    }

    /// Only fields that differ are kept; a thing that is new or gone is kept whole.
    private static func differing(_ before: FieldRecord?, _ after: FieldRecord?) -> (FieldRecord?, FieldRecord?) {
        guard let before, let after else { return (before, after) }
        return (
            FieldRecord(before.fields.filter { after[$0.key] != $0.value }),
            FieldRecord(after.fields.filter { before[$0.key] != $0.value })
        )
    }
}
