import Kernel
import Web

/// A small chart beside a figure: the way it went, and what is aimed at.
struct SparkLine {
    let plot: Plot
    let label: String
    /// Shared by several that are to be set against each other.
    var most: Double?

    /// Nothing is drawn for fewer than two figures that are told.
    func write(to svg: inout HTML) {
        guard plot.hasCurve, let first = plot.points.first, let last = plot.points.last else { return }
        let scale = PlotScale(left: 8, right: 136, top: 6, bottom: 40, times: first.time...last.time, most: most ?? plot.top)
        svg.write("<svg viewBox=\"0 0 144 44\" role=\"img\" aria-label=\"\(label)\"><line x1=\"8\" x2=\"136\" y1=\"40\" y2=\"40\" stroke=\"#C6CED6\"/>")
        if let aim = plot.aim {
            let start = place(scale.y(aim.from?.level ?? aim.level))
            // A yearly step ends where it should stand by the latest figure.
            let now = aim.from.map { from in aim.time > from.time ? from.level + (aim.level - from.level) * min(1, (last.time - from.time) / (aim.time - from.time)) : aim.level } ?? aim.level
            svg.write(
                "<line x1=\"\(place(aim.from.map { scale.x($0.time) } ?? 8))\" x2=\"136\" y1=\"\(start)\" y2=\"\(place(scale.y(now)))\" stroke=\"#8C1C13\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\"/>"
            )
        }
        for span in plot.hidden {
            let (x, low, high) = (place(scale.x(span.time)), place(scale.y(span.levels.lowerBound)), place(scale.y(span.levels.upperBound)))
            svg.write("<line x1=\"\(x)\" x2=\"\(x)\" y1=\"\(low)\" y2=\"\(high)\" stroke=\"#7D8792\" stroke-width=\"3\"/>")
        }
        for run in plot.runs where run.count > 1 {
            let points = run.map { "\(place(scale.x($0.time))),\(place(scale.y($0.level)))" }.joined(separator: " ")
            svg.write("<polyline points=\"\(points)\" fill=\"none\" stroke=\"#0B4F6C\" stroke-width=\"2\"/>")
        }
        for run in plot.runs where run.count == 1 { svg.write(dot(run[0], scale, radius: "2.5")) }
        if last.figure.isExact { svg.write(dot(last, scale, radius: "4")) }
        svg.write("</svg>")
    }

    private func dot(_ point: Plot.Point, _ scale: PlotScale, radius: String) -> Markup {
        "<circle cx=\"\(place(scale.x(point.time)))\" cy=\"\(place(scale.y(point.level)))\" r=\"\(radius)\" fill=\"#0B4F6C\"/>"
    }
}
