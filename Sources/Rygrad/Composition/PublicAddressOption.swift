import Web

/// Where people reach the site: what the option says, else the environment, else this machine.
enum PublicAddressOption {
    /// None where the text is not an address.
    static func named(_ option: String?) -> PublicAddress? { PublicAddress(option ?? Installation.environment("RYGRAD_ADDRESS") ?? "http://127.0.0.1:8080") }
}
