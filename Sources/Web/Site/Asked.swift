import Hummingbird
import Kernel
import Storage

/// A request, and what its head says of who asks.
struct Asked: Sendable {
    let request: Request
    let interruption = Interruption()
    let query: FormValues
    let language: Language
    let token: String?
    let hasJustWritten: Bool
    let cookies: RequestCookies
    /// The address that it came from: the other end of the connection, or what a named proxy says.
    let source: String
}
