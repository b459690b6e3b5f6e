import HTTPTypes
import Hummingbird

extension Site {
    /// Hummingbird's router finds which endpoint an address means; the site does the rest, so that every door is enforced in one place.
    /// A route for each endpoint, and an answer for the methods that an address does not take.
    static func router(_ endpoints: [Endpoint]) -> Router<SiteContext> {
        let router = Router(context: SiteContext.self)
        for (number, endpoint) in endpoints.enumerated() {
            router.on(RouterPath(endpoint.path.description), method: endpoint.method) { _, context in
                context.found.set(number, context.parameters)
                return Response(status: .ok)
            }
        }
        for (path, group) in Dictionary(grouping: endpoints, by: \.path.description) {
            let allowed = Set(group.map(\.method))
            let names = allowed.map(\.rawValue).sorted().joined(separator: ", ")
            for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete, .options] where !allowed.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ in Response(status: .methodNotAllowed, headers: [.allow: names]) }
            }
        }
        return router
    }
}
