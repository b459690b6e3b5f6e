import Kernel

/// What a column of a plan's table holds.
enum TableColumn: String, CaseIterable, Sendable {
    case area = "indsatsomraade"
    case aim = "maal"
    case activity = "aktivitet"
    case what = "beskrivelse"
    case targetGroup = "maalgruppe"
    case action = "handling"
    case responsible = "ansvar"
    case partners = "partnere"
    case person = "person"
    case due = "frist"
    case status = "status"

    /// A column for each cell of the heading, as far as its words are known; of two that mean the same, the first.
    static func proposed(for headings: [String]) -> [TableColumn?] {
        var used: Set<TableColumn> = []
        return headings.map { heading in
            guard let column = named(heading), used.insert(column).inserted else { return nil }
            return column
        }
    }

    /// The old plan's own order, for a table without headings.
    static func proposed(width: Int) -> [TableColumn?] {
        let order: [TableColumn] = [.area, .activity, .action, .responsible, .due, .status]
        return (0..<width).map { $0 < order.count ? order[$0] : nil }
    }

    /// The words themselves, else what the heading begins with: »Ansvarlig for opgaven«.
    static func named(_ heading: String) -> TableColumn? {
        let words = SearchWords.fold(heading)
        guard !words.isEmpty, words.count <= 60 else { return nil }
        if let exact = byName[words] { return exact }
        return byName.filter { words.hasPrefix($0.key + " ") }.max { $0.key.count < $1.key.count }?.value
    }

    private static let byName: [String: TableColumn] = {
        var names: [String: TableColumn] = [:]
        for column in allCases { for name in column.synonyms { names[SearchWords.fold(name)] = column } }
        return names
    }()

    private var synonyms: [String] {
        switch self {
        case .area:
            ["Indsatsområde", "Indsatsområder", "Indsats", "Indsatser", "Fokusområde", "Fokusområder", "Tema", "Område", "Emne", "Focus area", "Area", "Theme"]
        case .aim: ["Mål", "Formål", "Målsætning", "Aim", "Goal", "Purpose", "Objective"]
        case .activity: ["Aktivitet", "Aktiviteter", "Initiativ", "Initiativer", "Projekt", "Delindsats", "Activity", "Activities", "Initiative", "Project"]
        case .what: ["Beskrivelse", "Indhold", "Hvad", "Description", "What"]
        case .targetGroup: ["Målgruppe", "Målgrupper", "Target group"]
        case .action:
            ["Handling", "Handlinger", "Konkret handling", "Konkrete handlinger", "Opgave", "Opgaver", "Tiltag", "Action", "Actions", "Task", "Tasks"]
        case .responsible: ["Ansvar", "Ansvarlig", "Ansvarlige", "Ansvarsfordeling", "Hvem", "Responsible", "Who"]
        case .partners: ["Samarbejdspartner", "Samarbejdspartnere", "Partner", "Partnere", "Sammen med", "Partners"]
        case .person: ["Person", "Tovholder", "Tovholdere", "Kontaktperson", "Kontakt", "Ansvarlig person", "Navn", "Contact", "Contact person", "Lead"]
        case .due: ["Frist", "Tidsfrist", "Deadline", "Tidspunkt", "Tid", "Tidsplan", "Tidsramme", "Dato", "Hvornår", "Due", "Due date", "When"]
        case .status: ["Status", "Fremdrift", "Progress"]
        }
    }

    var name: Wording {
        switch self {
        case .area: Wording("Indsatsområde", en: "Focus area")
        case .aim: Wording("Mål for indsatsområdet", en: "Aim of the focus area")
        case .activity: Wording("Aktivitet", en: "Activity")
        case .what: Wording("Beskrivelse af aktiviteten", en: "Description of the activity")
        case .targetGroup: Wording("Målgruppe", en: "Target group")
        case .action: Wording("Handling", en: "Action")
        case .responsible: Wording("Ansvar", en: "Responsible")
        case .partners: Wording("Sammen med", en: "Together with")
        case .person: Wording("Person eller tovholder", en: "Person or lead")
        case .due: Wording("Frist", en: "Deadline")
        case .status: Wording("Status", en: "Status")
        }
    }
}
