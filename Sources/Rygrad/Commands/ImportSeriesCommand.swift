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
    @Option(help: ArgumentHelp("The indicator.", valueName: "plan/id"))
    var indicator: String
    @OptionGroup var place: PlaceOptions
    @Option(name: .customLong("area-code"), help: ArgumentHelp("An area whose figures are entered: a municipality, a police district or country; may be repeated.", valueName: "code"))
    var areas: [String] = []
    @Option(name: .customLong("take"), help: ArgumentHelp("Which category is taken in a dimension, by code or name; may be repeated.", valueName: "dimension=category"))
    var taken: [String] = []
    @Option(help: "The decimal mark: comma or point.")
    var decimal: DelimitedTable.DecimalMark?
    @Option(help: "Who publishes the figures; what the file or the indicator says unless given.")
    var source: String?
    @Option(help: "The day on which the file was fetched, as 2026-03-01; today unless given.")
    var retrieved: String?
    @Flag(help: "Cells that the source leaves out mean none; else they are unknown.")
    var zeroWhenLeftOut = false
    @Flag(help: "A dash means none; else it is unknown.")
    var dashIsZero = false
    @Flag(help: "It is the right table, though most figures differ from those that are here.")
    var replace = false
    @Flag(help: "Try everything and change nothing.")
    var dryRun = false

    func run() throws {
        try Complaint.telling {
            let (plan, id) = try address()
            for area in areas where Municipality.withCode(area) == nil && PoliceDistrict.withCode(area) == nil && area != AreaName.country {
                throw Complaint(status: 64, SeriesCommandWording.noArea(area))
            }
            let day = try retrieved.map { text in
                guard let day = Day(iso: text) else { throw Complaint(status: 64, SeriesCommandWording.noDay) }
                return day
            }
            let line = ProgressLine()
            let tables = try files.map { try read($0, line) }
            line.end()
            let installation = try place.open(create: false)
            defer { installation.engine.close() }
            let today = installation.clock.today
            let told: SeriesReport
            do {
                told = try installation.records.maintain("operator.import-series") { writing in
                    let facts = try PlanAccess.facts(of: plan, in: writing.reading)
                    let indicator = try IndicatorStore.indicator(id, of: plan, in: writing.reading).indicator
                    let (series, report) = try SeriesFiles(tables, as: try mapping(tables, in: facts.district, writing.reading)).series(for: indicator, on: today) { origin in
                        if let source { origin.source = source }
                        if let day { origin.retrieved = day }
                    }
                    let placement = SeriesPlacement(series, for: indicator, municipality: facts.municipality, district: facts.district.rawValue, areas: areas)
                    if placement.measurements.isEmpty { throw SeriesFiles.Fault(file: "", SeriesCommandWording.nothingOwn) }
                    if let problem = placement.problem(for: indicator, on: today) { throw SeriesFiles.Fault(file: "", problem) }
                    let outcome = try SeriesKeeping(series, placement, isMeant: replace).keepAsOperator(indicator, in: facts, &writing)
                    var told = report
                    told.outcome = outcome
                    if dryRun { throw Tried(report: told) }
                    return told
                }
            } catch let tried as Tried {
                for line in tried.report.lines(in: Complaint.language) { print(line) }
                return print(Wording("Prøvet; intet er gemt.", en: "Tried; nothing was saved.")[Complaint.language])
            } catch let fault as SeriesFiles.Fault { throw complaint(fault) } catch Refusal.notFound {
                throw Complaint(status: 64, SeriesCommandWording.noIndicator(indicator))
            } catch let doubt as SeriesDoubt { throw Complaint(status: 65, SeriesCommandWording.doubtful(doubt)) } catch Refusal.conflict(let wording) { throw Complaint(status: 65, wording) }
            for line in told.lines(in: Complaint.language) { print(line) }
        }
    }

    /// As the options say; where they say nothing of it, as the source's table was read last time.
    private func mapping(_ files: [SeriesFiles.File], in district: DistrictID, _ reading: borrowing Reading) throws -> SeriesMapping {
        var mapping = SeriesMapping()
        if taken.isEmpty, let table = files.first?.table, let kept = try SeriesMappingStore.mapping(of: table, in: district, reading) { mapping = kept }
        if !taken.isEmpty { mapping.taken = taken }
        if dashIsZero { mapping.isDashZero = true }
        if zeroWhenLeftOut { mapping.isZeroWhenLeftOut = true }
        return mapping
    }

    /// Ends a transaction in which all was tried.
    private struct Tried: Error { let report: SeriesReport }

    private func address() throws -> (PlanID, IndicatorID) {
        let parts = indicator.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy(Slug.isValid) else { throw Complaint(status: 64, SeriesCommandWording.noAddress) }
        return (PlanID(parts[0]), IndicatorID(parts[1]))
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
            throw complaint(SeriesFiles.Fault(file: name, fault))
        }
    }

    /// On a line of its own, as `file:line:column: sentence`.
    private func complaint(_ fault: SeriesFiles.Fault) -> any Error {
        FileHandle.standardError.write(Data((fault.line(in: Complaint.language) + "\n").utf8))
        return ExitCode(65)
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
