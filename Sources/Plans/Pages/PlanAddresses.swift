package import Kernel
package import Web

/// Where the plans' pages are.
package enum PlanAddresses {
    package static let all: Address = "/planer"
    package static func plan(_ plan: PlanID) -> Address { "/planer/\(plan)" }
    package static func area(_ area: FocusAreaID, of plan: PlanID) -> Address { "/planer/\(plan)/indsatser/\(area)" }
    package static func activity(_ activity: ActivityID, of plan: PlanID) -> Address { "/planer/\(plan)/aktiviteter/\(activity)" }
    package static func action(_ action: AssignmentID, of plan: PlanID) -> Address { "/planer/\(plan)/handlinger/\(action)" }
    package static func history(_ plan: PlanID) -> Address { "/planer/\(plan)/historik" }
    package static func findings(_ plan: PlanID) -> Address { "/planer/\(plan)/fund" }
    package static func lifeCycle(_ plan: PlanID) -> Address { "/planer/\(plan)/gang" }
    package static func comments(_ plan: PlanID) -> Address { "/planer/\(plan)/bemaerkninger" }
    package static func statusRound(_ plan: PlanID) -> Address { "/planer/\(plan)/status" }
    package static func answers(_ plan: PlanID) -> Address { "/planer/\(plan)/svar" }
    package static func next(_ plan: PlanID) -> Address { "/planer/\(plan)/naeste" }
    package static func paste(_ plan: PlanID) -> Address { "/planer/\(plan)/indsaet" }
    package static func edit(_ plan: PlanID) -> Address { "/planer/\(plan)/ret" }
    package static func access(_ plan: PlanID) -> Address { "/adgang/planer/\(plan)" }
    package static func purge(_ plan: PlanID) -> Address { "/planer/\(plan)/sletning" }
}
