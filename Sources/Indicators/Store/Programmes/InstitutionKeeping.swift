package import Access
package import Forums
package import Kernel
import Storage

/// Brings the register's institutions in: those that are here are known by their number, else by name and municipality; nothing is removed.
package enum InstitutionKeeping {
    package static func keepAsOperator(_ institutions: [Institution], in district: DistrictID, _ writing: inout Writing) throws -> (added: Int, changed: Int) {
        let here = try RegisterStore.institutions(of: district, in: writing.reading)
        let byNumber = Dictionary(here.compactMap { one in one.number.map { ($0, one) } }) { first, _ in first }
        let byName = Dictionary(here.filter { $0.number == nil }.map { (Self.key($0), $0) }) { first, _ in first }
        var (added, changed) = (0, 0)
        for institution in institutions {
            guard let before = institution.number.flatMap({ byNumber[$0] }) ?? byName[key(institution)] else {
                try RegisterStore.add(institution, in: district, &writing)
                added += 1
                continue
            }
            var after = institution
            after.id = before.id
            if after.record != before.record { changed += 1 }
            try RegisterStore.save(after, was: before, in: district, &writing)
        }
        return (added, changed)
    }

    private static func key(_ institution: Institution) -> String { "\(institution.municipality ?? "") \(SearchWords.fold(institution.name))" }
}
