/// Finds the word that somebody probably meant.
enum NearestKey {
    static func nearest(to word: String, among words: [String]) -> String? {
        guard word.utf8.count <= 40 else { return nil }
        let lowered = word.lowercased().replacing("_", with: "-")
        let near = words.map { (word: $0, distance: distance(lowered, $0)) }.min { $0.distance < $1.distance }
        guard let near, near.distance <= max(1, min(3, near.word.utf8.count / 3)) else { return nil }
        return near.word
    }

    /// Levenshtein's: how many letters must be added, left out or changed.
    private static func distance(_ first: String, _ second: String) -> Int {
        let (first, second) = (Array(first.utf8), Array(second.utf8))
        var row = Array(0...second.count)
        for (index, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for other in 0..<second.count {
                let changed = diagonal + (letter == second[other] ? 0 : 1)
                diagonal = row[other + 1]
                row[other + 1] = min(changed, row[other] + 1, diagonal + 1)
            }
        }
        return row[second.count]
    }
}
