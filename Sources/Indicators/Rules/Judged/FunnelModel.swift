import Foundation
import Kernel
import Statistics

/// All municipalities by how many inhabitants they have, with the limits between which most lie (tragtdiagram).
package struct FunnelModel: Sendable {
    package struct Place: Sendable {
        package let code: String
        package let count: Int
        package let inhabitants: Int
        /// Outside the limits that hold 95 and 99.8 per cent.
        package let isOutside: Bool
        package let isFarOutside: Bool
        package var rate: Double { Double(count) / Double(inhabitants) }
    }

    /// The limits at one number of inhabitants, as rates.
    package struct Edge: Sendable {
        package let inhabitants: Double
        package let near: ClosedRange<Double>
        package let far: ClosedRange<Double>
    }

    package let rate: Double
    package let places: [Place]
    package let edges: [Edge]
    private static let points = 48

    /// Nil with too few municipalities, or where nothing happened.
    init?(_ series: SourceSeries, year: Int) {
        let yearly = series.added(to: .year)
        let found = Municipality.all.compactMap { town -> (code: String, count: Int, inhabitants: Int)? in
            guard let count = yearly.areas[town.code]?[Period(year: year)], let inhabitants = Inhabitants.of(town.code, in: year), inhabitants > 0 else { return nil }
            return (town.code, Int(count), inhabitants)
        }
        guard found.count >= 10, let funnel = Funnel(found.map { Funnel.Place($0.count, per: Double($0.inhabitants)) }) else { return nil }
        rate = funnel.rate
        places = found.map { one in
            let rate = Double(one.count) / Double(one.inhabitants)
            let outside = { (share: Double) in !funnel.limits(for: Double(one.inhabitants), holding: share).contains(rate) }
            let isOutside = outside(0.95)
            return Place(code: one.code, count: one.count, inhabitants: one.inhabitants, isOutside: isOutside, isFarOutside: isOutside && outside(0.998))
        }
        let sizes = found.map { Double($0.inhabitants) }
        let (least, most) = ((sizes.min() ?? 1) * 0.85, (sizes.max() ?? 2) * 1.1)
        edges = (0...Self.points).map { step in
            let size = least * Foundation.pow(most / least, Double(step) / Double(Self.points))
            let (near, far) = (funnel.limits(for: size, holding: 0.95), funnel.limits(for: size, holding: 0.998))
            return Edge(inhabitants: size, near: near.lower...max(near.lower, near.upper), far: far.lower...max(far.lower, far.upper))
        }
    }
}
