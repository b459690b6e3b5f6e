import Kernel
package import Storage

/// The table of assignments. `origin` is what gave rise to them, a plan's id; `place` is where in it, an activity's id.
package enum TasksSchema {
    package static let assignment = ThingTable<Assignment>("assignment")

    package static let migrations = [
        Migration(
            20, "tasks",
            [
                .table(
                    "assignment",
                    [.text("origin").required, .text("place").required] + assignment.newColumns + [.whole("position").required, .whole("version").required.defaulting(to: "1")],
                    ["PRIMARY KEY (origin, id)"], clustered: true),
                .index("assignment_person", on: "assignment", ["person", "status", "due"]),
                .index("assignment_responsible", on: "assignment", ["responsible", "status", "due"]),
            ])
    ]
}
