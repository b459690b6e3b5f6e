import Kernel
import Tasks

/// What one row adds to its activity: an action, who is responsible, a deadline, a status.
struct PasteRow {
    let ground: PasteGround
    let texts: [TableColumn: String]
    private(set) var action = ""
    private(set) var notes: [Wording] = []

    init(ground: PasteGround, texts: [TableColumn: String]) {
        self.ground = ground
        self.texts = texts
    }

    mutating func add(to item: inout PasteDraft.Item, _ line: inout PasteDraft.Line) {
        addResponsible(to: &item.activity, &line)
        addDescription(to: &item.activity)
        addStatus(to: &item.activity, &line)
        var action = Assignment()
        var words = texts[.action] ?? ""
        addDeadline(to: &item.activity, &action, &words, &line)
        addPerson(to: &action, &words, of: item.activity)
        guard !words.isEmpty else { return }
        action.text = String(words.prefix(5_000))
        action.status = .open
        action.responsible = line.responsible.first
        item.actions.append(action)
        self.action = words
        line.action = words
        line.person = action.person != nil || action.post != nil ? texts[.person] : nil
    }

    private mutating func addResponsible(to activity: inout Activity, _ line: inout PasteDraft.Line) {
        if let text = texts[.responsible] {
            let (found, rest) = ground.names.read(text)
            for id in found where !(activity.responsible ?? []).contains(id) { activity.responsible = (activity.responsible ?? []) + [id] }
            line.responsible = found
            if !rest.isEmpty {
                let words = rest.joined(separator: ", ")
                line.responsibleText = words
                if activity.responsibleText?.contains(words) != true {
                    activity.responsibleText = [activity.responsibleText, words].compactMap { $0 }.joined(separator: ", ")
                }
                notes.append(PasteWording.unknownResponsible(words))
            }
        }
        if let text = texts[.partners] {
            let (found, rest) = ground.names.read(text)
            for partner in found.map(\.rawValue) + rest where !(activity.partners ?? []).contains(partner) {
                activity.partners = (activity.partners ?? []) + [partner]
            }
        }
    }

    private func addDescription(to activity: inout Activity) {
        if let what = texts[.what], activity.what?.contains(what) != true {
            activity.what = String([activity.what, what].compactMap { $0 }.joined(separator: "\n\n").prefix(10_000))
        }
        if let group = texts[.targetGroup], activity.targetGroup == nil {
            activity.targetGroup = String(group.split(whereSeparator: \.isNewline).joined(separator: ", ").prefix(200))
        }
    }

    private mutating func addStatus(to activity: inout Activity, _ line: inout PasteDraft.Line) {
        guard let text = texts[.status] else { return }
        line.status = TableStatus.read(text)
        if let status = line.status {
            activity.status = status
        } else {
            activity.what = [activity.what, "Status: \(text)"].compactMap { $0 }.joined(separator: "\n\n")
            notes.append(PasteWording.unknownStatus(text))
        }
    }

    /// Of the action where the row has one, else of the activity. What cannot be read stays as words.
    private mutating func addDeadline(to activity: inout Activity, _ action: inout Assignment, _ words: inout String, _ line: inout PasteDraft.Line) {
        guard let text = texts[.due] else { return }
        line.due = TableDeadline(text, in: ground.plan.from.year)
        switch line.due {
        case .day(let day): if words.isEmpty { activity.to = day } else { action.due = day }
        case .ongoing: activity.isOngoing = true
        case nil:
            notes.append(PasteWording.unreadableDeadline(text))
            if words.isEmpty {
                activity.what = [activity.what, "Frist: \(text)"].compactMap { $0 }.joined(separator: "\n\n")
            } else {
                words += " (frist: \(text))"
            }
        }
    }

    /// A person with a seat by the full name, or a post. The name of somebody else would be public in the plan, and is left out.
    private mutating func addPerson(to action: inout Assignment, _ words: inout String, of activity: Activity) {
        guard let text = texts[.person] else { return }
        let name = text.split(whereSeparator: \.isNewline).joined(separator: ", ")
        if let person = ground.people[PasteGround.key(name)] {
            action.person = person
        } else if Post.isLikely(name) {
            action.post = String(name.prefix(120))
            notes.append(PasteWording.post(name))
        } else {
            notes.append(PasteWording.unknownPerson(name))
        }
        // Somebody is named, but for what? Then for the activity itself.
        if words.isEmpty { words = activity.title }
    }
}
