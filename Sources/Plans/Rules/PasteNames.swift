import Kernel

/// Finds forums and authorities by what people call them: »Lokalråd og Lokalråd+« in the plan of Vejen are the two councils of Vejen.
struct PasteNames: Sendable {
    struct Candidate: Sendable {
        let id: ResponsibleID
        let name: String
        /// A forum's or an authority's kind, as in files.
        let kind: String
        let municipality: String?
    }
    private var byName: [String: [ResponsibleID]] = [:]

    /// `municipality` is the plan's own; none for a district's plan.
    init(_ candidates: [Candidate], municipality: String?) {
        for (alias, bearers) in Self.bearers(candidates) {
            let meant = Self.meant(bearers, municipality)
            if !meant.isEmpty { byName[alias] = meant.map(\.id) }
        }
        for candidate in candidates {
            guard let place = candidate.municipality.flatMap({ Municipality.withCode($0)?.name }) else { continue }
            for alias in Self.aliases[candidate.kind] ?? [] { for joint in [" ", " i "] { byName[Self.key(alias + joint + place)] = [candidate.id] } }
        }
        for candidate in candidates { byName[Self.key(candidate.name)] = [candidate.id] }
    }

    /// Those that are named, each once, and the words that name none.
    func read(_ text: String) -> (found: [ResponsibleID], rest: [String]) {
        var (found, rest): ([ResponsibleID], [String]) = ([], [])
        for line in text.split(whereSeparator: { $0 == "\n" || $0 == ";" }) { read(Self.pieces(of: String(line)), &found, &rest) }
        return (found, rest)
    }

    /// The longest run of pieces that is a name comes first: »Syd- og Sønderjyllands Politi« is one name, »Lokalråd og Lokalråd+« are two.
    private func read(_ pieces: [(text: String, joint: String)], _ found: inout [ResponsibleID], _ rest: inout [String]) {
        var index = 0
        while index < pieces.count {
            let ends = stride(from: min(pieces.count, index + 6), to: index, by: -1)
            let match = ends.lazy.compactMap { end in byName[Self.key(Self.text(pieces[index..<end]))].map { (ids: $0, end: end) } }.first
            if let match {
                for id in match.ids where !found.contains(id) { found.append(id) }
                index = match.end
            } else {
                let word = pieces[index].text
                if !word.isEmpty, !rest.contains(word) { rest.append(word) }
                index += 1
            }
        }
    }

    private static func text(_ pieces: ArraySlice<(text: String, joint: String)>) -> String {
        pieces.dropLast().reduce("") { $0 + $1.text + $1.joint } + (pieces.last?.text ?? "")
    }

    /// Cut at commas, strokes and the words for »and«; each piece with what joins it to the next.
    private static func pieces(of line: String) -> [(text: String, joint: String)] {
        var pieces: [(text: String, joint: String)] = []
        var rest = line[...]
        while !rest.isEmpty {
            let cut = [", ", ",", " / ", "/", " og ", " samt ", " and ", " & ", " + "].compactMap { joint in
                rest.firstRange(of: joint).map { (range: $0, joint: joint) }
            }
            .min { ($0.range.lowerBound, -$0.joint.count) < ($1.range.lowerBound, -$1.joint.count) }
            pieces.append((trimmed(rest[..<(cut?.range.lowerBound ?? rest.endIndex)]), cut?.joint ?? ""))
            rest = cut.map { rest[$0.range.upperBound...] } ?? ""
        }
        return pieces
    }

    private static func trimmed(_ text: Substring) -> String { String(text.drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "." }.reversed()) }

    /// »Lokalråd+« and »Lokalråd« differ by the sign that folding would take away.
    private static func key(_ text: String) -> String { SearchWords.fold(text.replacing("+", with: " plus ")) }

    private static func bearers(_ candidates: [Candidate]) -> [String: [Candidate]] {
        var bearers: [String: [Candidate]] = [:]
        for candidate in candidates { for alias in Set((aliases[candidate.kind] ?? []).map(key)) { bearers[alias, default: []].append(candidate) } }
        return bearers
    }

    /// In a local plan the municipality's own, else the district's; in a district's plan the district's, else every municipality's. Where that leaves a
    /// doubt, nobody is meant.
    private static func meant(_ bearers: [Candidate], _ municipality: String?) -> [Candidate] {
        let wide = bearers.filter { $0.municipality == nil }
        let near = bearers.filter { municipality == nil ? $0.municipality != nil : $0.municipality == municipality }
        if municipality == nil {
            if !wide.isEmpty { return wide.count == 1 ? wide : [] }
            return Set(near.map(\.municipality)).count == near.count ? near : []
        }
        if !near.isEmpty { return near.count == 1 ? near : [] }
        return wide.count == 1 ? wide : []
    }

    private static let aliases: [String: [String]] = [
        "kredsraad": ["Kredsråd", "Kredsrådet"], "lokalraad": ["Lokalråd", "Lokalrådet", "Lokalrådene"],
        "lokalraad-plus": ["Lokalråd+", "Lokalrådet+", "Lokalrådene+", "Lokalråd plus"],
        "ssp": ["SSP", "SSP-samarbejdet"], "ssp-plus": ["SSP+"], "psp": ["PSP", "PSP-samarbejdet"], "ksp": ["KSP", "KSP-samarbejdet"],
        "ungesamraad": ["Ungesamråd", "Ungesamrådet"],
        "samraad-overgreb": ["Samråd", "Samrådet", "Samråd om overgreb", "Samrådet om overgreb mod børn"], "exitraad": ["Exitråd", "Exitrådet"],
        "police": ["Politi", "Politiet", "Police"], "prosecution": ["Anklagemyndigheden"], "probation": ["Kriminalforsorgen"],
        "region": ["Region", "Regionen"],
        "municipality": ["Kommune", "Kommunen", "Kommunerne"],
    ]
}
