package import Access
package import HTTPTypes
package import Hummingbird
import Kernel

/// Who may come through the door. There is no default.
package enum Door: Sendable {
    case open(because: String)
    case signedIn
    case asking(any Action.Type)

    package var admitsVisitors: Bool { if case .open = self { true } else { false } }

    /// What the log calls an attempt that is refused here.
    var operation: String {
        if case .asking(let action) = self { return action.operation.rawValue }
        return "page.open"
    }

    /// Whether whoever is signed in must show anew, or better, who they are before the door opens.
    func asksMore(of viewer: Viewer) -> Assurance? {
        guard case .asking(let action) = self, !viewer.isVisitor else { return nil }
        if viewer.assurance < action.operation.assurance { return action.operation.assurance }
        return action.operation.needsFreshSignIn && !viewer.hasFreshSignIn ? .low : nil
    }
}

/// One page or one form post. Slices hand over arrays of these; they never see the router.
package struct Endpoint: Sendable {
    package let method: HTTPRequest.Method
    /// Places in the path are written `{name}`.
    package let path: StaticString
    package let door: Door
    let way: Way
    /// Works long on a processor by intent, as checking a password does: on threads of its own, few at a time.
    package var isSlow = false

    package var slow: Endpoint {
        var endpoint = self
        endpoint.isSlow = true
        return endpoint
    }

    private init(method: HTTPRequest.Method, path: StaticString, door: Door, way: Way) {
        self.method = method
        self.path = path
        self.door = door
        self.way = way
    }

    /// How the answer comes about.
    enum Way: Sendable {
        /// From the database and what is in memory, on the thread that may wait for the database.
        case atOnce(@Sendable (Call) throws -> Response)
        /// After waiting for somebody else's machine. No connection is held meanwhile: what needs the database goes through the desk.
        case waiting(@Sendable (Call, Desk) async throws -> Response)
    }

    package static func get(_ path: StaticString, _ door: Door, _ answer: @escaping @Sendable (Call) throws -> Response) -> Endpoint {
        Endpoint(method: .get, path: path, door: door, way: .atOnce(answer))
    }
    package static func post(_ path: StaticString, _ door: Door, _ answer: @escaping @Sendable (Call) throws -> Response) -> Endpoint {
        Endpoint(method: .post, path: path, door: door, way: .atOnce(answer))
    }
    package static func get(_ path: StaticString, _ door: Door, waiting answer: @escaping @Sendable (Call, Desk) async throws -> Response) -> Endpoint {
        Endpoint(method: .get, path: path, door: door, way: .waiting(answer))
    }
    package static func post(_ path: StaticString, _ door: Door, waiting answer: @escaping @Sendable (Call, Desk) async throws -> Response) -> Endpoint {
        Endpoint(method: .post, path: path, door: door, way: .waiting(answer))
    }
}
