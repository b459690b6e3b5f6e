import Kernel
import Tasks

/// Reads a table's rows, from the first to the last, into focus areas, activities and actions.
struct PasteReading {
    private(set) var draft = PasteDraft()
    private let ground: PasteGround
    private let columns: [TableColumn?]
    /// The title of the focus area for rows that name none.
    private let fallback: String?
    private var line = PasteDraft.Line(number: 0)
    /// Where an empty cell means »as above«.
    private var area: Int?
    private var item: Int?

    /// The first `heading` rows are not read.
    init(_ table: TableText, columns: [TableColumn?], heading: Int, under fallback: String? = nil, ground: PasteGround) {
        self.ground = ground
        self.fallback = fallback
        self.columns = columns
        let repeated = heading > 0 && heading <= table.rows.count ? table.rows[heading - 1].cells : nil
        // Word repeats the heading on each page.
        for row in table.rows.dropFirst(heading) where row.cells != repeated { read(row.cells, number: row.number) }
    }

    private mutating func read(_ cells: [String], number: Int) {
        line = PasteDraft.Line(number: number)
        var texts: [TableColumn: String] = [:]
        for (column, cell) in zip(columns, cells) where !cell.isEmpty { if let column { texts[column] = cell } }
        guard !texts.isEmpty else { return }
        findArea(texts)
        if let area {
            line.area = draft.areas[area].title
            findItem(texts, in: area)
            if let item, texts.keys.contains(where: { $0 != .area && $0 != .aim }) { fill(texts, area, item) }
            if line.becomes.isEmpty { line.becomes = [.nothing] }
        } else {
            line.becomes = [.nothing]
            line.notes.append(PasteWording.noArea)
        }
        draft.lines.append(line)
    }

    private mutating func findArea(_ texts: [TableColumn: String]) {
        if let text = texts[.area] ?? (area == nil ? fallback : nil) {
            let title = title(text)
            let key = PasteGround.key(title)
            item = nil
            area = draft.areas.firstIndex { PasteGround.key($0.title) == key }
            if area == nil {
                let existing = ground.areas[key]
                draft.areas.append(PasteDraft.Area(title: existing?.title ?? title, existing: existing?.id))
                area = draft.areas.count - 1
                if existing == nil { line.becomes.append(.area) }
            }
        }
        guard let area, let aim = texts[.aim] else { return }
        if draft.areas[area].existing != nil {
            line.notes.append(PasteWording.aimOfExisting)
        } else if draft.areas[area].aim == nil {
            draft.areas[area].aim = String(aim.prefix(10_000))
        }
    }

    /// An action without any activity above it gives its words to one.
    private mutating func findItem(_ texts: [TableColumn: String], in area: Int) {
        guard let text = texts[.activity] ?? (item == nil ? texts[.action] : nil) else {
            if item == nil, texts.keys.contains(where: { $0 != .area && $0 != .aim }) { line.notes.append(PasteWording.noActivity) }
            return
        }
        if texts[.activity] == nil { line.notes.append(PasteWording.actionAsTitle) }
        let title = title(text)
        let key = PasteGround.key(title)
        item = draft.areas[area].items.firstIndex { PasteGround.key($0.activity.title) == key }
        guard item == nil else { return }
        let isKnown = draft.areas[area].existing != nil && ground.areas[PasteGround.key(draft.areas[area].title)]?.activities.contains(key) == true
        var activity = Activity()
        activity.title = title
        if title != oneLine(text) { activity.what = String(text.prefix(10_000)) }
        draft.areas[area].items.append(PasteDraft.Item(isKnown: isKnown, activity: activity))
        item = draft.areas[area].items.count - 1
        if !isKnown { line.becomes.append(.activity) }
    }

    private mutating func fill(_ texts: [TableColumn: String], _ area: Int, _ place: Int) {
        var item = draft.areas[area].items[place]
        line.activity = item.activity.title
        guard !item.isKnown else {
            line.notes.append(PasteWording.known)
            return
        }
        var row = PasteRow(ground: ground, texts: texts)
        row.add(to: &item, &line)
        if !row.action.isEmpty { line.becomes.append(.action) }
        line.notes += row.notes
        draft.areas[area].items[place] = item
    }

    /// A title is one line of at most 120 characters; the whole text is kept besides.
    private mutating func title(_ text: String) -> String {
        let line = oneLine(text)
        guard line.count > 120 else { return line }
        self.line.notes.append(PasteWording.shortened)
        let cut = line.prefix(119)
        return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + "…"
    }

    private func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
