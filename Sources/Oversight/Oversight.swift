package import Access
import Forums
package import Kernel
package import Storage

/// The slice of oversight: what authorities do with the log of their own people.
package enum Oversight {
    package static let migrations = OversightSchema.migrations

    /// Draws the month's sample for each authority that has a log auditor, on a day that the lot chooses. To be run once a day.
    package static func drawSamples(_ records: Records, _ clock: Clock) throws {
        var dice = SystemRandomNumberGenerator()
        let today = clock.today
        for place in try records.read(as: .visitor(on: today), { try LogPlaces.withAuditor(on: today, in: $0) }) {
            guard Sampling.isToday(today.day, with: &dice), try records.read(as: .visitor(on: today), { try !SampleDrawing.isDrawn(place, in: today, clock, $0) }) else { continue }
            try records.maintain("log.spot-check") { _ = try SampleDrawing.draw(place, clock, with: &dice, &$0) }
        }
    }
}
