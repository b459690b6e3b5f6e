package import Access
import Hummingbird
import Kernel
package import Web

/// Erasing a text that should never have been written: one asks, another one agrees, then it is gone for good.
package struct PurgePages: Sendable {
    private let records: Records

    package init(records: Records) { self.records = records }

    package var endpoints: [Endpoint] {
        [
            .get("/planer/{plan}/sletning", .asking(ReadPurges.self), show),
            .get("/planer/{plan}/sletning/ny", .asking(AskForPurge.self), askNew),
            .post("/planer/{plan}/sletning/ny", .asking(AskForPurge.self), ask),
            .post("/planer/{plan}/sletning/{request}/ja", .asking(AgreeToPurge.self), agree),
            .post("/planer/{plan}/sletning/{request}/nej", .asking(DropPurge.self), drop),
        ]
    }

    private func show(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let page = try records.look(ReadPurges.self, as: call.viewer, purpose: .erasure, on: { try PlanAccess.plan(id, in: $0).plan }) { plan, reading in
            let requests = try PurgeStore.requests(of: id, in: reading).map { request in
                PurgePage.Line(
                    request: request, erasure: try Self.erasure(request, plan, reading),
                    elsewhere: try Self.words(of: request).map { try ForumErasure.elsewhere($0, than: plan, reading) },
                    mayAgree: call.may(AgreeToPurge.self, AskedPurge(plan: plan, id: request.id, askedBy: request.askedBy)))
            }
            return PurgePage(plan: plan, requests: requests, call: call)
        }
        return page.response()
    }

    private func asking(_ id: PlanID, _ call: Call, in reading: borrowing Reading) throws -> PlanFacts {
        let plan = try PlanAccess.plan(id, in: reading).plan
        guard call.may(AskForPurge.self, plan) else { throw Refusal.notAllowed(AskForPurge.refusal) }
        return plan
    }

    private static func erasure(_ request: PurgeStore.Request, _ plan: PlanFacts, _ reading: borrowing Reading) throws -> ForumErasure? {
        switch request.subject {
        case .words(let words): try ForumErasure(of: ErasedWords(words), in: plan, reading)
        case .entry(let entry): ForumErasure(ofEntry: entry, in: plan)
        case nil: nil
        }
    }

    private static func words(of request: PurgeStore.Request) -> ErasedWords? {
        if case .words(let words) = request.subject { ErasedWords(words) } else { nil }
    }

    private func askNew(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let asked = try records.read(as: call.viewer) { reading in
            let plan = try asking(id, call, in: reading)
            if let entry = call.query["post"], try HistoryStore.entry(entry, of: id, in: reading) == nil { throw Refusal.notFound }
            return form(plan, entry: call.query["post"], call, FormValues())
        }
        return call.answer(asked)
    }

    /// The words are read as they are: what is to be erased may be the very thing that no other form takes.
    private func ask(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        let outcome = try records.act(AskForPurge.self, as: call.viewer, on: { try PlanAccess.plan(id, in: $0).plan }) { permit, writing -> Outcome in
            let (plan, entry) = (permit.subject, call.form["post"].flatMap { $0.isEmpty ? nil : $0 })
            let words = (call.form["words"] ?? "").trimmed
            let reading = FormReading(call.form, of: FormSheet([Self.reason]), in: call.language)
            var problems = reading.problems
            if let entry {
                guard let found = try HistoryStore.entry(entry, of: plan.id, in: writing.reading), found.purge == nil else { throw Refusal.notFound }
            } else {
                problems = try Self.problems(words, reading.record, plan, writing.reading) + problems
            }
            guard problems.isEmpty, let reason = reading.record["reason"].flatMap({ String($0) }) else {
                var values = reading.typed
                values.set("words", PersonNumber.masked(words))
                var again = form(plan, entry: entry, call, values)
                again.problems = problems
                return .again(again)
            }
            try PurgeStore.ask(entry.map { .entry($0) } ?? .words(words), because: reason, in: plan, by: permit.person, &writing)
            return .done(PlanAddresses.purge(plan.id).saying(.purgeAsked))
        }
        return call.answer(outcome)
    }

    private static func problems(_ words: String, _ record: FieldRecord, _ plan: PlanFacts, _ reading: borrowing Reading) throws -> [Problem] {
        if words.isEmpty { return [Problem("words", PurgeWording.missingWords)] }
        let erased = ErasedWords(words)
        if erased.length < ErasedWords.shortest || PlainText.isLonger(words, than: 1_000) { return [Problem("words", PurgeWording.lengthOfWords)] }
        if let reason = record["reason"], erased.stand(in: reason) { return [Problem("reason", PurgeWording.reasonHoldsWords)] }
        return try ForumErasure(of: erased, in: plan, reading).isEmpty ? [Problem("words", PurgeWording.notFound)] : []
    }

    /// What was deleted leaves the file, its free pages and its journal, and this program's memory.
    private func agree(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        try records.act(AgreeToPurge.self, as: call.viewer, on: { try asked(call, in: $0) }) { permit, writing in
            let plan = permit.subject.plan
            let request = try PurgeStore.request(permit.subject.id, of: plan.id, in: writing.reading)
            guard request.outcome == nil, let erasure = try Self.erasure(request, plan, writing.reading) else { throw Refusal.conflict(PurgeWording.decided) }
            // Closed first: the request holds the words too.
            try PurgeStore.close(request, as: .erased, in: plan, by: permit.person, &writing)
            try erasure.carryOut(request, by: permit.person, &writing)
        }
        try records.eraseDeleted()
        RenderedText.forgetAll()
        return .seeOther(PlanAddresses.purge(id).saying(.purged))
    }

    private func drop(_ call: Call) throws -> Response {
        let id = try call.identifier("plan", of: Keys.Plan.self)
        try records.act(DropPurge.self, as: call.viewer, on: { try asked(call, in: $0) }) { permit, writing in
            let request = try PurgeStore.request(permit.subject.id, of: permit.subject.plan.id, in: writing.reading)
            guard request.outcome == nil else { throw Refusal.conflict(PurgeWording.decided) }
            try PurgeStore.close(request, as: .dropped, in: permit.subject.plan, by: permit.person, &writing)
        }
        return .seeOther(PlanAddresses.purge(id).saying(.saved))
    }

    private func asked(_ call: Call, in reading: borrowing Reading) throws -> AskedPurge {
        let plan = try PlanAccess.plan(try call.identifier("plan"), in: reading).plan
        guard AskForPurge.allows(call.viewer, on: plan) else { throw Refusal.notAllowed(AgreeToPurge.refusal) }
        let request = try PurgeStore.request(PurgeRequestID(try call.key("request")), of: plan.id, in: reading)
        return AskedPurge(plan: plan, id: request.id, askedBy: request.askedBy)
    }

    private static let reason = FormField("reason", PurgeWording.why, .text(rows: 2, max: 500), hint: PurgeWording.whyHint, missing: PurgeWording.missingWhy)

    private func form(_ plan: PlanFacts, entry: String?, _ call: Call, _ values: FormValues) -> FormPage {
        let home = PlanAddresses.purge(plan.id)
        let crumbs = [Crumb(call[PlanWording.plans], PlanAddresses.all), Crumb(own: plan.title, PlanAddresses.plan(plan.id)), Crumb(call[PurgeWording.title], home)]
        let words = FormField("words", PurgeWording.words, .line(max: 1_000), hint: PurgeWording.wordsHint, missing: PurgeWording.missingWords)
        var form = FormPage(
            PageHead(call[PurgeWording.askTitle], in: .plans, under: crumbs), FormSheet(entry == nil ? [words, Self.reason] : [Self.reason]),
            action: "\(home)/ny", cancel: home, values: values)
        form.introduction = entry == nil ? PurgeWording.askLead : PurgeWording.askEntryLead
        form.button = PurgeWording.ask
        if let entry { form.hidden = [("post", entry)] }
        return form
    }
}
