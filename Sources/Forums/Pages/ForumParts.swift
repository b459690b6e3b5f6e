import Kernel
import Web

/// The three lists on a forum's card.
extension PartList where Part == CadenceRule, Draft == CadenceDraft {
    static var cadence: PartList {
        PartList(
            list: \.cadence, place: "moedekrav", title: PartWording.cadence, newTitle: PartWording.addCadence,
            sheet: { language, _ in
                FormSheet([
                    FormField("way", PartWording.way, .choice(CadenceDraft.Way.options(language, \.wording)), missing: PartWording.chooseWay),
                    FormField("number", PartWording.number, .whole, hint: PartWording.numberHint),
                    FormField("most", PartWording.most, .whole, hint: PartWording.mostHint),
                    FormField("group", PartWording.group, .line(max: 60), hint: PartWording.groupHint),
                ])
            },
            draft: { CadenceDraft($0) }, part: \.rule, problems: \.problems, words: { CadenceWords.words($0) })
    }
}

extension PartList where Part == LegalBasis, Draft == LegalBasis {
    static var legalBasis: PartList {
        PartList(
            list: \.legalBasis, place: "retsgrundlag", title: ForumWording.legalBasis, newTitle: PartWording.addBasis,
            sheet: { _, _ in
                FormSheet([
                    FormField("text", PartWording.basisText, .line(max: 300), missing: PartWording.basisMissing),
                    FormField("as-stated-in", PartWording.asStatedIn, .line(max: 120), hint: PartWording.asStatedHint),
                    FormField("from", PartWording.from, .date),
                    FormField("to", PartWording.to, .date, hint: PartWording.toHint),
                ])
            },
            draft: { $0 }, part: { $0 },
            problems: { basis in
                guard let from = basis.from, let to = basis.to, to < from else { return [] }
                return [Problem("to", PartWording.endsTooEarly)]
            },
            words: { .verbatim($0.text) })
    }
}

extension PartList where Part == FilingRecord, Draft == FilingRecord {
    static var records: PartList {
        PartList(
            list: \.records, place: "journal", title: ForumWording.filed, newTitle: PartWording.addRecord,
            sheet: { _, authorities in
                FormSheet([
                    FormField(
                        "authority", PartWording.authority, .choice(authorities.map { FormOption($0.id.rawValue, own: $0.name) }),
                        missing: PartWording.chooseAuthority),
                    FormField("system", PartWording.system, .line(max: 60)),
                    FormField("case-number", PartWording.caseNumber, .line(max: 60)),
                    FormField("class", PartWording.filingClass, .line(max: 30)),
                ])
            },
            draft: { $0 }, part: { $0 }, problems: { _ in [] }, words: { .verbatim($0.caseNumber ?? $0.filingClass ?? $0.authority.rawValue) })
    }
}
