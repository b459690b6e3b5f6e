package import Kernel

/// One rule: who may, and in which states of the thing.
package struct Grant: Sendable, Equatable {
    package let to: Relation
    package let kinds: Set<Thing.Kind>
    package let states: Set<Thing.State>
}

/// The whole policy: who may do what to which thing in which state. Pure: it looks at nothing but what it is given.
///
/// Nobody sees everything. What is not granted here is refused, and answers as what does not exist. `docs/access.md` is made from this table.
package enum Policy {
    /// - Complexity: the operation's few rules, each a look-up or two.
    package static func decide(_ operation: Operation, by viewer: Viewer, on thing: Thing) -> Decision {
        guard let found = permission(operation, viewer, thing) else { return .refused(.noRule) }
        if operation.needsAnother, thing.askedBy == viewer.person { return .refused(.askedByOneself) }
        if operation.isNotForOneself, let person = viewer.person, thing.people.contains(person), !found.capacity.isSeat(in: thing.forum) { return .refused(.forOneself) }
        guard !viewer.isVisitor else { return operation.isReading ? .permitted(because: found.relation, as: found.capacity) : .refused(.noRule) }
        let assurance = operation.assurance(from: found.capacity)
        if viewer.assurance < assurance { return .refused(.assurance(assurance)) }
        if operation.needsFreshSignIn(from: found.capacity), !viewer.hasFreshSignIn { return .refused(.notFresh) }
        return .permitted(because: found.relation, as: found.capacity)
    }

    /// Why the rules would have permitted it to a person who stood so on a day; none where they would not. It opens nothing: for telling afterwards
    /// who could.
    package static func reason(for operation: Operation, of person: PersonID, standing: Standing, on day: Day, to thing: Thing) -> Relation? {
        permission(operation, Viewer(person: person, name: "", today: day, standing: standing), thing)?.relation
    }

    private static func permission(_ operation: Operation, _ viewer: Viewer, _ thing: Thing) -> (relation: Relation, capacity: Capacity)? {
        let seat = thing.forum.flatMap { viewer.standing.seats[$0] }
        for relation in relations[Case(operation: operation, kind: thing.kind, state: thing.state)] ?? [] {
            if let capacity = relation.capacity(of: viewer, in: seat, to: thing) { return (relation, capacity) }
        }
        return nil
    }

    private struct Case: Hashable {
        let operation: Operation
        let kind: Thing.Kind
        let state: Thing.State
    }

    /// The rules again, found by what is asked: lists of a thousand things are judged one by one.
    private static let relations: [Case: [Relation]] = {
        var relations: [Case: [Relation]] = [:]
        for (operation, rules) in grants {
            for grant in rules {
                for kind in grant.kinds { for state in grant.states { relations[Case(operation: operation, kind: kind, state: state), default: []].append(grant.to) } }
            }
        }
        return relations
    }()

    /// The rules of an operation, in the order in which they are asked.
    package static let grants: [Operation: [Grant]] = Dictionary(uniqueKeysWithValues: Operation.allCases.map { ($0, rules($0)) })

    private static let seats: [Relation] = [.chair, .viceChair, .secretary, .member, .attendee, .deputy]
    private static let heads: [Relation] = [.chair, .viceChair, .secretary]
    private static let published: Set<Thing.State> = [.published, .evaluated, .archived]
    private static let open: Set<Thing.State> = [.draft, .forComment, .discussed, .settled, .published]
    private static let sent: Set<Thing.State> = [.forComment, .discussed, .settled, .published, .evaluated, .archived]

    private static func rules(_ operation: Operation) -> [Grant] {
        let all = Set(operation.kinds)
        func grant(_ relations: [Relation], _ kinds: Set<Thing.Kind>? = nil, in states: Set<Thing.State>? = nil) -> [Grant] {
            relations.map { Grant(to: $0, kinds: kinds ?? all, states: states ?? Set((kinds ?? all).flatMap(Thing.states))) }
        }
        /// Those who write a plan. The district's is the police director's (retsplejeloven § 113), written by the police's secretariat: the vice-chair,
        /// who may be a mayor, comments. A local council's is its own.
        func writers(in states: Set<Thing.State>? = nil) -> [Grant] {
            grant([.secretary, .chair, .editor], in: states) + grant([.viceChair], [.localPlan], in: states) + grant([.districtSecretariat], [.districtPlan], in: states)
        }
        /// Those who take a plan further and answer for it: an editor writes, but does not decide.
        func deciders(in states: Set<Thing.State>? = nil) -> [Grant] { writers(in: states).filter { $0.to != .editor } }
        /// Those who know a plan from within: its own forum from the first draft; others when it is sent to them.
        func insiders() -> [Grant] {
            grant(seats + [.editor]) + grant([.districtSecretariat], [.districtPlan]) + grant([.seatAbove, .seatBelow, .municipalCoordinator, .districtSecretariat], in: sent)
        }
        switch operation {
        case .readPlan: return grant([.everyone], in: published) + insiders() + grant([.recipient], in: sent)
        case .readPlanInside: return insiders()
        case .readComments: return insiders() + grant([.recipient], in: sent)
        case .revisePlan, .answerComment, .addIndicator, .reviseIndicator, .removeIndicator, .enterMeasurement, .fixEvaluation: return writers(in: open)
        case .draftPlan, .draftNextPlan, .filePlan, .setFindingAside: return writers()
        case .readPurges, .askForPurge, .agreeToPurge, .dropPurge: return deciders()
        case .sendForComment, .takeBackPlan, .recordDiscussion, .settlePlan, .publishPlan, .evaluatePlan, .archivePlan: return deciders()
        case .recordApproval: return deciders(in: Set(Thing.State.ofPlans).subtracting([.archived]))
        case .adjustPlan: return deciders(in: [.settled, .published])
        // Before the plan is published, whoever is to do something in it need not know of it.
        case .reportProgress: return writers(in: open) + grant([.doer], in: [.published])
        case .releaseStatus: return deciders(in: [.published])
        case .commentOnPlan: return grant(seats + [.editor, .recipient, .municipalCoordinator, .districtSecretariat], in: [.forComment])
        case .readForum: return grant([.everyone])
        case .readForumInside: return grant(seats + [.editor, .seatAbove, .districtSecretariat, .municipalCoordinator])
        case .reviseForum: return grant(heads + [.writerAbove, .districtSecretariat, .municipalCoordinator])
        case .moveForum: return grant(heads, in: [.topmost]) + grant([.writerAbove, .districtSecretariat])
        case .establishForum, .seatMember: return grant(heads + [.writerAbove, .districtSecretariat, .municipalCoordinator, .administrator])
        case .nameEditor, .confirmMembers: return grant([.chair, .viceChair])
        case .nameDeputy: return grant(heads + [.member])
        case .readPeople, .readRegister: return grant([.seatInDistrict, .districtSecretariat, .municipalCoordinator, .administrator, .authorityAdministrator])
        case .revisePerson: return grant([.writerInDistrict, .districtSecretariat, .municipalCoordinator, .administrator])
        case .reviseOwnContact, .keepOwnAccess: return grant([.oneself])
        case .endSeats: return grant([.municipalCoordinator, .districtSecretariat, .administrator])
        case .reviseRegister: return grant([.writerInDistrict, .districtSecretariat, .municipalCoordinator, .administrator])
        case .reviseDistrict: return grant([.writerInCouncil, .districtSecretariat, .administrator])
        case .replaceSeats: return grant([.districtSecretariat, .municipalCoordinator, .administrator])
        case .readPosts: return grant([.districtSecretariat, .municipalCoordinator, .administrator, .authorityAdministrator])
        case .givePost, .keepAccount: return grant([.administrator])
        case .readLog, .spotCheck, .decideInsight, .reportBreach: return grant([.logAuditor])
        }
    }

    /// Who sees the thing, in the words that its page shows.
    package static func circle(of operation: Operation, on thing: Thing) -> Circle {
        if operation.isReadingLogged { return operation == .readLog ? .personal : .limited }
        let readers = (grants[operation] ?? []).filter { $0.kinds.contains(thing.kind) && $0.states.contains(thing.state) }.map(\.to)
        if readers.contains(.everyone) { return .open }
        return readers.contains { $0 == .member || $0 == .seatInDistrict } ? .members : .limited
    }
}
