import Kernel

/// What the page »Planens gang« says of each step.
enum StepWording {
    static func title(_ step: LifeCycle.Step) -> Wording {
        switch step {
        case .sendForComment: Wording("Send planen til bemærkninger", en: "Send the plan for comment")
        case .takeBack: Wording("Træk planen tilbage til kladde", en: "Take the plan back to a draft")
        case .discuss: Wording("Notér, at planen er drøftet", en: "Note that the plan was discussed")
        case .settle: Wording("Fastlæg planen", en: "Settle the plan")
        case .publish: Wording("Offentliggør planen", en: "Publish the plan")
        case .evaluate: Wording("Notér, at planen er evalueret", en: "Note that the plan is evaluated")
        case .archive: Wording("Arkivér planen", en: "Archive the plan")
        }
    }

    static func explanation(_ step: LifeCycle.Step, _ isDistrictPlan: Bool) -> Wording {
        switch step {
        case .sendForComment:
            Wording(
                "De fora, du vælger, kan læse planen og skrive bemærkninger til den, indtil du går videre.",
                en: "The forums you choose can read the plan and comment on it until you move on.")
        case .takeBack:
            Wording(
                "Så kan kun forummets egne medlemmer læse planen igen. Bemærkningerne bliver stående.",
                en: "Then only the forum's own members can read the plan again. The comments stay.")
        case .discuss where isDistrictPlan:
            Wording(
                "Politidirektøren fastlægger og offentliggør kredsens plan, når den er drøftet i Kredsrådet (retsplejeloven § 113).",
                en: "The police director settles and publishes the district's plan when it has been discussed in the district council (Retsplejeloven § 113).")
        case .discuss:
            Wording(
                "En lokal plan kan drøftes på et møde, før den fastlægges. I kan også springe det over.",
                en: "A local plan can be discussed at a meeting before it is settled. You can also skip it.")
        case .settle where isDistrictPlan:
            Wording(
                "Politidirektøren fastlægger planen. Derefter ændres den kun ved nummererede justeringer.",
                en: "The police director settles the plan. After that it changes only by numbered adjustments.")
        case .settle:
            Wording(
                "Formand og næstformand fastlægger planen for politi og kommune. Derefter ændres den kun ved nummererede justeringer.",
                en: "Chair and vice-chair settle the plan for police and municipality. After that it changes only by numbered adjustments.")
        case .publish:
            Wording(
                "Når planen er offentliggjort, kan alle læse den. Det kan ikke fortrydes.",
                en: "When the plan is published, everybody can read it. That cannot be undone.")
        case .evaluate:
            Wording(
                "Derefter kan planen ikke længere ændres. Den næste plan kan bygge på evalueringen.",
                en: "After that the plan can no longer be changed. The next plan can build on the evaluation.")
        case .archive: Wording("Planen bliver stående, så alle kan læse den.", en: "The plan stays, so that everybody can read it.")
        }
    }

    static func settler(_ isDistrictPlan: Bool) -> Wording {
        isDistrictPlan ? Wording("Politidirektøren", en: "The police director") : Wording("Formanden og næstformanden", en: "Chair and vice-chair")
    }
    static func basis(_ isDistrictPlan: Bool) -> Wording {
        isDistrictPlan
            ? Wording("Retsplejeloven § 113", en: "Retsplejeloven § 113")
            : Wording("Politikredsens samarbejdsplan", en: "The police district's cooperation plan")
    }

    static let recipients = Wording("Hvem skal have planen til bemærkninger?", en: "Who shall have the plan for comment?")
    static let deadline = Wording("Frist for bemærkninger", en: "Deadline for comments")
    static let whyTakenBack = Wording("Hvorfor trækkes planen tilbage?", en: "Why is the plan taken back?")
    static let discussedIn = Wording("Hvor er planen drøftet?", en: "Where was the plan discussed?")
    static let discussedOn = Wording("Hvornår er den drøftet?", en: "When was it discussed?")
    static let settledBy = Wording("Hvem har fastlagt planen?", en: "Who settled the plan?")
    static let authority = Wording("Myndighed", en: "Authority")
    static let settledOn = Wording("Hvornår er den fastlagt?", en: "When was it settled?")
    static let settledBasis = Wording("På hvilket grundlag?", en: "On what basis?")
    static let whyPublished = Wording("Hvorfor offentliggøres planen, før det er rettet?", en: "Why is the plan published before this is mended?")
    static let reasonIsKept = Wording("Begrundelsen gemmes i planens historik.", en: "The reason is kept in the plan's history.")
    static let whatEvaluationShows = Wording("Hvad viser evalueringen?", en: "What does the evaluation show?")
    static let evaluationHint = Wording(
        "Skriv kort, hvad der virkede, hvad der ikke gjorde, og hvad I tager med videre.",
        en: "Write briefly what worked, what did not, and what you take along.")
}

/// What else the page says.
enum GangWording {
    static let passed = Wording("gennemført", en: "done")
    static let here = Wording("planen er her", en: "the plan is here")
    static let ahead = Wording("ikke nået endnu", en: "not reached yet")
    static let nextStep = Wording("Næste skridt", en: "The next step")
    static let otherWays = Wording("Andre muligheder", en: "Other ways")
    static let finished = Wording("Planen er arkiveret. Der er ikke flere skridt.", en: "The plan is archived. There are no more steps.")
    static let othersDecide = Wording(
        "Forummets formand, næstformand og sekretær fører planen videre.", en: "The forum's chair, vice-chair and secretary move the plan on.")
    static let happened = Wording("Hvad der er sket", en: "What has happened")
    static let nothingYet = Wording(
        "Skridt, der tages her i systemet, vises her, med hvem og hvornår.", en: "Steps taken here in the system are shown here, with who and when.")
    static let facts = Wording("Fakta", en: "Facts")
    static let discussed = Wording("Drøftet", en: "Discussed")
    static let settled = Wording("Fastlagt", en: "Settled")
    static let basis = Wording("Grundlag", en: "Basis")
    static let sentTo = Wording("Til bemærkninger hos", en: "For comment with")
    static let deadline = Wording("Frist for bemærkninger", en: "Deadline for comments")
    static let period = Wording("Gælder", en: "In force")
    static let changeConsultation = Wording("Ret frist og modtagere", en: "Change deadline and recipients")
    static let skipped = Wording("sprunget over", en: "skipped")
    static let approvals = Wording("Yderligere godkendelser", en: "Further approvals")
    static let noApprovals = Wording(
        "Ingen andre har godkendt planen. Her kan for eksempel et udvalgs eller et byråds godkendelse noteres.",
        en: "Nobody else has approved the plan. The approval of, for example, a committee or a council can be noted here.")
    static let addApproval = Wording("Notér en godkendelse", en: "Note an approval")
    static let filings = Wording("Journalisering", en: "Filing")
    static let noFilings = Wording("Det er ikke noteret, hvor planen er journaliseret.", en: "It is not noted where the plan is filed.")
    static let addFiling = Wording("Notér en sag", en: "Note a case")
    static let remove = Wording("Fjern", en: "Remove")
    static func unanswered(_ count: Int) -> Wording {
        count == 1
            ? Wording("1 bemærkning er ikke besvaret endnu.", en: "1 comment is not answered yet.")
            : Wording("\(count) bemærkninger er ikke besvaret endnu.", en: "\(count) comments are not answered yet.")
    }
    static let seeComments = Wording("Se bemærkningerne", en: "See the comments")
    static func urgent(_ count: Int) -> Wording {
        count == 1
            ? Wording("1 ting bør rettes, før planen offentliggøres", en: "1 thing should be mended before the plan is published")
            : Wording("\(count) ting bør rettes, før planen offentliggøres", en: "\(count) things should be mended before the plan is published")
    }
    static let seeFindings = Wording("Se alt, hvad der bør rettes", en: "See everything that should be mended")
    static func reached(_ status: Plan.Status) -> Wording {
        switch status {
        case .draft: Wording("Trukket tilbage til kladde", en: "Taken back to a draft")
        case .forComment: Wording("Sendt til bemærkninger", en: "Sent for comment")
        case .discussed: Wording("Drøftet", en: "Discussed")
        case .settled: Wording("Fastlagt", en: "Settled")
        case .published: Wording("Offentliggjort", en: "Published")
        case .evaluated: Wording("Evalueret", en: "Evaluated")
        case .archived: Wording("Arkiveret", en: "Archived")
        }
    }
}
