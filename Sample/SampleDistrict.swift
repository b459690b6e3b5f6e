import Foundation
package import Kernel

/// The sample district as interchange files, with the current year's plans moved to the day on which they are loaded.
package enum SampleDistrict {
    /// The day for which the current year's plans were written.
    static let reference = Day(year: 2026, month: 6, day: 15) ?? .earliest

    package struct Missing: Error {}

    /// Every file by its name: the district with its forums and people, the plans of 2014 and of 2023–2025, the plans of this year.
    package static func files(on today: Day) throws -> [(name: String, bytes: [UInt8])] {
        let mover = SampleMover(from: reference, to: today)
        return try ["kreds", "planer-2014", "planer-2023", "planer-2026-kreds", "planer-2026-lokale"].map { name in
            guard let url = Bundle.module.url(forResource: name, withExtension: "yaml") else { throw Missing() }
            let bytes = [UInt8](try Data(contentsOf: url))
            return ("\(name).yaml", name.hasSuffix("2014") || name.hasSuffix("2023") ? bytes : Array(mover.moved(String(decoding: bytes, as: UTF8.self), movesWork: name != "kreds").utf8))
        }
    }
}
