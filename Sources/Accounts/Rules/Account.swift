import Foundation
package import Kernel

/// A person's access with a password here.
package struct Account: Sendable {
    package let id: String
    package let person: PersonID
    /// In small letters; what one signs in with.
    package let email: String
    package let password: PasswordHash
    package let code: TimeCode?
    package let codeStep: Int64
    package let isClosed: Bool

    /// A password alone is little; with a code from the person's own phone it is substantial (NSIS).
    package var assurance: Assurance { code == nil ? .low : .substantial }

    /// As it is looked up: without space around, in small letters.
    package static func folded(_ email: String) -> String { email.trimmingCharacters(in: .whitespacesAndNewlines).lowercased() }
}

/// A link by which a person sets a password, once.
package struct Invitation: Sendable {
    /// Milliseconds: a week.
    package static let length: Int64 = 7 * 24 * 60 * 60 * 1000
    package let person: PersonID
    package let name: String
    package let email: String?
    package let endsAt: Instant
}
