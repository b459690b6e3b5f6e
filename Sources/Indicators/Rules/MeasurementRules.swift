package import Kernel

/// What a figure must be for its indicator.
package enum MeasurementRules {
    /// `record` holds the fields that could be read.
    package static func problems(_ record: FieldRecord, of indicator: Indicator, on today: Day) -> [Problem] {
        var problems: [Problem] = []
        if let period = record["period"].flatMap({ Period($0) }), period.first > today {
            problems.append(Problem("period", Wording("Perioden er ikke begyndt endnu", en: "The period has not begun yet")))
        }
        let whole = record["of"].flatMap { Double($0) }
        if let whole, whole <= 0 { problems.append(Problem("of", Wording("»Ud af« skal være større end 0", en: "“Out of” must be greater than 0"))) }
        guard let value = record["value"].flatMap({ Double($0) }) else { return problems }
        if let whole, whole > 0, indicator.kind != .rate, value > whole {
            problems.append(Problem("value", Wording("Tallet kan ikke være større end »ud af«", en: "The figure cannot be greater than “out of”")))
        } else if whole == nil || !indicator.isInPercent, let wording = IndicatorDraft.amountProblem(value, indicator.kind) {
            problems.append(Problem("value", wording))
        }
        return problems
    }

    package static func taken(_ period: Period, _ area: String?, in language: Language) -> Problem {
        let (danish, english) = (period.words(in: .danish), period.words(in: .english))
        let place = area.map { Wording(" i \(AreaName.inSentence($0, in: .danish))", en: " in \(AreaName.inSentence($0, in: .english))") } ?? Wording("", en: "")
        return Problem(
            "period",
            Wording(
                "Der er allerede et tal for \(danish)\(place[.danish]). Ret det i stedet", en: "There is a figure for \(english)\(place[.english]) already. Correct that one instead"))
    }

    /// A number that changes whenever the figure does, for two who correct it at once. Kept figures have no version of their own, since
    /// files replace them whole.
    package static func version(of measurement: Measurement) -> Int {
        let text = JSONText.write(.record(measurement.record))
        let hash = text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return Int(hash >> 16)
    }
}
