package import Kernel
package import Tables

/// Tables from one or more files, laid together as one series.
package struct SeriesFiles {
    package struct File {
        package let name: String
        package let table: FigureTable
        package init(name: String, table: FigureTable) { (self.name, self.table) = (name, table) }
    }

    /// What is wrong, and in which file; the name is empty where it is about all of them.
    package struct Fault: Error {
        package let file: String
        package let fault: TableFault

        package init(file: String, _ fault: TableFault) { (self.file, self.fault) = (file, fault) }
        package init(file: String, _ wording: Wording) { self.init(file: file, TableFault(wording)) }

        /// `file:line:column: sentence`, as far as the place is known.
        package func line(in language: Language) -> String {
            let place = [file] + (fault.line > 0 ? [String(fault.line)] : []) + (fault.column > 0 ? [String(fault.column)] : [])
            return (place.filter { !$0.isEmpty } + [" " + fault.wording[language]]).joined(separator: ":").trimmingPrefix(" ").description
        }
    }

    private let files: [File]
    private let mapping: SeriesMapping

    package init(_ files: [File], as mapping: SeriesMapping = SeriesMapping()) { (self.files, self.mapping) = (files, mapping) }

    /// The series, and what there is to say of it. Throws `Fault`.
    package func series(for indicator: Indicator, on today: Day, _ adjust: (inout SeriesOrigin) -> Void = { _ in }) throws(Fault) -> (SourceSeries, SeriesReport) {
        var (whole, report) = (SourceSeries?.none, SeriesReport())
        for file in files {
            let choice = try choice(in: file)
            var origin = SeriesOrigin(file.table, choice, for: indicator, on: today)
            origin.isZeroWhenLeftOut = mapping.isZeroWhenLeftOut
            adjust(&origin)
            let (figures, series) = try read(file, choice, origin)
            report.add(figures)
            guard let before = whole else {
                whole = series
                continue
            }
            // Two files may overlap, as long as they agree.
            guard before.kind == series.kind else { throw Fault(file: file.name, SourceSeriesWording.mixed(before.kind ?? .year, series.kind ?? .year)) }
            if let other = SeriesRevision.between(before, series).first {
                throw Fault(
                    file: file.name,
                    SeriesFilesWording.disagree(AreaName.of(other.area.isEmpty ? nil : other.area, in: .danish), AreaName.of(other.area.isEmpty ? nil : other.area, in: .english), other.period))
            }
            whole = series.laid(over: before)
        }
        guard let whole else { throw Fault(file: "", SourceSeriesWording.nothing) }
        report.cover(whole)
        return (whole, report)
    }

    private func read(_ file: File, _ choice: SeriesChoice, _ origin: SeriesOrigin) throws(Fault) -> (SeriesFigures, SourceSeries) {
        do throws(TableFault) {
            let figures = try SeriesFigures(file.table, choice)
            return (figures, try SourceSeries(origin, figures))
        } catch { throw Fault(file: file.name, error) }
    }

    private func choice(in file: File) throws(Fault) -> SeriesChoice {
        let choice: SeriesChoice
        do throws(TableFault) { choice = try mapping.choice(for: file.table) } catch { throw Fault(file: file.name, error) }
        if let open = choice.open(in: file.table).first { throw Fault(file: file.name, SeriesFilesWording.choose(file.table.dimensions[open])) }
        return choice
    }
}

enum SeriesFilesWording {
    private static let mostNames = 12

    private static func list(_ dimension: FigureTable.Dimension) -> String {
        let names = dimension.categories.prefix(mostNames).map { $0.code == $0.label ? $0.code : "\($0.code) (\($0.label))" }
        return names.joined(separator: ", ") + (dimension.categories.count > mostNames ? ", …" : "")
    }
    static func choose(_ dimension: FigureTable.Dimension) -> Wording {
        Wording(
            "»\(dimension.label)« har \(Figures.whole(dimension.categories.count, in: .danish)) muligheder. Vælg én: \(list(dimension)).",
            en: "“\(dimension.label)” has \(Figures.whole(dimension.categories.count, in: .english)) possibilities. Choose one: \(list(dimension)).")
    }
    static func chooseOne(_ name: String) -> Wording { Wording("Vælg, hvad der skal med i »\(name)«", en: "Choose what to take in “\(name)”") }
    static func noDimension(_ wish: String, _ names: [String]) -> Wording {
        let list = names.joined(separator: ", ")
        return Wording("»\(wish)« passer ikke på tabellen. Dens dimensioner er: \(list).", en: "“\(wish)” does not fit the table. Its dimensions are: \(list).")
    }
    static func noCategory(_ wish: String, _ dimension: FigureTable.Dimension) -> Wording {
        Wording("»\(wish)« findes ikke i tabellen. Mulighederne er: \(list(dimension)).", en: "“\(wish)” is not in the table. The possibilities are: \(list(dimension)).")
    }
    static func disagree(_ danish: String, _ english: String, _ period: Period) -> Wording {
        Wording(
            "Filerne har forskellige tal for \(danish), \(period.words(in: .danish)).", en: "The files have different figures for \(english), \(period.words(in: .english)).")
    }
}
