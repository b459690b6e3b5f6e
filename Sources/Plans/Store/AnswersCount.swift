import Kernel

/// How many answers there are, of how many, and what they say.
struct AnswersCount: Equatable {
    var expected = 0
    var answered = 0
    var notHere = 0
    var statuses: [Activity.Status: Int] = [:]
    /// Answered, but nobody has said how it goes.
    var unknown = 0

    /// Tasks of municipalities without a plan that the viewer may see.
    var withoutPlan = 0

    var missing: Int { expected - answered - withoutPlan }

    /// One answer a task and municipality, however many plans of the municipality answer.
    mutating func add(_ answers: [AnswersSheet.Answer], hasPlan: Bool) {
        expected += 1
        guard hasPlan else {
            withoutPlan += 1
            return
        }
        guard !answers.isEmpty else { return }
        answered += 1
        guard let real = answers.first(where: { $0.notHere == nil }) else {
            notHere += 1
            return
        }
        if let status = real.status { statuses[status, default: 0] += 1 } else { unknown += 1 }
    }
}
