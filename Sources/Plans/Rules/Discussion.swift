package import Kernel

/// Where and when a plan was discussed (drøftet); the law asks it of the district plan (Retsplejeloven § 113).
package struct Discussion: DescribedPart {
    package var forum: ForumID?
    package var date: Day?
    package init() {}

    package static let properties: [Property<Discussion>] = [
        Property("forum", \.forum, .reference(.forum)),
        Property("date", \.date),
    ]
}
