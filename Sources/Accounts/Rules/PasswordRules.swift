import Foundation
package import Kernel

/// Which passwords are good enough: long, not common, not one's own name. No rule about which characters.
package enum PasswordRules {
    package static let fewest = 12
    /// In bytes of UTF-8.
    package static let most = 1000

    /// - Parameter words: the person's name and e-mail, which must not be the password.
    package static func problem(with password: String, words: [String]) -> Wording? {
        if password.count < fewest { return tooShort }
        if password.utf8.count > most { return tooLong }
        if Set(password).count < 4 { return tooSimple }
        let folded = password.lowercased()
        let own = words.flatMap { $0.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) }.filter { $0.count >= 3 } + ["rygrad"]
        let rest = own.reduce(folded) { $0.replacingOccurrences(of: $1, with: "") }
        if rest.count < fewest / 2 { return ownName }
        return CommonPasswords.contain(password) ? common : nil
    }

    static let tooShort = Wording(
        "Adgangskoden skal have mindst 12 tegn. Tre-fire ord efter hinanden er nemme at huske", en: "The password must have at least 12 characters. Three or four words in a row are easy to remember")
    static let tooLong = Wording("Adgangskoden er for lang. Gør den kortere", en: "The password is too long. Make it shorter")
    static let tooSimple = Wording("Adgangskoden er for nem at gætte. Brug flere forskellige tegn", en: "The password is too easy to guess. Use more different characters")
    static let ownName = Wording("Adgangskoden ligner dit navn eller din e-mail. Vælg en anden", en: "The password resembles your name or e-mail. Choose another")
    static let common = Wording("Adgangskoden står på lister over almindelige adgangskoder. Vælg en anden", en: "The password is on lists of common passwords. Choose another")
}
