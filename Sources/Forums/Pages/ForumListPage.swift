import Access
import Hummingbird
import Kernel
import Web

extension ForumPages {
    /// `/fora`: all forums, for the whole district first, then municipality by municipality.
    func forumList(_ call: Call) throws -> Response {
        let (districts, lines) = try records.read(as: call.viewer) { reading in
            (try ForumListStore.districts(in: reading), try ForumListStore.lines(in: reading))
        }
        let chosen = ForumFilter(call.query)
        let found = lines.filter(chosen.admits)
        return call.page(PageHead(call[ForumWording.forums], in: .forums)) { html in
            call.writeNotice(to: &html)
            html.write("<h1>\(call[ForumWording.forums])</h1><p class=\"lead\">\(call[ForumWording.forumsLead])</p>")
            if !call.viewer.standing.districts.isEmpty { html.write("<ul class=\"fn\"><li><a href=\"/personer\">\(call[PeopleWording.people])</a></li></ul>") }
            call.writeFilter(chosen, among: lines, to: &html)
            html.write("<p class=\"meta\" role=\"status\">\(call[ForumWording.shown(found.count, of: lines.count)])</p>")
            if found.isEmpty { html.write("<p class=\"empty\">\(call[ForumWording.noneFound]) <a href=\"/fora\">\(call[ForumWording.showAll])</a></p>") }
            for district in districts {
                let own = found.filter { $0.district == district.id }
                guard !own.isEmpty else { continue }
                if districts.count > 1 { html.write("<h2><a href=\"\("/kredse/\(district.id)" as Address)\"\(call.own)>\(district.name)</a></h2>") }
                call.writeForums(own, level: districts.count > 1 ? "h3" : "h2", to: &html)
            }
        }
    }
}

/// Which forums the reader asked for.
struct ForumFilter {
    let municipality: String?
    let kind: Forum.Kind?
    /// The filter's word for forums of the whole district.
    static let wholeDistrict = "kreds"

    init(_ query: FormValues) {
        municipality = query["kommune"].flatMap { $0.isEmpty ? nil : $0 }
        kind = query["type"].flatMap(Forum.Kind.init)
    }

    func admits(_ line: ForumListStore.Line) -> Bool {
        (municipality == nil || municipality == (line.municipality ?? Self.wholeDistrict)) && (kind == nil || kind == line.kind)
    }
}

extension Call {
    fileprivate func writeFilter(_ chosen: ForumFilter, among lines: [ForumListStore.Line], to html: inout HTML) {
        let municipalities = Set(lines.compactMap(\.municipality)).sorted { DanishOrder.key(municipalityName($0)) < DanishOrder.key(municipalityName($1)) }
        let kinds = Forum.Kind.allCases.filter { kind in lines.contains { $0.kind == kind } }
        html.write(
            "<form class=\"filters\" method=\"get\" action=\"/fora\"><div><label for=\"kommune\">\(self[ForumWording.municipality])</label><select id=\"kommune\" name=\"kommune\"><option value=\"\">\(self[ForumWording.all])</option>"
        )
        writeOption(ForumFilter.wholeDistrict, self[ForumWording.wholeDistrict], chosen.municipality, to: &html)
        for code in municipalities { writeOption(code, municipalityName(code), chosen.municipality, to: &html) }
        html.write(
            "</select></div><div><label for=\"type\">\(self[ForumWording.kind])</label><select id=\"type\" name=\"type\"><option value=\"\">\(self[ForumWording.all])</option>"
        )
        for kind in kinds { writeOption(kind.rawValue, self[kind.wording], chosen.kind?.rawValue, to: &html) }
        html.write("</select></div><button class=\"btn primary\" type=\"submit\">\(self[ForumWording.show])</button></form>")
    }

    func writeOption(_ value: String, _ label: String, _ chosen: String?, isOwn: Bool = false, to html: inout HTML) {
        let selected: Markup? = value == chosen ? " selected" : nil
        html.write("<option value=\"\(value)\"\(selected)\(isOwn ? own : nil)>\(label)</option>")
    }

    /// Forums in groups: the whole district, then each municipality in Danish order.
    func writeForums(_ lines: [ForumListStore.Line], level: StaticString, to html: inout HTML) {
        let groups = Dictionary(grouping: lines, by: \.municipality)
        let order = groups.keys.sorted { left, right in
            guard let left, let right else { return left == nil && right != nil }
            return DanishOrder.key(municipalityName(left)) < DanishOrder.key(municipalityName(right))
        }
        for municipality in order {
            let id = "g-\(municipality ?? ForumFilter.wholeDistrict)"
            let heading = municipalityName(municipality)
            html.write(level.description == "h3" ? "<h3 id=\"\(id)\">\(heading)</h3>" : "<h2 id=\"\(id)\">\(heading)</h2>")
            html.write("<ul class=\"cards\" aria-labelledby=\"\(id)\">")
            for line in groups[municipality] ?? [] { writeLine(line, level: level.description == "h3" ? 4 : 3, to: &html) }
            html.write("</ul>")
        }
    }

    private func writeLine(_ line: ForumListStore.Line, level: Int, to html: inout HTML) {
        let address: Address = "/fora/\(line.id)"
        html.write("<li>")
        html.write(level == 4 ? "<h4><a href=\"\(address)\"\(own)>\(line.name)</a></h4>" : "<h3><a href=\"\(address)\"\(own)>\(line.name)</a></h3>")
        html.write(
            "<p><span class=\"tag wraps\">\(self[line.kind.wording])</span></p><p class=\"muted\">\(self[CadenceWords.line(line.cadence) ?? ForumWording.notStated])</p></li>"
        )
    }
}
