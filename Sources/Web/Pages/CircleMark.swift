package import Access
package import Kernel

/// Who sees a thing, as every page shows it: words, colour and a sign, never colour alone.
extension Call {
    /// The mark, and the way to the page that says who and why.
    package func mark(_ circle: Circle, why: Address) -> Markup {
        "<span class=\"\(circle.looks)\"><span aria-hidden=\"true\">\(circle.sign) </span>\(self[circle.wording])</span> <a href=\"\(why)\">\(self[CircleWording.who])</a>"
    }

    package func mark(_ circle: Circle) -> Markup { "<span class=\"\(circle.looks)\"><span aria-hidden=\"true\">\(circle.sign) </span>\(self[circle.wording])</span>" }
}

extension Circle {
    fileprivate var looks: Markup {
        switch self {
        case .open: "tag ok circle"
        case .members: "tag info circle"
        case .limited: "tag warn circle"
        case .personal: "tag err circle"
        }
    }

    fileprivate var sign: String {
        switch self {
        case .open: "○"
        case .members: "◐"
        case .limited: "◑"
        case .personal: "●"
        }
    }
}

package enum CircleWording {
    package static let who = Wording("Hvem kan se dette, og hvorfor?", en: "Who can see this, and why?")
}
