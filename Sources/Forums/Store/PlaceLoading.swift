package import Access
package import Kernel

/// What an act loads, in its own transaction, before its rule is asked.
extension PlaceStore {
    package typealias Loading<Subject> = (borrowing Reading) throws -> Subject

    package static func loading(_ forum: ForumID) -> Loading<ForumPlace> { { try place(of: forum, in: $0) } }
    /// For whoever is to get a seat there; what somebody made up is nobody.
    package static func loading(_ forum: ForumID, seating person: String?) -> Loading<ForumPlace> {
        { reading in
            var place = try place(of: forum, in: reading)
            place.seated = person.flatMap { Slug.isValid($0) ? PersonID($0) : nil }
            return place
        }
    }
    /// For whoever has the seat.
    package static func loading(_ forum: ForumID, seat: String) -> Loading<ForumPlace> {
        { reading in
            var place = try place(of: forum, in: reading)
            place.seated = try SeatStore.seat(seat, of: forum, in: reading).seat.person
            return place
        }
    }
    package static func loading(under district: DistrictID) -> Loading<ForumPlace> { { ForumPlace(under: try ownDistrict(district, in: $0)) } }
    package static func loading(own district: DistrictID) -> Loading<DistrictPlace> { { try ownDistrict(district, in: $0) } }
    /// For a person who is to be added to the authority.
    package static func loading(own district: DistrictID, authority: String?) -> Loading<DistrictPlace> {
        { reading in
            var place = try ownDistrict(district, in: reading)
            place.authority = authority.flatMap { Slug.isValid($0) ? AuthorityID($0) : nil }
            return place
        }
    }
    package static func loading(district: DistrictID) -> Loading<DistrictPlace> { { try self.district(district, in: $0) } }
    package static func loading(districtOf person: PersonID) -> Loading<DistrictPlace> { { try district(of: person, in: $0) } }
    /// A person of the district that the viewer works in.
    package static func loading(_ person: PersonID, in district: DistrictID) -> Loading<DistrictPlace> {
        { reading in
            let place = try self.district(of: person, in: reading)
            guard place.id == district, reading.viewer.standing.districts.contains(district) else { throw Refusal.notFound }
            return place
        }
    }
    package static func loading(self person: PersonID) -> Loading<PersonID> { { _ in person } }
}
