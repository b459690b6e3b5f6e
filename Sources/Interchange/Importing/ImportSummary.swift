package import Access
package import Kernel

/// How many things of each kind an import added, changed, found unchanged or took out.
package struct ImportSummary: Sendable, Equatable {
    package struct Count: Sendable, Equatable {
        package var added = 0
        package var changed = 0
        package var unchanged = 0
        package var removed = 0

        package init() {}
    }
    package private(set) var counts: [Change.Kind: Count] = [:]

    package init() {}

    package subscript(kind: Change.Kind) -> Count {
        get { counts[kind] ?? Count() }
        set { counts[kind] = newValue }
    }

    /// A line for each kind that the files held.
    package func lines(in language: Language) -> [String] {
        Self.names.compactMap { kind, name in
            guard let count = counts[kind], count != Count() else { return nil }
            let removed = count.removed == 0 ? Wording.verbatim("") : Wording(", \(count.removed) fjernet", en: ", \(count.removed) removed")
            let wording = Wording(
                "\(count.added) tilføjet, \(count.changed) ændret, \(count.unchanged) uændret",
                en: "\(count.added) added, \(count.changed) changed, \(count.unchanged) unchanged")
            return "\(name[language]): \(wording[language])\(removed[language])"
        }
    }

    private static let names: [(Change.Kind, Wording)] = [
        (.district, Wording("politikredse", en: "districts")), (.authority, Wording("myndigheder", en: "authorities")),
        (.person, Wording("personer", en: "people")),
        (.institution, Wording("institutioner", en: "institutions")), (.forum, Wording("fora", en: "forums")), (.programme, Wording("programmer", en: "programmes")),
        (.plan, Wording("planer", en: "plans")),
        (.focusArea, Wording("indsatsområder", en: "focus areas")), (.activity, Wording("aktiviteter", en: "activities")),
        (.assignment, Wording("opgaver", en: "actions")),
        (.indicator, Wording("indikatorer", en: "indicators")), (.measurement, Wording("målinger", en: "measurements")),
    ]
}
