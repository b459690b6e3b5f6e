package import Forums
package import Indicators

/// What a district's file holds besides its plans.
package struct DistrictFile: Sendable, Equatable {
    package var district: District?
    package var authorities: [Authority] = []
    package var people: [Person] = []
    package var institutions: [Institution] = []
    package var forums: [Forum] = []
    package var programmes: [Programme] = []

    package init() {}
}
