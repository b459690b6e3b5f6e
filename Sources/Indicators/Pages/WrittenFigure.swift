import Kernel
import Web

extension Call {
    /// A figure with what it counts. People wrote that, in Danish, and on an English page it says so.
    func figure(_ figure: Figure, of indicator: Indicator) -> Markup {
        let text = FigureWording(indicator, in: language).full(figure)
        guard own != nil, let unit = indicator.unit, !unit.isEmpty, text.hasSuffix(unit) else { return "\(text)" }
        return "\(String(text.dropLast(unit.count)))<span\(own)>\(unit)</span>"
    }
}
