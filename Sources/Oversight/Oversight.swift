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

    /// What a demonstration shows: somebody has asked an authority when they were looked up.
    package static func fillSample(of authority: AuthorityID, in district: DistrictID, about person: PersonID, on today: Day, _ writing: inout Writing) throws {
        let found = try writing.reading.first("SELECT name, kind FROM authority WHERE district = \(district) AND id = \(authority)") {
            LogPlace(district: district, authority: authority, name: try $0.text(), kind: try $0.choice())
        }
        guard let place = found else { throw Refusal.notFound }
        var request = InsightRequest()
        (request.person, request.from, request.to, request.received) = (person, today.adding(days: -365), today, today.adding(days: -12))
        request.file = "26/0417"
        _ = try InsightStore.add(request, at: place, &writing)
    }
}
