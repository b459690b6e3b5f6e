import Kernel

/// What is said where a step of a plan's life cannot be taken.
enum LifeCycleWording {
    static func wrongOrder(_ step: LifeCycle.Step, _ ground: LifeCycle.Ground) -> Wording {
        switch step {
        case .sendForComment: Wording("Kun en kladde kan sendes til bemærkninger.", en: "Only a draft can be sent for comment.")
        case .takeBack:
            Wording(
                "Kun en plan, der er til bemærkninger, kan trækkes tilbage til kladde.", en: "Only a plan that is for comment can be taken back to a draft.")
        case .discuss: Wording("En plan drøftes, når den er sendt til bemærkninger.", en: "A plan is discussed when it is sent for comment.")
        case .settle where ground.isDistrictPlan && ground.status == .forComment:
            Wording(
                "Kredsens plan skal være drøftet i Kredsrådet, før den kan fastlægges (retsplejeloven § 113).",
                en: "The district's plan must have been discussed in the district council before it can be adopted (Retsplejeloven § 113).")
        case .settle:
            Wording(
                "Planen skal have været til bemærkninger, før den kan fastlægges, og den kan kun fastlægges én gang.",
                en: "The plan must have been for comment before it can be adopted, and it can be adopted only once.")
        case .publish:
            Wording(
                "Planen skal være fastlagt, før den kan offentliggøres, og den kan kun offentliggøres én gang.",
                en: "The plan must be adopted before it can be published, and it can be published only once.")
        case .evaluate: Wording("Kun en offentliggjort plan kan evalueres.", en: "Only a published plan can be evaluated.")
        case .archive: Wording("Planen skal være evalueret, før den kan arkiveres.", en: "The plan must be evaluated before it can be archived.")
        }
    }

    static let noFocusAreas = Wording(
        "Planen har ingen indsatsområder endnu. Skriv mindst ét, før du sender planen til bemærkninger.",
        en: "The plan has no focus areas yet. Write at least one before you send the plan for comment.")
    static func notBegun(_ day: Day) -> Wording {
        Wording(
            "Planen gælder først fra \(day.sentence(in: .danish)). Den kan evalueres derefter.",
            en: "The plan is in force only from \(day.sentence(in: .english)). It can be evaluated after that.")
    }
    static func notEnded(_ day: Day) -> Wording {
        Wording(
            "Planen gælder til og med \(day.sentence(in: .danish)). Den kan arkiveres derefter.",
            en: "The plan is in force until \(day.sentence(in: .english)). It can be archived after that.")
    }

    static func missing(_ field: String, _ step: LifeCycle.Step, _ ground: LifeCycle.Ground) -> Wording {
        switch (field, step) {
        case ("recipients", _): Wording("Vælg, hvem der skal have planen til bemærkninger", en: "Choose who shall have the plan for comment")
        case ("deadline", _): Wording("Angiv fristen for bemærkninger", en: "Give the deadline for comments")
        case ("discussed.forum", _): Wording("Vælg, hvor planen er drøftet", en: "Choose where the plan was discussed")
        case ("discussed.date", _): Wording("Angiv, hvornår planen er drøftet", en: "Give when the plan was discussed")
        case ("settled.by", _): Wording("Skriv, hvem der har fastlagt planen", en: "Write who adopted the plan")
        case ("settled.date", _): Wording("Angiv, hvornår planen er fastlagt", en: "Give when the plan was adopted")
        case ("settled.basis", _): Wording("Skriv, hvad planen er fastlagt på grundlag af", en: "Write on what basis the plan was adopted")
        case (_, .publish):
            ground.urgent == 1
                ? Wording(
                    "Skriv, hvorfor planen offentliggøres, selv om 1 ting bør rettes først",
                    en: "Write why the plan is published although 1 thing needs fixing first")
                : Wording(
                    "Skriv, hvorfor planen offentliggøres, selv om \(ground.urgent) ting bør rettes først",
                    en: "Write why the plan is published although \(ground.urgent) things need fixing first")
        case (_, .evaluate): Wording("Skriv, hvad evalueringen viser", en: "Write what the evaluation shows")
        default: Wording("Skriv, hvorfor planen trækkes tilbage", en: "Write why the plan is taken back")
        }
    }

    static func deadlineGone(_ today: Day) -> Wording {
        Wording(
            "Fristen skal være i dag, \(today.sentence(in: .danish)), eller senere", en: "The deadline must be today, \(today.sentence(in: .english)), or later"
        )
    }
    static let notYetDiscussed = Wording("Dagen for drøftelsen kan ikke ligge i fremtiden", en: "The day of the discussion cannot lie in the future")
    static let inDistrictCouncil = Wording(
        "Kredsens plan skal drøftes i Kredsrådet selv", en: "The district's plan must be discussed in the district council itself")
    static let notYetSettled = Wording(
        "Dagen, planen blev fastlagt, kan ikke ligge i fremtiden", en: "The day on which the plan was adopted cannot lie in the future")
    static func settledTooEarly(_ discussed: Day) -> Wording {
        Wording(
            "Planen kan ikke være fastlagt, før den blev drøftet \(discussed.sentence(in: .danish))",
            en: "The plan cannot have been adopted before it was discussed on \(discussed.sentence(in: .english))")
    }
}
