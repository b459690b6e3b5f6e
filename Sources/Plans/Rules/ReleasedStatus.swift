package import Kernel

/// The status that visitors see, and when it was released.
package struct ReleasedStatus: DescribedPart {
    package var status = Activity.Status.notStarted
    package var date: Day?
    package init() {}

    package static let properties: [Property<ReleasedStatus>] = [
        Property("status", \.status),
        Property("date", \.date),
    ]
}
