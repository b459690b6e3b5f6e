import Kernel
package import Storage

/// The tables of districts, authorities, people, institutions, forums and seats.
package enum ForumsSchema {
    package static let district = ThingTable<District>("district")
    package static let authority = ThingTable<Authority>("authority")
    package static let person = ThingTable<Person>("person")
    package static let institution = ThingTable<Institution>("institution")
    package static let forum = ThingTable<Forum>("forum", leavingOut: ["members"])
    package static let seat = ThingTable<Seat>("seat")
    package static let post = ThingTable<HeldPost>("post")
    package static let editor = ThingTable<Editor>("editor")
    package static let deputy = ThingTable<Deputy>("deputy")
    package static let confirmation = ThingTable<MemberConfirmation>("confirmation")

    /// What every listed thing has beside its properties: its place in the file, its version for two who write at once.
    private static let upkeep: [Column] = [.whole("position").required, version]

    package static let migrations = [
        Migration(
            10, "forums",
            [
                .table("district", district.newColumns + upkeep, ["PRIMARY KEY (code)"]),
                .table("authority", [.text("district").required] + authority.newColumns + upkeep, ["PRIMARY KEY (district, id)", ofDistrict], clustered: true),
                .table("person", [.text("district").required, .text("sort_key").required] + person.newColumns + upkeep, ["PRIMARY KEY (id)", ofDistrict]),
                .index("person_district", on: "person", ["district", "sort_key"]),
                .table(
                    "institution", [.text("district").required] + institution.newColumns + upkeep, ["PRIMARY KEY (district, id)", ofDistrict], clustered: true),
                .table("forum", [.text("district").required, .text("sort_key").required] + forum.newColumns + upkeep, ["PRIMARY KEY (id)", ofDistrict]),
                .index("forum_district", on: "forum", ["district", "sort_key"]),
                .index("forum_municipality", on: "forum", ["district", "municipality"]),
                .index("forum_parent", on: "forum", ["parent"]),
                .table(
                    "seat", [.text("id").key, .text("forum").required.references("forum", onDelete: "CASCADE")] + seat.newColumns + upkeep,
                    [ofPerson]),
                .index("seat_forum", on: "seat", ["forum", "position"]),
                .index("seat_person", on: "seat", ["person"]),
            ]),
        Migration(11, "forums: lists given empty", [.column("forum", .text("empty_lists"))]),
        Migration(
            12, "forums: posts, editors, deputies and the chair's confirmation",
            [
                .table("post", [.text("id").key, .text("district").required] + post.newColumns + [version], [ofPerson, ofDistrict]),
                .index("post_person", on: "post", ["person"]),
                .index("post_district", on: "post", ["district", "kind"]),
                .table("editor", [.text("id").key, ofForum] + editor.newColumns + [version], [ofPerson]),
                .index("editor_forum", on: "editor", ["forum"]),
                .index("editor_person", on: "editor", ["person"]),
                .table("deputy", [.text("id").key, ofForum] + deputy.newColumns + [version], [ofPerson]),
                .index("deputy_forum", on: "deputy", ["forum", "day"]),
                .index("deputy_person", on: "deputy", ["person", "day"]),
                // When the chair said that the members are right: how many there were, and what was remarked.
                .table("confirmation", [.text("id").key, ofForum] + confirmation.newColumns, [ofPerson]),
                .index("confirmation_forum", on: "confirmation", ["forum", "day"]),
            ]),
        Migration(
            13, "forums: where people were before",
            [
                // The authority that a person was of until then; '' for none. What a person did is the authority's that it was done in.
                .table("past_authority", [.text("id").key, .text("person").required, .text("authority").required, .whole("until").required]),
                .index("past_authority_person", on: "past_authority", ["person", "until"]),
            ]),
    ]

    private static let version = Column.whole("version").required.defaulting(to: "1")
    private static let ofForum = Column.text("forum").required.references("forum", onDelete: "CASCADE")
    private static let ofPerson: Query = "FOREIGN KEY (person) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED"
    private static let ofDistrict: Query = "FOREIGN KEY (district) REFERENCES district (code)"
}
