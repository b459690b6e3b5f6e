package import Kernel

extension Call {
    /// Things with a time, the newest first, under a heading for each day.
    package func writeByDay<Entry>(_ entries: some Collection<Entry>, at time: (Entry) -> Instant, to html: inout HTML, write: (Entry, inout HTML) -> Void) {
        var rest = entries[...]
        while let first = rest.first {
            let day = frame.clock.day(of: time(first))
            let same = rest.prefix { frame.clock.day(of: time($0)) == day }
            html.write("<h2>\(long: day, language)</h2><ol class=\"history\">")
            for entry in same { write(entry, &html) }
            html.write("</ol>")
            rest = rest.dropFirst(same.count)
        }
    }
}
