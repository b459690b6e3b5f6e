package import Access
package import Plans
package import Storage
package import Web

/// What plans are measured by: indicators with their baseline and target, their figures through time, and what is missing among them.
///
/// - Rules: where a target stands (`TargetStanding`), which figures may be compared (`Measuring`), what visitors may see (`SmallNumbers`), the
///   wording, and the findings of the plan check (`IndicatorCheck`).
/// - Acts: `AddIndicator`, `ReviseIndicator`, `RemoveIndicator`, `EnterMeasurement`.
package enum Indicators {
    package static let migrations: [Migration] = IndicatorsSchema.migrations
    /// Fills the place on the plans' pages.
    package static let panel: PlanPanel = IndicatorPanel.panel
    /// What goes with a focus area or an activity.
    package static let removal: RemovalPanel = IndicatorChanges.removal
    package static func endpoints(_ records: Records) -> [Endpoint] { IndicatorPages(records: records).endpoints + ProgrammePages(records: records).endpoints }
}
