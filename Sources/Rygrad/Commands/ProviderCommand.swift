import Access
import Accounts
import ArgumentParser
import Kernel
import OpenID
import Storage

/// `rygrad provider`: the authorities' own sign-in services.
struct ProviderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "provider", abstract: "Let an authority's people sign in with its own sign-in (OpenID Connect).",
        subcommands: [ProviderAddCommand.self, ProviderListCommand.self, ProviderLinkCommand.self, ProviderRemoveCommand.self])
}

extension Assurance: ExpressibleByArgument {}

/// `rygrad provider add`: sets one up, or anew.
struct ProviderAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Set up a sign-in service; its secret stands in RYGRAD_PROVIDER_<ID>_SECRET or in the file that …_SECRET_FILE names.")

    @OptionGroup var place: PlaceOptions
    @Argument(help: "A short name of small letters, digits and hyphens, which stands in addresses: vejen-kommune.")
    var id: String
    @Option(help: "The police district's code; not needed where there is one.")
    var district: String?
    @Option(help: "The authority whose people sign in with it.")
    var authority: String
    @Option(help: "What the button says: Vejen Kommune.")
    var name: String
    @Option(help: ArgumentHelp("The provider's own name of itself, to the letter.", valueName: "url"))
    var issuer: String
    @Option(help: "The name that the provider knows this system by.")
    var clientID: String
    @Option(help: "What the provider is worth at most (NSIS): low, substantial or high.")
    var assurance = Assurance.substantial
    @Option(help: "The claim that tells the level of each sign-in: acr or loa. Without it every sign-in is worth what the provider is.")
    var claim: String?

    func run() throws {
        try Complaint.telling {
            let installation = try place.open(create: false)
            defer { installation.engine.close() }
            try installation.records.maintain("operator.provider") { writing in
                let reading = writing.reading
                let districts = try ProviderStore.districts(in: reading)
                guard let district = district.map({ DistrictID($0) }) ?? (districts.count == 1 ? districts[0] : nil) else { throw Complaint(status: 64, ProviderCommandWording.whichDistrict) }
                let provider = IdentityProvider(
                    id: id, district: district, authority: AuthorityID(authority), name: name, issuer: issuer, clientID: clientID,
                    assurance: AssuranceMapping(ceiling: assurance, claim: claim))
                if let problem = provider.problem { throw Complaint(status: 64, problem) }
                guard try ProviderStore.knows(provider.authority, of: district, in: reading) else { throw Complaint(status: 65, ProviderCommandWording.noAuthority(authority)) }
                try ProviderStore.save(provider, &writing)
            }
            print(ProviderCommandWording.added(IdentityProvider.secretSetting(id), "/log-ind/svar/\(id)")[Complaint.language])
        }
    }
}

/// `rygrad provider list`: a line for each.
struct ProviderListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the sign-in services: short name, district, authority, level, issuer.")

    @OptionGroup var place: PlaceOptions

    func run() throws {
        try Complaint.telling {
            let installation = try place.open(create: false)
            defer { installation.engine.close() }
            let found = try installation.records.read(as: .visitor(on: installation.clock.today)) { try ProviderStore.all(in: $0) }
            for provider in found {
                print([provider.id, provider.district.rawValue, provider.authority.rawValue, provider.assurance.ceiling.rawValue, provider.issuer].joined(separator: "\t"))
            }
        }
    }
}

/// `rygrad provider link`: says who somebody at the provider is, where no verified e-mail address tells.
struct ProviderLinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "link", abstract: "Tie the provider's name of somebody (its »sub«) to a person here.")

    @OptionGroup var place: PlaceOptions
    @Argument(help: "The sign-in service's short name.")
    var id: String
    @Argument(help: "What the provider calls the person (sub).")
    var subject: String
    @Argument(help: "The person here.")
    var person: String

    func run() throws {
        try Complaint.telling {
            let installation = try place.open(create: false)
            defer { installation.engine.close() }
            try installation.records.maintain("operator.provider") { writing in
                guard let provider = try ProviderStore.find(id, in: writing.reading) else { throw Complaint(status: 65, ProviderCommandWording.noProvider(id)) }
                guard try IdentityStore.isOfAuthority(PersonID(person), provider, in: writing.reading) else { throw Complaint(status: 65, ProviderCommandWording.noPerson) }
                try IdentityStore.link(issuer: provider.issuer, subject: subject, of: provider.id, to: PersonID(person), &writing)
            }
            print(ProviderCommandWording.linked[Complaint.language])
        }
    }
}

/// `rygrad provider remove`: takes one away, with what it knows of who is who.
struct ProviderRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Take a sign-in service away. Those who are signed in stay so until their session ends.")

    @OptionGroup var place: PlaceOptions
    @Argument(help: "Its short name.")
    var id: String

    func run() throws {
        try Complaint.telling {
            let installation = try place.open(create: false)
            defer { installation.engine.close() }
            guard try installation.records.maintain("operator.provider", { try ProviderStore.remove(id, &$0) }) else { throw Complaint(status: 65, ProviderCommandWording.noProvider(id)) }
            print(ProviderCommandWording.removed[Complaint.language])
        }
    }
}

enum ProviderCommandWording {
    static let whichDistrict = Wording("Sig med --district, hvilken politikreds det er.", en: "Say with --district which police district it is.")
    static let removed = Wording("Login-tjenesten er fjernet.", en: "The sign-in service is removed.")
    static let linked = Wording("Personen kan nu logge ind med login-tjenesten.", en: "The person can now sign in with the service.")
    static let noPerson = Wording("Personen findes ikke i login-tjenestens myndighed.", en: "There is no such person in the sign-in service's authority.")
    static func noAuthority(_ id: String) -> Wording { Wording("Politikredsen har ingen myndighed »\(id)«.", en: "The police district has no authority »\(id)«.") }
    static func noProvider(_ id: String) -> Wording { Wording("Der er ingen login-tjeneste »\(id)«.", en: "There is no sign-in service »\(id)«.") }
    static func added(_ setting: String, _ path: String) -> Wording {
        Wording(
            "Login-tjenesten er sat op. Bed den om at kende adressen, der ender på \(path), og om at sende folk til /log-ud/farvel, når de har logget ud. Har den en hemmelighed, så sæt \(setting).",
            en: "The sign-in service is set up. Have it know the address that ends in \(path), and send people to /log-ud/farvel when they have signed out. If it has a secret, set \(setting).")
    }
}
