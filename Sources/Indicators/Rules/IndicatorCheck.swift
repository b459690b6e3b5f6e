package import Kernel

/// What is missing in how a plan is measured (fund). Pure: over the plan's texts, its focus areas and its indicators.
package struct IndicatorCheck: Sendable {
    package struct Area: Sendable {
        package let id: FocusAreaID
        package let title: String
        package let hasAim: Bool
        package init(_ id: FocusAreaID, title: String, hasAim: Bool) {
            self.id = id
            self.title = title
            self.hasAim = hasAim
        }
    }

    package struct Placed: Sendable {
        package let indicator: Indicator
        package let focusArea: FocusAreaID
        package let activity: ActivityID?
        package init(_ indicator: Indicator, in focusArea: FocusAreaID, activity: ActivityID? = nil) {
            self.indicator = indicator
            self.focusArea = focusArea
            self.activity = activity
        }
    }

    /// `texts` are the plan's introduction, follow-up and sections.
    package static func findings(plan: PlanID, texts: [String?], areas: [Area], indicators: [Placed]) -> [Finding] {
        var findings: [Finding] = []
        if speaksOfSafety(texts), !indicators.contains(where: { measuresSafety($0.indicator) }) { findings.append(overallGoal(plan)) }
        for area in areas {
            let own = indicators.filter { $0.focusArea == area.id }
            let place = "\(plan)/\(area.id)"
            if own.isEmpty, area.hasAim { findings.append(aimUnmeasured(area, place)) }
            if !own.isEmpty, !own.contains(where: { $0.indicator.showsEffect }) { findings.append(onlyImplementation(area, place)) }
            for placed in own { findings += missing(placed.indicator, at: ([place, placed.activity?.rawValue, placed.indicator.id.rawValue].compactMap { $0 }).joined(separator: "/")) }
        }
        return findings
    }

    private static func missing(_ indicator: Indicator, at place: String) -> [Finding] {
        let title = indicator.title
        var findings: [Finding] = []
        if indicator.baseline == nil {
            findings.append(
                Finding(
                    .indicatorWithoutBaseline, at: place,
                    Wording(
                        "Indikatoren »\(title)« har intet udgangspunkt, så ingen kan se, om det går frem.", en: "The indicator “\(title)” has no baseline, so nobody can see whether things improve."),
                    advice: Wording("Skriv tallet for en periode, før indsatsen begyndte.", en: "Write the figure for a period before the effort began.")))
        }
        if indicator.target == nil {
            findings.append(
                Finding(
                    .indicatorWithoutTarget, at: place,
                    Wording("Indikatoren »\(title)« har intet mål, så ingen kan se, om det er godt nok.", en: "The indicator “\(title)” has no target, so nobody can see whether it is good enough."),
                    advice: Wording("Aftal, hvad I vil nå, og hvornår.", en: "Agree what you want to reach, and by when.")))
        }
        if indicator.source?.isEmpty ?? true {
            findings.append(
                Finding(
                    .indicatorWithoutSource, at: place,
                    Wording("Indikatoren »\(title)« har ingen kilde, så tallet kan ikke findes igen.", en: "The indicator “\(title)” has no source, so the figure cannot be found again."),
                    advice: Wording("Skriv, hvor tallet kommer fra, og hvem der opgør det.", en: "Write where the figure comes from and who makes it up.")))
        }
        return findings
    }

    private static func aimUnmeasured(_ area: Area, _ place: String) -> Finding {
        Finding(
            .goalWithoutIndicator, at: place,
            Wording("Indsatsområdet »\(area.title)« har et mål, men intet, der måler det.", en: "The focus area “\(area.title)” has an aim but nothing that measures it."),
            advice: Wording("Tilføj en indikator, der kan vise, om målet er nået.", en: "Add an indicator that can show whether the aim is reached."))
    }

    private static func onlyImplementation(_ area: Area, _ place: String) -> Finding {
        Finding(
            .onlyImplementationIndicators, at: place,
            Wording(
                "Indsatsområdet »\(area.title)« måler kun, hvad der er gjort, og aldrig, om det hjælper.",
                en: "The focus area “\(area.title)” measures only what was done, never whether it helps."),
            advice: Wording("Tilføj mindst én indikator, der måler en virkning.", en: "Add at least one indicator that measures an effect."))
    }

    private static func overallGoal(_ plan: PlanID) -> Finding {
        Finding(
            .goalWithoutIndicator, at: plan.rawValue,
            Wording(
                "Planens overordnede mål handler om tryghed, men ingen indikator måler, om borgerne er trygge.",
                en: "The plan's overall goal is about safety, but no indicator measures whether people feel safe."),
            advice: Wording("Tilføj en indikator om tryghed, for eksempel fra en tryghedsmåling.", en: "Add an indicator of felt safety, for example from a safety survey."))
    }

    static func speaksOfSafety(_ texts: [String?]) -> Bool { texts.contains { $0.map(isAboutSafety) ?? false } }

    static func measuresSafety(_ indicator: Indicator) -> Bool { indicator.showsEffect && (indicator.kind == .survey || isAboutSafety(indicator.title)) }

    /// Words with the stem »tryg«: tryghed, trygge, utryg.
    private static func isAboutSafety(_ text: String) -> Bool { SearchWords.words(text).contains { $0.hasPrefix("tryg") || $0.hasPrefix("utryg") } }
}
