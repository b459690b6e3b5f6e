import Kernel
import Web

/// The indicator's figures as they will be, beside what is here now: what changes first.
struct SeriesComparison {
    let placement: SeriesPlacement?
    let measured: [Measurement]
    let indicator: Indicator
    let call: Call
    private static let rowsShown = 40

    private struct Row {
        let new: Measurement
        let old: Measurement?
        var rank: Int { old == nil ? 1 : old?.value != new.value ? 0 : 2 }
    }

    func write(to html: inout HTML) {
        guard let placement, !placement.measurements.isEmpty else { return }
        let there = Dictionary(measured.map { (Place($0), $0) }) { first, _ in first }
        let rows = placement.measurements.map { Row(new: $0, old: there[Place($0)]) }
            .sorted { ($0.rank, $1.new.period.last, AreaName.order($0.new.area)) < ($1.rank, $0.new.period.last, AreaName.order($1.new.area)) }
        let (changed, new) = (rows.count { $0.rank == 0 }, rows.count { $0.rank == 1 })
        html.write("<h2 id=\"tal\">\(call[SeriesPageWording.becomes])</h2><p>\(call[SeriesPageWording.counts(new: new, changed: changed, same: rows.count - new - changed)])")
        if let kind = placement.addedTo { html.write(" \(call[SeriesPageWording.addedTo(kind)])") }
        html.write(
            """
            </p><div class="scroll" role="region" aria-labelledby="tal" tabindex="0"><table class="preview dense"><thead><tr><th scope="col">\(call[SeriesPageWording.area])</th><th scope="col">\(call[SeriesPageWording.period])</th>\
            <th scope="col" class="n">\(call[SeriesPageWording.now])</th><th scope="col" class="n">\(call[SeriesPageWording.then])</th></tr></thead><tbody>
            """)
        let figures = FigureWording(indicator, in: call.language)
        for row in rows.prefix(Self.rowsShown) {
            let style: StaticString = row.rank == 0 ? "changed" : row.rank == 1 ? "new" : "same"
            let now: Markup = row.old.map { "\(figures.value($0.value, of: $0.of))" } ?? "<span class=\"muted\">–</span>"
            html.write(
                """
                <tr class="\(style.description)"><th scope="row">\(AreaName.of(row.new.area, in: call.language))</th><td data-l="\(call[SeriesPageWording.period])">\(row.new.period.words(in: call.language))</td>\
                <td class="n" data-l="\(call[SeriesPageWording.now])">\(now)</td><td class="n" data-l="\(call[SeriesPageWording.then])">\(figures.value(row.new.value))</td></tr>
                """)
        }
        html.write("</tbody></table></div>")
        if rows.count > Self.rowsShown { html.write("<p class=\"muted\">\(call[SeriesPageWording.more(rows.count - Self.rowsShown)])</p>") }
    }

    private struct Place: Hashable {
        let period: Period
        let area: String?
        init(_ measurement: Measurement) { (period, area) = (measurement.period, measurement.area) }
    }
}
