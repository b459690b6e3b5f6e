import ArgumentParser

/// Where the data are: a folder of this machine, or a PostgreSQL database.
struct PlaceOptions: ParsableArguments {
    @Option(help: "The data folder; RYGRAD_DATA or ./rygrad-data unless given.")
    var data: String?
    @Option(help: ArgumentHelp("A PostgreSQL database instead of a folder: postgres://user@host:5432/name; RYGRAD_DATABASE unless given.", valueName: "url"))
    var database: String?

    func open(create: Bool = true) throws -> Installation { try Installation.open(Place(data: data, database: database), create: create) }
}
