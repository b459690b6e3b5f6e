package import Kernel

/// What every page of the site has in common.
package struct Frame: Sendable {
    /// A demonstration with invented people: anyone may sign in as any of them.
    package let isDemo: Bool
    /// The name at the top: the district's, where there is one.
    package let place: @Sendable () -> String
    /// When it cannot be asked for: nothing stands there.
    package static let unknownPlace = "Rygrad"
    package let clock: Clock
    package let assets: Assets
    /// Where people reach the site.
    package var address: PublicAddress { whereabouts.address }
    private let whereabouts: Whereabouts

    package init(
        isDemo: Bool, clock: Clock, assets: Assets, address: PublicAddress = PublicAddress(isSecure: false, host: "127.0.0.1", port: 8080), place: @escaping @Sendable () -> String
    ) {
        self.init(isDemo: isDemo, clock: clock, assets: assets, whereabouts: Whereabouts(address), place: place)
    }

    package init(isDemo: Bool, clock: Clock, assets: Assets, whereabouts: Whereabouts, place: @escaping @Sendable () -> String) {
        self.isDemo = isDemo
        self.clock = clock
        self.assets = assets
        self.whereabouts = whereabouts
        self.place = place
    }
}

/// A part of the site, as the main menu names it.
package enum Part: Sendable, CaseIterable {
    case front, plans, forums, indicators, tasks, other

    static let inMenu: [Part] = [.front, .plans, .forums, .indicators, .tasks]

    var address: Address {
        switch self {
        case .front, .other: "/"
        case .plans: "/planer"
        case .forums: "/fora"
        case .indicators: "/indikatorer"
        case .tasks: "/opgaver"
        }
    }

    package func title(signedIn: Bool) -> Wording { name(signedIn: signedIn) }

    func name(signedIn: Bool) -> Wording {
        switch self {
        case .front, .other: signedIn ? Wording("Mit arbejde", en: "My work") : Wording("Forside", en: "Front page")
        case .plans: Wording("Planer", en: "Plans")
        case .forums: Wording("Fora", en: "Forums")
        case .indicators: Wording("Indikatorer", en: "Indicators")
        case .tasks: Wording("Opgaver", en: "Tasks")
        }
    }
}

/// A step of the way to the page, for the breadcrumb.
package struct Crumb: Sendable {
    package let title: String
    package let address: Address
    /// Whether people wrote the title, in Danish.
    let isOwn: Bool

    package init(_ title: String, _ address: Address) { (self.title, self.address, isOwn) = (title, address, false) }
    package init(own title: String, _ address: Address) { (self.title, self.address, isOwn) = (title, address, true) }
}
