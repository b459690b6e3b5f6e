package import Kernel

extension StoredValue: Storable {
    package static var storedKind: Column.Kind? { nil }
    package var storedValue: StoredValue { self }
}
extension String: Storable {
    package static var storedKind: Column.Kind? { .text }
    package var storedValue: StoredValue { .text(self) }
}
extension Int: Storable {
    package static var storedKind: Column.Kind? { .whole }
    package var storedValue: StoredValue { .whole(Int64(self)) }
}
extension Int64: Storable {
    package static var storedKind: Column.Kind? { .whole }
    package var storedValue: StoredValue { .whole(self) }
}
extension Double: Storable {
    package static var storedKind: Column.Kind? { .number }
    package var storedValue: StoredValue { .number(self) }
}
extension Bool: Storable {
    package static var storedKind: Column.Kind? { .whole }
    package var storedValue: StoredValue { .whole(self ? 1 : 0) }
}
extension Identifier: Storable {
    package static var storedKind: Column.Kind? { .text }
    package var storedValue: StoredValue { .text(rawValue) }
}
extension Day: Storable {
    package static var storedKind: Column.Kind? { .text }
    package var storedValue: StoredValue { .text(iso) }
}
extension Period: Storable {
    package static var storedKind: Column.Kind? { .text }
    package var storedValue: StoredValue { .text(text) }
}
extension Instant: Storable {
    package static var storedKind: Column.Kind? { .whole }
    package var storedValue: StoredValue { .whole(milliseconds) }
}
