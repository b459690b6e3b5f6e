import Storage

/// What a log may say of a fault: codes and columns, never texts.
enum FaultNote {
    static func of(_ error: any Error) -> String {
        guard let fault = error as? StorageFault else { return "" }
        return switch fault {
        case .unexpectedNull(let column): "null in column \(column)"
        case .unexpectedValue(let column): "value in column \(column)"
        case .unusable(let reason): "unusable: \(reason)"
        case .duplicate: "duplicate"
        case .referenceMissing: "reference missing"
        case .unstorableText: "a text with NUL"
        case .interrupted: "given up"
        case .engine(let code): "engine code \(code)"
        }
    }
}
