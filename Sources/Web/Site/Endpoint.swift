package import Access
package import HTTPTypes
package import Hummingbird

/// Who may come through the door. There is no default.
package enum Door: Sendable {
    case open(because: String)
    case signedIn
    case asking(any Action.Type)

    package var admitsVisitors: Bool { if case .open = self { true } else { false } }
}

/// One page or one form post. Slices hand over arrays of these; they never see the router.
package struct Endpoint: Sendable {
    package let method: HTTPRequest.Method
    /// Places in the path are written `{name}`.
    package let path: StaticString
    package let door: Door
    package let answer: @Sendable (Call) throws -> Response

    package static func get(_ path: StaticString, _ door: Door, _ answer: @escaping @Sendable (Call) throws -> Response) -> Endpoint {
        Endpoint(method: .get, path: path, door: door, answer: answer)
    }
    package static func post(_ path: StaticString, _ door: Door, _ answer: @escaping @Sendable (Call) throws -> Response) -> Endpoint {
        Endpoint(method: .post, path: path, door: door, answer: answer)
    }
}
