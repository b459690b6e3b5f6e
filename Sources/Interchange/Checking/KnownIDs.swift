import Kernel

/// Every id that stands in the database or was given so far in the files.
final class KnownIDs {
    typealias Place = ProblemList.Place
    /// The lists whose ids are unique.
    enum List: Hashable { case authority, person, institution, forum, plan, programme }
    private struct Given: Hashable {
        let list: List
        let district: DistrictID?
        let id: String
    }

    let files: [String]
    var districts: Set<DistrictID> = []
    var people: [String: DistrictID] = [:]
    var forums: [String: DistrictID] = [:]
    var plans: [String: DistrictID] = [:]
    var authorities: [DistrictID: Set<String>] = [:]
    var institutions: [DistrictID: Set<String>] = [:]
    private var allAuthorities: Set<String> = []
    private var given: [Given: Place] = [:]

    init(files: [String]) { self.files = files }

    /// Takes over what the database holds; nothing is checked.
    func add(_ list: List, _ id: String, of district: DistrictID) {
        switch list {
        case .authority:
            authorities[district, default: []].insert(id)
            allAuthorities.insert(id)
        case .institution: institutions[district, default: []].insert(id)
        case .person: people[id] = district
        case .forum: forums[id] = district
        case .plan: plans[id] = district
        case .programme: break
        }
    }

    /// Takes an id for the file's thing; answers what speaks against it.
    func claim(_ list: List, _ id: String, of district: DistrictID, at place: Place) -> Wording? {
        let key = Given(list: list, district: list == .authority || list == .institution || list == .programme ? district : nil, id: id)
        if let first = given[key] { return RuleWording.duplicateID(id, file: files[Int(first.file)], line: Int(first.line)) }
        given[key] = place
        if let other = owner(list, id), other != district { return RuleWording.ofOtherDistrict(id, district: other.rawValue) }
        if list == .forum, allAuthorities.contains(id) { return RuleWording.usedByForumOrAuthority(id) }
        if list == .authority, forums[id] != nil { return RuleWording.usedByForumOrAuthority(id) }
        add(list, id, of: district)
        return nil
    }

    /// Whether the reference points to something; nil for those that point into another plan.
    func holds(_ reference: Reference, _ id: String, in district: DistrictID) -> Bool? {
        switch reference {
        case .authority: authorities[district]?.contains(id) ?? false
        case .person: people[id] != nil
        case .institution: institutions[district]?.contains(id) ?? false
        case .forum: forums[id] != nil
        case .plan: plans[id] != nil
        case .responsible: forums[id] != nil || authorities[district]?.contains(id) ?? false
        case .parentFocusArea, .parentActivity, .previousFocusArea, .previousActivity: nil
        }
    }

    private func owner(_ list: List, _ id: String) -> DistrictID? {
        switch list {
        case .person: people[id]
        case .forum: forums[id]
        case .plan: plans[id]
        case .authority, .institution, .programme: nil
        }
    }
}
