import Kernel

/// Turns the tree of one file into values of the described things, and says of everything that does not fit where it stands.
final class Checker {
    let tree: Tree
    let file: Int
    let known: KnownIDs
    let references: PendingReferences
    let problems: ProblemList
    /// Whose file it is; set as soon as it is known.
    var district = DistrictID("")
    /// The plan that is being read.
    var plan: PlanContext?

    /// What the parts of a plan need to know of it.
    struct PlanContext {
        let id: String
        let parent: String?
        let previous: String?
        /// Where each id of the plan stands.
        var names: [String: Int] = [:]
        var parts = PlanParts()
    }

    init(tree: Tree, file: Int, known: KnownIDs, references: PendingReferences, problems: ProblemList) {
        self.tree = tree
        self.file = file
        self.known = known
        self.references = references
        self.problems = problems
    }

    func place(_ node: Int) -> ProblemList.Place {
        let node = tree.nodes[node]
        return ProblemList.Place(file: Int32(file), line: node.line, column: node.column)
    }

    func report(_ node: Int, _ wording: Wording) { problems.add(place(node), wording) }

    /// The fields of a map by their keys, and the nodes of those that are things of their own.
    struct Fields {
        let node: Int
        fileprivate(set) var entries: [(key: String, keyNode: Int, node: Int)] = []
        fileprivate(set) var record = FieldRecord()

        func node(of key: String) -> Int? { entries.first { $0.key == key }?.node }
        func text(_ key: String) -> String? {
            guard case .text(let text) = record[key] else { return nil }
            return text
        }
    }

    /// Nil where the node is no map; what is wrong inside is reported and left out.
    func fields(of node: Int, _ shape: Shape, nested: [String] = []) -> Fields? {
        guard tree.kind(node) == .map else {
            report(node, CheckWording.expectedMap)
            return nil
        }
        var fields = Fields(node: node)
        var values: [(key: String, value: FieldValue)] = []
        let entries = tree.entries(node)
        fields.entries.reserveCapacity(entries.count)
        values.reserveCapacity(entries.count)
        for (keyNode, valueNode) in entries {
            let key = tree.string(keyNode)
            guard isNew(key, keyNode, among: fields) else { continue }
            let field = shape[key]
            guard field != nil || nested.contains(key) else {
                reportUnknown(key, keyNode, known: shape.fields.map(\.key) + nested)
                continue
            }
            fields.entries.append((key, keyNode, valueNode))
            if tree.isNull(valueNode) {
                report(keyNode, CheckWording.leaveOut(key))
            } else if let field, let value = value(valueNode, field.type, key: key) {
                if field.isRequired { reportBlank(value, valueNode) }
                values.append((key, value))
            }
        }
        for field in shape.fields where field.isRequired && fields.node(of: field.key) == nil { report(node, CheckWording.missingKey(field.key)) }
        fields.record = FieldRecord(values)
        checkTogether(fields, shape)
        return fields
    }

    private func isNew(_ key: String, _ node: Int, among fields: Fields) -> Bool {
        guard let earlier = fields.entries.first(where: { $0.key == key }) else { return true }
        report(node, CheckWording.duplicateKey(key, line: Int(tree.nodes[earlier.keyNode].line)))
        return false
    }

    private func reportUnknown(_ key: String, _ node: Int, known: [String]) {
        report(node, CheckWording.unknownKey(key, nearest: NearestKey.nearest(to: key, among: known), known: known))
    }

    private func reportBlank(_ value: FieldValue, _ node: Int) {
        if case .text(let text) = value, text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }) { report(node, CheckWording.blank) }
    }

    /// The elements of a list; nil and a report where the node is none.
    func elements(_ node: Int) -> [Int]? {
        guard tree.kind(node) == .list else {
            report(node, CheckWording.expectedList)
            return nil
        }
        return tree.elements(node)
    }

    /// Notes a reference for the end, unless it already points to something.
    func refer(_ reference: Reference, _ id: String, _ node: Int) {
        if known.holds(reference, id, in: district) == true { return }
        var target: String?
        switch reference {
        case .parentFocusArea, .parentActivity: target = plan?.parent
        case .previousFocusArea, .previousActivity: target = plan?.previous
        default: return references.add(.init(reference: reference, id: id, place: place(node), district: district, plan: nil))
        }
        guard let target else { return report(node, RuleWording.noPlanFor(reference)) }
        references.add(.init(reference: reference, id: id, place: place(node), district: district, plan: target))
    }
}
