import Access
import Accounts
import Kernel
import OpenID
import Testing

@Suite struct ProviderSettingTests {
    @Test(arguments: [("Vejen", "https://login.example.dk", "r"), ("vejen", "http://login.example.dk", "r"), ("vejen", "login.example.dk", "r"), ("vejen", "https://login.example.dk", "")])
    func `such a setting is not kept`(id: String, issuer: String, client: String) {
        var provider = ProviderSite.vejen
        #expect(provider.problem == nil)
        (provider.id, provider.issuer, provider.clientID) = (id, issuer, client)
        #expect(provider.problem != nil)
    }

    @Test func `the secret's setting bears the short name`() { #expect(IdentityProvider.secretSetting("vejen-kommune") == "RYGRAD_PROVIDER_VEJEN_KOMMUNE_SECRET") }

    @Test func `what is kept is found again`() throws {
        let site = try ProviderSite()
        let kept = try site.records.read(as: .visitor(on: Clock.system.today)) { try ProviderStore.all(in: $0) }
        #expect(kept == [ProviderSite.vejen])
        #expect(try site.log().last == "provider.add done ")
    }
}
