import CYAMLParser
import Kernel

/// Reads YAML through libyaml's events: fast, with a place for each node, and aliases never come to anything.
enum YAMLTreeParser {
    static func read(_ text: UnsafeBufferPointer<UInt8>) throws -> Tree {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else { throw Flaw(line: 1, column: 1, ReadingWording.noMemory) }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)

        var tree = Tree(expecting: text.count)
        var documents = 0
        var event = yaml_event_t()
        while true {
            guard yaml_parser_parse(parser, &event) == 1 else { throw flaw(of: parser.pointee) }
            defer { yaml_event_delete(&event) }
            if event.type == YAML_STREAM_END_EVENT { break }
            if event.type == YAML_DOCUMENT_START_EVENT {
                documents += 1
                guard documents == 1 else { throw flaw(event, ReadingWording.severalDocuments) }
            }
            try add(event, to: &tree)
        }
        guard documents == 1 else { throw Flaw(line: 1, column: 1, ReadingWording.empty) }
        return tree
    }

    private static func add(_ event: yaml_event_t, to tree: inout Tree) throws {
        let line = Int(event.start_mark.line) + 1
        let column = Int(event.start_mark.column) + 1
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            try refuse(event, anchor: scalar.anchor, tag: scalar.tag)
            let kind: Tree.Kind = scalar.style == YAML_PLAIN_SCALAR_STYLE ? .plain : .quoted
            tree.addScalar(kind, UnsafeBufferPointer(start: scalar.value, count: scalar.length), line: line, column: column)
        case YAML_SEQUENCE_START_EVENT:
            try refuse(event, anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
            guard !tree.awaitsKey else { throw flaw(event, ReadingWording.keyNotText) }
            try tree.begin(.list, line: line, column: column)
        case YAML_MAPPING_START_EVENT:
            try refuse(event, anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
            guard !tree.awaitsKey else { throw flaw(event, ReadingWording.keyNotText) }
            try tree.begin(.map, line: line, column: column)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: tree.finish()
        case YAML_ALIAS_EVENT: throw flaw(event, ReadingWording.alias)
        default: break
        }
    }

    private static func refuse(_ event: yaml_event_t, anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?) throws {
        if anchor != nil { throw flaw(event, ReadingWording.alias) }
        if tag != nil { throw flaw(event, ReadingWording.tag) }
    }

    private static func flaw(_ event: yaml_event_t, _ wording: Wording) -> Flaw {
        Flaw(line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1, wording)
    }

    private static func flaw(of parser: yaml_parser_t) -> Flaw {
        guard parser.error != YAML_MEMORY_ERROR else { return Flaw(line: 1, column: 1, ReadingWording.noMemory) }
        let problem = parser.problem.map { String(cString: $0) } ?? ""
        return Flaw(line: Int(parser.problem_mark.line) + 1, column: Int(parser.problem_mark.column) + 1, YAMLProblem.wording(of: problem))
    }
}
