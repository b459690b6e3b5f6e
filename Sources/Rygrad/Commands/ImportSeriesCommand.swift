import Access
import ArgumentParser
import Foundation
import Indicators
import Interchange
import Kernel
import Plans
import Storage
import Tables

/// `rygrad import-series FILE…`: an indicator's figures from the files of a statistics office.
struct ImportSeriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-series", abstract: "Read an indicator's figures from CSV, PC-Axis (.px) or JSON-stat files: all of them or nothing.",
        discussion: """
            What the file does not tell is asked, never guessed: --take 'OFFENCE=1320' where a table has several things in one dimension, --decimal where 1.234 may be either.
            The whole table is kept for comparison; the plan's own areas become the indicator's figures, or those of --area-code.
            """)
    private static let longWork = 2 << 20

    @Argument(help: "The files; several are laid together as one series.")
    var files: [String]
    @OptionGroup var series: SeriesOptions
    @Option(help: "The decimal mark: comma or point.")
    var decimal: DelimitedTable.DecimalMark?

    func run() throws {
        try Complaint.telling {
            try series.check()
            let line = ProgressLine()
            let tables = try files.map { try read($0, line) }
            line.end()
            try series.bring(tables)
        }
    }

    private func read(_ name: String, _ line: ProgressLine) throws -> SeriesFiles.File {
        let source = try SourceFile.named(name)
        let bytes = try source.load()
        do {
            let table = try TableReader.read(bytes, decimal: decimal) { done in
                if bytes.count > Self.longWork { line.show(name, done: done, all: bytes.count) }
            }
            return SeriesFiles.File(name: name, table: table)
        } catch let fault {
            line.end()
            throw SeriesOptions.complaint(SeriesFiles.Fault(file: name, fault))
        }
    }
}

extension DelimitedTable.DecimalMark: ExpressibleByArgument {}

enum SeriesCommandWording {
    static let noAddress = Wording("Skriv indikatoren som PLAN/ID.", en: "Write the indicator as PLAN/ID.")
    static func noIndicator(_ address: String) -> Wording { Wording("Indikatoren \(address) findes ikke her.", en: "The indicator \(address) does not exist here.") }
    static func noArea(_ code: String) -> Wording {
        Wording("»\(code)« er hverken en kommune, en politikreds eller country.", en: "“\(code)” is neither a municipality, a police district nor country.")
    }
    static func doubtful(_ doubt: SeriesDoubt) -> Wording {
        Wording("\(doubt.wording[.danish]) Skriv --replace, hvis det er. Intet er gemt.", en: "\(doubt.wording[.english]) Write --replace if it is. Nothing was saved.")
    }
    static let noDay = Wording("Skriv dagen som 2026-03-01.", en: "Write the day as 2026-03-01.")
    static let nothingOwn = Wording(
        "Filen har ingen tal for planens egne områder. Vælg områderne med --area-code.", en: "The file has no figures of the plan's own areas. Choose the areas with --area-code.")
}
