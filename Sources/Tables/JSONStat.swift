import Foundation
import Kernel

/// Reads a table in JSON-stat, version 1 (a bundle of data sets) and version 2 (json-stat.org).
package enum JSONStat {
    package static func looksLike(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return bytes[start...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D } == UInt8(ascii: "{")
    }

    /// Of several data sets the first by name.
    package static func read(_ file: [UInt8]) throws(TableFault) -> FigureTable {
        let bytes = try TableText.utf8(file)
        let root: Any
        do { root = try JSONSerialization.jsonObject(with: Data(bytes)) } catch { throw TableFault(TableWording.noJSON) }
        guard let object = root as? [String: Any] else { throw TableFault(TableWording.noDataset) }
        return try JSONStatDataset(try dataset(in: object)).table()
    }

    private static func dataset(in object: [String: Any]) throws(TableFault) -> [String: Any] {
        if object["dimension"] != nil { return object }
        if let link = object["link"] as? [String: Any], let items = link["item"] as? [[String: Any]], let first = items.first(where: { $0["dimension"] != nil }) { return first }
        let sets = object.keys.sorted().compactMap { object[$0] as? [String: Any] }.filter { $0["dimension"] != nil }
        guard let first = sets.first else { throw TableFault(TableWording.noDataset) }
        return first
    }
}

private struct JSONStatDataset {
    private let object: [String: Any]
    private let dimension: [String: Any]

    init(_ object: [String: Any]) throws(TableFault) {
        guard let dimension = object["dimension"] as? [String: Any] else { throw TableFault(TableWording.missing("dimension")) }
        (self.object, self.dimension) = (object, dimension)
    }

    func table() throws(TableFault) -> FigureTable {
        guard let ids = (object["id"] ?? dimension["id"]) as? [String], let sizes = (object["size"] ?? dimension["size"]) as? [Int] else { throw TableFault(TableWording.missing("id, size")) }
        guard ids.count == sizes.count, !ids.isEmpty, Set(ids).count == ids.count else { throw TableFault(TableWording.wrongValue("size")) }
        guard ids.count <= TableLimits.dimensions else { throw TableFault(TableWording.tooManyDimensions(TableLimits.dimensions)) }
        let counter = try PlaceCounter(sizes)
        var dimensions: [FigureTable.Dimension] = []
        for (id, size) in zip(ids, sizes) { dimensions.append(try dimension(id, size)) }
        var table = FigureTable(dimensions: dimensions)
        table.title = object["label"] as? String
        table.source = object["source"] as? String
        table.updated = object["updated"] as? String
        table.notes = (object["note"] as? [Any])?.compactMap { $0 as? String } ?? []
        try fill(&table, counter)
        return table
    }

    private func dimension(_ id: String, _ size: Int) throws(TableFault) -> FigureTable.Dimension {
        guard let own = dimension[id] as? [String: Any], let category = own["category"] as? [String: Any] else { throw TableFault(TableWording.missing("dimension.\(id)")) }
        let labels = category["label"] as? [String: String] ?? [:]
        let codes: [String]
        if let list = category["index"] as? [String] {
            codes = list
        } else if let places = category["index"] as? [String: Int] {
            codes = places.sorted { $0.value < $1.value }.map(\.key)
            guard Set(places.values) == Set(0..<places.count) else { throw TableFault(TableWording.wrongValue("dimension.\(id).category.index")) }
        } else {
            // A dimension of one category need not number it.
            codes = Array(labels.keys)
        }
        guard codes.count == size, Set(codes).count == size else { throw TableFault(TableWording.wrongValue("dimension.\(id).category")) }
        return FigureTable.Dimension(id: id, label: own["label"] as? String ?? id, categories: codes.map { FigureTable.Category(code: $0, label: labels[$0] ?? $0) }, role: role(of: id))
    }

    private func role(of id: String) -> FigureTable.Role? {
        let roles = (object["role"] ?? dimension["role"]) as? [String: Any] ?? [:]
        for (name, role) in [("time", FigureTable.Role.time), ("geo", .area), ("metric", .measure)] { if (roles[name] as? [String])?.contains(id) == true { return role } }
        return nil
    }

    private func fill(_ table: inout FigureTable, _ counter: PlaceCounter) throws(TableFault) {
        let status = object["status"]
        var place = counter
        // The first versions of the format called the figures `measure`.
        switch object["value"] ?? object["measure"] {
        case let values as [Any]:
            guard values.count == counter.count else { throw TableFault(TableWording.count(values.count, claimed: counter.count)) }
            table.cells.reserve(values.count, dimensions: table.dimensions.count)
            for (index, value) in values.enumerated() {
                try append(value, at: place.places, sign: sign(status, index), to: &table)
                place.advance()
            }
        case let values as [String: Any]:
            // What is left out of a sparse table is not there: unknown, and nobody's zero.
            guard values.keys.allSatisfy({ Int($0).map { 0..<counter.count ~= $0 } ?? false }) else { throw TableFault(TableWording.wrongValue("value")) }
            for index in 0..<counter.count {
                if let value = values[String(index)] { try append(value, at: place.places, sign: sign(status, index), to: &table) }
                place.advance()
            }
        default: throw TableFault(TableWording.missing("value"))
        }
    }

    private func append(_ value: Any, at place: [UInt32], sign: String?, to table: inout FigureTable) throws(TableFault) {
        if value is NSNull { return table.cells.append(.nan, at: place, sign: sign ?? "") }
        guard let number = value as? NSNumber, isNumber(number) else {
            if let text = value as? String, FigureText.signs.contains(text) { return table.cells.append(.nan, at: place, sign: text) }
            // Some offices write their figures as texts.
            if let text = value as? String, let number = Figures.parse(text, in: .english), !text.contains(",") { return table.cells.append(number, at: place) }
            throw TableFault(TableWording.notANumber(String(String(describing: value).prefix(60))))
        }
        table.cells.append(number.doubleValue, at: place)
    }

    private func sign(_ status: Any?, _ index: Int) -> String? {
        switch status {
        case let all as String: all
        case let list as [Any]: index < list.count ? list[index] as? String : nil
        case let map as [String: Any]: map[String(index)] as? String
        default: nil
        }
    }

    /// Whether the number is one, and no truth value.
    private func isNumber(_ number: NSNumber) -> Bool { String(cString: number.objCType) != "c" }
}
