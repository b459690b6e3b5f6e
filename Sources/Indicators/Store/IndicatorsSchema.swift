import Kernel
package import Storage

/// The tables of indicators and their measurements.
package enum IndicatorsSchema {
    package static let indicator = ThingTable<Indicator>("indicator")
    package static let measurement = ThingTable<Measurement>("measurement")
    static let programme = ThingTable<Programme>("programme")
    static let evaluation = ThingTable<Evaluation>("evaluation")
    static let seriesMapping = ThingTable<SeriesMapping>("series_mapping")
    static let seriesOrigin = ThingTable<SeriesOrigin>("series")

    private static let ofIndicator: Query = "FOREIGN KEY (plan, indicator) REFERENCES indicator (plan, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"
    private static let indicatorKey: [Column] = [.text("plan").required, .text("indicator").required]

    package static let migrations = [
        Migration(
            40, "indicators",
            [
                .table(
                    "indicator",
                    // On a focus area; `activity` too where it measures a single activity.
                    [.text("plan").required, .text("focus_area").required, .text("activity")] + indicator.newColumns
                        + [.whole("position").required, .whole("version").required.defaulting(to: "1")],
                    ["PRIMARY KEY (plan, id)", "FOREIGN KEY (plan) REFERENCES plan (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"], clustered: true),
                .table(
                    "measurement", [.text("plan").required, .text("indicator").required, .whole("position").required] + measurement.newColumns,
                    ["PRIMARY KEY (plan, indicator, position)", "FOREIGN KEY (plan, indicator) REFERENCES indicator (plan, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"],
                    clustered: true),
            ]),
        Migration(41, "indicators: lists given empty", [.column("indicator", .text("empty_lists"))]),
        Migration(
            42, "series of sources",
            [
                .table(
                    "series", indicatorKey + [.whole("vintage").required, .whole("at").required, .whole("added").required, .whole("revised").required] + seriesOrigin.newColumns,
                    ["PRIMARY KEY (plan, indicator, vintage)", ofIndicator], clustered: true),
                // `area` is empty where the source knows no areas; `figures` as `AreaFigures.text`.
                .table("series_area", indicatorKey + [.text("area").required, .text("figures").required], ["PRIMARY KEY (plan, indicator, area)", ofIndicator], clustered: true),
                .table(
                    "series_revision", indicatorKey + [.whole("vintage").required, .text("area").required, .text("period").required, .number("before"), .number("after")],
                    ["PRIMARY KEY (plan, indicator, vintage, area, period)", ofIndicator], clustered: true),
            ]),
        Migration(
            43, "how a source's table is read",
            [
                .table(
                    "series_mapping", [.text("district").required, .text("source_table").required] + seriesMapping.newColumns, ["PRIMARY KEY (district, source_table)"], clustered: true)
            ]),
        Migration(
            44, "evaluations",
            [
                .table(
                    "evaluation", indicatorKey + [.whole("fixed_at").required, .text("fixed_by"), .whole("withdrawn_at")] + evaluation.newColumns, ["PRIMARY KEY (id)", ofIndicator]),
                .index("evaluation_indicator", on: "evaluation", ["plan", "indicator"]),
                .table(
                    "evaluation_look", [.text("evaluation").required.references("evaluation", onDelete: "CASCADE"), .whole("number").required, .whole("at").required],
                    ["PRIMARY KEY (evaluation, number)"], clustered: true),
            ]),
        Migration(
            47, "counts of programmes",
            [
                // `units` is the list as it was: each unit with its step.
                .table(
                    "programme_count",
                    [
                        .text("district").required, .text("programme").required, .text("day").required, .whole("covered").required, .whole("of").required, .text("units").required,
                        .text("counted_by"), .whole("at").required,
                    ], ["PRIMARY KEY (district, programme, day)"], clustered: true)
            ]),
        Migration(
            46, "series that wait for their release",
            [
                // `figures` by area, as `AreaFigures.text`; `areas` with spaces between.
                .table(
                    "series_waiting",
                    indicatorKey + [
                        .text("release").required, .whole("at").required, .text("origin").required, .text("figures").required, .text("areas").required, .whole("meant").required,
                    ], ["PRIMARY KEY (plan, indicator, release)", ofIndicator], clustered: true)
            ]),
        Migration(
            45, "programmes",
            [
                .table(
                    "programme",
                    [.text("district").required] + programme.newColumns + [.whole("position").required, .whole("version").required.defaulting(to: "1")], ["PRIMARY KEY (district, id)"],
                    clustered: true)
            ]),
    ]
}
