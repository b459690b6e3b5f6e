package import Storage

/// The slice of accounts (adgang): signing in with a password here, for those whose authority has no sign-in of its own; one's own access and sessions.
///
/// Actions: `KeepAccount`.
package enum Accounts {
    package static let migrations: [Migration] = AccountsSchema.migrations + ProvidersSchema.migrations
}
