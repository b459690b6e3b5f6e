import Access
import Accounts
import ArgumentParser
import Forums
import Foundation
import Kernel
import Storage
import Web

/// `rygrad user`: who can sign in with a password here.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Give people access with a password, and take it away.", subcommands: [UserInviteCommand.self, UserListCommand.self, UserCloseCommand.self])
}

/// `rygrad user invite`: prints a one-time link. In an empty installation it makes the first administrator.
struct UserInviteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Print a link by which a person chooses a password; it works once, for a week.",
        discussion: "The first administrator: rygrad user invite --administrator --district 1464 --name 'Ida Holm' --email ida.holm@politi.example.dk")

    @OptionGroup var place: PlaceOptions
    @Option(help: ArgumentHelp("The person, as the address of the person's page names it.", valueName: "id"))
    var person: String?
    @Flag(help: "Make the person administrator of the whole police district.")
    var administrator = false
    @Option(help: ArgumentHelp("The police district's four digits; it is set up where it is not there yet.", valueName: "code"))
    var district: String?
    @Option(help: "A new person's name.")
    var name: String?
    @Option(help: "A new person's e-mail, to sign in with.")
    var email: String?
    @Option(help: ArgumentHelp("Where people reach the site; RYGRAD_ADDRESS unless given.", valueName: "url"))
    var address: String?

    func run() throws {
        try Complaint.telling {
            guard let address = PublicAddressOption.named(address) else { throw Complaint(status: 64, UserWording.noAddress) }
            let installation = try place.open()
            defer { installation.engine.close() }
            let secret = try installation.records.maintain("operator.invite") { writing in
                let found = try self.found(&writing)
                if administrator { try FirstPosts.makeAdministrator(found, on: installation.clock.today, &writing) }
                return try AccountStore.invite(found.id, named: found.name, by: nil, &writing)
            }
            print(address.origin + "/konto/" + secret)
        }
    }

    private func found(_ writing: inout Writing) throws -> Person {
        if let person {
            guard Slug.isValid(person) else { throw Complaint(status: 65, UserWording.noPerson) }
            do { return try PeopleStore.person(PersonID(person), in: writing.reading).person } catch Refusal.notFound { throw Complaint(status: 65, UserWording.noPerson) }
        }
        guard let name, !name.isEmpty, let email, EmailAddress.looksRight(email), let district else { throw Complaint(status: 64, UserWording.whom) }
        return try FirstPosts.newPerson(name, email, in: district, &writing)
    }
}

/// `rygrad user list`: who has access, and how.
struct UserListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List who can sign in with a password: person, code app or not, open or closed.")

    @OptionGroup var place: PlaceOptions

    func run() throws {
        try Complaint.telling {
            let installation = try place.open(create: false)
            defer { installation.engine.close() }
            let lines = try installation.records.read(as: .visitor(on: installation.clock.today)) { try AccountStore.lines(in: $0) }
            for line in lines { print("\(line.person.rawValue)\t\(UserWording.state(line.hasCode, line.isClosed)[Complaint.language])") }
            if lines.isEmpty { print(UserWording.nobody[Complaint.language]) }
        }
    }
}

/// `rygrad user close`: signs a person out and lets the person in no more.
struct UserCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "close", abstract: "Sign a person out everywhere and close the person's access.")

    @OptionGroup var place: PlaceOptions
    @Argument(help: "The person, as the address of the person's page names it.")
    var person: String

    func run() throws {
        try Complaint.telling {
            let installation = try place.open(create: false)
            defer { installation.engine.close() }
            try installation.records.maintain("operator.close") { writing in
                guard Slug.isValid(person) else { throw Complaint(status: 65, UserWording.noPerson) }
                let found: Person
                do { found = try PeopleStore.person(PersonID(person), in: writing.reading).person } catch Refusal.notFound { throw Complaint(status: 65, UserWording.noPerson) }
                try AccountStore.close(found.id, named: found.name, &writing)
            }
            print(UserWording.closed[Complaint.language])
        }
    }
}

/// What an installation needs before anybody can sign in.
enum FirstPosts {
    /// A person of the district's police; district and authority are set up where they are not there yet.
    static func newPerson(_ name: String, _ email: String, in code: String, _ writing: inout Writing) throws -> Person {
        guard let police = PoliceDistrict.withCode(code) else { throw Complaint(status: 65, UserWording.noDistrict) }
        let id = DistrictID(code)
        if try !ForumListStore.districts(in: writing.reading).contains(where: { $0.id == id }) {
            var district = District()
            (district.id, district.name, district.municipalities) = (id, police.area, police.municipalities.map(\.code))
            try RegisterStore.add(district, &writing)
        }
        var authority = try RegisterStore.authorities(of: id, in: writing.reading).first { $0.kind == .police }
        if authority == nil {
            var new = Authority()
            (new.name, new.kind) = (police.name, .police)
            try RegisterStore.add(new, in: id, &writing)
            authority = try RegisterStore.authorities(of: id, in: writing.reading).first { $0.kind == .police }
        }
        var person = Person()
        (person.name, person.email, person.authority) = (name, email, authority?.id)
        return try PeopleStore.add(person, in: id, &writing)
    }

    static func makeAdministrator(_ person: Person, on today: Day, _ writing: inout Writing) throws {
        let district = try PeopleStore.district(of: person.id, in: writing.reading)
        let has = try PostStore.posts(of: person.id, in: writing.reading).contains { $0.post.kind == .administrator && $0.post.authority == nil && $0.post.holds(on: today) }
        if has { return }
        var post = HeldPost()
        (post.person, post.kind, post.from) = (person.id, .administrator, today)
        try PostStore.add(post, for: person.name, in: district, &writing)
    }
}

enum UserWording {
    static let whom = Wording(
        "Sig med --person, hvem det er, eller opret en ny med --district, --name og --email.", en: "Say with --person who it is, or add a new one with --district, --name and --email.")
    static let noPerson = Wording("Der er ingen person med det id.", en: "There is no person with that id.")
    static let noDistrict = Wording("Der er ingen politikreds med den kode. De har numrene 1460 til 1471.", en: "There is no police district with that code. They are numbered 1460 to 1471.")
    static let noAddress = Wording(
        "Adressen skal se ud som https://rygrad.example.dk. Skriv den med --address eller i RYGRAD_ADDRESS.",
        en: "The address must look like https://rygrad.example.dk. Give it with --address or in RYGRAD_ADDRESS.")
    static let nobody = Wording("Ingen har adgang med adgangskode.", en: "Nobody has access with a password.")
    static let closed = Wording("Adgangen er lukket.", en: "The access is closed.")
    static func state(_ hasCode: Bool, _ isClosed: Bool) -> Wording {
        if isClosed { return Wording("lukket", en: "closed") }
        return hasCode ? Wording("adgangskode og engangskode", en: "password and one-time code") : Wording("kun adgangskode", en: "password only")
    }
}
