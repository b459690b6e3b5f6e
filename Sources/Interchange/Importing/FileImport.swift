package import Access
import Foundation

/// Brings files into the database: all of them or nothing.
package struct FileImport {
    /// How far the import has come.
    package struct Progress: Sendable {
        package let file: String
        package let bytesDone: Int
        package let bytesInAll: Int
    }
    private struct RolledBack: Error { let summary: ImportSummary }

    private let records: Records
    private let sizeLimit: Int

    /// - Parameter sizeLimit: how many bytes a file may have.
    package init(_ records: Records, sizeLimit: Int? = nil) {
        self.records = records
        self.sizeLimit = sizeLimit ?? SourceText.sizeLimit
    }

    /// Throws `InputRefusal` where something in the files is wrong. With `dryRun` everything is tried and nothing kept.
    package func run(_ files: [SourceFile], dryRun: Bool = false, progress: (Progress) -> Void = { _ in }) throws -> ImportSummary {
        do {
            return try records.maintain("import") { writing in
                let summary = try run(files, &writing, progress)
                if dryRun { throw RolledBack(summary: summary) }
                return summary
            }
        } catch let rolledBack as RolledBack { return rolledBack.summary }
    }

    private func run(_ files: [SourceFile], _ writing: inout Writing, _ progress: (Progress) -> Void) throws -> ImportSummary {
        var run = try ImportRun(files: files.map(\.name), sizeLimit: sizeLimit, writing.reading)
        let inAll = files.reduce(0) { $0 + $1.size }
        var done = 0
        for index in try districtsFirst(files) {
            if files[index].size > sizeLimit { run.refuseSize(of: index) } else { try run.take(files[index].load(), file: index, &writing) }
            done += files[index].size
            progress(Progress(file: files[index].name, bytesDone: done, bytesInAll: inAll))
        }
        return try run.finish(writing)
    }

    /// Files that name their district come first, so that those that name none belong to it whatever the order on the command line.
    private func districtsFirst(_ files: [SourceFile]) throws -> [Int] {
        guard files.count > 1 else { return Array(files.indices) }
        let word = Array("district".utf8)
        let naming = try files.map { file in
            guard file.size <= sizeLimit else { return false }
            let start = try file.load().prefix(1 << 16)
            return Data(start).range(of: Data(word + [UInt8(ascii: ":")])) != nil || Data(start).range(of: Data(word + [UInt8(ascii: "\"")])) != nil
        }
        return files.indices.filter { naming[$0] } + files.indices.filter { !naming[$0] }
    }
}
