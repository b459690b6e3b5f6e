import Kernel

/// `/api/v1/openapi.yaml`: what the API answers, in OpenAPI 3.1.
enum OpenAPIDocument {
    static let bytes: [UInt8] = {
        var writer = YAMLWriter()
        writer.field("openapi", .text("3.1.0"))
        writer.part("info", info)
        writer.field("servers", .list([.record(FieldRecord([("url", .text("/"))]))]))
        writer.part("paths", FieldRecord(paths))
        writer.part("components", FieldRecord([("schemas", .record(FieldRecord(OpenAPISchemas.all)))]))
        return writer.bytes
    }()

    private static let info = FieldRecord([
        ("title", .text("Rygrad")),
        ("version", .text("1")),
        (
            "description",
            .text(
                """
                Plans and forums of the local crime-prevention cooperation in Denmark, with the names of the interchange format. What is absent is left out, never null. \
                Everybody may read what is published; whoever is signed in gets what their pages show too.
                """)
        ),
        ("license", .record(FieldRecord([("name", .text("MPL-2.0")), ("identifier", .text("MPL-2.0"))]))),
    ])

    private static let paths: [(key: String, value: FieldValue)] = [
        path("/api/v1/plans", "listPlans", "All plans that you may see, by their ids.", [after, district, year], answers: "PlanList"),
        path("/api/v1/plans/{id}", "plan", "One plan with its focus areas, activities, actions, indicators and figures.", [id], answers: "Plan"),
        path("/api/v1/forums", "listForums", "All forums, by their ids.", [after, district], answers: "ForumList"),
        path("/api/v1/forums/{id}", "forum", "One forum's card, with the members whose names are public.", [id], answers: "Forum"),
        (
            "/api/v1/openapi.yaml",
            operation(
                "openapi", "This document.", [],
                [("\"200\"", .record(answer("The document.", "application/yaml", FieldRecord([("type", .text("object"))])))), ("\"304\"", .record(notModified))])
        ),
    ]

    private static func path(_ address: String, _ id: String, _ summary: String, _ parameters: [FieldRecord], answers schema: String) -> (key: String, value: FieldValue) {
        let isList = schema.hasSuffix("List")
        let error = isList ? ("\"400\"", "A parameter cannot be read.") : ("\"404\"", "There is no such thing, or it is not for you to see.")
        return (
            address,
            operation(
                id, summary, parameters,
                [
                    ("\"200\"", .record(answer("As asked for.", "application/json", SchemaOfShape.reference(schema)))), ("\"304\"", .record(notModified)),
                    (error.0, .record(answer(error.1, "application/problem+json", SchemaOfShape.reference("Problem")))),
                    ("default", .record(answer("Any other error.", "application/problem+json", SchemaOfShape.reference("Problem")))),
                ])
        )
    }

    private static func operation(_ id: String, _ summary: String, _ parameters: [FieldRecord], _ responses: [(key: String, value: FieldValue)]) -> FieldValue {
        var operation = FieldRecord([("operationId", .text(id)), ("summary", .text(summary))])
        if !parameters.isEmpty { operation["parameters"] = .list(parameters.map { .record($0) }) }
        operation["responses"] = .record(FieldRecord(responses))
        return .record(FieldRecord([("get", .record(operation))]))
    }

    private static func answer(_ description: String, _ type: String, _ schema: FieldRecord) -> FieldRecord {
        FieldRecord([("description", .text(description)), ("content", .record(FieldRecord([(type, .record(FieldRecord([("schema", .record(schema))])))])))])
    }

    private static let notModified = FieldRecord([("description", .text("Nothing changed since the answer with the tag in If-None-Match."))])

    private static let id = parameter("id", in: "path", "The identifier.", SchemaOfShape.slug)
    private static let after = parameter("after", in: "query", "The last id of the page before; stands in its next.", SchemaOfShape.slug)
    private static let district = parameter("district", in: "query", "Only this police district.", SchemaOfShape.text(pattern: "^[0-9]{4}$"))
    private static let year = parameter("year", in: "query", "Only plans that hold for some part of this year.", SchemaOfShape.text(pattern: "^[0-9]{4}$"))

    private static func parameter(_ name: String, in place: String, _ description: String, _ schema: FieldRecord) -> FieldRecord {
        var parameter = FieldRecord([("name", .text(name)), ("in", .text(place)), ("description", .text(description))])
        if place == "path" { parameter["required"] = .flag(true) }
        parameter["schema"] = .record(schema)
        return parameter
    }
}
