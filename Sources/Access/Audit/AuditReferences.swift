import Kernel
import Storage

/// A person or a thing that the log tells of.
struct AuditSubject {
    /// None where the operation tells which kind it is.
    var kind: Change.Kind?
    let thing: String
    var plan: PlanID?
    var forum: ForumID?
}

extension AuditSubject {
    init(_ thing: Thing) {
        let kind: Change.Kind? =
            switch thing.kind {
            case .districtPlan, .localPlan: .plan
            case .forum: .forum
            case .person: .person
            case .district: .district
            case .log: nil
            }
        self.init(kind: kind, thing: thing.key, plan: thing.plan, forum: thing.forum)
    }
}

/// Which reference stands for whom or what. The log holds the references only: this table may forget or rename, the log never does.
struct AuditReferences {
    let connection: any Connection
    let now: Instant

    /// What somebody acted from, without a name: forums and authorities are references too.
    func words(for capacity: Capacity) throws -> String {
        switch capacity {
        case .anyone: "anyone"
        case .oneself: "oneself"
        case .seat(let forum, let duty, _): "seat:\(try id(of: AuditSubject(kind: .forum, thing: forum.rawValue, forum: forum))):\(duty.rawValue)"
        case .editor(let forum): "editor:\(try id(of: AuditSubject(kind: .forum, thing: forum.rawValue, forum: forum)))"
        case .post(let kind, let authority):
            try authority.map { "post:\(kind.rawValue):\(try id(of: AuditSubject(kind: .authority, thing: $0.rawValue)))" } ?? "post:\(kind.rawValue)"
        }
    }

    /// The reference that stands for the subject; a new one where there is none.
    func id(of subject: AuditSubject) throws -> String {
        let (kind, plan, forum) = (subject.kind?.rawValue ?? "", subject.plan?.rawValue ?? "", subject.forum?.rawValue ?? "")
        let found = try connection.first("SELECT id FROM audit_reference WHERE kind = \(kind) AND thing = \(subject.thing) AND plan = \(plan) AND forum = \(forum)") { try $0.text() }
        if let found { return found }
        let id = UniqueID.make(at: now)
        try connection.run("INSERT INTO audit_reference (id, kind, thing, plan, forum) VALUES (\(id), \(kind), \(subject.thing), \(plan), \(forum))")
        return id
    }
}
