import Access
package import Kernel
package import Plans
package import Web

/// »Er det gennemført?« and »Gør det en forskel?« on a plan's pages.
package struct IndicatorPanel: PlanPanelContent {
    private let measures: PlanMeasures
    /// Where in `measures` the indicators of a focus area's side stand.
    private let places: [Place: [Int]]
    private let cards = KeptPieces<IndicatorID>()
    /// Whether the latest change is more than chance, where that was judged.
    private let answers: [IndicatorID: TownAnswer]

    package static let panel = PlanPanel { reading, plan, insider in
        let audience: Audience = insider ? .insiders : .visitors
        let measures = try PlanMeasuresStore.measures(of: plan, for: audience, in: reading)
        return IndicatorPanel(measures, answers: try PlanJudgements.answers(measures, for: audience, in: reading))
    }

    package init(_ measures: PlanMeasures, answers: [IndicatorID: TownAnswer] = [:]) {
        self.measures = measures
        self.answers = answers
        places = Dictionary(grouping: measures.indicators.indices) { Place(measures.indicators[$0]) }
    }

    private struct Place: Hashable {
        let focusArea: FocusAreaID
        let side: Side
        init(_ focusArea: FocusAreaID, _ side: Side) { (self.focusArea, self.side) = (focusArea, side) }
        init(_ measured: MeasuredIndicator) { self.init(measured.focusArea, Side(of: measured.indicator)) }
    }

    package var reached: (met: Int, of: Int)? {
        let told = measures.indicators.map(\.standing.verdict).filter { $0 == .reached || $0 == .notReached }
        return told.isEmpty ? nil : (told.count { $0 == .reached }, told.count)
    }

    package func write(_ focusArea: FocusAreaID, titled title: String?, level: StaticString, mayEdit: Bool, isPast: Bool, call: Call, to html: inout HTML) {
        let new: Address? = mayEdit ? IndicatorAddresses.new(in: focusArea, of: measures.plan) : nil
        for side in Side.allCases { writeSide(side, places[Place(focusArea, side)] ?? [], level, title, new, isPast, call, to: &html) }
        guard let new, Side.allCases.allSatisfy({ places[Place(focusArea, $0)] != nil }) else { return }
        html.write("<p><a href=\"\(new)\">\(call[PanelWording.addAnother])</a></p>")
    }

    package func write(activity: ActivityID, level: StaticString, mayEdit: Bool, isPast: Bool, call: Call, to html: inout HTML) {
        let own = measures.indicators.indices.filter { measures.indicators[$0].activity == activity }
        for side in Side.allCases {
            let ofSide = own.filter { Side(of: measures.indicators[$0].indicator) == side }
            if !ofSide.isEmpty { writeSide(side, ofSide, level, nil, nil, isPast, call, to: &html) }
        }
    }

    private func writeSide(_ side: Side, _ indicators: [Int], _ level: StaticString, _ title: String?, _ new: Address?, _ isPast: Bool, _ call: Call, to html: inout HTML) {
        let of: Markup? = title.map { "<span class=\"sr\">: <span\(call.own)>\($0)</span></span>" }
        html.write("<\(level.description)>\(call[side.heading])\(of)</\(level.description)>")
        guard !indicators.isEmpty else {
            html.write("<p class=\"empty\">\(call[isPast ? side.wasEmpty : side.empty])")
            if let new { html.write(" <a href=\"\(new.with(["maaler": side.rawValue]))\">\(call[side.add])</a>") }
            return html.write("</p>")
        }
        html.write("<ul class=\"measures\">")
        for place in indicators {
            html.write(
                cards.piece(measures.indicators[place].indicator.id, in: call.language) {
                    let measured = measures.indicators[place]
                    let judged = answers[measured.indicator.id].flatMap { JudgementWording(measured.indicator, in: call.language).sentence($0) }
                    IndicatorCard(measured: measured, plan: measures.plan, isPast: isPast, language: call.language, judgement: judged).write(to: &$0)
                })
        }
        html.write("</ul>")
    }
}

/// The two questions that a plan's indicators answer.
enum Side: String, CaseIterable {
    case implementation, effect

    init(of indicator: Indicator) { self = indicator.showsEffect ? .effect : .implementation }

    var heading: Wording {
        switch self {
        case .implementation: Wording("Er det gennemført?", en: "Is it carried out?")
        case .effect: Wording("Gør det en forskel?", en: "Does it make a difference?")
        }
    }
    var empty: Wording {
        switch self {
        case .implementation: Wording("Intet måler endnu, om det er gennemført.", en: "Nothing measures yet whether it is carried out.")
        case .effect: Wording("Intet måler endnu, om det gør en forskel.", en: "Nothing measures yet whether it makes a difference.")
        }
    }
    var wasEmpty: Wording {
        switch self {
        case .implementation: Wording("Der blev ikke målt, om det blev gennemført.", en: "It was not measured whether it was carried out.")
        case .effect: Wording("Der blev ikke målt, om det gjorde en forskel.", en: "It was not measured whether it made a difference.")
        }
    }
    var add: Wording {
        switch self {
        case .implementation: Wording("Tilføj en indikator for, om det er gennemført", en: "Add an indicator of whether it is carried out")
        case .effect: Wording("Tilføj en indikator for, om det gør en forskel", en: "Add an indicator of whether it makes a difference")
        }
    }
}

enum PanelWording {
    static let addAnother = Wording("Tilføj en indikator", en: "Add an indicator")
}
