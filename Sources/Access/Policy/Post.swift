package import Kernel

/// A person's post in an authority (hverv) over a span of time: work that is not a seat in any forum.
package struct Post: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The police's secretariat for the district council (BEK 1426/2006 § 2).
        case districtSecretariat = "district-secretariat"
        /// The municipality's own coordinator of its forums and people.
        case municipalCoordinator = "municipal-coordinator"
        /// Reads the log of what the authority's people did; no content.
        case logAuditor = "log-auditor"
        /// Keeps people, posts and settings; no content.
        case administrator
    }

    package var kind: Kind
    package var district: DistrictID
    /// The authority that it is in. An administrator without one keeps the people of the whole district.
    package var authority: AuthorityID?
    /// The municipality of the authority, where it is one.
    package var municipality: String?

    package init(_ kind: Kind, in district: DistrictID, of authority: AuthorityID? = nil, municipality: String? = nil) {
        self.kind = kind
        self.district = district
        self.authority = authority
        self.municipality = municipality
    }

    /// Whether the post's work reaches as far as the thing.
    package func reaches(_ thing: Thing) -> Bool {
        guard thing.district == district else { return false }
        switch (kind, thing.kind) {
        case (.districtSecretariat, .person): return true
        case (.districtSecretariat, _): return thing.kind != .log
        case (.municipalCoordinator, .person): return authority != nil && thing.authority == authority
        case (.municipalCoordinator, .forum), (.municipalCoordinator, .localPlan): return municipality != nil && thing.municipality == municipality
        case (.municipalCoordinator, _): return thing.kind != .log
        case (.logAuditor, .log): return authority != nil && thing.authority == authority
        case (.logAuditor, _): return false
        case (.administrator, .person): return authority == nil || thing.authority == authority
        case (.administrator, .log): return false
        case (.administrator, _): return authority == nil
        }
    }
}
