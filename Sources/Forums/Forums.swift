package import Access
package import Hummingbird
package import Storage
package import Web

/// The slice of forums (fora): who cooperates with whom, on which basis, how often they meet, and who sits there.
///
/// Actions: `EstablishForum`, `ReviseForum`, `SeatMember`, `NameEditor`, `NameDeputy`, `ConfirmMembers`, `RevisePerson`, `ReviseOwnContact`, `EndSeats`,
/// `GivePost`, `ReplaceSeats`, `ReviseRegister`, `ReviseDistrict`.
package enum Forums {
    package static let migrations: [Migration] = ForumsSchema.migrations
}

/// All pages of the slice.
package struct ForumPages: Sendable {
    let records: Records
    let sessions: Sessions
    let panels: [ForumPanel]
    let districtPanel: DistrictPanel?
    /// Signs out here and where the person signed in; without it, here.
    let farewell: (@Sendable (Call, Desk) async throws -> Response)?
    /// What each person sees of a forum. The page itself is written anew each time.
    let readings = ReadMemory<ViewedForum, ForumReading>(limit: 200)

    /// `panels` stand on a forum's page in their order, below its members.
    package init(
        records: Records, sessions: Sessions, panels: [ForumPanel] = [], districtPanel: DistrictPanel? = nil,
        farewell: (@Sendable (Call, Desk) async throws -> Response)? = nil
    ) {
        self.records = records
        self.sessions = sessions
        self.panels = panels
        self.districtPanel = districtPanel
        self.farewell = farewell
    }

    package var endpoints: [Endpoint] {
        [
            .get("/fora", .open(because: "who cooperates is public"), forumList),
            .get("/fora/{forum}", .open(because: "a forum's card is public"), forumCard),
            .get("/kredse/{code}", .open(because: "the district's forums are public"), districtPage),
            .get("/historik/fora/{forum}", .signedIn, forumHistory),
        ] + forumForms + partForms + seatForms + namingForms + confirmationPages + peoplePages + endSeatsPages + registerForms + postPages + replacePages + whoSeesPages + ownPages
    }
}
