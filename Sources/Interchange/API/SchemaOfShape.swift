import Kernel

/// JSON Schemas (2020-12) from the shapes by which files are checked too, so that the document cannot say something else than the program does.
enum SchemaOfShape {
    /// - Parameter lists: keys of lists whose things have schemas of their own, with the schemas' names.
    static func object(_ shape: Shape, leavingOut keys: Set<String> = [], lists: [(key: String, schema: String)] = []) -> FieldRecord {
        let fields = shape.fields.filter { !keys.contains($0.key) }
        let properties = fields.map { (key: $0.key, value: FieldValue.record(schema(of: $0.type))) } + lists.map { (key: $0.key, value: .record(list(of: reference($0.schema)))) }
        return object(properties, required: fields.filter(\.isRequired).map(\.key))
    }

    static func object(_ properties: [(key: String, value: FieldValue)], required: [String]) -> FieldRecord {
        var schema = FieldRecord([("type", .text("object"))])
        if !required.isEmpty { schema["required"] = .list(required.map { .text($0) }) }
        schema["properties"] = .record(FieldRecord(properties))
        schema["additionalProperties"] = .flag(false)
        return schema
    }

    static func reference(_ schema: String) -> FieldRecord { FieldRecord([("$ref", .text("#/components/schemas/\(schema)"))]) }
    static func list(of items: FieldRecord) -> FieldRecord { FieldRecord([("type", .text("array")), ("items", .record(items))]) }
    static func text(pattern: String) -> FieldRecord { FieldRecord([("type", .text("string")), ("pattern", .text(pattern))]) }

    static func schema(of type: FieldType) -> FieldRecord {
        switch type {
        case .line, .referenceOrText: FieldRecord([("type", .text("string"))])
        case .markdown: FieldRecord([("type", .text("string")), ("contentMediaType", .text("text/markdown"))])
        case .slug, .reference: slug
        case .municipality: text(pattern: "^[0-9]{4}$")
        case .area: text(pattern: "^([0-9]{4}|country)$")
        case .date: FieldRecord([("type", .text("string")), ("format", .text("date"))])
        case .period: text(pattern: "^[0-9]{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$")
        case .flag: FieldRecord([("type", .text("boolean"))])
        case .number(let signed): signed ? FieldRecord([("type", .text("number"))]) : FieldRecord([("type", .text("number")), ("minimum", .number(0))])
        case .whole: FieldRecord([("type", .text("integer")), ("minimum", .number(0))])
        case .choice(let choices): FieldRecord([("type", .text("string")), ("enum", .list(choices.map { .text($0) }))])
        case .list(let element): list(of: schema(of: element))
        case .record(let shape): object(shape)
        }
    }

    static let slug = FieldRecord([("type", .text("string")), ("pattern", .text("^[a-z0-9]+(-[a-z0-9]+)*$")), ("maxLength", .number(80))])
}
