package import Kernel

/// Something wrong at a place of a file: line and column count from 1, the column in characters.
package struct Flaw: Error, Equatable {
    package let line: Int
    package let column: Int
    package let wording: Wording

    package init(line: Int, column: Int, _ wording: Wording) {
        self.line = line
        self.column = column
        self.wording = wording
    }

    /// At a byte of the text; slow, for the one place that is told of.
    init(at offset: Int, of bytes: UnsafeBufferPointer<UInt8>, _ wording: Wording) {
        var line = 1
        var column = 1
        for index in 0..<min(offset, bytes.count) {
            switch bytes[index] {
            case 0x0A: (line, column) = (line + 1, 1)
            case 0x0D where index + 1 >= bytes.count || bytes[index + 1] != 0x0A: (line, column) = (line + 1, 1)
            case 0x80..<0xC0: break
            default: column += 1
            }
        }
        self.init(line: line, column: column, wording)
    }
}
