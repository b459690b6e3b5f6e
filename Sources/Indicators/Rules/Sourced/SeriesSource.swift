package import Kernel
package import Tables

extension SeriesOrigin {
    /// What the table tells of itself; what it does not tell comes from the indicator.
    package init(_ table: FigureTable, _ choice: SeriesChoice, for indicator: Indicator, on today: Day) {
        self.init()
        source = table.source ?? indicator.publishedBy ?? indicator.source ?? ""
        self.table = table.code
        let parts = choice.fixed.sorted { $0.key < $1.key }.compactMap { dimension, category -> String? in
            guard table.dimensions[dimension].categories.count > 1 else { return nil }
            let taken = table.dimensions[dimension].categories[category]
            return taken.label == taken.code ? taken.code : "\(taken.code) \(taken.label)"
        }
        part = parts.isEmpty ? nil : parts.joined(separator: ", ")
        unit = table.unit ?? indicator.unit
        updated = table.updated
        retrieved = today
    }
}
