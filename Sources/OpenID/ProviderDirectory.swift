import JWTKit

/// What is known of each provider, for a while.
actor ProviderDirectory {
    private let line: ProviderLine
    private let age: Duration
    private let keyPatience: Duration
    private var facts: [String: (facts: ProviderFacts, at: ContinuousClock.Instant)] = [:]
    private var keys: [String: (keys: KeySet, at: ContinuousClock.Instant)] = [:]
    /// A look for keys that is under way: all who need them wait for the same one.
    private var looking: [String: Task<KeySet, any Error>] = [:]
    /// When keys were last looked for, whether they were found or not.
    private var looked: [String: ContinuousClock.Instant] = [:]

    init(line: ProviderLine, age: Duration, keyPatience: Duration) {
        self.line = line
        self.age = age
        self.keyPatience = keyPatience
    }

    func facts(of provider: OpenIDProvider) async throws(OpenIDError) -> ProviderFacts {
        guard ServiceAddress.isIssuer(provider.issuer) else { throw .insecureAddress }
        if let known = facts[provider.issuer], known.at.duration(to: .now) < age { return known.facts }
        let found = try ProviderFacts(try await line.get(ProviderFacts.address(of: provider.issuer)), of: provider)
        facts[provider.issuer] = (found, .now)
        return found
    }

    /// The keys that may have signed the token; where none of those known fits, the provider is asked once, and not again at once.
    func keys(of provider: OpenIDProvider, _ facts: ProviderFacts, for header: IDTokenHeader) async throws(OpenIDError) -> [JWK] {
        if let known = keys[provider.issuer], known.at.duration(to: .now) < age {
            let fitting = known.keys.fitting(header)
            if !fitting.isEmpty { return fitting }
        }
        let fitting = try await newKeys(of: provider.issuer, at: facts.keys).fitting(header)
        guard !fitting.isEmpty else { throw .unknownKey }
        return fitting
    }

    /// The keys as they are now; none where they were looked for a moment ago.
    func newerKeys(of provider: OpenIDProvider, _ facts: ProviderFacts, for header: IDTokenHeader) async throws(OpenIDError) -> [JWK]? {
        do { return try await newKeys(of: provider.issuer, at: facts.keys).fitting(header) } catch .unknownKey { return nil }
    }

    private func newKeys(of issuer: String, at address: String) async throws(OpenIDError) -> KeySet {
        let task: Task<KeySet, any Error>
        if let underWay = looking[issuer] {
            task = underWay
        } else {
            if let last = looked[issuer], last.duration(to: .now) < keyPatience { throw .unknownKey }
            looked[issuer] = .now
            task = Task { [line] in try KeySet(try await line.get(address)) }
            looking[issuer] = task
        }
        do {
            let found = try await task.value
            keys[issuer] = (found, .now)
            looking[issuer] = nil
            return found
        } catch {
            looking[issuer] = nil
            // That the provider could not be asked tells nothing of its keys: the next one asks again.
            looked[issuer] = nil
            throw (error as? OpenIDError) ?? .unreachable
        }
    }
}
