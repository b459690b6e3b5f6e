/// A district that uses every key of the format, as the writer writes it.
enum WholeDistrict {
    static let yaml = #"""
        rygrad: 1
        district: {code: "1464", name: Syd- og Sønderjylland, municipalities: ["0510", "0575"]}
        authorities:
          - {id: politiet, name: Syd- og Sønderjyllands Politi, kind: police}
          - {id: vejen-kommune, name: Vejen Kommune, kind: municipality, municipality: "0575"}
        people:
          - {id: anna, name: Anna Holm, title: Borgmester, authority: vejen-kommune, email: anna@vejen.example.dk, phone: 79 96 50 00}
          - {id: bo, name: Bo Ravn}
        institutions:
          - {id: skolen, name: Skolen, kind: school, municipality: "0575", number: "281013"}
        forums:
          - id: kredsraad
            kind: kredsraad
            name: Kredsrådet
            reports-to: [politiet, Justitsministeriet]
            subject: Politiets arbejde
            purpose: Sammenhæng
            participants: Borgmestrene
            plans: En plan om året
            interfaces: [lokalraad-vejen, SSP]
            legal-basis:
              - {text: Retsplejeloven § 112, from: 2007-01-01, to: 2020-12-31}
              - {text: Cirkulæreskrivelse af 20. december 2007, as-stated-in: planen for 2014}
            cadence:
              - {at-least: 4, per: year}
              - {between: [1, 2], per: year}
              - {about: 2, per: year, group: styregruppe}
              - {every-days: 14, group: operativgruppe}
              - {as-needed: true}
            handles-persons: none
            members:
              - {person: anna, roles: [chair, member], from: 2022-01-01, to: 2026-12-31, public: true}
              - {person: bo, roles: [member], substitute-for: anna, public: false}
            plan-name: samarbejdsplan
            records:
              - {authority: politiet, system: ESDH, case-number: "2014-17", class: "27.25.00"}
          - id: lokalraad-vejen
            kind: lokalraad
            name: Lokalrådet i Vejen
            municipality: "0575"
            parent: kredsraad
        programmes:
          - id: trafikpolitik
            title: Trafikpolitik
            of: municipality
            steps: [none, in-progress, in-force]
            entries:
              - {unit: "0575", step: in-force, from: 2014-01-01, to: 2014-12-31, note: Vedtaget}
              - {unit: "0510", step: none}
          - id: hos-fora
            title: Fortalt borgerne
            of: forum
            kinds: [school]
            entries:
              - {unit: kredsraad, step: adopted}
        plans:
          - id: kredsen-2013
            forum: kredsraad
            title: Plan 2013
            from: 2013-01-01
            to: 2013-12-31
            status: archived
            focus-areas:
              - id: tyveri
                title: Tyveri
                activities:
                  - id: naboer
                    title: Naboer
          - id: kredsen-2014
            forum: kredsraad
            title: "Plan: 2014"
            from: 2014-01-01
            to: 2014-12-31
            status: published
            discussed: {forum: kredsraad, date: 2014-01-29}
            settled: {by: Politidirektøren, authority: politiet, date: 2014-02-12, basis: Retsplejeloven § 113}
            adjustments:
              - {number: 1, date: 2014-05-01, what: Mere, why: Fordi, decided-by: Kredsrådet}
            records:
              - {authority: vejen-kommune, class: "00.01.10"}
            previous: kredsen-2013
            approved-by:
              - {name: Udvalget, authority: vejen-kommune, date: 2014-03-01}
            introduction: |-
              Første afsnit.

              - punkt # med tegn: ja
            follow-up: Vi følger op.
            sections:
              - title: Mission
                text: Tryghed
            focus-areas:
              - id: indbrud
                title: Indbrud
                aim: Færre
                reason: Tallene
                municipalities: ["0575"]
                origin: district
                carried-over: false
                previous: [tyveri]
                activities:
                  - id: nabohjaelp
                    title: Nabohjælp
                    what: Gå ture
                    for-all: true
                    previous: [naboer]
                    municipalities: ["0510"]
                    target-group: Naboer
                    level: general
                    responsible: [lokalraad-vejen, politiet]
                    responsible-text: Bestyrelsen
                    partners: [lokalraad-vejen, Natteravnene]
                    carried-over: true
                    from: 2014-01-01
                    to: 2014-06-30
                    ongoing: false
                    review: 2014-07-01
                    status: on-track
                    released: {status: delayed, date: 2014-03-31}
                    budget: {amount: 2000000, hours: 400.5, source: Puljen}
                    milestones:
                      - {text: Begyndt, due: 2014-02-01, reached: 2014-02-02}
                    success-criteria: Færre indbrud
                    actions:
                      - {id: brev, text: Send et brev, due: 2014-02-01, responsible: politiet, person: anna, post: Sekretær, status: done, done: 2014-01-30}
                    indicators:
                      - id: ture
                        title: Ture
                        kind: count
                        target: {period: "2014", keep: true}
                indicators:
                  - id: indbrud-i-beboelse
                    title: Indbrud
                    kind: rate
                    measures: effect
                    direction: lower
                    unit: pr. 1.000
                    source: Politiet
                    frequency: quarter
                    published-by: Danmarks Statistik
                    baseline: {period: "2013", value: 8.12}
                    target: {period: "2014", change: -66.7}
                    per: 1000
                    breaks:
                      - {period: 2013-07, reason: Ny tælling}
                    measurements:
                      - {period: 2014-Q1, area: "0575", value: 31, of: 40, note: Foreløbig}
                      - {period: 2014-Q1, area: country, value: 0}
                      - {period: 2014-Q1, area: district, value: 7}
                  - id: tryghed
                    title: Tryghed
                    kind: survey
                    target: {period: "2014", level-of: ["0101", country]}
                  - id: skridt
                    title: Skridt
                    kind: share
                    target: {period: "2014", step: -1}
                  - id: vaerdi
                    title: Værdi
                    kind: count
                    target: {period: "2014", value: 700}
          - id: vejen-2014
            forum: lokalraad-vejen
            title: Vejen 2014
            from: 2014-01-01
            to: 2014-12-31
            status: draft
            parent: kredsen-2014
            focus-areas:
              - id: indbrud
                title: Indbrud
                parent: indbrud
                activities:
                  - id: nabohjaelp
                    title: Nabohjælp
                    parent: nabohjaelp
                    not-here: Vi har den allerede

        """#
}
