package import Kernel

/// What somebody may do to a thing, as the policy knows it. The raw value is its name in the record and in `docs/access.md`.
package enum Operation: String, Sendable, CaseIterable {
    // Plans.
    case readPlan = "plan.read"
    case readPlanInside = "plan.read-inside"
    case revisePlan = "plan.revise"
    case draftPlan = "plan.draft"
    case draftNextPlan = "plan.draft-next"
    case sendForComment = "plan.send-for-comment"
    case takeBackPlan = "plan.take-back"
    case recordDiscussion = "plan.discuss"
    case settlePlan = "plan.settle"
    case publishPlan = "plan.publish"
    case evaluatePlan = "plan.evaluate"
    case archivePlan = "plan.archive"
    case recordApproval = "plan.approve"
    case filePlan = "plan.file"
    case adjustPlan = "plan.adjust"
    case setFindingAside = "finding.set-aside"
    case reportProgress = "activity.report"
    case releaseStatus = "status.release"
    case readComments = "comment.read"
    case commentOnPlan = "comment.write"
    case answerComment = "comment.answer"
    case addIndicator = "indicator.add"
    case reviseIndicator = "indicator.revise"
    case removeIndicator = "indicator.remove"
    case enterMeasurement = "measurement.enter"
    case fixEvaluation = "evaluation.fix"
    case readPurges = "purge.read"
    case askForPurge = "purge.ask"
    case agreeToPurge = "purge.agree"
    case dropPurge = "purge.drop"
    // Forums.
    case readForum = "forum.read"
    case readForumInside = "forum.read-inside"
    case reviseForum = "forum.revise"
    case moveForum = "forum.move"
    case establishForum = "forum.establish"
    case seatMember = "forum.seat"
    case nameEditor = "forum.editor"
    case nameDeputy = "forum.deputy"
    case confirmMembers = "forum.confirm"
    // People, registers and posts.
    case readPeople = "person.read"
    case revisePerson = "person.revise"
    case reviseOwnContact = "person.own-contact"
    case endSeats = "person.end-seats"
    case readRegister = "register.read"
    case reviseRegister = "register.revise"
    case reviseDistrict = "district.revise"
    case replaceSeats = "district.replace-seats"
    case readPosts = "post.read"
    case givePost = "post.give"
    case keepAccount = "account.keep"
    case keepOwnAccess = "account.own"
    // The audit log.
    case readLog = "log.read"
    case spotCheck = "log.spot-check"
    case decideInsight = "log.insight"
    case reportBreach = "log.breach"

    /// The kinds of thing that it can be done to.
    package var kinds: [Thing.Kind] {
        switch self {
        case .readForum, .readForumInside, .reviseForum, .moveForum, .establishForum, .seatMember, .nameEditor, .nameDeputy, .confirmMembers: [.forum]
        case .readPeople, .readRegister, .reviseRegister, .reviseDistrict, .replaceSeats, .readPosts: [.district]
        case .revisePerson, .reviseOwnContact, .endSeats, .givePost, .keepAccount, .keepOwnAccess: [.person]
        case .readLog, .spotCheck, .decideInsight, .reportBreach: [.log]
        default: Thing.Kind.plans
        }
    }

    /// Whether it only shows something.
    package var isReading: Bool {
        switch self {
        case .readPlan, .readPlanInside, .readComments, .readPurges, .readForum, .readForumInside, .readPeople, .readRegister, .readPosts, .readLog: true
        default: false
        }
    }

    /// Whether whoever looks is written in the log for having looked.
    package var isReadingLogged: Bool { self == .readLog || self == .readPurges }

    /// How well the person must have shown who they are: what is confidential, and power over others, asks for more than a password.
    package var assurance: Assurance {
        switch self {
        case .readPurges, .agreeToPurge, .givePost, .keepAccount, .endSeats, .replaceSeats, .readLog, .spotCheck, .decideInsight, .reportBreach: .substantial
        default: .low
        }
    }

    /// Whether the person must have signed in a moment ago: for administration, which gives others power.
    package var needsFreshSignIn: Bool {
        switch self {
        case .givePost, .keepAccount, .keepOwnAccess, .replaceSeats: true
        default: false
        }
    }

    /// What must be shown where the person acts from a post that keeps access and not work: a seat opens drafts to whoever gets it.
    package func assurance(from capacity: Capacity) -> Assurance { isMadeSafer(by: capacity) ? .substantial : assurance }
    package func needsFreshSignIn(from capacity: Capacity) -> Bool { needsFreshSignIn || isMadeSafer(by: capacity) }

    private func isMadeSafer(by capacity: Capacity) -> Bool {
        if case .post(.administrator, _) = capacity { self == .seatMember } else { false }
    }

    /// Whether it gives a person more to see, so that nobody does it for themselves; but whoever has a seat in the forum already may change it.
    package var isNotForOneself: Bool { self == .seatMember || self == .givePost }

    /// Whether another person than the one who asked for it must do it.
    package var needsAnother: Bool { self == .agreeToPurge }
}
