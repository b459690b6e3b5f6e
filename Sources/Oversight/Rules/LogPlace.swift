package import Access
package import Forums
package import Kernel

/// The log as one authority's auditor knows it: what the authority's own people did.
package struct LogPlace: Sendable, Equatable {
    package let district: DistrictID
    package let authority: AuthorityID
    package let name: String
    package let kind: Authority.Kind

    var thing: Thing {
        var thing = Thing(.log, authority.rawValue)
        (thing.district, thing.authority) = (district, authority)
        return thing
    }

    /// Which law a request for insight is decided by.
    var law: InsightLaw { [.police, .prosecution, .probation].contains(kind) ? .enforcement : .protection }
}

/// Reading what one's own people did.
package enum ReadLog: Action {
    package static let operation = Operation.readLog
    package static func thing(_ place: LogPlace) -> Thing { place.thing }
}

/// Drawing a sample of the log and writing what was found.
package enum SpotCheck: Action {
    package static let operation = Operation.spotCheck
    package static func thing(_ place: LogPlace) -> Thing { place.thing }
}

/// Answering somebody who asks when they were looked up, and why.
package enum DecideInsight: Action {
    package static let operation = Operation.decideInsight
    package static func thing(_ place: LogPlace) -> Thing { place.thing }
}

/// Accounting for a breach: who could see a thing, and who did.
package enum ReportBreach: Action {
    package static let operation = Operation.reportBreach
    package static func thing(_ place: LogPlace) -> Thing { place.thing }
}
