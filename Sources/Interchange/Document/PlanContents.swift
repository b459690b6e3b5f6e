import Forums
import Indicators
import Kernel
import Plans
import Tasks

/// A plan taken apart into the lists that the tables hold.
struct PlanContents {
    var areas: [ArchiveShelf<FocusArea>.Item] = []
    var activities: [ArchiveShelf<Activity>.Item] = []
    var actions: [ArchiveShelf<Assignment>.Item] = []
    var indicators: [ArchiveShelf<Indicator>.Item] = []
    var measurements: [IndicatorID: [Measurement]] = [:]

    init() {}

    init(_ file: PlanFile) {
        for (position, area) in file.areas.enumerated() {
            areas.append(.init(area.area, position: position, emptyLists: area.emptyLists))
            add(area.indicators, under: area.area.id, nil)
            for (position, activity) in area.activities.enumerated() {
                activities.append(.init(activity.activity, under: [area.area.id.rawValue], position: position, emptyLists: activity.emptyLists))
                for (position, action) in activity.actions.enumerated() {
                    actions.append(.init(action, under: [activity.activity.id.rawValue], position: position))
                }
                add(activity.indicators, under: area.area.id, activity.activity.id)
            }
        }
    }

    private mutating func add(_ files: [IndicatorFile], under area: FocusAreaID, _ activity: ActivityID?) {
        for (position, file) in files.enumerated() {
            indicators.append(.init(file.indicator, under: [area.rawValue, activity?.rawValue], position: position, emptyLists: file.emptyLists))
            if !file.measurements.isEmpty { measurements[file.indicator.id] = file.measurements }
        }
    }

    /// The plan put together again.
    func file(_ plan: Plan, emptyLists: [String]) -> PlanFile {
        let indicators = Dictionary(grouping: indicators, by: \.place).mapValues { $0.map(indicatorFile) }
        let actions = Dictionary(grouping: actions, by: \.place).mapValues { $0.map(\.thing) }
        let activities = Dictionary(grouping: activities, by: \.place)
        var file = PlanFile(plan)
        file.emptyLists = emptyLists
        file.areas = areas.map { item in
            let area = item.thing.id.rawValue
            var file = AreaFile(item.thing)
            file.emptyLists = item.emptyLists
            file.indicators = indicators[[area, nil]] ?? []
            file.activities = (activities[[area]] ?? []).map { item in
                var file = ActivityFile(item.thing)
                file.emptyLists = item.emptyLists
                file.actions = actions[[item.thing.id.rawValue]] ?? []
                file.indicators = indicators[[area, item.thing.id.rawValue]] ?? []
                return file
            }
            return file
        }
        return file
    }

    private func indicatorFile(_ item: ArchiveShelf<Indicator>.Item) -> IndicatorFile {
        var file = IndicatorFile(item.thing)
        file.emptyLists = item.emptyLists
        file.measurements = measurements[item.thing.id] ?? []
        return file
    }
}
