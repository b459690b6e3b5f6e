package import Kernel

/// Where a forum or a plan is filed in an authority's own record system (ESDH).
package struct FilingRecord: DescribedPart {
    package var authority = AuthorityID("")
    package var system: String?
    package var caseNumber: String?
    /// The class in the authority's filing scheme; KLE for municipalities.
    package var filingClass: String?
    package init() {}

    package static let properties: [Property<FilingRecord>] = [
        Property("authority", \.authority, .reference(.authority)),
        Property("system", \.system),
        Property("case-number", \.caseNumber),
        Property("class", \.filingClass),
    ]
}
