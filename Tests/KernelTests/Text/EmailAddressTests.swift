import Kernel
import Testing

struct EmailAddressTests {
    @Test(arguments: [
        "anna@vejenkom.example.dk", "a@b.dk", "lone.birk+ssp@politi.dk", "o'neil@example.org", "bo@rødby.dk", "x_y@a-b.example",
    ])
    func `an address looks right`(text: String) {
        #expect(EmailAddress.looksRight(text))
    }

    @Test(arguments: [
        "", "@", "anna", "@vejenkom.example.dk", "anna@", "anna@vejen", "anna@.dk", "anna@vejen.", "anna@vejen..dk",
        "an na@vejen.dk",
        "anna@@vejen.dk", "a@b@c.dk", " anna@vejen.dk", "anna@vejen.dk ", "anna@vejen.dk\n", "a@b.dk\r\nBcc: c@d.dk",
        "a@b.dk,c@d.dk",
        "Anna <anna@vejen.dk>", "anna@ve\u{A0}jen.dk", ".anna@vejen.dk", "an..na@vejen.dk", "anna@-vejen.dk", "anna@vejen.d",
        "anna@127.0.0.1", "anna@ve_jen.dk", "anna@🙂.dk",
    ])
    func `an address looks wrong`(text: String) {
        #expect(!EmailAddress.looksRight(text))
    }

    @Test func `ten thousand characters are no address`() {
        #expect(!EmailAddress.looksRight(String(repeating: "a", count: 10_000) + "@vejen.dk"))
    }
}
