package import Kernel

/// What the form for a forum's card edits: the card without its lists of parts, and with the names of other forums and authorities in place of
/// their identifiers.
package struct ForumCard: Described {
    package var name = ""
    package var kind = Forum.Kind.other
    package var municipality: String?
    package var parent: ForumID?
    package var subject: String?
    package var purpose: String?
    package var participants: String?
    package var plans: String?
    package var planName: String?
    package var interfaces: [String]?
    package var reportsTo: [String]?
    package var handlesPersons: Forum.PersonHandling?
    package init() {}

    package static let properties: [Property<ForumCard>] = [
        Property("name", \.name),
        Property("kind", \.kind),
        Property("municipality", \.municipality, .municipality),
        Property("parent", \.parent, .reference(.forum)),
        Property("subject", \.subject),
        Property("purpose", \.purpose),
        Property("participants", \.participants),
        Property("plans", \.plans),
        Property("plan-name", \.planName),
        Property("interfaces", \.interfaces, .list(.line)),
        Property("reports-to", \.reportsTo, .list(.line)),
        Property("handles-persons", \.handlesPersons),
    ]

    package init(_ forum: Forum, names: ResponsibleNames) {
        name = forum.name
        kind = forum.kind
        municipality = forum.municipality
        parent = forum.parent
        subject = forum.subject
        purpose = forum.purpose
        participants = forum.participants
        plans = forum.plans
        planName = forum.planName
        interfaces = forum.interfaces.map { $0.map(names.shown) }
        reportsTo = forum.reportsTo.map { $0.map(names.shown) }
        handlesPersons = forum.handlesPersons
    }

    /// The forum with what the card says; its parts and members stay.
    package func applied(to forum: Forum, names: ResponsibleNames) -> Forum {
        var forum = forum
        forum.name = name
        forum.kind = kind
        forum.municipality = municipality
        forum.parent = parent
        forum.subject = subject
        forum.purpose = purpose
        forum.participants = participants
        forum.plans = plans
        forum.planName = planName
        forum.interfaces = interfaces.map { names.referring($0, keeping: forum.interfaces ?? []) }
        forum.reportsTo = reportsTo.map { names.referring($0, keeping: forum.reportsTo ?? []) }
        forum.handlesPersons = handlesPersons
        return forum
    }
}
