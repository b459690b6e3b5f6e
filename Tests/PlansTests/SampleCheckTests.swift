import Access
import Forums
import Foundation
import Indicators
import Interchange
import Kernel
import Plans
import RygradTesting
import Sample
import Tasks
import Testing

struct SampleCheckTests {
    @Test func `the two wordings of Projekt AKP fire, and nothing in the plans of this year`() throws {
        let database = try TestDatabase(AccessSchema.migrations + ForumsSchema.migrations + TasksSchema.migrations + PlansSchema.migrations + IndicatorsSchema.migrations)
        let today = House.today
        let records = Records(engine: database.engine, clock: .fixed(day: today))
        _ = try FileImport(records).run(try SampleDistrict.files(on: today).map { file in SourceFile(name: file.name, size: file.bytes.count) { file.bytes } })
        let findings = try records.read(as: .visitor(on: today)) { reading in
            var found: [Finding] = []
            for plan in try PlanCheckStore.allPlans(in: reading) { found += try PlanFindings().findings(of: plan, in: reading).open }
            return found
        }
        let groups = findings.filter { $0.code == .identifiableGroup }.map(\.place)
        #expect(groups == ["vejen-2014/projekt-akp", "vejen-2014/projekt-akp/hurtig-hjaelp-akp/mentorer-og-familier"])
        #expect(findings.filter { $0.code == .responsibleWithoutCard && $0.place.hasPrefix("vejen-2014") }.count == 2)
        #expect(findings.filter { $0.code == .activityWithoutDeadline && $0.place.hasPrefix("vejen-2014") }.count == 20)
        #expect(findings.contains { $0.code == .districtActivityMissing && $0.place.hasPrefix("varde-2026") })
    }
}
