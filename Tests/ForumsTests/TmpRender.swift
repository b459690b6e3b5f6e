import Access
import Forums
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Storage
import Testing
import Web

@Suite struct TmpRender {
    @Test func `render`() async throws {
        let site = try TestSite()
        guard case .record(let all) = try JSONReader.read(String(contentsOfFile: "/tmp/fo-pages/kreds.json", encoding: .utf8)) else { return }
        func list(_ key: String) -> [FieldRecord] { if case .list(let v) = all[key] { v.compactMap { if case .record(let r) = $0 { r } else { nil } } } else { [] } }
        try site.change { w in
            for t in ["seat", "search_entry"] { if t == "seat" { try w.run("DELETE FROM seat") } else { try w.run("DELETE FROM search_entry") } }
            try w.run("DELETE FROM forum"); try w.run("DELETE FROM person"); try w.run("DELETE FROM authority"); try w.run("DELETE FROM district")
            let ext: (Int) -> [(StaticString, StoredValue)] = { [("district", .text("1464")), ("position", .whole(Int64($0)))] }
            if case .record(let r) = all["district"] { try w.run(ForumsSchema.district.insert(District(record: r), [("position", .whole(1))])) }
            for (i, r) in list("authorities").enumerated() { try w.run(ForumsSchema.authority.insert(Authority(record: r), ext(i))) }
            for (i, r) in list("people").enumerated() { let p = Person(record: r); try w.run(ForumsSchema.person.insert(p, ext(i) + [("sort_key", .text(DanishOrder.key(p.name)))])) }
            for (i, r) in list("institutions").enumerated() { try w.run(ForumsSchema.institution.insert(Institution(record: r), ext(i))) }
            for (i, r) in list("forums").enumerated() {
                let f = Forum(record: r)
                try w.run(ForumsSchema.forum.insert(f, ext(i) + [("sort_key", .text(DanishOrder.key(f.name)))]))
                for (j, s) in (f.members ?? []).enumerated() { try w.run(ForumsSchema.seat.insert(s, [("id", .text("s-\(i)-\(j)")), ("forum", .text(f.id.rawValue)), ("position", .whole(Int64(j)))])) }
            }
        }
        let css = try Assets.load().styleSheet
        try Data(css.bytes).write(to: URL(fileURLWithPath: "/tmp/fo-pages/rygrad.css"))
        func save(_ name: String, _ page: TestSite.Page) throws {
            let html = page.body.replacingOccurrences(of: css.address.text, with: "rygrad.css")
            try html.write(toFile: "/tmp/fo-pages/\(name).html", atomically: true, encoding: .utf8)
        }
        let sec = "ssp-konsulent-vejen"
        try save("fora", await site.get("/fora"))
        try save("kort", await site.get("/fora/lokalraad-vejen"))
        try save("kort-psp", await site.get("/fora/psp-vejen"))
        _ = try await site.post("/fora/lokalraad-vejen/ret", as: sec, [("version", "1"), ("name", "Lokalrådet i Vejen"), ("kind", "lokalraad"), ("municipality", "0575"), ("subject", "Politiets arbejde med at bekæmpe og forebygge kriminalitet"), ("interfaces", "SSP og SSP+ i Vejen\nNatteravnene i Syd- og Sønderjylland"), ("purpose", "At gøre det trygt i Vejen"), ("plans", "Samordnede handleplaner hvert år")])
        _ = try await site.post("/fora/lokalraad-vejen/moedekrav/ny", as: sec, [("way", "as-needed"), ("group", "styregruppe")])
        try save("kort-sek", await site.get("/fora/lokalraad-vejen?besked=gemt", as: sec))
        try save("kort-en", await site.get("/fora/kredsraad?sprog=en", as: sec))
        try save("kreds", await site.get("/kredse/1464", as: "politiets-sekretariatschef"))
        try save("ret", await site.get("/fora/lokalraad-vejen/ret", as: sec))
        try save("ret-fejl", await site.post("/fora/lokalraad-vejen/ret", as: sec, [("version", "1"), ("name", "")]))
        try save("konflikt", await site.post("/fora/lokalraad-vejen/ret", as: sec, [("version", "1"), ("name", "Lokalrådet i Vejen"), ("kind", "lokalraad"), ("municipality", "0575"), ("subject", "Et andet emne")]))
        try save("moedekrav", await site.get("/fora/lokalraad-vejen/moedekrav/1", as: sec))
        try save("plads", await site.get("/fora/lokalraad-vejen/medlemmer/ny", as: sec))
        try save("slut", await site.get("/fora/lokalraad-vejen/medlemmer/\(try site.text("SELECT id FROM seat WHERE forum = 'lokalraad-vejen' LIMIT 1") ?? "")/slut", as: sec))
        try save("personer", await site.get("/personer", as: sec))
        try save("person", await site.get("/personer/borgmester-varde-tidligere", as: sec))
        try save("historik", await site.get("/historik/fora/lokalraad-vejen", as: sec))
        try save("log-ind", await site.get("/log-ind"))
        try save("min-side", await site.get("/min-side", as: sec))
        try save("myndigheder", await site.get("/kredse/1464/myndigheder", as: sec))
        for (address, who) in [("/fora", nil), ("/fora/lokalraad-vejen", nil), ("/fora/kredsraad", sec), ("/fora/lokalraad-vejen", sec), ("/personer", sec), ("/log-ind", nil)] as [(String, String?)] {
            let cookie = try who.map { try site.sessions.begin(for: PersonID($0)) } ?? "none"
            let headers: HTTPFields = [.cookie: "rygrad=\(cookie)"]
            try await Application(responder: site.site).test(.router) { client in
                try await client.execute(uri: address, method: .get, headers: headers) { _ in }
                let clock = ContinuousClock()
                let t = try await clock.measure { for _ in 0..<100 { try await client.execute(uri: address, method: .get, headers: headers) { _ in } } }
                print("TIME", address, who ?? "-", t / 100)
            }
        }
    }
}
