/// Something in a plan or on a forum's card that is missing or wrong (fund), with what to do about it.
package struct Finding: Sendable, Equatable {
    package let code: Code
    /// Where: identifiers from the outside in, with `/` between, e.g. `vejen-2014/sociale-medier`.
    package let place: String
    /// What is the matter, for a secretary.
    package let sentence: Wording
    /// What to do about it.
    package let advice: Wording

    package init(_ code: Code, at place: String, _ sentence: Wording, advice: Wording) {
        self.code = code
        self.place = place
        self.sentence = sentence
        self.advice = advice
    }

    /// The codes, in the order in which findings are listed.
    package enum Code: String, Sendable, CaseIterable {
        case identifiableGroup = "identifiable-group"
        case districtActivityMissing = "district-activity-missing"
        case districtFocusAreaMissing = "district-focus-area-missing"
        case focusAreaWithoutActivity = "focus-area-without-activity"
        case activityWithoutResponsible = "activity-without-responsible"
        case activityWithoutDeadline = "activity-without-deadline"
        case actionWithoutPerson = "action-without-person"
        case responsibleWithoutCard = "responsible-without-card"
        case legalBasisExpired = "legal-basis-expired"
        case goalWithoutIndicator = "goal-without-indicator"
        case indicatorWithoutBaseline = "indicator-without-baseline"
        case indicatorWithoutTarget = "indicator-without-target"
        case indicatorWithoutSource = "indicator-without-source"
        case onlyImplementationIndicators = "only-implementation-indicators"
        case carriedOverWithoutEvaluation = "carried-over-without-evaluation"
        case forumWithoutCadenceRule = "forum-without-cadence-rule"
        case forumWithoutChair = "forum-without-chair"
        case forumWithoutLegalBasis = "forum-without-legal-basis"
        case memberContactBroken = "member-contact-broken"

        package var rank: Rank {
            switch self {
            case .identifiableGroup, .districtActivityMissing, .districtFocusAreaMissing, .focusAreaWithoutActivity, .activityWithoutResponsible, .activityWithoutDeadline,
                .responsibleWithoutCard, .legalBasisExpired:
                .beforePublishing
            default: .should
            }
        }
    }

    package enum Rank: Int, Sendable, Comparable {
        case beforePublishing, should
        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }
}
