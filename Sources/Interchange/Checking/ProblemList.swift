import Kernel

/// Collects what is wrong in all files, so that a person can mend it in one go.
final class ProblemList {
    /// A file where every line is wrong would fill the memory.
    private static let kept = 5000
    private var found: [(place: Place, flaw: Flaw)] = []
    private(set) var count = 0

    /// Which file, and which node of it.
    struct Place: Sendable, Hashable {
        let file: Int32
        let line: UInt32
        let column: UInt32
    }

    func add(_ place: Place, _ wording: Wording) {
        count += 1
        guard found.count < Self.kept else { return }
        found.append((place, Flaw(line: Int(place.line), column: Int(place.column), wording)))
    }

    func refusal(naming files: [String]) -> InputRefusal {
        let sorted = found.sorted { ($0.place.file, $0.place.line, $0.place.column) < ($1.place.file, $1.place.line, $1.place.column) }
        return InputRefusal(problems: sorted.map { InputProblem(file: files[Int($0.place.file)], flaw: $0.flaw) }, count: count)
    }
}
