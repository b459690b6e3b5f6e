import Kernel

/// What columns and dimensions are called where people and statistics offices name them.
enum ColumnNames {
    static func isTime(_ name: String) -> Bool { time.contains(fold(name)) }
    static func isValue(_ name: String) -> Bool { value.contains(fold(name)) }
    static func isArea(_ name: String) -> Bool {
        let name = fold(name)
        return area.contains(name) || areaStarts.contains { name.hasPrefix($0) }
    }

    /// Whether the one column holds the codes of the other's words: »OMRÅDE_KODE« of »OMRÅDE«.
    static func isCode(_ name: String, of other: String) -> Bool {
        let (name, other) = (fold(name), fold(other))
        return ["kode", "code", "nr", "id"].contains { name == other + $0 || name == other + " " + $0 || name == other + "_" + $0 }
    }

    private static func fold(_ name: String) -> String { SearchWords.fold(name) }

    private static let time: Set<String> = Set(
        ["tid", "time", "periode", "period", "år", "year", "kvartal", "quarter", "måned", "month", "dato", "date", "time_period", "periodo"].map(SearchWords.fold))
    private static let value: Set<String> = Set(["indhold", "value", "værdi", "antal", "tal", "obs_value", "number", "count", "contents", "figure"].map(SearchWords.fold))
    private static let area: Set<String> = Set(["amt", "bopomr", "komgrp", "region", "geo", "geography", "ref_area"].map(SearchWords.fold))
    private static let areaStarts = ["område", "kommune", "municipality", "area", "landsdel"].map(SearchWords.fold)
}
