package import Kernel

extension Operation {
    /// What is done, after »må«: »læse planen«.
    package var wording: Wording {
        switch self {
        case .readPlan: Wording("læse planen", en: "read the plan")
        case .readPlanInside:
            Wording("se planen indefra: historik, forløb, mangler og status, før den er offentliggjort", en: "know the plan from within: history, course, findings and status before release")
        case .revisePlan: Wording("skrive i planen", en: "write in the plan")
        case .draftPlan: Wording("begynde en plan", en: "begin a plan")
        case .draftNextPlan: Wording("lave kladden til næste plan", en: "draft the next plan")
        case .sendForComment: Wording("sende planen til bemærkninger", en: "send the plan for comment")
        case .takeBackPlan: Wording("trække planen tilbage", en: "take the plan back")
        case .recordDiscussion: Wording("notere, at planen er drøftet", en: "note that the plan was discussed")
        case .settlePlan: Wording("notere, at planen er fastlagt", en: "note that the plan is settled")
        case .publishPlan: Wording("offentliggøre planen", en: "publish the plan")
        case .evaluatePlan: Wording("evaluere planen", en: "evaluate the plan")
        case .archivePlan: Wording("arkivere planen", en: "archive the plan")
        case .recordApproval: Wording("notere andre godkendelser", en: "note further approvals")
        case .filePlan: Wording("notere, hvor planen er journaliseret", en: "note where the plan is filed")
        case .adjustPlan: Wording("notere en justering", en: "note an adjustment")
        case .setFindingAside: Wording("sætte en mangel til side", en: "set a finding aside")
        case .reportProgress: Wording("melde, hvordan det går", en: "report how it goes")
        case .releaseStatus: Wording("offentliggøre status", en: "release the status")
        case .readComments: Wording("læse bemærkningerne", en: "read the comments")
        case .commentOnPlan: Wording("skrive en bemærkning", en: "write a comment")
        case .answerComment: Wording("svare på en bemærkning", en: "answer a comment")
        case .addIndicator: Wording("tilføje en indikator", en: "add an indicator")
        case .reviseIndicator: Wording("rette en indikator", en: "change an indicator")
        case .removeIndicator: Wording("fjerne en indikator", en: "remove an indicator")
        case .enterMeasurement: Wording("skrive tal ind", en: "enter figures")
        case .fixEvaluation: Wording("fastlægge, hvad der skal vurderes", en: "fix what is to be evaluated")
        case .readPurges: Wording("se, hvad der er bedt slettet", en: "see what was asked to be erased")
        case .askForPurge: Wording("bede om, at en tekst bliver slettet", en: "ask for a text to be erased")
        case .agreeToPurge: Wording("sige ja til, at en tekst bliver slettet", en: "agree to a text being erased")
        case .dropPurge: Wording("afvise, at en tekst bliver slettet", en: "drop a request to erase")
        case .readForum: Wording("læse om forummet", en: "read of the forum")
        case .readForumInside: Wording("se forummet indefra: historik, journal, redaktører", en: "know the forum from within: history, filing, editors")
        case .reviseForum: Wording("rette oplysningerne om forummet", en: "change what is said of the forum")
        case .moveForum: Wording("flytte forummet til et andet", en: "move the forum to another")
        case .establishForum: Wording("oprette et forum under det", en: "set up a forum under it")
        case .seatMember: Wording("give, rette eller afslutte pladser", en: "give, change or end seats")
        case .nameEditor: Wording("udpege dem, der skriver planen", en: "name those who write the plan")
        case .nameDeputy: Wording("udpege en stedfortræder for en dag", en: "name a deputy for a day")
        case .confirmMembers: Wording("bekræfte, at medlemmerne er rigtige", en: "confirm that the members are right")
        case .readPeople: Wording("se personerne og deres pladser", en: "see the people and their seats")
        case .revisePerson: Wording("oprette eller rette personen", en: "add or change the person")
        case .reviseOwnContact: Wording("rette sin egen e-mail eller telefon", en: "change one's own e-mail or telephone")
        case .endSeats: Wording("lade personen slutte overalt", en: "end the person's work everywhere")
        case .readRegister: Wording("se myndigheder og institutioner", en: "see authorities and institutions")
        case .reviseRegister: Wording("rette myndigheder og institutioner", en: "change authorities and institutions")
        case .reviseDistrict: Wording("rette oplysningerne om politikredsen", en: "change what is said of the police district")
        case .replaceSeats: Wording("skifte mange pladser på én dag", en: "change many seats on one day")
        case .readPosts: Wording("se, hvem der har hverv, og hvilke fora der mangler bekræftelse", en: "see who has posts and which forums lack confirmation")
        case .givePost: Wording("give, rette eller afslutte hverv", en: "give, change or end posts")
        case .keepAccount: Wording("give eller lukke adgang", en: "give or close access")
        case .keepOwnAccess: Wording("skifte sin egen adgangskode eller sine engangskoder", en: "change one's own password or one-time codes")
        case .readLog: Wording("læse loggen over myndighedens egne folk", en: "read the log of the authority's own people")
        case .spotCheck: Wording("tage stikprøver af loggen", en: "spot-check the log")
        case .decideInsight: Wording("afgøre en anmodning om indsigt i loggen", en: "decide an access request in the log")
        case .reportBreach: Wording("gøre rede for et brud", en: "report a breach")
        }
    }
}

extension Thing.Kind {
    package var wording: Wording {
        switch self {
        case .districtPlan: Wording("kredsrådets plan", en: "the district council's plan")
        case .localPlan: Wording("en lokal plan", en: "a local plan")
        case .forum: Wording("et forum", en: "a forum")
        case .district: Wording("politikredsen", en: "the police district")
        case .person: Wording("en person", en: "a person")
        case .log: Wording("loggen", en: "the log")
        }
    }
}

extension Thing.State {
    package var wording: Wording {
        switch self {
        case .draft: Wording("kladde", en: "draft")
        case .forComment: Wording("til bemærkninger", en: "for comment")
        case .discussed: Wording("drøftet", en: "discussed")
        case .settled: Wording("fastlagt", en: "settled")
        case .published: Wording("offentliggjort", en: "published")
        case .evaluated: Wording("evalueret", en: "evaluated")
        case .archived: Wording("arkiveret", en: "archived")
        case .topmost: Wording("øverst", en: "topmost")
        case .under: Wording("under et andet", en: "under another")
        case .plain: Wording("altid", en: "always")
        }
    }
}

extension Assurance {
    package var wording: Wording {
        switch self {
        case .low: Wording("lav", en: "low")
        case .substantial: Wording("betydelig", en: "substantial")
        case .high: Wording("høj", en: "high")
        }
    }
}
