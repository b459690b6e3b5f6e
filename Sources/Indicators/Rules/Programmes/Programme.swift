package import Forums
package import Kernel

/// Something that is to be in place in many units, step by step (program): a traffic policy at every school, extra eyes in every municipality.
///
/// A coverage indicator with the same id counts it: the programme is the list behind the figure.
package struct Programme: Described {
    package var id = ProgrammeID("")
    package var title = ""
    package var of = Unit.institution
    /// Of institutions: which kinds count; all where none is named.
    package var kinds: [Institution.Kind]?
    /// The steps that are used, in their order; all where none is named.
    package var steps: [Step]?
    package var entries: [ProgrammeEntry]?
    package init() {}

    package enum Unit: String, Choice { case institution, municipality, forum }

    package enum Step: String, Choice {
        case none
        case inProgress = "in-progress"
        case adopted
        case inForce = "in-force"
        case toRenew = "to-renew"

        /// Whether the unit counts as covered.
        package var counts: Bool { self == .adopted || self == .inForce || self == .toRenew }
    }

    package static let properties: [Property<Programme>] = [
        Property("id", \.id),
        Property("title", \.title),
        Property("of", \.of),
        Property("kinds", \.kinds),
        Property("steps", \.steps),
        Property("entries", \.entries),
    ]
}

/// How far one unit is, from a day on.
package struct ProgrammeEntry: DescribedPart {
    /// An institution's or a forum's id, or a municipality's code.
    package var unit = ""
    package var step = Programme.Step.none
    package var from: Day?
    package var to: Day?
    package var note: String?
    package init() {}

    package static let properties: [Property<ProgrammeEntry>] = [
        Property("unit", \.unit),
        Property("step", \.step),
        Property("from", \.from),
        Property("to", \.to),
        Property("note", \.note),
    ]

    func holds(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
}

/// A unit that a programme can be in place in.
package struct ProgrammeUnit: Sendable, Equatable {
    package let id: String
    package let name: String
    package let municipality: String?

    package init(id: String, name: String, municipality: String?) { (self.id, self.name, self.municipality) = (id, name, municipality) }
}

/// How far a programme is on a day: every unit with its step.
package struct ProgrammeState: Sendable {
    package struct Line: Sendable {
        package let unit: ProgrammeUnit
        package let step: Programme.Step
        package let since: Day?
        package let note: String?
    }

    package let programme: Programme
    package let day: Day
    /// By municipality, then by name.
    package let lines: [Line]

    package init(_ programme: Programme, units: [ProgrammeUnit], on day: Day) {
        (self.programme, self.day) = (programme, day)
        let entries = Dictionary(grouping: (programme.entries ?? []).filter { $0.holds(on: day) }, by: \.unit)
        lines = units.map { unit in
            // The one that began last.
            let entry = entries[unit.id]?.max { ($0.from ?? .earliest) < ($1.from ?? .earliest) }
            return Line(unit: unit, step: entry?.step ?? .none, since: entry?.from, note: entry?.note)
        }
        .sorted { (AreaName.order($0.unit.municipality), DanishOrder.key($0.unit.name)) < (AreaName.order($1.unit.municipality), DanishOrder.key($1.unit.name)) }
    }

    package var covered: Int { lines.count { $0.step.counts } }
    package var steps: [Programme.Step] { programme.steps ?? Programme.Step.allCases }

    /// Each municipality with units of its own: how many at each step.
    package var byMunicipality: [(municipality: String?, lines: [Line])] {
        var found: [(String?, [Line])] = []
        for line in lines {
            if found.last?.0 == line.unit.municipality, !found.isEmpty { found[found.count - 1].1.append(line) } else { found.append((line.unit.municipality, [line])) }
        }
        return found.map { (municipality: $0.0, lines: $0.1) }
    }
}
