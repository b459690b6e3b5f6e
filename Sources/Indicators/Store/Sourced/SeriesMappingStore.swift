package import Access
package import Kernel
import Storage
package import Tables

/// How the tables of sources were read last time, in each police district.
package enum SeriesMappingStore {
    private static let mappings = IndicatorsSchema.seriesMapping

    package static func mapping(of table: FigureTable, in district: DistrictID, _ reading: borrowing Reading) throws -> SeriesMapping? {
        try reading.first(
            "SELECT \(mappings.columns) FROM series_mapping WHERE district = \(district) AND source_table = \(SeriesMapping.key(of: table))"
        ) { try mappings.read(&$0) }
    }

    /// Part of bringing figures in; nothing in it is anybody's.
    static func keep(_ mapping: SeriesMapping, of table: FigureTable, in district: DistrictID, _ writing: inout Writing) throws {
        let key = SeriesMapping.key(of: table)
        try writing.run("DELETE FROM series_mapping WHERE district = \(district) AND source_table = \(key)")
        try writing.run(mappings.insert(mapping, [("district", district.storedValue), ("source_table", key.storedValue)]))
    }
}
