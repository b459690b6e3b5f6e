/// A file to bring in. The room itself opens none.
package struct SourceFile {
    package let name: String
    /// In bytes.
    package let size: Int
    package let load: () throws -> [UInt8]

    package init(name: String, size: Int, load: @escaping () throws -> [UInt8]) {
        self.name = name
        self.size = size
        self.load = load
    }
}
