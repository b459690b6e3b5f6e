import Foundation

/// How far long work has come: a bar on a terminal, a line for each part elsewhere.
final class ProgressLine {
    private static let width = 30
    private let isTerminal = isatty(2) == 1
    private var isShown = false
    private var lastPart = ""

    /// - Parameter part: what is being worked on: a file, a table.
    func show(_ part: String, done: Int, all: Int) {
        guard all > 0 else { return }
        let percent = min(100, done * 100 / all)
        guard isTerminal else {
            if part != lastPart { FileHandle.standardError.write(Data("\(percent) % \(part)\n".utf8)) }
            lastPart = part
            return
        }
        let filled = percent * Self.width / 100
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        FileHandle.standardError.write(Data("\r\(bar) \(percent) %".utf8))
        isShown = true
    }

    func end() {
        if isShown { FileHandle.standardError.write(Data("\n".utf8)) }
        isShown = false
    }
}
