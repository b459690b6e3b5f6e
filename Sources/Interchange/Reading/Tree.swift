/// What a file holds, before anyone knows what it means: lists, maps and scalars in the order of the file, each with its place.
///
/// Flat, because a file of 60 MB has millions of nodes: 24 bytes for each, and the text of all in one buffer.
struct Tree {
    enum Kind: UInt8 {
        /// A scalar without quotation marks.
        case plain
        case quoted
        case list
        case map
    }

    struct Node {
        var kind: Kind
        var line: UInt32
        var column: UInt32
        /// Of a scalar: where its text begins.
        var start: UInt32
        /// Of a scalar: its bytes. Of a list its elements, of a map its keys.
        var count: UInt32
        /// The node after this one and all that it holds.
        var end: UInt32
    }

    static let deepest = 32
    static let root = 0
    private(set) var nodes: [Node] = []
    private(set) var text: [UInt8] = []
    private var open: [Int] = []

    init(expecting bytes: Int) {
        text.reserveCapacity(bytes)
        nodes.reserveCapacity(bytes / 16)
    }

    // MARK: Building

    var depth: Int { open.count }

    mutating func addScalar(_ kind: Kind, _ bytes: UnsafeBufferPointer<UInt8>, line: Int, column: Int) {
        let start = text.count
        text.append(contentsOf: bytes)
        nodes.append(
            Node(kind: kind, line: UInt32(line), column: UInt32(column), start: UInt32(start), count: UInt32(bytes.count), end: UInt32(nodes.count + 1)))
        countElement()
    }

    mutating func begin(_ kind: Kind, line: Int, column: Int) throws {
        guard open.count < Self.deepest else { throw Flaw(line: line, column: column, ReadingWording.tooDeep) }
        open.append(nodes.count)
        nodes.append(Node(kind: kind, line: UInt32(line), column: UInt32(column), start: 0, count: 0, end: 0))
    }

    mutating func finish() {
        let index = open.removeLast()
        nodes[index].end = UInt32(nodes.count)
        if nodes[index].kind == .map { nodes[index].count /= 2 }
        countElement()
    }

    /// Whether the next node is a key of the map that is open.
    var awaitsKey: Bool {
        guard let last = open.last else { return false }
        return nodes[last].kind == .map && nodes[last].count % 2 == 0
    }

    private mutating func countElement() {
        if let last = open.last { nodes[last].count += 1 }
    }

    // MARK: Reading

    func kind(_ node: Int) -> Kind { nodes[node].kind }
    func count(_ node: Int) -> Int { Int(nodes[node].count) }

    func bytes(_ node: Int) -> ArraySlice<UInt8> {
        let node = nodes[node]
        guard node.kind == .plain || node.kind == .quoted else { return [] }
        return text[Int(node.start)..<Int(node.start + node.count)]
    }

    func string(_ node: Int) -> String { String(decoding: bytes(node), as: UTF8.self) }

    func elements(_ list: Int) -> [Int] {
        var elements: [Int] = []
        elements.reserveCapacity(count(list))
        var next = list + 1
        for _ in 0..<count(list) {
            elements.append(next)
            next = Int(nodes[next].end)
        }
        return elements
    }

    func entries(_ map: Int) -> [(key: Int, value: Int)] {
        var entries: [(key: Int, value: Int)] = []
        entries.reserveCapacity(count(map))
        var next = map + 1
        for _ in 0..<count(map) {
            let value = Int(nodes[next].end)
            entries.append((next, value))
            next = Int(nodes[value].end)
        }
        return entries
    }

    /// Nothing at all, or a word for it.
    func isNull(_ node: Int) -> Bool {
        guard kind(node) == .plain else { return false }
        return count(node) == 0 || Self.wordsForNull.contains { bytes(node).elementsEqual($0.utf8) }
    }

    static let wordsForNull = ["~", "null", "Null", "NULL"]
}
