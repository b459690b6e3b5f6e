import Foundation
import Statistics
import Testing

struct RegressionTests {
    @Test(arguments: ["drivers", "front", "rear", "VanKilled"]) func `quasi-Poisson agrees with R to six digits`(outcome: String) throws {
        let belts = try Reference.table("seatbelts.csv")
        var design = trend(belts)
        design.add("law", try column(belts, "law"))
        design.add("kms", try column(belts, "kms").map { log($0) })
        design.add("petrol", try column(belts, "PetrolPrice").map { log($0) })
        try agrees(try CountRegression.fit(try column(belts, outcome), to: design), "quasi \(outcome)")
    }

    @Test(arguments: ["drivers", "front", "rear", "VanKilled"]) func `an offset is what each count stands for`(outcome: String) throws {
        let belts = try Reference.table("seatbelts.csv")
        var design = DesignMatrix(rows: 192)
        design.add("time", try column(belts, "time"))
        design.add("law", try column(belts, "law"))
        try agrees(try CountRegression.fit(try column(belts, outcome), to: design, offset: try column(belts, "kms").map { log($0) }), "offset \(outcome)")
    }

    @Test(arguments: ["drivers", "front", "rear"]) func `negative binomial agrees with R to six digits`(outcome: String) throws {
        let belts = try Reference.table("seatbelts.csv")
        var design = trend(belts)
        design.add("law", try column(belts, "law"))
        let found = try NegativeBinomialRegression.fit(try column(belts, outcome), to: design)
        try agrees(found.regression, "negative \(outcome)")
        #expect(isNear(found.theta, try said("negative \(outcome) theta")))
        #expect(isNear(found.thetaError, try said("negative \(outcome) theta error")))
    }

    @Test func `what cannot be told is said, not made up`() throws {
        var design = DesignMatrix(rows: 6)
        design.add("after", [0, 0, 0, 1, 1, 1])
        #expect(throws: CountRegression.Fault.separated) { try CountRegression.fit([0, 0, 0, 0, 0, 0], to: design) }
        #expect(throws: CountRegression.Fault.separated) { try CountRegression.fit([0, 0, 0, 7, 9, 8], to: design) }
        #expect(throws: CountRegression.Fault.tooFewObservations) { try CountRegression.fit([4], to: DesignMatrix(rows: 2)) }
        var twice = design
        twice.add("again", [0, 0, 0, 2, 2, 2])
        #expect(throws: CountRegression.Fault.dependentColumn("again")) { try CountRegression.fit([4, 5, 6, 7, 9, 8], to: twice) }
    }

    @Test func `a constant series has no change and no spread`() throws {
        var design = DesignMatrix(rows: 6)
        design.add("after", [0, 0, 0, 1, 1, 1])
        let found = try CountRegression.fit([5, 5, 5, 5, 5, 5], to: design)
        #expect(abs(found.coefficients[1]) < 1e-12 && found.dispersion < 1e-20)
        #expect(throws: CountRegression.Fault.notConverged) { try NegativeBinomialRegression.fit([5, 5, 5, 5, 5, 5], to: design) }
    }

    private func trend(_ belts: [String: [Double]]) -> DesignMatrix {
        var design = DesignMatrix(rows: 192)
        design.add("time", belts["time"] ?? [])
        design.add(factor: "month", (belts["month"] ?? []).map { Int($0) })
        return design
    }

    private func agrees(_ found: CountRegression, _ label: String) throws {
        for (place, (coefficient, error)) in zip(found.coefficients, found.standardErrors).enumerated() {
            #expect(isNear(coefficient, try said("\(label) coefficient \(place + 1)")), "\(label), \(found.design.names[place])")
            #expect(isNear(error, try said("\(label) error \(place + 1)")), "\(label), error of \(found.design.names[place])")
        }
        #expect(isNear(found.dispersion, try said("\(label) dispersion")))
        #expect(isNear(found.deviance, try said("\(label) deviance")))
    }

    private func column(_ table: [String: [Double]], _ name: String) throws -> [Double] { try #require(table[name]) }
    private func said(_ name: String) throws -> Double { try #require(try Self.oracle.get().first { $0.name == name }).value }
    private func isNear(_ ours: Double, _ theirs: Double) -> Bool { abs(ours - theirs) <= 1e-6 * abs(theirs) }
    private static let oracle = Result { try Reference.oracle() }
}
