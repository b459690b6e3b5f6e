import Kernel

extension CommentAnswer {
    var name: Wording {
        switch self {
        case .followed: Wording("Fulgt", en: "Followed")
        case .inPart: Wording("Delvist fulgt", en: "Followed in part")
        case .not: Wording("Ikke fulgt", en: "Not followed")
        }
    }
    var style: StaticString {
        switch self {
        case .followed: "ok"
        case .inPart: "info"
        case .not: "plain"
        }
    }
}

enum CommentWording {
    static func lead(_ count: Int, unanswered: Int) -> Wording {
        switch (count, unanswered) {
        case (0, _): Wording("Ingen har skrevet en bemærkning endnu.", en: "Nobody has written a comment yet.")
        case (1, 0): Wording("Der er 1 bemærkning, og den er besvaret.", en: "There is 1 comment, and it is answered.")
        case (1, _): Wording("Der er 1 bemærkning, og den er ikke besvaret endnu.", en: "There is 1 comment, and it is not answered yet.")
        case (_, 0): Wording("Der er \(count) bemærkninger, og alle er besvaret.", en: "There are \(count) comments, and all are answered.")
        default: Wording("Der er \(count) bemærkninger. \(unanswered) er ikke besvaret endnu.", en: "There are \(count) comments. \(unanswered) are not answered yet.")
        }
    }
    static func open(until day: Day) -> Wording {
        Wording("Planen er til bemærkninger til og med \(day.sentence(in: .danish)).", en: "The plan is for comment until \(day.sentence(in: .english)).")
    }
    static func late(since day: Day) -> Wording {
        Wording(
            "Fristen for bemærkninger var \(day.sentence(in: .danish)). Planen er ikke gået videre endnu, så bemærkninger kan stadig nå med.",
            en: "The deadline for comments was \(day.sentence(in: .english)). The plan has not moved on yet, so comments can still be in time.")
    }
    static let openWithoutEnd = Wording("Planen er til bemærkninger.", en: "The plan is for comment.")
    static let notOpenYet = Wording(
        "Planen er en kladde og er ikke sendt til bemærkninger endnu.", en: "The plan is a draft and has not been sent for comment yet.")
    static let closed = Wording(
        "Der er lukket for bemærkninger.", en: "Comments are closed.")
    static let closedEmpty = Wording("Der er lukket for bemærkninger. Ingen blev skrevet.", en: "Comments are closed. None were written.")
    static let wholePlan = Wording("Planen som helhed", en: "The plan as a whole")
    static let gone = Wording("Noget, der ikke længere står i planen", en: "Something that no longer stands in the plan")
    static let write = Wording("Skriv en bemærkning", en: "Write a comment")
    static let what = Wording("Hvad handler den om?", en: "What is it about?")
    static let text = Wording("Din bemærkning", en: "Your comment")
    static let textHint = Wording("Skriv ikke om enkelte personer eller små grupper.", en: "Do not write about single persons or small groups.")
    static let missingText = Wording("Skriv din bemærkning", en: "Write your comment")
    static let missingPlace = Wording("Vælg, hvad bemærkningen handler om", en: "Choose what the comment is about")
    static let send = Wording("Gem bemærkningen", en: "Save the comment")
    static let comment = Wording("Bemærk", en: "Comment")
    static let answer = Wording("Besvar", en: "Answer")
    static let changeAnswer = Wording("Ret svaret", en: "Change the answer")
    static let answerTitle = Wording("Besvar bemærkningen", en: "Answer the comment")
    static let whatDone = Wording("Hvad gør I?", en: "What do you do?")
    static let because = Wording("Begrundelse", en: "Reason")
    static let missingAnswer = Wording("Vælg, om bemærkningen er fulgt", en: "Choose whether the comment is followed")
    static let missingBecause = Wording("Skriv hvorfor", en: "Write why")
    static let saveAnswer = Wording("Gem svaret", en: "Save the answer")
    static let unanswered = Wording("Ikke besvaret", en: "Not answered")
    static let onlyUnanswered = Wording("Vis kun dem, der ikke er besvaret", en: "Show only those not answered")
    static let showAll = Wording("Vis alle", en: "Show all")
    static let noneLeft = Wording("Alle bemærkninger er besvaret.", en: "All comments are answered.")
    static let answered = Wording("svarede", en: "answered")
}
