package import Access
import Forums
import Indicators
package import Kernel
import Plans

/// Writes a district as a file that import reads back.
package struct FileExport {
    package enum Format: String, CaseIterable, Sendable { case yaml, json }

    private let records: Records
    private let viewer: Viewer

    package init(_ records: Records, today: Day) {
        self.records = records
        viewer = .visitor(on: today)
    }

    /// The codes of the districts, in order.
    package func districts() throws -> [DistrictID] {
        try records.read(as: viewer) { try ForumsArchive.districts.stored($0).map(\.thing.id) }
    }

    /// The district of the plan; nil where there is no such plan.
    package func district(of plan: PlanID) throws -> DistrictID? {
        try records.read(as: viewer) { try PlanArchive.lines($0).first { $0.id == plan.rawValue }?.district }
    }

    /// Hands over the file's bytes in pieces. With `plan` the file holds that plan alone.
    package func write(_ district: DistrictID, plan: PlanID? = nil, as format: Format, to sink: ([UInt8]) throws -> Void) throws {
        try records.read(as: viewer) { reading in
            switch format {
            case .yaml: try write(district, plan, YAMLWriter(), reading, sink)
            case .json: try write(district, plan, JSONWriter(), reading, sink)
            }
        }
    }

    private func write(_ district: DistrictID, _ plan: PlanID?, _ writer: some DocumentWriter, _ reading: borrowing Reading, _ sink: ([UInt8]) throws -> Void)
        throws
    {
        var writer = writer
        writer.begin()
        if plan == nil { try writeHead(district, &writer, reading) }
        var plans = plan.map { [$0.rawValue] } ?? []
        if plan == nil { plans = try PlanArchive.ids(of: district, reading) }
        if !plans.isEmpty { writer.beginList("plans") }
        for id in plans {
            guard let plan = try PlanArchive.plans(of: district).stored(reading, key: id)?.thing else { continue }
            writer.item(try PlanFile.load(plan, reading).record)
            try sink(writer.bytes)
            writer.bytes.removeAll(keepingCapacity: true)
        }
        if !plans.isEmpty { writer.endList() }
        writer.end()
        try sink(writer.bytes)
    }

    private func writeHead(_ district: DistrictID, _ writer: inout some DocumentWriter, _ reading: borrowing Reading) throws {
        if let district = try ForumsArchive.districts.stored(reading, key: district.rawValue) { writer.part("district", district.thing.record) }
        write("authorities", try ForumsArchive.authorities(of: district).stored(reading), &writer)
        write("people", try ForumsArchive.people(of: district).stored(reading), &writer)
        write("institutions", try ForumsArchive.institutions(of: district).stored(reading), &writer)
        write("forums", try ForumsArchive.forumsWithMembers(of: district, reading), &writer)
        write("programmes", try ProgrammeStore.archive(of: district).stored(reading), &writer)
    }

    private func write<Thing>(_ key: String, _ items: [ArchiveShelf<Thing>.Item], _ writer: inout some DocumentWriter) {
        guard !items.isEmpty else { return }
        writer.beginList(key)
        for item in items { writer.item(item.thing.record) }
        writer.endList()
    }
}
