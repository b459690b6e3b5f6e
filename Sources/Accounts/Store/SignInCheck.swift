import Access
import Kernel
import Storage

/// Whether somebody is who they say, by password and code; and how long to wait where it was tried in vain too often.
struct SignInCheck {
    enum Outcome {
        case right(Account)
        case wrong
        /// Seconds.
        case wait(Int)
    }

    let records: Records
    let clock: Clock
    let email: String
    let password: String
    let code: String
    /// Where the attempt comes from.
    let source: String
    /// The secret that this browser was given when it signed in before.
    let browser: String?

    /// Costs a tenth of a second of a processor, whatever the outcome.
    func outcome() throws -> Outcome {
        let visitor = Viewer.visitor(on: clock.today)
        let key = try records.read(as: visitor) { try FailureStore.key(in: $0) }
        guard let key else {
            try records.identify { try FailureStore.makeKey(&$0) }
            return try outcome()
        }
        let store = FailureStore(key: key)
        let place = store.drawer(["place", source])
        let (account, own, wait) = try records.read(as: visitor) { try standing(store, place, in: $0) }
        if wait > 0 { return .wait(Int((wait + 999) / 1000)) }
        guard let account else {
            try PasswordHash.pretend(password)
            return try failed(nil, own, place)
        }
        guard try account.password.fits(password) else { return try failed(account, own, place) }
        let isRight = try records.identify { writing in
            guard try take(code, of: account, &writing) else { return false }
            try FailureStore.clear(own, &writing)
            return true
        }
        return isRight ? .right(account) : try failed(account, own, place)
    }

    /// The account, the drawer of its failures, and the milliseconds still to wait. Nobody else can make a browser wait that signed in before.
    private func standing(_ store: FailureStore, _ place: String, in reading: borrowing Reading) throws -> (account: Account?, own: String, wait: Int64) {
        let (account, now) = (try AccountStore.account(email: email, in: reading), clock.now())
        if let account, let browser, try FailureStore.isKnown(browser, account, in: reading) {
            let own = store.drawer(["browser", browser])
            return (account, own, try FailureStore.wait(own, isPlace: false, at: now, in: reading))
        }
        let own = store.drawer(["account", email, source])
        let (ownWait, placeWait) = (try FailureStore.wait(own, isPlace: false, at: now, in: reading), try FailureStore.wait(place, isPlace: true, at: now, in: reading))
        return (account, own, max(ownWait, placeWait))
    }

    /// A code counts once: the app's by its step, a recovery code by its mark.
    private func take(_ code: String, of account: Account, _ writing: inout Writing) throws -> Bool {
        guard let app = account.code else { return true }
        let digits = code.filter { $0.isNumber }
        if digits.count == 6, digits.count == code.count(where: { !$0.isWhitespace }) {
            guard let step = app.step(of: digits, at: writing.now, after: account.codeStep) else { return false }
            return try writing.run("UPDATE account SET code_step = \(Int(step)) WHERE id = \(account.id) AND (code_step IS NULL OR code_step < \(Int(step)))") == 1
        }
        let taken = try writing.run(
            "UPDATE recovery_code SET used_at = \(writing.now) WHERE id = \(RecoveryCode.hash(code, of: account.id)) AND account = \(account.id) AND used_at IS NULL")
        if taken == 1 { writing.note("account.recovery-code", refused: false, by: account.person) }
        return taken == 1
    }

    private func failed(_ account: Account?, _ own: String, _ place: String) throws -> Outcome {
        try records.identify { writing in
            let failures = try FailureStore.add(own, &writing)
            let fromPlace = try FailureStore.add(place, &writing)
            if Throttle.isWritten(failures) || Throttle.isWritten(fromPlace) { writing.note("session.refused", refused: true, about: account?.person) }
        }
        return .wrong
    }
}
