/// A typed key. `Identifier<Forum>` and `Identifier<Plan>` cannot be mixed up.
///
/// Shape: a slug (see `Slug`) where a person may read it, a `UniqueID` elsewhere.
package struct Identifier<Subject>: Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String
    package init(_ rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }
}

extension Identifier: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
