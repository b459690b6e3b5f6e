package import Kernel

/// A police district (politikreds) with the municipalities in it that take part here.
package struct District: Described {
    /// The district's four-digit code, e.g. `1464`.
    package var id = DistrictID("")
    package var name = ""
    package var municipalities: [String] = []
    package init() {}

    package static let properties: [Property<District>] = [
        Property("code", \.id, .line),
        Property("name", \.name),
        Property("municipalities", \.municipalities, .list(.municipality)),
    ]
}
