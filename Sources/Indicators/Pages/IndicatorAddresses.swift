package import Kernel
package import Web

/// Where the indicators' pages are.
package enum IndicatorAddresses {
    package static let all: Address = "/indikatorer"
    package static func indicator(_ id: IndicatorID, of plan: PlanID) -> Address { "/indikatorer/\(plan)/\(id)" }
    package static func edit(_ id: IndicatorID, of plan: PlanID) -> Address { "/indikatorer/\(plan)/\(id)/ret" }
    package static func remove(_ id: IndicatorID, of plan: PlanID) -> Address { "/indikatorer/\(plan)/\(id)/slet" }
    package static func newMeasurement(_ id: IndicatorID, of plan: PlanID) -> Address { "/indikatorer/\(plan)/\(id)/maalinger/ny" }
    package static func file(_ id: IndicatorID, of plan: PlanID) -> Address { "/indikatorer/\(plan)/\(id)/tal.csv" }
    package static func newSeries(_ id: IndicatorID, of plan: PlanID) -> Address { "/indikatorer/\(plan)/\(id)/serie/ny" }
    package static func evaluation(_ id: IndicatorID, of plan: PlanID) -> Address { "/indikatorer/\(plan)/\(id)/vurdering" }
    package static func evaluationFile(_ id: IndicatorID, of plan: PlanID) -> Address { "/indikatorer/\(plan)/\(id)/vurdering.csv" }
    package static func newEvaluation(_ id: IndicatorID, of plan: PlanID) -> Address { "/indikatorer/\(plan)/\(id)/vurdering/ny" }
    package static func new(in area: FocusAreaID, of plan: PlanID) -> Address { "/planer/\(plan)/indsatser/\(area)/indikatorer/ny" }

    static func measurement(_ period: Period, _ area: String?, of id: IndicatorID, _ plan: PlanID, _ verb: Verb) -> Address {
        let place = area ?? together
        switch verb {
        case .edit: return "/indikatorer/\(plan)/\(id)/maalinger/\(period.text)/\(place)/ret"
        case .remove: return "/indikatorer/\(plan)/\(id)/maalinger/\(period.text)/\(place)/slet"
        }
    }
    enum Verb { case edit, remove }

    /// Stands for the area in an address where a figure holds for all of the plan's area.
    static let together = "samlet"

    static func plan(_ plan: PlanID) -> Address { "/planer/\(plan)" }
    static func focusArea(_ area: FocusAreaID, of plan: PlanID) -> Address { "/planer/\(plan)/indsatser/\(area)" }
    static func activity(_ activity: ActivityID, of plan: PlanID) -> Address { "/planer/\(plan)/aktiviteter/\(activity)" }
}
