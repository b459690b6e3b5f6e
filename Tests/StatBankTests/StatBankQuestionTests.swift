import Foundation
import Kernel
import Testing

@testable import StatBank

struct StatBankQuestionTests {
    private func about(_ more: String = "") throws -> StatBankTable {
        let text = """
            {"id": "STRAF11", "text": "Anmeldte forbrydelser", "variables": [
              {"id": "OMRÅDE", "text": "område", "elimination": true, "time": false, "values": [{"id": "000", "text": "Hele landet"}, {"id": "101", "text": "København"}, {"id": "575", "text": "Vejen"}]},
              {"id": "OVERTRÆD", "text": "overtrædelsens art", "elimination": true, "time": false, "values": [{"id": "1320", "text": "Indbrud i beboelse"}, {"id": "1330", "text": "Andet"}]},\(more)
              {"id": "Tid", "text": "tid", "elimination": false, "time": true, "values": [{"id": "2016K1", "text": "2016K1"}]}]}
            """
        return try JSONDecoder().decode(StatBankTable.self, from: Data(text.utf8))
    }

    @Test func `every area and period is asked for, one thing by name or code, the rest together`() throws {
        let chosen = { (taken: [String]) in try StatBankQuestion(try about(), taken: taken).variables.map { "\($0.code)=\($0.values.joined(separator: ","))" } }
        #expect(try chosen(["overtræd=1320"]) == ["OMRÅDE=*", "OVERTRÆD=1320", "Tid=*"])
        #expect(try chosen(["overtrædelsens art=indbrud i beboelse"]) == ["OMRÅDE=*", "OVERTRÆD=1320", "Tid=*"])
        #expect(try chosen([]) == ["OMRÅDE=*", "Tid=*"])
    }

    @Test func `what must be chosen is asked`() throws {
        let measure = "{\"id\": \"ENHED\", \"text\": \"enhed\", \"elimination\": false, \"values\": [{\"id\": \"A\", \"text\": \"Antal\"}, {\"id\": \"P\", \"text\": \"Procent\"}]},"
        #expect(throws: StatBankFault.choose("enhed", ["A Antal", "P Procent"])) { try StatBankQuestion(try about(measure), taken: []) }
        #expect(throws: StatBankFault.choose("enhed", ["A Antal", "P Procent"])) { try StatBankQuestion(try about(measure), taken: ["enhed=X"]) }
        #expect(throws: StatBankFault.noDimension("køn=M", ["område", "overtrædelsens art", "tid"])) { try StatBankQuestion(try about(), taken: ["køn=M"]) }
    }

    @Test func `a table's name is letters and digits, and who does not answer is told of`() async {
        await #expect(throws: StatBankFault.noTable("../data")) { try await StatBank().figures(of: "../data", taken: []) }
        await #expect(throws: StatBankFault.unreachable) { try await StatBank(address: "http://127.0.0.1:9").figures(of: "STRAF11", taken: []) }
    }
}
