/// From times and levels to places in a drawing. Levels always begin at nothing, so that a small change does not look great.
struct PlotScale {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    let times: ClosedRange<Double>
    let most: Double

    func x(_ time: Double) -> Double {
        guard times.upperBound > times.lowerBound else { return right }
        return left + (time - times.lowerBound) / (times.upperBound - times.lowerBound) * (right - left)
    }

    func y(_ level: Double) -> Double {
        guard most > 0 else { return bottom }
        return bottom - level / most * (bottom - top)
    }

    /// Round steps from nothing to a little above the greatest level; at least one, so that things counted are not halved.
    static func ticks(to most: Double, whole: Bool, atMost count: Int) -> [Double] {
        guard most > 0 else { return [0, 1] }
        var size = 1e-6
        while true {
            for factor in [1.0, 2, 5] {
                let step = size * factor
                guard !whole || step >= 1, (most / step).rounded(.up) <= Double(count) else { continue }
                return (0...Int((most / step - 1e-9).rounded(.up))).map { Double($0) * step }
            }
            size *= 10
        }
    }
}

/// A coordinate with one decimal, as SVG reads it.
func place(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
}
