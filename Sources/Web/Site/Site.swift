package import Access
import HTTPTypes
package import Hummingbird
import Kernel
package import Logging
import NIOCore
import Storage

/// The whole site: finds the endpoint, enforces its door, checks the form's token, and turns a no or a fault into a page.
package struct Site: HTTPResponder {
    package typealias Context = SiteContext
    private let routes: any HTTPResponder<SiteContext>
    private let endpoints: [Endpoint]
    private let sessions: Sessions
    let frame: Frame
    private let memory: PageMemory
    let logger: Logger
    private let workplace: Workplace
    /// Keeps in mind that somebody who is signed in was refused, and what stood in the places of the address.
    let refused: @Sendable (String, Viewer, [String: String]) throws -> Void
    private let gate: Gate
    private let refusals: RefusalLog
    private let departures = Departures()
    private let slowWork = SlowWork()
    /// Forms and uploads, in bytes.
    private let bodyLimit: Int

    package init(
        _ endpoints: [Endpoint], sessions: Sessions, frame: Frame, logger: Logger, bodyLimit: Int = 4 * 1024 * 1024, memoryLimit: Int = 24 * 1024 * 1024,
        workplace: Workplace = .here, gate: Gate = .open, refusals: RefusalLog? = nil, refused: @escaping @Sendable (String, Viewer, [String: String]) throws -> Void = { _, _, _ in },
        changeMark: @escaping @Sendable () throws -> Int64
    ) {
        self.endpoints = endpoints
        self.sessions = sessions
        self.frame = frame
        self.logger = logger
        self.bodyLimit = bodyLimit
        self.workplace = workplace
        self.refused = refused
        self.gate = gate
        self.refusals = refusals ?? RefusalLog(logger)
        memory = PageMemory(limit: memoryLimit, clock: frame.clock, changeMark: changeMark)
        routes = Self.router(endpoints).buildResponder()
    }

    @Sendable package func respond(to request: Request, context: SiteContext) async throws -> Response {
        let isHead = request.method == .head
        var head = request.head
        if isHead { head.method = .get }
        var response: Response
        switch gate.judge(head, from: context.channel.remoteAddress?.ipAddress ?? "") {
        case .turnedAway(let reason):
            refusals.note(reason)
            let language = RequestLanguage.of(query: FormValues(), cookies: RequestCookies([:], at: frame.address), headers: request.headers)
            response = reason.answer(head, in: language, at: frame.address)
            SiteHeaders.add(to: &response.headers, at: frame.address)
        case .admitted(let source):
            response = request.uri.path == "/healthz" ? healthy : try await answered(isHead ? Request(head: head, body: request.body) : request, from: source, context)
            refusals.note(status: response.status.code)
        }
        return isHead ? response.createHeadResponse() : response
    }

    private var healthy: Response {
        var headers: HTTPFields = [.contentType: "text/plain; charset=utf-8"]
        SiteHeaders.add(to: &headers, at: frame.address)
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: "ok\n")))
    }

    private func answered(_ request: Request, from source: String, _ context: SiteContext) async throws -> Response {
        let cookies = RequestCookies(request.headers, at: frame.address)
        let token = cookies[SessionCookie.name]
        let query = FormValues(urlEncoded: request.uri.query ?? "")
        let language = RequestLanguage.of(query: query, cookies: cookies, headers: request.headers)
        let hasJustWritten = workplace.isShared && cookies[RecentWrite.cookie] != nil
        let isKeepable = request.method == .get && token == nil && query["besked"] == nil && !hasJustWritten
        let asked = Asked(
            request: request, query: query, language: language, token: token, hasJustWritten: hasJustWritten, cookies: cookies, source: source)
        do {
            let key = "\(language.rawValue) \(request.uri.string)"
            let found = isKeepable ? try memory.find(key) : nil
            if let kept = found?.kept { return answer(kept, to: request) }
            // A form that is on its way in is carried through.
            var response = try await workplace.isShared && request.method == .get ? madeWhileAwaited(asked, context) : made(asked, context)
            SiteHeaders.add(to: &response.headers, at: frame.address)
            keepLanguage(query, in: &response)
            if frame.address.isSecure { response.headers.markCookiesSecure() }
            guard let found, response.status == .ok, response.headers[.setCookie] == nil, request.uri.path.isPublicPage else {
                response.headers[.vary] = "Accept-Language, Cookie"
                if request.uri.path.hasPrefix("/api/"), response.status == .ok { return try await tagged(response, request) }
                return response
            }
            response.headers[.vary] = "Accept-Language, Cookie, Accept-Encoding"
            response.headers[.cacheControl] = "no-cache"
            let body = try await response.body.collected()
            return answer(memory.keep(response.headers, body, for: key, madeAt: found.mark), to: request)
        } catch {
            return fault(error, whileReading: asked.request.method == .get, call(asked, viewer: .visitor(on: frame.clock.today), placeName: Frame.unknownPlace))
        }
    }

    private func keepLanguage(_ query: FormValues, in response: inout Response) {
        guard let asked = query["sprog"].flatMap(Language.init) else { return }
        response.headers.append(HTTPField(name: .setCookie, value: "\(RequestLanguage.cookie)=\(asked.rawValue); Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"))
    }

    /// As `made`; given up when the browser goes away.
    private func madeWhileAwaited(_ asked: Asked, _ context: SiteContext) async throws -> Response {
        try await departures.watching(context.channel, asked.interruption) { try await made(asked, context) }
    }

    private func made(_ asked: Asked, _ context: SiteContext) async throws -> Response {
        let matched: Response
        do { matched = try await routes.respond(to: asked.request, context: context) } catch let error as HTTPError where error.status == .notFound {
            matched = Response(status: .notFound)
        }
        guard matched.status == .ok, let found = context.found.endpoint else {
            let error: ErrorPage = matched.status == .methodNotAllowed ? .methodNotAllowed : .notFound
            return try await work(asked) { call(asked, viewer: $0).answer(error) }.with(allow: matched.headers[.allow])
        }
        let endpoint = endpoints[found.number]
        guard endpoint.method == .post else {
            guard case .waiting(let answer) = endpoint.way else {
                return try await work(asked, slowly: endpoint.isSlow) { turnedAway($0, from: endpoint, asked) ?? answered(endpoint, call(asked, places: found.places, viewer: $0)) }
            }
            let (visit, no) = try await work(asked) { (call(asked, places: found.places, viewer: $0), turnedAway($0, from: endpoint, asked)) }
            if let no { return no }
            return await awaited(endpoint, visit, asked, answer)
        }
        let (viewer, no) = try await work(asked) { ($0, turnedAway($0, from: endpoint, asked)) }
        if let no { return no }
        let form: FormValues
        do { form = try await self.form(of: asked.request, upTo: limit(of: viewer)) } catch is TooLarge {
            return try await work(asked) { call(asked, viewer: $0).answer(.tooLarge) }
        }
        if !endpoint.door.admitsVisitors, viewer.isVisitor {
            guard asked.request.headers[Self.fetchSite] != "cross-site" else { return call(asked, viewer: viewer).answer(.formExpired) }
            return try await work(asked) { call(asked, form: form, viewer: $0).answerSignedOut() }
        }
        var response: Response
        if case .waiting(let answer) = endpoint.way {
            let visit = try await work(asked) { call(asked, places: found.places, form: form, viewer: $0) }
            response = await awaited(endpoint, visit, asked, answer)
        } else {
            response = try await work(asked, slowly: endpoint.isSlow, isForm: true) { answered(endpoint, call(asked, places: found.places, form: form, viewer: $0)) }
        }
        if workplace.isShared, response.status == .seeOther { RecentWrite.note(in: &response) }
        return response
    }

    /// Does what may wait for the database, for whoever asks.
    private func work<Value: Sendable>(_ asked: Asked, slowly: Bool = false, isForm: Bool = false, _ body: @escaping @Sendable (Viewer) throws -> Value) async throws -> Value {
        if slowly { return try await slowWork.run { try body(sessions.viewer(of: asked.token)) } }
        return try await workplace.run(asked.interruption, mayHaveWrittenElsewhere: asked.hasJustWritten, isForm: isForm) { try body(sessions.viewer(of: asked.token)) }
    }

    /// What is too large, who may not come in and a form from elsewhere are turned away before anything is read.
    private func turnedAway(_ viewer: Viewer, from endpoint: Endpoint, _ asked: Asked) -> Response? {
        let isPost = endpoint.method == .post
        if isPost, let length = asked.request.headers[.contentLength].flatMap({ Int($0) }), length > limit(of: viewer) { return call(asked, viewer: viewer).answer(.tooLarge) }
        if !isPost, !endpoint.door.admitsVisitors, viewer.isVisitor { return .seeOther(Address("/log-ind").with(["til": asked.request.uri.string])) }
        if !isPost, endpoint.door.asksMore(of: viewer) != nil { return Self.signInAgain(and: asked.request.uri.string) }
        if isPost, (asked.token == nil && endpoint.door.admitsVisitors) || asked.request.headers[Self.fetchSite] == "cross-site" { return call(asked, viewer: viewer).answer(.formExpired) }
        return nil
    }

    private static func signInAgain(and back: String) -> Response { .seeOther(Address("/log-ind/igen").with(["til": back])) }

    private func limit(of viewer: Viewer) -> Int { viewer.isVisitor ? Self.visitorBodyLimit : bodyLimit }

    private func answered(_ endpoint: Endpoint, _ call: Call) -> Response {
        if let no = forged(endpoint, call) { return no }
        do {
            guard case .atOnce(let answer) = endpoint.way else { return call.answer(.notFound) }
            return try answer(call)
        } catch Refusal.signInAgain where endpoint.method == .get {
            return Self.signInAgain(and: call.target)
        } catch { return no(error, endpoint, call) }
    }

    /// As `answered`, where the answer waits for another machine.
    private func awaited(_ endpoint: Endpoint, _ call: Call, _ asked: Asked, _ answer: @Sendable (Call, Desk) async throws -> Response) async -> Response {
        if let no = forged(endpoint, call) { return no }
        do { return try await answer(call, Desk(workplace, asked.interruption, mayHaveWrittenElsewhere: asked.hasJustWritten)) } catch { return no(error, endpoint, call) }
    }

    private func call(_ asked: Asked, places: [String: String] = [:], form: FormValues = FormValues(), viewer: Viewer, placeName: String? = nil) -> Call {
        Call(
            viewer: viewer, language: asked.language, target: asked.request.uri.string, path: asked.request.uri.path, places: places, query: asked.query, form: form,
            formToken: SessionToken.form(of: asked.token ?? ""), frame: frame, placeName: placeName ?? frame.place(), sessionToken: asked.token,
            device: DeviceWords.words(asked.request.headers[.userAgent] ?? ""), source: asked.source, cookies: asked.cookies)
    }

    private struct TooLarge: Error {}

    /// What a browser says of where a form came from (Fetch Metadata).
    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .referer
    /// A visitor sends no more than the sign-in form.
    private static let visitorBodyLimit = 64 * 1024

    private func form(of request: Request, upTo limit: Int) async throws -> FormValues {
        let buffer: ByteBuffer
        do { buffer = try await request.body.collect(upTo: limit) } catch is NIOTooManyBytesError { throw TooLarge() }
        let type = request.headers[.contentType] ?? ""
        if let boundary = Multipart.boundary(in: type) { return Multipart.values(Array(buffer.readableBytesView), boundary: boundary) }
        return FormValues(urlEncoded: String(decoding: buffer.readableBytesView, as: UTF8.self))
    }
}

extension Response {
    fileprivate func with(allow methods: String?) -> Response {
        var response = self
        response.headers[.allow] = methods
        return response
    }
}

extension String {
    /// Pages that may be kept in memory for visitors; those with a form of a visitor's own are made anew.
    fileprivate var isPublicPage: Bool { self != "/log-ind" && !hasPrefix("/log-ind/") && self != "/readyz" }
}
