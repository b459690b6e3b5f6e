import Forums
import Indicators
import Kernel
import Plans
import Tasks

/// The schemas of everything that the API answers.
enum OpenAPISchemas {
    static let all: [(key: String, value: FieldValue)] = [
        ("PlanList", .record(page(of: "PlanLine"))),
        ("PlanLine", .record(planLine)),
        ("Plan", .record(SchemaOfShape.object(Plan.shape, lists: [("focus-areas", "FocusArea")]))),
        ("FocusArea", .record(SchemaOfShape.object(FocusArea.shape, lists: [("activities", "Activity"), ("indicators", "Indicator")]))),
        ("Activity", .record(SchemaOfShape.object(Activity.shape, lists: [("actions", "Action"), ("indicators", "Indicator")]))),
        ("Action", .record(SchemaOfShape.object(Assignment.shape))),
        ("Indicator", .record(SchemaOfShape.object(Indicator.shape, lists: [("measurements", "Measurement")]))),
        ("Measurement", .record(SchemaOfShape.object(Measurement.shape))),
        ("ForumList", .record(page(of: "ForumLine"))),
        ("ForumLine", .record(forumLine)),
        ("Forum", .record(SchemaOfShape.object(Forum.shape, leavingOut: ["members", "records"], lists: [("members", "Member")]))),
        ("Member", .record(member)),
        ("Problem", .record(problem)),
    ]

    private static func page(of line: String) -> FieldRecord {
        SchemaOfShape.object(
            [
                ("items", .record(FieldRecord(SchemaOfShape.list(of: SchemaOfShape.reference(line)).fields + [("maxItems", .number(Double(APIPages.pageLength)))]))),
                ("next", .record(FieldRecord([("type", .list([.text("string"), .text("null")])), ("description", .text("The address of the next page; null on the last one."))]))),
            ], required: ["items", "next"])
    }

    private static let planLine = SchemaOfShape.object(
        fields(of: Plan.shape, ["id", "title", "from", "to", "status", "forum"]) + [("district", .record(code))] + fields(of: Plan.shape, ["parent"]),
        required: ["id", "title", "from", "to", "status", "forum", "district"])

    private static let forumLine = SchemaOfShape.object(
        fields(of: Forum.shape, ["id", "name", "kind"]) + [("district", .record(code))] + fields(of: Forum.shape, ["municipality", "parent"]), required: ["id", "name", "kind", "district"])

    private static let member = SchemaOfShape.object(
        fields(of: Seat.shape, ["person"]) + [("name", .record(SchemaOfShape.schema(of: .line)))] + fields(of: Seat.shape, ["roles", "from", "to", "public"]),
        required: ["person", "name", "roles", "public"])

    private static let problem = SchemaOfShape.object(
        [
            ("type", .record(SchemaOfShape.schema(of: .line))), ("title", .record(SchemaOfShape.schema(of: .line))), ("status", .record(SchemaOfShape.schema(of: .whole))),
            ("detail", .record(SchemaOfShape.schema(of: .line))),
        ], required: ["type", "title", "status", "detail"])

    private static let code = SchemaOfShape.text(pattern: "^[0-9]{4}$")

    private static func fields(of shape: Shape, _ keys: [String]) -> [(key: String, value: FieldValue)] {
        keys.compactMap { key in shape[key].map { (key: key, value: FieldValue.record(SchemaOfShape.schema(of: $0.type))) } }
    }
}
