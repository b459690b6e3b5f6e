import Kernel

/// A status as people write it in a table.
enum TableStatus {
    static func read(_ text: String) -> Activity.Status? { byWords[SearchWords.fold(text)] }

    private static let byWords: [String: Activity.Status] = {
        let words: [(Activity.Status, [String])] = [
            (.onTrack, ["følger planen", "i gang", "igang", "igangsat", "igangværende", "påbegyndt", "begyndt", "on track", "in progress"]),
            (.delayed, ["forsinket", "delayed"]),
            (.stopped, ["stoppet", "opgivet", "droppet", "stopped"]),
            (.notStarted, ["ikke begyndt", "ikke startet", "ikke påbegyndt", "ikke igangsat", "ikke i gang", "planlagt", "afventer", "not started"]),
            (.done, ["afsluttet", "gennemført", "færdig", "udført", "gjort", "nået", "done", "completed"]),
        ]
        return Dictionary(words.flatMap { status, words in words.map { (SearchWords.fold($0), status) } }) { first, _ in first }
    }()
}
