/// What identifiers point to where the thing itself lives in a room above.
package enum Keys {
    package enum District {}
    package enum Authority {}
    package enum Person {}
    package enum Institution {}
    package enum Forum {}
    /// A forum or an authority; the two share one name space.
    package enum Responsible {}
    package enum Plan {}
    package enum FocusArea {}
    package enum Activity {}
    package enum Assignment {}
    package enum Indicator {}
    package enum Programme {}
}

package typealias DistrictID = Identifier<Keys.District>
package typealias AuthorityID = Identifier<Keys.Authority>
package typealias PersonID = Identifier<Keys.Person>
package typealias InstitutionID = Identifier<Keys.Institution>
package typealias ForumID = Identifier<Keys.Forum>
package typealias ResponsibleID = Identifier<Keys.Responsible>
package typealias PlanID = Identifier<Keys.Plan>
package typealias FocusAreaID = Identifier<Keys.FocusArea>
package typealias ActivityID = Identifier<Keys.Activity>
package typealias AssignmentID = Identifier<Keys.Assignment>
package typealias IndicatorID = Identifier<Keys.Indicator>
package typealias ProgrammeID = Identifier<Keys.Programme>
