/// Several tests at once (S. Holm, Scandinavian Journal of Statistics 6, 1979): which still stand when all of them together may be wrong one time in twenty.
public enum Holm {
    /// Each p with what it is worth among the others; never above 1.
    public static func adjusted(_ p: [Double]) -> [Double] {
        var adjusted = p
        var highest = 0.0
        for (rank, place) in p.indices.sorted(by: { p[$0] < p[$1] }).enumerated() {
            highest = max(highest, min(1, p[place] * Double(p.count - rank)))
            adjusted[place] = highest
        }
        return adjusted
    }
}
