import Kernel
import Sample
import Statistics

/// What it costs to judge every municipality's latest year against comparable ones.
enum Judging {
    private static let offences = 8

    /// Processor time for all municipalities and eight offences of 40 quarters: the real burglaries, and the same thinned out for the other offences.
    static func milliseconds() throws -> Double {
        let towns = try NationalFigures.burglariesByMunicipality()
        let panels = (0..<offences).map { offence in
            CountPanel(towns.map { town in CountPanel.Town(town.municipality.code, group: town.municipality.district, counts: town.counts.map { $0.map { $0 * (offences - offence) / offences } }) })
        }
        var judged = 0
        let began = processorMilliseconds()
        for panel in panels {
            let window = ComparisonWindow(start: panel.quarters - 4, yearsAfter: 1)
            for town in panel.towns.indices {
                guard let compared = ComparedTowns(panel, window, without: [town]), case .judged = TownJudgement.of(town, among: compared) else { continue }
                judged += 1
            }
        }
        let spent = processorMilliseconds() - began
        guard judged > offences * 50 else { throw NothingJudged() }
        return spent
    }

    struct NothingJudged: Error {}
}
