/// A table of figures as a statistics office publishes it: dimensions with their categories, and a figure for each combination that the file holds.
package struct FigureTable: Sendable {
    /// What the table is about, as the file says.
    package var title: String?
    package var source: String?
    /// The office's own name of the table, as »STRAF11«.
    package var code: String?
    /// When the office last changed it, as the file says.
    package var updated: String?
    package var unit: String?
    package var notes: [String] = []
    package var dimensions: [Dimension]
    package var cells = Cells()

    package init(dimensions: [Dimension]) { self.dimensions = dimensions }

    package struct Dimension: Sendable, Equatable {
        package let id: String
        package var label: String
        package var categories: [Category]
        /// What the file says that it is; none where it does not.
        package var role: Role?

        package init(id: String, label: String, categories: [Category], role: Role? = nil) {
            (self.id, self.label, self.categories, self.role) = (id, label, categories, role)
        }
    }

    package struct Category: Sendable, Equatable {
        package let code: String
        package let label: String

        package init(code: String, label: String) { (self.code, self.label) = (code, label) }
    }

    package enum Role: String, Sendable, CaseIterable { case area, time, measure }

    /// The figures, one after the other, in memory that grows by a few bytes for each.
    package struct Cells: Sendable {
        /// For each cell the category's place in every dimension.
        package private(set) var places: [UInt32] = []
        /// Not a number where the file has a sign instead of a figure.
        package private(set) var values: [Double] = []
        /// The signs that stand for a figure, as »..«, by the cell.
        package private(set) var signs: [Int: String] = [:]
        /// The line of the file that each stands in; empty where the file's lines mean nothing.
        package private(set) var lines: [UInt32] = []

        package init() {}

        package var count: Int { values.count }

        package mutating func reserve(_ count: Int, dimensions: Int) {
            values.reserveCapacity(count)
            places.reserveCapacity(count * dimensions)
        }

        package mutating func append(_ value: Double, at place: some Sequence<UInt32>, sign: String? = nil, line: Int? = nil) {
            if let sign { signs[values.count] = sign }
            if let line { lines.append(UInt32(truncatingIfNeeded: line)) }
            values.append(value)
            places.append(contentsOf: place)
        }
    }
}

/// What a table may hold at most; a larger one is refused before it takes memory.
package enum TableLimits {
    package static let bytes = 256 << 20
    package static let cells = 5_000_000
    package static let dimensions = 12
    package static let categories = 200_000
}
