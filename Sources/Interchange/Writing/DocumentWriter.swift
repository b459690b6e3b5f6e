import Kernel

/// Writes an interchange document piece by piece into bytes; whoever drives it takes them away before they become too many.
protocol DocumentWriter {
    var bytes: [UInt8] { get set }
    /// The version of the format.
    mutating func begin()
    /// A part at the top of the document.
    mutating func part(_ key: String, _ record: FieldRecord)
    mutating func beginList(_ key: String)
    mutating func item(_ record: FieldRecord)
    mutating func endList()
    mutating func end()
}
