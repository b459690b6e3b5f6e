import Kernel

/// A drawing's measures: one for wide pages, one for telephones.
struct ChartLook {
    let id: String
    let style: String
    let width: Int
    /// Of the plot itself.
    let height: Double
    /// Room for the labels to the right.
    let margin: Double
    let ticks: Int
    /// So many letters fit on a line of the title.
    private let letters: Int
    private let labels: Int

    static let wide = ChartLook(id: "graf", style: "wide", width: 720, height: 250, margin: 150, ticks: 6, letters: 64, labels: 8)
    static let narrow = ChartLook(id: "graf-smal", style: "narrow", width: 340, height: 210, margin: 92, ticks: 4, letters: 30, labels: 3)

    static let own = "#0B4F6C"
    /// Told apart from each other and from the plan's own by the colour-blind too.
    static let colours = ["#E06A00", "#3A8FC4", "#7D8792"]

    var isNarrow: Bool { style == "narrow" }

    /// Lines of whole words.
    func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= letters { lines[lines.count - 1] = last + " " + word } else { lines.append(String(word)) }
        }
        return lines
    }

    /// The periods that get a name beneath the axis: evenly from the last one back.
    func labelled(_ periods: [Period]) -> [Period] {
        let most = periods.first?.kind == .year ? labels : max(2, labels * 5 / 8)
        let step = max(1, (periods.count + most - 1) / most)
        return periods.enumerated().filter { (periods.count - 1 - $0.offset).isMultiple(of: step) }.map(\.element)
    }
}
