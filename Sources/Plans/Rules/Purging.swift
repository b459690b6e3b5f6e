package import Access
package import Kernel

package typealias PurgeRequestID = Identifier<Keys.PurgeRequest>

/// Asking that a text entered by mistake be erased (sletning). In any state of the plan: a mistake does not become right in the archive.
package enum AskForPurge: Action {
    package static let operation = Operation.askForPurge
    package static func thing(_ plan: PlanFacts) -> Thing { plan.thing }
}

/// Seeing what was asked to be erased: the words themselves are among it, so each look is in the log.
package enum ReadPurges: Action {
    package static let operation = Operation.readPurges
    package static func thing(_ plan: PlanFacts) -> Thing { plan.thing }
}

/// What someone asked to have erased.
package struct AskedPurge: Sendable {
    package let plan: PlanFacts
    package let id: PurgeRequestID
    package let askedBy: PersonID

    package var thing: Thing {
        var thing = plan.thing
        thing.key = id.rawValue
        thing.askedBy = askedBy
        return thing
    }
}

/// Agreeing that it is erased: another one who writes for the same forum, never the one who asked.
package enum AgreeToPurge: Action {
    package static let operation = Operation.agreeToPurge
    package static func thing(_ asked: AskedPurge) -> Thing { asked.thing }
    package static let refusal = Wording(
        "En anden end den, der bad om det, skal sige ja: forummets formand, næstformand eller sekretær. Intet er slettet.",
        en: "Someone other than the one who asked must agree: the forum's chair, vice-chair or secretary. Nothing is erased.")
}

/// Dropping a request to erase: those who write for the forum, the one who asked too.
package enum DropPurge: Action {
    package static let operation = Operation.dropPurge
    package static func thing(_ asked: AskedPurge) -> Thing { asked.thing }
}
