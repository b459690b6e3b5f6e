import Forums
import Indicators
import Kernel
import Plans
import Tasks

/// The OpenAPI 3.1 document. What a plan and a forum hold is made from the descriptions that the reader and the tables use, so it tells the truth.
enum OpenAPIDocument {
    static let bytes: [UInt8] = {
        var writer = YAMLWriter()
        writer.part("info", info)
        writer.part("paths", paths)
        writer.part("components", record(("schemas", .record(schemas))))
        return Array("openapi: 3.1.0\n".utf8) + writer.bytes
    }()

    private static var info: FieldRecord {
        record(
            ("title", "Rygrad"), ("version", "1"),
            ("description", "Plans and forums of local crime prevention, as visitors may read them. Those who are signed in see what they may see on the pages."),
            ("license", .record(record(("name", "MPL-2.0"), ("identifier", "MPL-2.0")))))
    }

    // MARK: Paths

    private static var paths: FieldRecord {
        record(
            (
                "/api/v1/plans",
                path(
                    "Published plans, 50 a page", "PlanPage",
                    [parameter("after", "the last id of the page before"), parameter("district", "a district's code"), parameter("year", "in force in this year")])
            ),
            ("/api/v1/plans/{id}", path("One plan whole", "Plan", [inPath])),
            (
                "/api/v1/indicators",
                path("Indicators of published plans, 50 a page", "IndicatorPage", [parameter("after", "plan/id of the last of the page before"), parameter("district", "a district's code")])
            ),
            ("/api/v1/indicators/{plan}/{id}", path("One indicator with its figures and what is judged of it", "MeasuredIndicator", [inPath("plan"), inPath])),
            ("/api/v1/indicators/{plan}/{id}/json-stat", path("Its figures as JSON-stat 2.0, areas by periods; status c where a small number is not told", "JSONStat", [inPath("plan"), inPath])),
            ("/api/v1/forums", path("Forums, 50 a page", "ForumPage", [parameter("after", "the last id of the page before"), parameter("district", "a district's code")])),
            ("/api/v1/forums/{id}", path("One forum's card", "Forum", [inPath])))
    }

    private static func path(_ summary: String, _ schema: String, _ parameters: [FieldValue]) -> FieldValue {
        let ok = record(("description", "OK"), ("headers", .record(record(("ETag", .record(record(("schema", type("string")))))))), ("content", content("application/json", schema)))
        let problem = record(("description", "what is wrong, as problem details (RFC 9457)"), ("content", content("application/problem+json", "Problem")))
        return .record(
            record(
                (
                    "get",
                    .record(
                        record(
                            ("summary", .text(summary)), ("operationId", .text("get" + schema)), ("parameters", .list(parameters)),
                            ("responses", .record(record(("'200'", .record(ok)), ("'304'", .record(record(("description", "not changed")))), ("default", .record(problem)))))))
                )))
    }

    private static func content(_ mediaType: String, _ schema: String) -> FieldValue { .record(record((mediaType, .record(record(("schema", reference(schema))))))) }

    private static func parameter(_ name: String, _ description: String) -> FieldValue {
        .record(record(("name", .text(name)), ("in", "query"), ("required", .flag(false)), ("description", .text(description)), ("schema", type("string"))))
    }

    private static var inPath: FieldValue { inPath("id") }
    private static func inPath(_ name: String) -> FieldValue { .record(record(("name", .text(name)), ("in", "path"), ("required", .flag(true)), ("schema", type("string")))) }

    // MARK: Schemas

    private static var measuredIndicator: FieldValue {
        var schema = object(Indicator.shape, [("measurements", listOf("Measurement")), ("plan", type("string")), ("focus-area", type("string")), ("activity", type("string"))])
        guard case .record(var record) = schema, case .record(var properties)? = record["properties"] else { return schema }
        properties["assessment"] = reference("Assessment")
        record["properties"] = .record(properties)
        schema = .record(record)
        return schema
    }

    /// The verdicts by written rules (docs/statistics.md), the figures that they rest on, and the sentences of the pages.
    private static var assessment: FieldValue {
        let verdict: FieldValue = .record(record(("type", "string"), ("enum", .list(["fewer", "more", "no-difference", "cannot-be-told"]))))
        let sentence: FieldValue = .record(record(("type", "object"), ("properties", .record(record(("da", type("string")), ("en", type("string")))))))
        let number = type("number")
        let change = record(
            ("verdict", verdict), ("because", type("string")), ("factor", number), ("low", number), ("high", number), ("p", number), ("detectable", number), ("sentence", sentence))
        return .record(
            record(
                ("type", "object"), ("required", .list(["target"])),
                (
                    "properties",
                    .record(
                        record(
                            ("target", .record(record(("type", "string"), ("enum", .list(["reached", "not-reached", "cannot-be-told"]))))),
                            ("change", .record(record(("type", "object"), ("required", .list(["verdict"])), ("properties", .record(change))))),
                            ("evaluation", .record(record(("type", "object"), ("required", .list(["verdict", "name"])), ("properties", .record(change)))))))
                )))
    }

    private static var jsonStat: FieldValue {
        .record(
            record(
                ("type", "object"), ("required", .list(["version", "class", "id", "size", "dimension", "value"])),
                ("properties", .record(record(("version", .record(record(("const", .text("2.0"))))), ("class", .record(record(("const", .text("dataset"))))))))))
    }

    private static var schemas: FieldRecord {
        let measured = [("measurements", listOf("Measurement"))]
        return record(
            ("Plan", object(Plan.shape, [("focus-areas", listOf("FocusArea"))])),
            ("FocusArea", object(FocusArea.shape, [("activities", listOf("Activity")), ("indicators", listOf("Indicator"))])),
            ("Activity", object(Activity.shape, [("actions", listOf("Action")), ("indicators", listOf("Indicator"))])),
            ("Action", object(Assignment.shape)), ("Indicator", object(Indicator.shape, measured)), ("Measurement", object(Measurement.shape)), ("Forum", object(Forum.shape)),
            ("MeasuredIndicator", measuredIndicator), ("Assessment", assessment), ("JSONStat", jsonStat),
            ("IndicatorPage", page(line(["plan", "id", "title", "kind"], ["measures"]))),
            ("PlanPage", page(line(["id", "title", "forum", "from", "to", "status", "district"], ["parent", "previous"]))),
            ("ForumPage", page(line(["id", "kind", "name", "district"], ["municipality", "parent"]))),
            (
                "Problem",
                .record(
                    record(
                        ("type", "object"), ("required", .list(["type", "title", "status"])),
                        ("properties", .record(record(("type", type("string")), ("title", type("string")), ("status", type("integer")), ("detail", type("string"))))))
                )
            ))
    }

    private static func page(_ item: FieldValue) -> FieldValue {
        let next = FieldValue.record(record(("type", .list(["string", "null"])), ("description", "the next page's address; null on the last")))
        return .record(
            record(
                ("type", "object"), ("required", .list(["items", "next"])),
                ("properties", .record(record(("items", .record(record(("type", "array"), ("items", item)))), ("next", next))))))
    }

    private static func line(_ required: [String], _ optional: [String]) -> FieldValue {
        .record(
            record(
                ("type", "object"), ("additionalProperties", .flag(false)), ("required", .list(required.map { .text($0) })),
                ("properties", .record(FieldRecord((required + optional).map { (key: $0, value: type("string")) })))))
    }

    private static func object(_ shape: Shape, _ further: [(String, FieldValue)] = []) -> FieldValue {
        let required = shape.fields.filter(\.isRequired).map { FieldValue.text($0.key) }
        let properties = shape.fields.map { (key: $0.key, value: schema(of: $0.type)) } + further.map { (key: $0.0, value: $0.1) }
        var fields: [(key: String, value: FieldValue)] = [("type", "object"), ("additionalProperties", .flag(false))]
        if !required.isEmpty { fields.append(("required", .list(required))) }
        return .record(FieldRecord(fields + [("properties", .record(FieldRecord(properties)))]))
    }

    private static func schema(of field: FieldType) -> FieldValue {
        switch field {
        case .line, .markdown, .reference, .referenceOrText, .area: type("string")
        case .slug: .record(record(("type", "string"), ("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$"), ("maxLength", .number(80))))
        case .municipality: .record(record(("type", "string"), ("pattern", "^[0-9]{4}$")))
        case .date: .record(record(("type", "string"), ("format", "date")))
        case .period: .record(record(("type", "string"), ("pattern", "^[0-9]{4}(-(Q[1-4]|[0-9]{2}))?$")))
        case .flag: type("boolean")
        case .number(let signed): signed ? type("number") : .record(record(("type", "number"), ("minimum", .number(0))))
        case .whole: .record(record(("type", "integer"), ("minimum", .number(0))))
        case .choice(let values): .record(record(("type", "string"), ("enum", .list(values.map { .text($0) }))))
        case .list(let element): .record(record(("type", "array"), ("items", schema(of: element))))
        case .record(let shape): object(shape)
        }
    }

    private static func listOf(_ schema: String) -> FieldValue { .record(record(("type", "array"), ("items", reference(schema)))) }
    private static func reference(_ schema: String) -> FieldValue { .record(record(("$ref", .text("#/components/schemas/\(schema)")))) }
    private static func type(_ name: String) -> FieldValue { .record(record(("type", .text(name)))) }
    private static func record(_ fields: (String, FieldValue)...) -> FieldRecord { FieldRecord(fields.map { (key: $0.0, value: $0.1) }) }
}

extension FieldValue: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = .text(text) }
}
