import Forums
import Kernel
import Web

/// What can be chosen on a plan's forms, as lists.
extension PlanChoices {
    /// Those who are near the plan and have a seat, and the one who is chosen already.
    func people(keeping chosen: PersonID?, in language: Language) -> [FormOption] {
        people.filter { $0.isNear || $0.id == chosen }.options(ownForum: forumName, in: language)
    }

    /// The district's activities by their focus area, those of `area` first.
    func tasks(first area: FocusAreaID?) -> [FormOption] {
        (tasks.filter { $0.area == area } + tasks.filter { $0.area != area }).map { FormOption($0.id, $0.title, group: $0.areaTitle) }
    }
}
