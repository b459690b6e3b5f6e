import Access
import Kernel

/// What an entry tells, as a sentence about somebody: »Gav en plads«.
enum LogDeeds {
    static func words(_ line: LogLine) -> Wording {
        if line.isRefused { return refused(line.operation) }
        guard let operation = Operation(rawValue: line.operation) else { return outsideTheRules(line.operation) }
        if let change = line.change, let words = changed(change, by: operation) { return words }
        return done(operation, isChange: line.change != nil)
    }

    private static func refused(_ operation: String) -> Wording {
        switch operation {
        case "session.refused": return Wording("Forsøgte at logge ind", en: "Tried to sign in")
        case "page.open": return Wording("Ville åbne en side", en: "Wanted to open a page")
        default: break
        }
        guard let words = Operation(rawValue: operation)?.wording else { return .verbatim(operation) }
        return Wording("Ville \(words[.danish])", en: "Wanted to \(words[.english])")
    }

    private static func outsideTheRules(_ operation: String) -> Wording {
        switch operation {
        case "session.begin": Wording("Loggede ind", en: "Signed in")
        case "session.end": Wording("Loggede ud", en: "Signed out")
        case "account.identify": Wording("Tog sit link i brug", en: "Used their link")
        case "account.recovery-code": Wording("Brugte en gendannelseskode", en: "Used a recovery code")
        case "identity.link": Wording("Knyttede sit login fra myndigheden til sig", en: "Linked the authority's sign-in to oneself")
        default: .verbatim(operation)
        }
    }

    /// Where one operation adds, changes and ends many kinds of thing, the kind tells; none where the operation says it all.
    private static func changed(_ change: LogChange, by operation: Operation) -> Wording? {
        if change.kind == .plan || change.kind == .comment { return nil }
        if change.kind == .account, operation == .keepAccount {
            return change.way == .ended ? Wording("Lukkede en adgang", en: "Closed an access") : Wording("Lavede et link til adgang", en: "Made a link for access")
        }
        if change.kind == .account { return nil }
        let what = kind(change.kind)
        switch change.way {
        case .added:
            switch change.kind {
            case .seat, .post: return Wording("Gav \(what[.danish])", en: "Gave \(what[.english])")
            case .editor, .deputy: return Wording("Udpegede \(what[.danish])", en: "Named \(what[.english])")
            case .confirmation: return Wording("Bekræftede, at medlemmerne er rigtige", en: "Confirmed that the members are right")
            case .spotCheck: return Wording("Trak en stikprøve", en: "Drew a sample")
            case .insight: return Wording("Skrev en anmodning om indsigt ind", en: "Entered an access request")
            case .breach: return Wording("Begyndte en redegørelse for et brud", en: "Began a breach report")
            case .alarm: return Wording("Så en alarm", en: "Saw an alarm")
            case .evaluation: return Wording("Fastlagde, hvad der skal vurderes", en: "Fixed what is to be evaluated")
            case .series: return Wording("Hentede \(what[.danish]) ind", en: "Brought \(what[.english]) in")
            case .measurement: return Wording("Skrev \(what[.danish]) ind", en: "Entered \(what[.english])")
            case .finding: return Wording("Satte \(what[.danish]) til side", en: "Set \(what[.english]) aside")
            case .purge: return nil
            default: return Wording("Oprettede \(what[.danish])", en: "Added \(what[.english])")
            }
        case .ended where [.seat, .post, .editor].contains(change.kind): return Wording("Afsluttede \(what[.danish])", en: "Ended \(what[.english])")
        case .changed, .ended:
            switch change.kind {
            case .spotCheck: return Wording("Skrev, hvad en stikprøve viste", en: "Wrote what a sample showed")
            case .insight: return Wording("Afgjorde en anmodning om indsigt", en: "Decided an access request")
            case .breach: return Wording("Skrev i en redegørelse for et brud", en: "Wrote in a breach report")
            case .purge: return nil
            case .activity where operation == .reportProgress, .assignment where operation == .reportProgress: return nil
            case .activity where operation == .releaseStatus: return nil
            default: return Wording("Rettede \(what[.danish])", en: "Changed \(what[.english])")
            }
        case .removed:
            switch change.kind {
            case .finding: return Wording("Tog en mangel frem igen", en: "Took up a finding again")
            case .purge: return nil
            default: return Wording("Fjernede \(what[.danish])", en: "Removed \(what[.english])")
            }
        }
    }

    static func kind(_ kind: Change.Kind) -> Wording {
        switch kind {
        case .district: Wording("oplysninger om politikredsen", en: "what is said of the police district")
        case .authority: Wording("en myndighed", en: "an authority")
        case .person: Wording("en person", en: "a person")
        case .institution: Wording("en institution", en: "an institution")
        case .forum: Wording("et forum", en: "a forum")
        case .seat: Wording("en plads", en: "a seat")
        case .post: Wording("et hverv", en: "a post")
        case .editor: Wording("en redaktør", en: "an editor")
        case .deputy: Wording("en stedfortræder", en: "a deputy")
        case .confirmation: Wording("en bekræftelse af medlemmerne", en: "a confirmation of the members")
        case .account: Wording("en adgang", en: "an access")
        case .plan: Wording("en plan", en: "a plan")
        case .focusArea: Wording("et indsatsområde", en: "a focus area")
        case .activity: Wording("en aktivitet", en: "an activity")
        case .assignment: Wording("en handling", en: "an action")
        case .indicator: Wording("en indikator", en: "an indicator")
        case .measurement: Wording("et tal", en: "a figure")
        case .series: Wording("en serie af tal", en: "a series of figures")
        case .evaluation: Wording("en vurdering", en: "an evaluation")
        case .programme: Wording("et program", en: "a programme")
        case .comment: Wording("en bemærkning", en: "a comment")
        case .finding: Wording("en mangel", en: "a finding")
        case .purge: Wording("en sletning", en: "an erasure")
        case .spotCheck: Wording("en stikprøve", en: "a spot check")
        case .insight: Wording("en anmodning om indsigt", en: "an access request")
        case .breach: Wording("et brud", en: "a breach")
        case .alarm: Wording("en alarm", en: "an alarm")
        }
    }

    private static func done(_ operation: Operation, isChange: Bool) -> Wording {
        switch operation {
        case .readPlan: Wording("Læste planen", en: "Read the plan")
        case .readPlanInside: Wording("Så planen indefra", en: "Saw the plan from within")
        case .revisePlan: Wording("Skrev i planen", en: "Wrote in the plan")
        case .draftPlan: Wording("Begyndte en plan", en: "Began a plan")
        case .draftNextPlan: Wording("Lavede kladden til næste plan", en: "Drafted the next plan")
        case .sendForComment: Wording("Sendte planen til bemærkninger", en: "Sent the plan for comment")
        case .takeBackPlan: Wording("Trak planen tilbage", en: "Took the plan back")
        case .recordDiscussion: Wording("Noterede, at planen er drøftet", en: "Noted that the plan was discussed")
        case .settlePlan: Wording("Noterede, at planen er fastlagt", en: "Noted that the plan is settled")
        case .publishPlan: Wording("Offentliggjorde planen", en: "Published the plan")
        case .evaluatePlan: Wording("Evaluerede planen", en: "Evaluated the plan")
        case .archivePlan: Wording("Arkiverede planen", en: "Archived the plan")
        case .recordApproval: Wording("Noterede en anden godkendelse", en: "Noted a further approval")
        case .filePlan: Wording("Noterede, hvor planen er journaliseret", en: "Noted where the plan is filed")
        case .adjustPlan: Wording("Noterede en justering", en: "Noted an adjustment")
        case .setFindingAside: Wording("Tog stilling til en mangel", en: "Dealt with a finding")
        case .reportProgress: Wording("Meldte, hvordan det går", en: "Reported how it goes")
        case .releaseStatus: Wording("Offentliggjorde status", en: "Released the status")
        case .readComments: Wording("Læste bemærkningerne", en: "Read the comments")
        case .commentOnPlan: Wording("Skrev en bemærkning", en: "Wrote a comment")
        case .answerComment: Wording("Svarede på en bemærkning", en: "Answered a comment")
        case .addIndicator: Wording("Tilføjede en indikator", en: "Added an indicator")
        case .reviseIndicator: Wording("Rettede en indikator", en: "Changed an indicator")
        case .removeIndicator: Wording("Fjernede en indikator", en: "Removed an indicator")
        case .enterMeasurement: Wording("Skrev tal ind", en: "Entered figures")
        case .fixEvaluation: Wording("Fastlagde, hvad der skal vurderes", en: "Fixed what is to be evaluated")
        case .readPurges: Wording("Så, hvad der er bedt slettet", en: "Saw what was asked to be erased")
        case .askForPurge: Wording("Bad om, at en tekst bliver slettet", en: "Asked for a text to be erased")
        case .agreeToPurge: Wording("Sagde ja til, at en tekst blev slettet", en: "Agreed to a text being erased")
        case .dropPurge: Wording("Afviste, at en tekst bliver slettet", en: "Dropped a request to erase")
        case .readForum: Wording("Læste om forummet", en: "Read of the forum")
        case .readForumInside: Wording("Så forummet indefra", en: "Saw the forum from within")
        case .reviseForum: Wording("Rettede oplysningerne om forummet", en: "Changed what is said of the forum")
        case .moveForum: Wording("Flyttede forummet", en: "Moved the forum")
        case .establishForum: Wording("Oprettede et forum", en: "Set up a forum")
        case .seatMember: Wording("Rettede en plads", en: "Changed a seat")
        case .nameEditor: Wording("Rettede, hvem der skriver planen", en: "Changed who writes the plan")
        case .nameDeputy: Wording("Udpegede en stedfortræder", en: "Named a deputy")
        case .confirmMembers: Wording("Bekræftede, at medlemmerne er rigtige", en: "Confirmed that the members are right")
        case .readPeople: Wording("Så personerne og deres pladser", en: "Saw the people and their seats")
        case .revisePerson: Wording("Rettede en person", en: "Changed a person")
        case .reviseOwnContact: Wording("Rettede sin egen e-mail eller telefon", en: "Changed their own e-mail or telephone")
        case .endSeats: Wording("Lod en person slutte overalt", en: "Ended a person's work everywhere")
        case .readRegister: Wording("Så myndigheder og institutioner", en: "Saw authorities and institutions")
        case .reviseRegister: Wording("Rettede en myndighed eller institution", en: "Changed an authority or institution")
        case .reviseDistrict: Wording("Rettede oplysningerne om politikredsen", en: "Changed what is said of the police district")
        case .replaceSeats: Wording("Skiftede mange pladser på én dag", en: "Changed many seats on one day")
        case .readPosts: Wording("Så, hvem der har hverv", en: "Saw who has posts")
        case .givePost: Wording("Rettede et hverv", en: "Changed a post")
        case .keepAccount: Wording("Gav eller lukkede en adgang", en: "Gave or closed an access")
        case .keepOwnAccess: Wording("Ændrede sin egen adgang", en: "Changed their own access")
        case .readLog: Wording("Læste loggen", en: "Read the log")
        case .spotCheck: isChange ? Wording("Arbejdede med en stikprøve", en: "Worked with a sample") : Wording("Åbnede stikprøverne", en: "Opened the spot checks")
        case .decideInsight:
            isChange ? Wording("Afgjorde en anmodning om indsigt", en: "Decided an access request") : Wording("Åbnede anmodningerne om indsigt", en: "Opened the access requests")
        case .reportBreach:
            isChange ? Wording("Skrev i en redegørelse for et brud", en: "Wrote in a breach report") : Wording("Åbnede redegørelserne for brud", en: "Opened the breach reports")
        }
    }
}
