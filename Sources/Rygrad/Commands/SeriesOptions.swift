import Access
import ArgumentParser
import Foundation
import Indicators
import Kernel
import Plans
import Storage
import Tables

/// What is said of figures that are brought in, whether from files or from a source's own interface.
struct SeriesOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The indicator.", valueName: "plan/id"))
    var indicator: String
    @OptionGroup var place: PlaceOptions
    @Option(name: .customLong("area-code"), help: ArgumentHelp("An area whose figures are entered: a municipality, a police district or country; may be repeated.", valueName: "code"))
    var areas: [String] = []
    @Option(name: .customLong("take"), help: ArgumentHelp("Which category is taken in a dimension, by code or name; may be repeated.", valueName: "dimension=category"))
    var taken: [String] = []
    @Option(help: "Who publishes the figures; what the file or the indicator says unless given.")
    var source: String?
    @Option(help: "The day on which the file was fetched, as 2026-03-01; today unless given.")
    var retrieved: String?
    @Option(help: "The day from which the figures may be shown, as 2026-03-01; until then those who write the plan alone see them.")
    var release: String?
    @Flag(help: "Cells that the source leaves out mean none; else they are unknown.")
    var zeroWhenLeftOut = false
    @Flag(help: "A dash means none; else it is unknown.")
    var dashIsZero = false
    @Flag(help: "It is the right table, though most figures differ from those that are here.")
    var replace = false
    @Flag(help: "Try everything and change nothing.")
    var dryRun = false

    /// What is wrong with the options alone.
    func check() throws {
        _ = try address()
        _ = (try Self.parsed(retrieved), try Self.parsed(release))
        for area in areas where Municipality.withCode(area) == nil && PoliceDistrict.withCode(area) == nil && area != AreaName.country {
            throw Complaint(status: 64, SeriesCommandWording.noArea(area))
        }
    }

    private static func parsed(_ text: String?) throws -> Day? {
        try text.map { text in
            guard let day = Day(iso: text) else { throw Complaint(status: 64, SeriesCommandWording.noDay) }
            return day
        }
    }

    /// All of it or nothing; tells what became of it.
    func bring(_ tables: [SeriesFiles.File]) throws {
        let ((plan, id), day) = (try address(), try Self.parsed(retrieved))
        let installation = try place.open(create: false)
        defer { installation.engine.close() }
        let (today, shownFrom) = (installation.clock.today, try Self.parsed(release))
        let told: SeriesReport
        do {
            told = try installation.records.maintain("operator.import-series") { writing in
                let facts = try PlanAccess.facts(of: plan, in: writing.reading)
                let indicator = try IndicatorStore.indicator(id, of: plan, in: writing.reading).indicator
                let (series, report) = try SeriesFiles(tables, as: try mapping(tables, in: facts.district, writing.reading)).series(for: indicator, on: today) { origin in
                    if let source { origin.source = source }
                    if let day { origin.retrieved = day }
                    origin.release = shownFrom
                }
                let placement = SeriesPlacement(series, for: indicator, municipality: facts.municipality, district: facts.district.rawValue, areas: areas)
                if placement.measurements.isEmpty { throw SeriesFiles.Fault(file: "", SeriesCommandWording.nothingOwn) }
                if let problem = placement.problem(for: indicator, on: today) { throw SeriesFiles.Fault(file: "", problem) }
                let outcome = try SeriesKeeping(series, placement, areas: areas, isMeant: replace).keepAsOperator(indicator, in: facts, &writing)
                var told = report
                told.outcome = outcome
                if dryRun { throw Tried(report: told) }
                return told
            }
        } catch let tried as Tried {
            for line in tried.report.lines(in: Complaint.language) { print(line) }
            return print(Wording("Prøvet; intet er gemt.", en: "Tried; nothing was saved.")[Complaint.language])
        } catch let fault as SeriesFiles.Fault { throw Self.complaint(fault) } catch Refusal.notFound {
            throw Complaint(status: 64, SeriesCommandWording.noIndicator(indicator))
        } catch let doubt as SeriesDoubt { throw Complaint(status: 65, SeriesCommandWording.doubtful(doubt)) } catch Refusal.conflict(let wording) { throw Complaint(status: 65, wording) }
        for line in told.lines(in: Complaint.language) { print(line) }
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

    /// On a line of its own, as `file:line:column: sentence`.
    static func complaint(_ fault: SeriesFiles.Fault) -> any Error {
        FileHandle.standardError.write(Data((fault.line(in: Complaint.language) + "\n").utf8))
        return ExitCode(65)
    }
}
