import Access

/// A code for the day when the phone is gone: 79 random bits, used once.
enum RecoveryCode {
    /// Four groups of four letters and digits, without those that look alike.
    static func new() -> String {
        var generator = SystemRandomNumberGenerator()
        let letters = Array("ABCDEFGHJKMNPQRSTUVWXYZ23456789")
        return (0..<4).map { _ in String((0..<4).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }) }.joined(separator: "-")
    }

    /// As it is kept; spaces, strokes and small letters make no difference.
    static func hash(_ code: String, of account: String) -> String { SessionToken.hash("recovery:\(account):" + code.uppercased().filter { $0.isLetter || $0.isNumber }) }
}
