import Kernel
import Sample
import Statistics

/// The real series that methods are tried on: reported burglaries in homes, 98 municipalities, 2016 to 2025.
struct RealFigures {
    let panel: CountPanel
    /// The quarter with which a year begins, counted from the first of 2016.
    func start(of year: Int) -> Int { 4 * (year - 2016) }

    init() throws {
        panel = CountPanel(try NationalFigures.burglariesByMunicipality().map { CountPanel.Town($0.municipality.code, group: $0.municipality.district, counts: $0.counts) })
    }

    private init(_ panel: CountPanel) { self.panel = panel }

    /// The same with the counts of some towns' quarters thinned as if an effort had left so much of them.
    func planted(_ share: Double, in places: [(town: Int, quarters: Range<Int>)], _ random: inout SeededGenerator) -> RealFigures {
        var counts = panel.towns.map(\.counts)
        for (town, quarters) in places {
            for quarter in quarters { counts[town][quarter] = counts[town][quarter].map { random.thinned($0, keeping: share) } }
        }
        return RealFigures(CountPanel(zip(panel.towns, counts).map { CountPanel.Town($0.code, group: $0.group, counts: $1) }))
    }
}
