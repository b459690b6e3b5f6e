import Access
import Forums
import Kernel
import Plans

/// One import, from the first file to the last check.
struct ImportRun {
    private let known: KnownIDs
    private let references = PendingReferences()
    private let problems = ProblemList()
    private let sizeLimit: Int
    private var summary = ImportSummary()
    private var emptied: [PlanKeeper.Emptied] = []

    init(files: [String], sizeLimit: Int, _ reading: borrowing Reading) throws {
        self.sizeLimit = sizeLimit
        known = KnownIDs(files: files)
        try load(reading)
    }

    private func load(_ reading: borrowing Reading) throws {
        known.districts = Set(try ForumsArchive.districts.stored(reading).map(\.thing.id))
        for (list, stored) in [(KnownIDs.List.authority, ForumsArchive.List.authority), (.person, .person), (.institution, .institution), (.forum, .forum)] {
            for (id, district) in try ForumsArchive.ids(stored, reading) { known.add(list, id, of: district) }
        }
        for plan in try PlanArchive.lines(reading) { known.add(.plan, plan.id, of: plan.district) }
    }

    func refuseSize(of file: Int) { problems.add(.init(file: Int32(file), line: 1, column: 1), ReadingWording.tooLarge(megabytes: sizeLimit >> 20)) }

    /// Reads a file, checks it and, as long as nothing is wrong, writes it.
    mutating func take(_ bytes: [UInt8], file: Int, _ writing: inout Writing) throws {
        let tree: Tree
        do { tree = try TreeReader.read(bytes, limit: sizeLimit) } catch let flaw as Flaw {
            return problems.add(.init(file: Int32(file), line: UInt32(flaw.line), column: UInt32(flaw.column)), flaw.wording)
        }
        let checker = Checker(tree: tree, file: file, known: known, references: references, problems: problems)
        guard let top = checker.top(), decideDistrict(of: top, checker) else { return }
        let head = checker.head(top)
        if problems.count == 0 { try DistrictKeeper(district: checker.district).keep(head, &summary, &writing) }
        try takePlans(checker.plans(top), checker, &writing)
    }

    private mutating func takePlans(_ nodes: [Int], _ checker: Checker, _ writing: inout Writing) throws {
        guard !nodes.isEmpty else { return }
        let stored = try PlanArchive.ids(of: checker.district, writing.reading)
        let order = ArchiveOrder.merged(stored: stored, given: nodes.compactMap(checker.planID))
        for node in nodes {
            guard let file = checker.planFile(node), problems.count == 0 else { continue }
            let id = file.plan.id.rawValue
            let keeper = PlanKeeper(district: checker.district, file: file, position: order[id] ?? 0)
            if let emptied = try keeper.keep(isNew: !stored.contains(id), at: checker.place(node), &summary, &writing) { self.emptied.append(emptied) }
        }
        guard problems.count == 0 else { return }
        for id in stored { try PlanArchive.move(id, to: order[id] ?? 0, writing) }
    }

    /// What the file says, else the only district there is, else the district of what the file is about.
    private func decideDistrict(of top: Checker.Top, _ checker: Checker) -> Bool {
        if top.isOfDistrict {
            guard !checker.district.rawValue.isEmpty else { return false }
            known.districts.insert(checker.district)
            return true
        }
        guard let district = known.districts.count == 1 ? known.districts.first : checker.districtOfContents(top) else {
            checker.report(Tree.root, RuleWording.unknownDistrict)
            return false
        }
        checker.district = district
        return true
    }

    /// Checks what can only be known when all files are in; throws what was found in all of them.
    func finish(_ writing: borrowing Writing) throws -> ImportSummary {
        let check = ReferenceCheck(known: known, references: references, problems: problems)
        try check.run(emptied, writing.reading)
        guard problems.count == 0 else { throw problems.refusal(naming: known.files) }
        return summary
    }
}
