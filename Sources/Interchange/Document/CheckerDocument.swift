import Forums
import Indicators
import Kernel

/// The top of a file: its version, its district, its lists.
extension Checker {
    private static let keys = ["rygrad", "district", "authorities", "people", "institutions", "forums", "programmes", "plans"]
    private static let districtShape = District.shape
    private static let authorityShape = Authority.shape
    private static let personShape = Person.shape
    private static let institutionShape = Institution.shape
    private static let forumShape = Forum.shape
    private static let programmeShape = Programme.shape

    struct Top {
        fileprivate let fields: Fields
        let district: District?
        /// Whether the file names its district, rightly or not.
        var isOfDistrict: Bool { fields.node(of: "district") != nil }
    }

    /// Nil where this is no interchange file that the program can read.
    func top() -> Top? {
        guard tree.kind(Tree.root) == .map else {
            report(Tree.root, CheckWording.expectedMap)
            return nil
        }
        guard let version = tree.entries(Tree.root).first(where: { tree.string($0.key) == "rygrad" }) else {
            report(Tree.root, CheckWording.missingVersion)
            return nil
        }
        guard tree.kind(version.value) == .plain, tree.string(version.value) == "1" else {
            report(version.value, CheckWording.otherVersion)
            return nil
        }
        guard let fields = fields(of: Tree.root, Shape([]), nested: Self.keys) else { return nil }
        guard let node = fields.node(of: "district"), !tree.isNull(node) else { return Top(fields: fields, district: nil) }
        district = code(of: node) ?? district
        return Top(fields: fields, district: self.fields(of: node, Self.districtShape).map { District(record: $0.record) })
    }

    /// The file's district where it says so, before anything else is read.
    private func code(of node: Int) -> DistrictID? {
        guard tree.kind(node) == .map, let code = tree.entries(node).first(where: { tree.string($0.key) == "code" })?.value else { return nil }
        let text = tree.string(code)
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            report(code, CheckWording.expectedDistrict(text))
            return nil
        }
        return DistrictID(text)
    }

    /// The first thing in the file that is known already tells whose file it is.
    func districtOfContents(_ top: Top) -> DistrictID? {
        for (key, owners) in [("plans", known.plans), ("forums", known.forums), ("people", known.people)] {
            for node in things(top, key) {
                guard tree.kind(node) == .map else { continue }
                for (entry, value) in tree.entries(node) {
                    if tree.string(entry) == "id", let district = owners[tree.string(value)] { return district }
                    if tree.string(entry) == "forum" || tree.string(entry) == "parent", let district = known.forums[tree.string(value)] { return district }
                }
            }
        }
        return nil
    }

    /// Everything but the plans.
    func head(_ top: Top) -> DistrictFile {
        var file = DistrictFile()
        file.district = top.district
        file.authorities = things(top, "authorities").compactMap { thing($0, Self.authorityShape, .authority) }
        file.people = things(top, "people").compactMap { thing($0, Self.personShape, .person) }
        file.institutions = things(top, "institutions").compactMap { thing($0, Self.institutionShape, .institution) }
        file.forums = things(top, "forums").compactMap(forum)
        file.programmes = things(top, "programmes").compactMap(programme)
        return file
    }

    func plans(_ top: Top) -> [Int] { things(top, "plans") }

    private func things(_ top: Top, _ key: String) -> [Int] {
        guard let node = top.fields.node(of: key), !tree.isNull(node) else { return [] }
        return elements(node) ?? []
    }

    private func forum(_ node: Int) -> Forum? {
        guard let fields = fields(of: node, Self.forumShape) else { return nil }
        checkMembers(of: fields)
        claim(fields, .forum)
        if let id = fields.text("id"), let parent = fields.text("parent"), let place = fields.node(of: "parent").map(place) {
            references.forumParents[id] = .init(above: parent, place: place)
        }
        return Forum(record: fields.record)
    }

    /// Every unit is one that is known here.
    private func programme(_ node: Int) -> Programme? {
        guard let fields = fields(of: node, Self.programmeShape) else { return nil }
        claim(fields, .programme)
        let programme = Programme(record: fields.record)
        for entry in programme.entries ?? [] {
            let isKnown =
                switch programme.of {
                case .institution: known.institutions[district]?.contains(entry.unit) ?? false
                case .municipality: Municipality.withCode(entry.unit) != nil
                case .forum: known.forums[entry.unit] != nil
                }
            if !isKnown { report(fields.node(of: "entries") ?? node, RuleWording.unknownUnit(entry.unit)) }
        }
        return programme
    }

    private func thing<Thing: Described>(_ node: Int, _ shape: Shape, _ list: KnownIDs.List) -> Thing? {
        guard let fields = fields(of: node, shape) else { return nil }
        claim(fields, list)
        return Thing(record: fields.record)
    }

    func claim(_ fields: Fields, _ list: KnownIDs.List) {
        guard let id = fields.text("id"), let node = fields.node(of: "id") else { return }
        if let wording = known.claim(list, id, of: district, at: place(node)) { report(node, wording) }
    }
}
