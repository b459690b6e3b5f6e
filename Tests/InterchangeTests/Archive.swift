import Access
import Forums
import Foundation
import Indicators
import Interchange
import Kernel
import Plans
import RygradTesting
import Storage
import Tasks

/// A database of its own for a test, with what the tests ask of it.
final class Archive {
    let engine: any Engine
    let records: Records
    private let database: TestDatabase

    init() throws {
        database = try TestDatabase(AccessSchema.migrations + ForumsSchema.migrations + TasksSchema.migrations + PlansSchema.migrations + IndicatorsSchema.migrations)
        engine = database.engine
        records = Records(engine: engine, clock: .system)
    }

    @discardableResult func take(_ texts: String..., dryRun: Bool = false) throws -> ImportSummary {
        try take(texts.enumerated().map { ("\($0 + 1).yaml", Array($1.utf8)) }, dryRun: dryRun)
    }

    @discardableResult func take(_ files: [(name: String, bytes: [UInt8])], dryRun: Bool = false, sizeLimit: Int? = nil) throws -> ImportSummary {
        try FileImport(records, sizeLimit: sizeLimit).run(
            files.map { file in SourceFile(name: file.name, size: file.bytes.count) { file.bytes } }, dryRun: dryRun)
    }

    /// What is wrong in the files, a line for each, in English.
    func refused(_ texts: String...) throws -> [String] {
        try refused(texts.enumerated().map { ("\($0 + 1).yaml", Array($1.utf8)) })
    }

    func refused(_ files: [(name: String, bytes: [UInt8])], sizeLimit: Int? = nil) throws -> [String] {
        do {
            try take(files, sizeLimit: sizeLimit)
            return []
        } catch let refusal as InputRefusal { return refusal.problems.map { $0.line(in: .english) } }
    }

    func export(_ district: String = "1464", plan: String? = nil, as format: FileExport.Format = .yaml) throws -> String {
        var bytes: [UInt8] = []
        try FileExport(records, today: Clock.system.today).write(DistrictID(district), plan: plan.map { PlanID($0) }, as: format) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// How many rows stand in all tables that an import writes to.
    func rows() throws -> Int {
        try engine.read { connection in
            let tables: [Query] = [
                "district", "authority", "person", "institution", "forum", "seat", "plan", "focus_area", "activity", "activity_responsible", "assignment",
                "indicator", "measurement", "change_entry", "search_entry",
            ]
            return try tables.reduce(0) { try $0 + connection.count("SELECT count(*) FROM \($1)") }
        }
    }

    func count(_ query: Query) throws -> Int { try engine.read { try $0.count(query) } }
    func texts(_ query: Query) throws -> [String] { try engine.read { try $0.rows(query) { try $0.text() } } }
    func change(_ query: Query) throws { try engine.write { _ = try $0.run(query) } }
}
