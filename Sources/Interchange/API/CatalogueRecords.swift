import Forums
import Kernel
import Plans

extension PlanCatalogue.Entry {
    var record: FieldRecord {
        FieldRecord([
            ("id", .text(id.rawValue)), ("title", .text(title)), ("from", .text(from.iso)), ("to", .text(to.iso)), ("status", .text(status.rawValue)),
            ("forum", .text(forum.rawValue)), ("district", .text(district.rawValue)),
        ]).with("parent", parent?.rawValue)
    }
}

extension ForumCatalogue.Entry {
    var record: FieldRecord {
        FieldRecord([("id", .text(id.rawValue)), ("name", .text(name)), ("kind", .text(kind.rawValue)), ("district", .text(district.rawValue))])
            .with("municipality", municipality).with("parent", parent?.rawValue)
    }
}

extension FieldRecord {
    fileprivate func with(_ key: String, _ text: String?) -> FieldRecord {
        guard let text else { return self }
        return FieldRecord(fields + [(key, .text(text))])
    }
}
