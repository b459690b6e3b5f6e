import Glibc
import Kernel
import NIOCore

extension Complaint {
    /// Why the server could not begin to listen; nil where it is something else.
    init?(listeningAt host: String, port: Int, _ error: any Error) {
        switch error {
        case let error as IOError where error.errnoCode == EADDRINUSE:
            self.init(status: 69, Wording("Port \(port) er optaget. Vælg en anden med --port.", en: "Port \(port) is taken. Choose another with --port."))
        case let error as IOError where error.errnoCode == EACCES:
            self.init(
                status: 69,
                Wording("Programmet har ikke lov til at bruge port \(port). Vælg en over 1023 med --port.", en: "The program may not use port \(port). Choose one above 1023 with --port."))
        case let error as IOError where error.errnoCode == EADDRNOTAVAIL:
            self.init(
                status: 69, Wording("Adressen \(host) hører ikke til denne maskine. Vælg en anden med --host.", en: "The address \(host) is not one of this machine's. Choose another with --host."))
        case is SocketAddressError, is SocketAddressError.UnknownHost:
            self.init(status: 69, Wording("Navnet \(host) findes ikke. Vælg en anden adresse med --host.", en: "The name \(host) does not exist. Choose another address with --host."))
        default: return nil
        }
    }
}
