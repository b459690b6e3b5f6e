package import Kernel

/// A cadence rule as its form asks for it: which of the five ways, and the numbers that this way needs.
package struct CadenceDraft: Described {
    package var way = Way.atLeast
    package var number: Int?
    package var most: Int?
    package var group: String?
    package init() {}

    package enum Way: String, Choice {
        case atLeast = "at-least"
        case between, about
        case everyDays = "every-days"
        case asNeeded = "as-needed"
    }

    package static let properties: [Property<CadenceDraft>] = [
        Property("way", \.way),
        Property("number", \.number),
        Property("most", \.most),
        Property("group", \.group),
    ]

    package init(_ rule: CadenceRule) {
        group = rule.group
        if let count = rule.atLeast { (way, number) = (.atLeast, count) }
        if let count = rule.about { (way, number) = (.about, count) }
        if let days = rule.everyDays { (way, number) = (.everyDays, days) }
        if rule.asNeeded == true { way = .asNeeded }
        if let span = rule.between, span.count == 2 { (way, number, most) = (.between, span[0], span[1]) }
    }

    package var rule: CadenceRule {
        var rule = CadenceRule()
        rule.group = group
        switch way {
        case .atLeast: rule.atLeast = number
        case .about: rule.about = number
        case .between: rule.between = [number ?? 0, most ?? 0]
        case .everyDays: rule.everyDays = number
        case .asNeeded: rule.asNeeded = true
        }
        if [.atLeast, .about, .between].contains(way) { rule.per = .year }
        return rule
    }

    package var problems: [Problem] {
        switch way {
        case .asNeeded: return []
        case .everyDays:
            guard let number, (1...366).contains(number) else {
                return [
                    Problem(
                        "number",
                        Wording(
                            "Skriv, hvor mange dage der højst går mellem to møder, fra 1 til 366",
                            en: "Write how many days pass between two meetings at most, from 1 to 366"))
                ]
            }
            return []
        case .atLeast, .about:
            guard let number, (1...366).contains(number) else { return [Self.countMissing] }
            return []
        case .between:
            var problems: [Problem] = []
            if number == nil || number == 0 { problems.append(Self.countMissing) }
            if most ?? 0 < max(1, number ?? 1) || most ?? 0 > 366 {
                problems.append(
                    Problem(
                        "most",
                        Wording(
                            "Skriv det højeste antal møder; det skal være mindst lige så stort som det laveste",
                            en: "Write the highest number of meetings; it must be at least as large as the lowest")))
            }
            return problems
        }
    }

    private static let countMissing = Problem(
        "number", Wording("Skriv, hvor mange møder der er om året, fra 1 til 366", en: "Write how many meetings there are a year, from 1 to 366"))
}
