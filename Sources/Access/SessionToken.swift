import Crypto

/// The secret in the browser's cookie: 256 random bits in hexadecimal.
package enum SessionToken {
    package static func new() -> String {
        var generator = SystemRandomNumberGenerator()
        return hexadecimal((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// What could have come from here; anything else is not looked up.
    package static func isPlausible(_ text: String) -> Bool { text.utf8.count == 64 && bytes(hexadecimal: text) != nil }

    /// The token that a form must bring along, made from the one in the cookie; the cookie's own never stands on a page.
    package static func form(of token: String) -> String { hash("form:" + token) }

    /// SHA-256, for what is random enough not to be guessed.
    package static func hash(_ text: String) -> String { hexadecimal(SHA256.hash(data: Array(text.utf8))) }
}
