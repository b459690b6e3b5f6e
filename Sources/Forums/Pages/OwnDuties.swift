package import Access
import Kernel
import Storage
package import Web

/// What waits for the viewer as chair or in a post: members to confirm, forums that are behind, places to look after.
package struct OwnDuties: Sendable {
    /// Forums that the viewer chairs and whose members are to be confirmed soon or should have been.
    let toConfirm: [ConfirmationStore.State]
    let posts: [(post: Post, states: [ConfirmationStore.State])]

    package static func read(in reading: borrowing Reading) throws -> OwnDuties? {
        let (viewer, today) = (reading.viewer, reading.today)
        guard !viewer.isVisitor else { return nil }
        let chaired = viewer.standing.seats.filter { !$0.value.duties.isDisjoint(with: [.chair, .viceChair]) }.keys.sorted()
        let states = try ConfirmationStore.states(of: chaired, in: reading).filter { $0.isSoon(on: today) }
        var posts: [(post: Post, states: [ConfirmationStore.State])] = []
        for post in viewer.standing.posts {
            let isOverseer = post.kind != .logAuditor && (post.kind != .municipalCoordinator || post.municipality != nil)
            posts.append(
                (post, isOverseer ? try ConfirmationStore.states(in: post.district, municipality: post.kind == .municipalCoordinator ? post.municipality : nil, reading) : []))
        }
        return OwnDuties(toConfirm: states, posts: posts)
    }

    package func write(_ call: Call, to html: inout HTML) {
        if !toConfirm.isEmpty {
            html.write("<h2>\(call[ConfirmationWording.heading])</h2><ul class=\"rows\">")
            for state in toConfirm {
                html.write(
                    "<li><p><a href=\"\("/fora/\(state.forum)/bekraeft" as Address)\"\(call.own)>\(state.name)</a> \(call.tag(of: state))</p><p class=\"meta\">\(call.sentence(of: state))</p></li>")
            }
            html.write("</ul>")
        }
        for (post, states) in posts { write(post, states, call, to: &html) }
    }

    private func write(_ post: Post, _ states: [ConfirmationStore.State], _ call: Call, to html: inout HTML) {
        html.write("<h2>\(call[post.kind.title])</h2><p class=\"muted\">\(call[post.kind.explained])</p>")
        guard post.kind != .logAuditor else { return }
        let late = states.filter { $0.isLate(on: call.today) }
        html.write("<p>\(call[ConfirmationWording.lateCount(late.count, isOwn: post.kind == .municipalCoordinator)])</p>")
        if !late.isEmpty {
            html.write("<ul class=\"rows\">")
            for state in late.prefix(5) {
                html.write("<li><p><a href=\"\("/fora/\(state.forum)" as Address)\"\(call.own)>\(state.name)</a> \(call.tag(of: state))</p><p class=\"meta\">\(call.sentence(of: state))</p></li>")
            }
            html.write("</ul>")
        }
        let district: Address = "/kredse/\(post.district)"
        html.write("<ul class=\"fn\"><li><a href=\"\(Address("/personer").with(["kreds": post.district.rawValue]))\">\(call[PeopleWording.people])</a></li>")
        html.write("<li><a href=\"\("\(district)/hverv" as Address)\">\(call[PostWording.posts])</a></li>")
        html.write("<li><a href=\"\("\(district)/bekraeftelser" as Address)\">\(call[ConfirmationWording.listTitle])</a></li>")
        html.write("<li><a href=\"\("\(district)/skift" as Address)\">\(call[ReplaceWording.title])</a></li></ul>")
    }
}
