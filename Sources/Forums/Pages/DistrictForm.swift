import Access
import Hummingbird
import Kernel
import Web

/// Editing the district: its name, and which of its municipalities take part.
extension ForumPages {
    func editDistrict(_ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        return try records.read(as: call.viewer) { reading in
            let place = try PlaceStore.district(id, in: reading)
            guard ReviseDistrict.allows(call.viewer, on: place) else { throw Refusal.notAllowed(ReviseDistrict.refusal) }
            let (district, version) = try RegisterStore.district(id, in: reading)
            var page = call.districtForm(district, place)
            page.values = FormFilling.values(district.record, in: page.sheet, call.language)
            page.version = version
            return call.answer(page)
        }
    }

    func reviseDistrict(_ call: Call) throws -> Response {
        let id = try call.identifier("code", of: Keys.District.self)
        let submission = try records.act(ReviseDistrict.self, as: call.viewer, on: PlaceStore.loading(district: id)) { permit, writing in
            let (district, version) = try RegisterStore.district(permit.subject.id, in: writing.reading)
            let used = Set(try ForumListStore.lines(of: district.id, in: writing.reading).compactMap(\.municipality))
            let page = call.districtForm(district, permit.subject)
            return try call.revise(
                district, version: version, page, theirs: try ForumStore.lastWriter(of: .district, id.rawValue, in: writing.reading),
                check: { $0.problems(inUse: used) }
            ) { changed in
                try RegisterStore.save(changed, was: district, &writing)
                return Address("/kredse/\(district.id)").saying(.saved)
            }
        }
        return call.answer(submission)
    }
}

extension District {
    /// A municipality with forums cannot be taken away.
    fileprivate func problems(inUse: Set<String>) -> [Problem] {
        let lost = inUse.subtracting(municipalities).compactMap { Municipality.withCode($0)?.name }.sorted { DanishOrder.key($0) < DanishOrder.key($1) }
        return lost.isEmpty || municipalities.isEmpty ? [] : [Problem("municipalities", RegisterWording.inUse(lost.joined(separator: ", ")))]
    }
}

extension Call {
    /// The police district's own municipalities, and any others that are there already.
    fileprivate func districtForm(_ district: District, _ place: DistrictPlace) -> FormPage {
        let known = PoliceDistrict.withCode(district.id.rawValue)?.municipalities ?? Municipality.all
        let others = district.municipalities.compactMap { Municipality.withCode($0) }.filter { !known.contains($0) }
        let options = (known + others).sorted { DanishOrder.key($0.name) < DanishOrder.key($1.name) }.map { FormOption($0.code, $0.name) }
        let sheet = FormSheet([
            FormField("name", ForumWording.name, .line(max: 120), missing: RegisterWording.nameMissing),
            FormField(
                "municipalities", ForumWording.municipalities, .choices(options), hint: RegisterWording.municipalitiesHint,
                missing: RegisterWording.municipalitiesMissing),
        ])
        return FormPage(
            PageHead(self[RegisterWording.editDistrict], in: .forums, under: crumbs(to: place)), sheet, action: "/kredse/\(district.id)/ret",
            cancel: "/kredse/\(district.id)", values: form)
    }
}
