import CMark
import Glibc
import Kernel
import Synchronization

/// CommonMark that a person wrote, as safe markup: raw HTML is shown as text, images become their words, headings stand below the page's.
package struct RenderedText: Sendable {
    let bytes: [UInt8]

    /// Rendered texts are kept, since the same ones are shown again and again.
    package init(_ text: String) {
        let key = TextKey(text)
        if let kept = RenderedText.kept.withLock({ $0.bytes[key] }) {
            bytes = kept
            return
        }
        let rendered = Self.isPlain(text) ? Self.paragraph(text) : Self.render(text)
        bytes = rendered
        RenderedText.kept.withLock { $0.keep(rendered, for: key) }
    }

    package var isEmpty: Bool { bytes.isEmpty }

    /// Forgets every kept text: after something was erased for good, it is not to stay in memory either.
    package static func forgetAll() { kept.withLock { $0 = Kept() } }

    private static let kept = Mutex(Kept())

    private struct Kept {
        var bytes: [TextKey: [UInt8]] = [:]
        var size = 0
        mutating func keep(_ rendered: [UInt8], for key: TextKey) {
            size += rendered.count + key.text.utf8.count + 64
            if size > 8 * 1024 * 1024 { (bytes, size) = ([:], 0) }
            bytes[key] = rendered
        }
    }

    /// A text as the very bytes it has. `String` itself compares what looks alike, which costs thirty times as much where letters are æ, ø and å.
    private struct TextKey: Hashable {
        var text: String

        init(_ text: String) {
            self.text = text
            self.text.makeContiguousUTF8()
        }

        static func == (left: Self, right: Self) -> Bool {
            let same: Bool?? = left.text.utf8.withContiguousStorageIfAvailable { one in right.text.utf8.withContiguousStorageIfAvailable { haveSameBytes(one, $0) } }
            return same == true
        }

        private static func haveSameBytes(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
            guard one.count == other.count else { return false }
            guard let start = one.baseAddress, let otherStart = other.baseAddress else { return true }
            return memcmp(start, otherStart, one.count) == 0
        }

        func hash(into hasher: inout Hasher) {
            text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    /// Whether the text is one line in which nothing means anything to CommonMark.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, first != UInt8(ascii: " "), !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
            ![UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "=")].contains(first)
        else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case 0x00...0x1F, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "#"),
                UInt8(ascii: "\\"), UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: "|"), UInt8(ascii: ">"):
                false
            default: true
            }
        } && text.utf8.last != UInt8(ascii: " ")
    }

    private static func paragraph(_ text: String) -> [UInt8] {
        var bytes = Array("<p>".utf8)
        Markup.append(escaping: text, to: &bytes)
        return bytes + "</p>\n".utf8
    }

    private static func render(_ text: String) -> [UInt8] {
        guard let document = cmark_parse_document(text, text.utf8.count, CMARK_OPT_DEFAULT) else { return paragraph(text) }
        defer { cmark_node_free(document) }
        tame(document)
        guard let rendered = cmark_render_html(document, CMARK_OPT_DEFAULT) else { return paragraph(text) }
        defer { free(rendered) }
        return Array(UnsafeBufferPointer(start: UnsafeRawPointer(rendered).assumingMemoryBound(to: UInt8.self), count: strlen(rendered)))
    }

    private static func tame(_ document: OpaquePointer) {
        var raw: [OpaquePointer] = []
        var images: [OpaquePointer] = []
        let iterator = cmark_iter_new(document)
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HEADING: cmark_node_set_heading_level(node, min(6, cmark_node_get_heading_level(node) + 4))
            case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: raw.append(node)
            case CMARK_NODE_IMAGE: images.append(node)
            default: break
            }
        }
        cmark_iter_free(iterator)
        for node in raw { showAsText(node) }
        for node in images { replaceByWords(node) }
    }

    private static func showAsText(_ node: OpaquePointer) {
        guard let text = cmark_node_new(CMARK_NODE_TEXT) else { return }
        cmark_node_set_literal(text, cmark_node_get_literal(node))
        guard cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK, let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) else {
            cmark_node_replace(node, text)
            cmark_node_free(node)
            return
        }
        cmark_node_append_child(paragraph, text)
        cmark_node_replace(node, paragraph)
        cmark_node_free(node)
    }

    private static func replaceByWords(_ image: OpaquePointer) {
        while let child = cmark_node_first_child(image) { cmark_node_insert_before(image, child) }
        cmark_node_unlink(image)
        cmark_node_free(image)
    }
}
