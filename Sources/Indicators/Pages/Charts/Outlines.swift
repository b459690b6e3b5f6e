/// The borders of municipalities, simplified (»Indeholder data fra Klimadatastyrelsen, DAGI«).
enum Outlines {
    struct Shape: Sendable {
        /// In SVG's words; hundreds of metres.
        let path: String
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double
        /// Where a name stands: in the middle of the largest piece.
        let middle: (x: Double, y: Double)
    }

    static func of(_ municipality: String) -> Shape? { shapes[municipality] }

    private static let shapes: [String: Shape] = Dictionary(
        Resource.lines("outlines", "txt").dropFirst().compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return parts.count == 2 ? shape(String(parts[1])).map { (String(parts[0]), $0) } : nil
        }
    ) { first, _ in first }

    private static func shape(_ path: String) -> Shape? {
        let rings = path.split(separator: "M").map(ring)
        guard let largest = rings.max(by: { area($0) < area($1) }), let first = largest.first else { return nil }
        let all = rings.flatMap { $0 }
        let (xs, ys) = (all.map(\.x), all.map(\.y))
        return Shape(path: path, left: xs.min() ?? first.x, top: ys.min() ?? first.y, right: xs.max() ?? first.x, bottom: ys.max() ?? first.y, middle: middle(largest))
    }

    /// »2807 2432l-2 -2 3 0z«: a point, then steps.
    private static func ring(_ text: Substring) -> [(x: Double, y: Double)] {
        let numbers = text.split { "lz ".contains($0) }.compactMap { Double($0) }
        guard numbers.count >= 2 else { return [] }
        var points = [(x: numbers[0], y: numbers[1])]
        for place in stride(from: 2, to: numbers.count - 1, by: 2) { points.append((points[points.count - 1].x + numbers[place], points[points.count - 1].y + numbers[place + 1])) }
        return points
    }

    private static func area(_ ring: [(x: Double, y: Double)]) -> Double { abs(zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2 }

    private static func middle(_ ring: [(x: Double, y: Double)]) -> (x: Double, y: Double) {
        var (sum, x, y) = (0.0, 0.0, 0.0)
        for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
            let cross = a.x * b.y - b.x * a.y
            sum += cross
            x += (a.x + b.x) * cross
            y += (a.y + b.y) * cross
        }
        return sum == 0 ? ring[0] : (x / (3 * sum), y / (3 * sum))
    }
}
