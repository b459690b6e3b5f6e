import ArgumentParser
import Indicators
import Kernel
import OpenID
import StatBank
import Tables

/// `rygrad fetch-series TABLE`: an indicator's figures from StatBank's public interface.
struct FetchSeriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch-series", abstract: "Fetch a table of StatBank for all areas and periods, and read an indicator's figures from it.",
        discussion: "For example: rygrad fetch-series STRAF11 --take 'OVERTRÆD=1320' --indicator vejen-2026/indbrud-i-beboelse")

    @Argument(help: "The table's name at StatBank, as STRAF11.")
    var table: String
    @OptionGroup var series: SeriesOptions
    @Option(help: ArgumentHelp("The interface's address; RYGRAD_STATBANK or Statistics Denmark's unless given.", valueName: "url"))
    var statbank: String?

    func run() async throws {
        try await Complaint.tellingWhileServing {
            try series.check()
            let address = statbank ?? Installation.environment("RYGRAD_STATBANK") ?? StatBank.usualAddress
            guard ServiceAddress.isAllowed(address) else { throw Complaint(status: 64, Self.noAddress) }
            let bytes: [UInt8]
            do throws(StatBankFault) { bytes = try await StatBank(address: address).figures(of: table, taken: series.taken) } catch {
                throw Complaint(status: [.unreachable, .tooSlow].contains(error) ? 69 : 65, error.wording)
            }
            var read: FigureTable
            do throws(TableFault) { read = try TableReader.read(bytes) } catch { throw SeriesOptions.complaint(SeriesFiles.Fault(file: table, error)) }
            read.code = table
            read.source = read.source ?? "Danmarks Statistik"
            try series.bring([SeriesFiles.File(name: table, table: read)])
        }
    }

    private static let noAddress = Wording("Statistikbankens adresse skal begynde med https://.", en: "StatBank's address must begin with https://.")
}
