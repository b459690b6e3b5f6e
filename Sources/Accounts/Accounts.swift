import CryptoExtras
import OpenID

/// The slice of accounts (brugere): how a person shows who they are.
package enum Accounts {}
