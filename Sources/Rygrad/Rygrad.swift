import ArgumentParser

/// The backbone of local crime prevention: councils, plans, who does what, and whether it helps.
@main
struct Rygrad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rygrad",
        abstract: "The system on which police, municipalities, probation and psychiatry run their crime prevention together.",
        subcommands: [
            ServeCommand.self, ImportCommand.self, ImportSeriesCommand.self, FetchSeriesCommand.self, ImportInstitutionsCommand.self, ExportCommand.self, CheckCommand.self, CopyCommand.self,
            BackupCommand.self,
            RestoreCommand.self, AuditCommand.self,
            UserCommand.self,
            ProviderCommand.self,
        ])
}
