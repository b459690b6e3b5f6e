package import Kernel

extension StoredValue: Storable { package var storedValue: StoredValue { self } }
extension String: Storable { package var storedValue: StoredValue { .text(self) } }
extension Int: Storable { package var storedValue: StoredValue { .whole(Int64(self)) } }
extension Int64: Storable { package var storedValue: StoredValue { .whole(self) } }
extension Double: Storable { package var storedValue: StoredValue { .number(self) } }
extension Bool: Storable { package var storedValue: StoredValue { .whole(self ? 1 : 0) } }
extension Identifier: Storable { package var storedValue: StoredValue { .text(rawValue) } }
extension Day: Storable { package var storedValue: StoredValue { .text(iso) } }
extension Period: Storable { package var storedValue: StoredValue { .text(text) } }
extension Instant: Storable { package var storedValue: StoredValue { .whole(milliseconds) } }
