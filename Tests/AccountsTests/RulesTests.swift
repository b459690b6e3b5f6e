import Foundation
import Kernel
import Testing

@testable import Accounts

@Suite struct RulesTests {
    /// RFC 6238, appendix B: eight digits, SHA-1, the secret `12345678901234567890`.
    @Test(arguments: [(59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"), (2_000_000_000, "69279037")] as [(Int64, String)])
    func `codes are those of the standard`(seconds: Int64, code: String) {
        let app = TimeCode(secret: Array("12345678901234567890".utf8))
        #expect(app.code(at: TimeCode.step(at: Instant(milliseconds: seconds * 1000)), digits: 8) == code)
    }

    /// RFC 4648, section 10, and the secret above.
    @Test func `a secret is written in base 32 and read back`() {
        #expect(TimeCode(secret: Array("foobar".utf8)).text == "MZXW6YTBOI")
        let app = TimeCode()
        #expect(app.secret.count == 20 && TimeCode(text: app.text) == app)
        #expect(TimeCode(text: "abc1") == nil)
    }

    @Test func `a code counts a step before and after, and only once`() throws {
        let app = TimeCode()
        let now = Instant(milliseconds: 1_780_000_000_000)
        let step = TimeCode.step(at: now)
        for near in [step - 1, step, step + 1] { #expect(app.step(of: app.code(at: near), at: now, after: 0) == near) }
        #expect(app.step(of: app.code(at: step), at: now, after: step) == nil)
        #expect(app.step(of: app.code(at: step + 2), at: now, after: 0) == nil)
    }

    /// RFC 7914, section 12.
    @Test func `scrypt is that of the standard`() throws {
        let bytes = try PasswordHash.derive("password", salt: Array("NaCl".utf8), rounds: 1024, blockSize: 8, parallelism: 16, bytes: 64)
        #expect(bytes.map { String(format: "%02x", $0) }.joined().hasPrefix("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"))
    }

    @Test func `a password fits its own hash only, however the letters were typed`() throws {
        let hash = try PasswordHash(of: "Blåbærgrød i juli")
        #expect(try hash.fits("Blåbærgrød i juli"))
        #expect(try hash.fits("Bla\u{30A}bærgrød i juli"))
        #expect(try !hash.fits("Blåbærgrød i juni"))
        #expect(try !PasswordHash(text: "scrypt$kaput").fits("x"))
        #expect(try PasswordHash(of: "Blåbærgrød i juli") != hash)
    }

    @Test(
        arguments: [
            ("kort kode", PasswordRules.tooShort), ("aaaaaaaaaaaaaaa", PasswordRules.tooSimple), ("AnnaÅkjær2026", PasswordRules.ownName), ("rygradrygrad1!", PasswordRules.ownName),
            (String(repeating: "lang ", count: 201), PasswordRules.tooLong), ("fire grønne æbler", nil), ("🦊 mellem 🌲🌲 og 🌊", nil),
        ] as [(String, Wording?)])
    func `long passwords of any characters are good; short ones, one's own name and repetitions are not`(password: String, problem: Wording?) {
        #expect(PasswordRules.problem(with: password, words: ["Anna Åkjær", "anna@example.dk"]) == problem)
    }

    @Test func `a common password is known with thousands of connections open`() throws {
        _ = try #require(CommonPasswords.checker, "scripts/install build installs cracklib")
        let files = (0..<min(2500, Int(sysconf(Int32(_SC_OPEN_MAX))) / 2)).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
        defer { for file in files where file >= 0 { close(file) } }
        for _ in 0..<20 {
            #expect(CommonPasswords.contain("administrator"))
            #expect(!CommonPasswords.contain("fire grønne æbler"))
        }
    }

    @Test func `common passwords are refused`() throws {
        _ = try #require(CommonPasswords.checker, "scripts/install build installs cracklib")
        #expect(PasswordRules.problem(with: "qwertyuiop123", words: []) != nil || PasswordRules.problem(with: "administrator", words: []) == PasswordRules.common)
        #expect(PasswordRules.problem(with: "administrator", words: []) == PasswordRules.common)
    }

    @Test func `the wait grows and has an end; a place where many sit waits later`() {
        #expect((0...4).allSatisfy { Throttle.wait(after: $0) == 0 })
        #expect(Throttle.wait(after: 5) == 2000 && Throttle.wait(after: 6) == 4000)
        #expect(Throttle.wait(after: 1_000_000) == Throttle.longest)
        #expect(Throttle.wait(after: 30, isPlace: true) == 0 && Throttle.wait(after: 31, isPlace: true) == 2000)
    }

    @Test func `a recovery code has four groups and is known however it is typed`() {
        let code = RecoveryCode.new()
        #expect(code.split(separator: "-").map(\.count) == [4, 4, 4, 4])
        #expect(RecoveryCode.hash(code, of: "a") == RecoveryCode.hash(" " + code.lowercased().replacingOccurrences(of: "-", with: " "), of: "a"))
        #expect(RecoveryCode.hash(code, of: "a") != RecoveryCode.hash(code, of: "b"))
    }
}
