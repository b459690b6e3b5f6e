import Access
import Forums
import Foundation
import Kernel
import Plans
import Storage
import StorageSQLite

// What a request costs before its page is made, in milliseconds of this process's processor time: who asks, and whether they may.
// usage: measuring DATABASE TOKEN FORUM, the token that of a session of somebody who writes for the forum
//        measuring figures: judges 98 municipalities by eight offences and 40 quarters, milliseconds
//        measuring DATABASE TOKEN FORUM SECONDS writes too, for so long: how many changes a second are confirmed

func processorMilliseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}

/// For one turn, on average over so many, after a tenth as many that do not count.
func cost(_ turns: Int, _ body: () throws -> Void) rethrows -> Double {
    for _ in 0..<turns / 10 { try body() }
    let began = processorMilliseconds()
    for _ in 0..<turns { try body() }
    return (processorMilliseconds() - began) / Double(turns)
}

let arguments = CommandLine.arguments
if arguments.count == 2, arguments[1] == "figures" {
    print("{\"judged\": \(try Judging.milliseconds())}")
    exit(0)
}
guard arguments.count == 4 || arguments.count == 5 else {
    FileHandle.standardError.write(Data("usage: measuring DATABASE TOKEN FORUM [SECONDS]\n".utf8))
    exit(64)
}
let (path, token, forum) = (arguments[1], arguments[2], ForumID(arguments[3]))
let engine = try SQLiteEngine(path: path)
let sessions = Sessions(engine: engine, clock: .system, standing: { try StandingStore.standing(of: $0, on: $1, in: $2) })
let things = try engine.read { connection in
    try connection.rows("SELECT \(PlanAccess.columns) FROM plan p JOIN forum f ON f.id = p.forum ORDER BY p.id LIMIT 1000") { try PlanAccess.facts(&$0).thing }
}
guard let own = things.first(where: { $0.forum == forum }) ?? things.first, try !sessions.viewer(of: token).isVisitor else {
    FileHandle.standardError.write(Data("no such session, or no plans\n".utf8))
    exit(69)
}

var permitted = 0
let decision = try cost(20_000) {
    let viewer = try sessions.viewer(of: token)
    if Policy.decide(.readPlanInside, by: viewer, on: own).isPermitted { permitted += 1 }
}
let viewer = try sessions.viewer(of: token)
let list = cost(200) { for thing in things where Policy.decide(.readPlanInside, by: viewer, on: thing).isPermitted { permitted += 1 } }
guard permitted > 0 else {
    FileHandle.standardError.write(Data("the policy permitted nothing\n".utf8))
    exit(70)
}
var writes = 0.0
if arguments.count == 5, let seconds = Double(arguments[4]) {
    let plans = things.filter { $0.forum == forum && $0.state == .published }.compactMap(\.plan)
    guard !plans.isEmpty else {
        FileHandle.standardError.write(Data("the forum has no plan in force\n".utf8))
        exit(69)
    }
    writes = try Writers(records: Records(engine: engine, clock: .system), viewer: viewer, plans: plans).rate(seconds: seconds)
}
print("{\"decision\": \(decision), \"things\": \(things.count), \"list\": \(list), \"writes\": \(writes)}")
