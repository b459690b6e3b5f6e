import HTTPTypes
import Hummingbird

/// The style sheet and the font.
package struct AssetPages: Sendable {
    private let assets: Assets

    package init(assets: Assets) { self.assets = assets }

    package var endpoints: [Endpoint] {
        [
            .get("/assets/{print}/rygrad.css", .open(because: "looks only")) { call in
                call.path == assets.styleSheet.address.text ? file(assets.styleSheet) : call.answer(.notFound)
            },
            .get("/assets/rygrad-sans.woff2", .open(because: "looks only")) { call in assets.font.map(file) ?? call.answer(.notFound) },
        ]
    }

    private func file(_ file: Assets.File) -> Response {
        var response = Response.bytes(file.bytes, type: file.type.description)
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        return response
    }
}
