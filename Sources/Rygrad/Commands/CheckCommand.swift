import Access
import ArgumentParser
import Foundation
import Kernel
import Plans

/// `rygrad check`: the health of a plan, or of every plan and forum, a line for each finding.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a plan with its forums, or everything: CODE PLACE: sentence, a line for each finding.")

    @OptionGroup var place: PlaceOptions
    @Option(help: "Only the plan with this id, its owner, and the forums responsible in it.")
    var plan: String?

    func run() throws {
        try Complaint.telling {
            let installation = try place.open(create: false)
            let checks = Checks.joined
            let (found, aside) = try installation.records.read(as: .visitor(on: installation.clock.today)) { reading in
                let plans = try PlanCheckStore.allPlans(in: reading)
                if let plan, !plans.contains(PlanID(plan)) {
                    throw Complaint(status: 64, Wording("planen \(plan) findes ikke her", en: "the plan \(plan) does not exist here"))
                }
                var found = plan == nil ? try checks.forums(reading) : []
                var aside = 0
                for id in plan.map({ [PlanID($0)] }) ?? plans {
                    let sorted = try checks.plan.findings(of: id, in: reading)
                    found += sorted.open
                    aside += sorted.aside.count
                }
                return (PlanFindings.ordered(found), aside)
            }
            for finding in found { print("\(finding.code.rawValue) \(finding.place): \(finding.sentence[Complaint.language])") }
            if aside > 0 { FileHandle.standardError.write(Data((Self.told(aside)[Complaint.language] + "\n").utf8)) }
        }
    }

    private static func told(_ aside: Int) -> Wording {
        aside == 1
            ? Wording("1 fund er sat til side og er ikke med.", en: "1 finding is set aside and left out.")
            : Wording("\(aside) fund er sat til side og er ikke med.", en: "\(aside) findings are set aside and left out.")
    }
}
