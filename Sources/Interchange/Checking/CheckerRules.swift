import Kernel

/// Values that must go together.
extension Checker {
    private static let ways = ["at-least", "between", "about", "every-days", "as-needed"]
    private static let targets = ["value", "change", "keep", "step", "level-of"]

    /// For every thing and part that has a beginning and an end.
    func checkTogether(_ fields: Fields, _ shape: Shape) {
        guard let from = fields.text("from"), let to = fields.text("to"), to < from, let node = fields.node(of: "to") else { return }
        report(node, RuleWording.endsBeforeItBegins)
    }

    /// For the parts that stand under a key of their own.
    func checkPart(_ fields: Fields, key: String) {
        switch key {
        case "cadence":
            checkOneWay(fields, Self.ways, only: "as-needed")
            checkBetween(fields)
        case "target": checkOneWay(fields, Self.targets, only: "keep")
        case "members":
            if case .list(let roles) = fields.record["roles"], roles.isEmpty, let node = fields.node(of: "roles") { report(node, CheckWording.blank) }
        default: break
        }
    }

    func checkIndicator(_ fields: Fields) {
        if case .number(let per) = fields.record["per"], per == 0, let node = fields.node(of: "per") { report(node, RuleWording.perAboveZero) }
    }

    func checkMembers(of fields: Fields) {
        guard let handles = fields.text("handles-persons"), handles != "none", let members = fields.node(of: "members"), tree.kind(members) == .list else {
            return
        }
        for member in tree.elements(members) where tree.kind(member) == .map {
            for (key, value) in tree.entries(member) where tree.string(key) == "public" && tree.string(value) == "true" {
                report(value, RuleWording.publicInConfidentialForum)
            }
        }
    }

    private func checkOneWay(_ fields: Fields, _ ways: [String], only flag: String) {
        if fields.record[flag] == .flag(false), let node = fields.node(of: flag) { return report(node, RuleWording.mustBeTrue(flag)) }
        if ways.filter({ fields.node(of: $0) != nil }).count != 1 { report(fields.node, RuleWording.oneWay(ways)) }
    }

    private func checkBetween(_ fields: Fields) {
        guard case .list(let bounds) = fields.record["between"], let node = fields.node(of: "between") else { return }
        let numbers = bounds.compactMap { bound -> Double? in if case .number(let number) = bound { number } else { nil } }
        guard numbers.count == tree.count(node) else { return }
        if numbers.count != 2 || numbers[0] > numbers[1] { report(node, RuleWording.twoNumbers) }
    }
}
