import ArgumentParser
import Foundation
import Interchange
import Kernel

/// `rygrad import FILE…`: brings files in, all or nothing.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read interchange files, YAML or JSON, into the data folder: all of them or nothing.")
    private static let errorLines = 20
    private static let longWork = 2 << 20

    @Argument(help: "The files.")
    var files: [String]
    @OptionGroup var place: PlaceOptions
    @Option(help: "How many megabytes a file may have.")
    var limit = 64
    @Flag(help: "Try everything and change nothing.")
    var dryRun = false

    func run() throws {
        try Complaint.telling {
            let sources = try files.map(SourceFile.named)
            let records = try place.open().records
            let line = ProgressLine()
            do {
                let summary = try FileImport(records, sizeLimit: min(max(1, limit), 2000) << 20).run(sources, dryRun: dryRun) { progress in
                    // Small files are done before anybody looks.
                    if progress.bytesInAll > Self.longWork { line.show(progress.file, done: progress.bytesDone, all: progress.bytesInAll) }
                }
                line.end()
                for line in summary.lines(in: Complaint.language) { print(line) }
                if dryRun { print(Wording("Prøvet; intet er gemt.", en: "Tried; nothing was saved.")[Complaint.language]) }
            } catch let refusal as InputRefusal {
                line.end()
                tell(refusal)
                throw ExitCode(65)
            }
        }
    }

    private func tell(_ refusal: InputRefusal) {
        for problem in refusal.problems.prefix(Self.errorLines) { Self.say(problem.line(in: Complaint.language)) }
        let more = refusal.count - min(Self.errorLines, refusal.problems.count)
        if more > 0 { Self.say(Wording("… og \(more) fejl til", en: "… and \(more) more errors")[Complaint.language]) }
    }

    private static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
