package import Access
package import Kernel
import Storage

/// The joined check of a plan. What forums and indicators lack is found in other rooms; the composition root hands those checks over.
package struct PlanFindings: Sendable {
    package typealias Source = @Sendable (borrowing Reading, PlanID) throws -> [Finding]
    private let further: [Source]

    package init(further: [Source] = []) { self.further = further }

    /// A finding that was set aside, with who, when and why.
    package struct SetAside: Sendable {
        package let finding: Finding
        package let reason: String
        package let personName: String?
        package let at: Instant
    }

    package struct Sorted: Sendable {
        package let open: [Finding]
        package let aside: [SetAside]
        package var urgent: Int { open.count { $0.code.rank == .beforePublishing } }
    }

    /// By rank, code and place, each once.
    package func findings(of plan: PlanID, in reading: borrowing Reading) throws -> Sorted {
        var all = PlanCheck.findings(of: try PlanCheckStore.load(plan, in: reading))
        for source in further { all += try source(reading, plan) }
        var reasons: [String: (reason: String, name: String?, at: Instant)] = [:]
        try reading.forEachRow(
            of: "SELECT s.code, s.place, s.reason, p.name, s.at FROM finding_set_aside s LEFT JOIN person p ON p.id = s.person WHERE s.plan = \(plan)"
        ) { row in reasons["\(try row.text()) \(try row.text())"] = (reason: try row.text(), name: row.textIfAny(), at: try row.instant()) }
        var open: [Finding] = []
        var aside: [SetAside] = []
        for finding in Self.ordered(all) {
            if let kept = reasons["\(finding.code.rawValue) \(finding.place)"] {
                aside.append(SetAside(finding: finding, reason: kept.reason, personName: kept.name, at: kept.at))
            } else {
                open.append(finding)
            }
        }
        return Sorted(open: open, aside: aside)
    }

    package func count(_ reading: borrowing Reading, _ plan: PlanID) throws -> Int { try findings(of: plan, in: reading).open.count }

    /// By rank, code and place, each once.
    package static func ordered(_ findings: [Finding]) -> [Finding] {
        var seen: Set<String> = []
        let places = Dictionary(uniqueKeysWithValues: Finding.Code.allCases.enumerated().map { ($1, $0) })
        return findings.filter { seen.insert("\($0.code.rawValue) \($0.place) \($0.sentence[.danish])").inserted }.sorted { left, right in
            let (first, second) = (places[left.code] ?? 0, places[right.code] ?? 0)
            return (left.code.rank, first, left.place) < (right.code.rank, second, right.place)
        }
    }

    func setAside(_ finding: Finding, because reason: String, in plan: PlanFacts, by person: PersonID, _ writing: inout Writing) throws {
        try writing.run(
            """
            INSERT INTO finding_set_aside (plan, code, place, reason, person, at) VALUES (\(plan.id), \(finding.code.rawValue), \(finding.place), \(reason), \(person), \(writing.now))
            ON CONFLICT (plan, code, place) DO UPDATE SET reason = excluded.reason, person = excluded.person, at = excluded.at
            """)
        writing.changed(change(finding, in: plan, before: nil, after: FieldRecord(Self.told(finding) + [("reason", .text(reason))])))
    }

    func takeForward(_ aside: SetAside, in plan: PlanFacts, _ writing: inout Writing) throws {
        try writing.run("DELETE FROM finding_set_aside WHERE plan = \(plan.id) AND code = \(aside.finding.code.rawValue) AND place = \(aside.finding.place)")
        writing.changed(change(aside.finding, in: plan, before: FieldRecord(Self.told(aside.finding) + [("reason", .text(aside.reason))]), after: nil))
    }

    /// The finding in words; but one that quotes a text in which a group could be recognised is not written down anew.
    private static func told(_ finding: Finding) -> [(key: String, value: FieldValue)] {
        finding.code == .identifiableGroup ? [] : [("finding", .text(finding.sentence[.danish]))]
    }

    private func change(_ finding: Finding, in plan: PlanFacts, before: FieldRecord?, after: FieldRecord?) -> Change {
        Change(.finding, "\(finding.code.rawValue) \(finding.place)", title: finding.place, plan: plan.id, forum: plan.forum, before: before, after: after)
    }
}
