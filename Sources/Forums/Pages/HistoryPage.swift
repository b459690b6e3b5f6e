import Access
import Hummingbird
import Kernel
import Web

extension ForumPages {
    /// `/historik/fora/{forum}`: for those of the forum and those above it.
    func forumHistory(_ call: Call) throws -> Response {
        let id = try call.identifier("forum", of: Keys.Forum.self)
        let (place, entries, words) = try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.place(of: id, in: reading)
            guard place.isKnown(to: call.viewer) else { throw Refusal.notFound }
            let entries = try ForumHistoryStore.entries(of: id, before: call.query["foer"], limit: Self.historyLength + 1, in: reading)
            let people = Dictionary(try NameStore.people(of: place.district, in: reading).map { ($0.id.rawValue, $0.name) }) { first, _ in first }
            return (place, entries, HistoryWords(language: call.language, names: try NameStore.names(of: place.district, in: reading), people: people))
        }
        return call.page(PageHead(call[HistoryWording.title], in: .forums, under: call.crumbs(to: place))) { html in
            html.write("<h1>\(call[HistoryWording.title])</h1><p class=\"lead\">\(call[HistoryWording.lead(place.name)])</p>")
            guard !entries.isEmpty else { return html.write("<p class=\"empty\">\(call[HistoryWording.none])</p>") }
            call.writeByDay(entries.prefix(Self.historyLength), at: \.at, to: &html) { call.write($0, words, to: &$1) }
            if entries.count > Self.historyLength, let last = entries.dropLast().last {
                html.write("<p><a href=\"\(Address("/historik/fora/\(id)").with(["foer": last.id]))\">\(call[HistoryWording.older])</a></p>")
            }
        }
    }

    private static let historyLength = 50
}

extension Call {
    fileprivate func write(_ entry: ForumHistoryStore.Entry, _ words: HistoryWords, to html: inout HTML) {
        html.write(
            "<li><p><strong>\(self[entry.what])</strong></p><p class=\"meta\">\(entry.person ?? self[HistoryWording.system]) · \(frame.clock.written(entry.at, in: language))</p>"
        )
        if entry.isPurged { html.write("<p>\(self[HistoryWording.purged])</p>") } else { writeFields(entry, words, to: &html) }
        html.write("</li>")
    }

    private func writeFields(_ entry: ForumHistoryStore.Entry, _ words: HistoryWords, to html: inout HTML) {
        var keys = (entry.before?.fields ?? []).map(\.key)
        for (key, _) in entry.after?.fields ?? [] where !keys.contains(key) { keys.append(key) }
        // What is new or gone is told by its heading; its fields are told as they are.
        let isChange = entry.before != nil && entry.after != nil
        html.write("<dl class=\"change\">")
        for key in keys where key != "id" {
            html.write("<div><dt>\(self[HistoryWording.name(of: key)])</dt><dd\(own)>")
            if isChange, let before = entry.before?[key] { html.write("<del data-l=\"\(self[HistoryWording.before])\">\(words.shown(before, key))</del> ") }
            if let after = entry.after?[key] ?? (isChange ? nil : entry.before?[key]) {
                html.write(isChange ? "<ins data-l=\"\(self[HistoryWording.after])\">\(words.shown(after, key))</ins>" : "\(words.shown(after, key))")
            }
            html.write("</dd></div>")
        }
        html.write("</dl>")
    }
}

extension ForumHistoryStore.Entry {
    fileprivate var what: Wording {
        switch (kind, before == nil && !isPurged, after == nil && !isPurged) {
        case (.seat, true, _): HistoryWording.seatAdded(title)
        case (.seat, _, true): HistoryWording.seatRemoved(title)
        case (.seat, _, _): HistoryWording.seatChanged(title)
        case (.editor, true, _): HistoryWording.editorNamed(title)
        case (.editor, _, _): HistoryWording.editorEnded(title)
        case (.deputy, true, _): HistoryWording.deputyNamed(title)
        case (.deputy, _, _): HistoryWording.deputyRemoved(title)
        case (.confirmation, _, _): HistoryWording.membersConfirmed
        case (_, true, _): HistoryWording.forumAdded
        case (_, _, true): HistoryWording.forumRemoved
        default: HistoryWording.forumChanged
        }
    }
}
