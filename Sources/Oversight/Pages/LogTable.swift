import Access
import Kernel
import Web

/// Entries of the log as a table: when, who and as what, what was done, to what, why.
extension Call {
    /// - Parameter last: a further column's head, and what stands in it for an entry.
    func writeLog(
        _ lines: some Collection<LogLine>, _ names: ReferenceNames, caption: Wording, last: (head: Wording, write: (LogLine, inout HTML) -> Void)? = nil, to html: inout HTML
    ) {
        html.write("<div class=\"scroll\"><table class=\"stack\"><caption class=\"sr\">\(self[caption])</caption><thead><tr>")
        for head in [LogWording.when, LogWording.who, LogWording.what, LogWording.about, LogWording.purpose] + [last?.head].compactMap({ $0 }) {
            html.write("<th scope=\"col\">\(self[head])</th>")
        }
        html.write("</tr></thead><tbody>")
        for line in lines {
            html.write("<tr>")
            write(line, names, to: &html)
            if let last {
                html.write("<td data-l=\"\(self[last.head])\">")
                last.write(line, &html)
                html.write("</td>")
            }
            html.write("</tr>")
        }
        html.write("</tbody></table></div>")
    }

    private func write(_ line: LogLine, _ names: ReferenceNames, to html: inout HTML) {
        html.write("<th scope=\"row\" class=\"said\">\(frame.clock.written(line.at, in: language)) <span class=\"muted\">\(self[LogWording.number]) \(line.number)</span></th>")
        html.write("<td data-l=\"\(self[LogWording.who])\"><p>")
        html.write(line.isUnknown ? "\(self[LogWording.unknown])</p>" : "<span\(own)>\(line.personName)</span></p>")
        if let capacity = line.capacity.flatMap({ CapacityWords.wording($0, names) }) { html.write("<p class=\"muted\">\(self[capacity])</p>") }
        if let behalf = names[line.behalf] { html.write("<p class=\"muted\">\(self[LogWording.onBehalf]) \(self[behalf])</p>") }
        html.write("</td><td data-l=\"\(self[LogWording.what])\">\(self[LogDeeds.words(line)])")
        if line.isRefused { html.write(" <span class=\"tag err\">\(self[LogWording.refused])</span>") }
        html.write("</td><td data-l=\"\(self[LogWording.about])\">")
        if let subject = names[line.subject] { html.write("\(self[subject].capitalFirst)") }
        html.write("</td><td data-l=\"\(self[LogWording.purpose])\">")
        if let purpose = line.purpose { html.write("\(self[purpose.wording])") }
        html.write("</td>")
    }
}

extension String {
    /// With a capital letter first.
    var capitalFirst: String { prefix(1).uppercased() + dropFirst() }
}
