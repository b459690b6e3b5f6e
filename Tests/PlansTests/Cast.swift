enum Cast {
    static let yaml = """
        rygrad: 1
        district: {code: "1464", name: Syd- og Sønderjylland, municipalities: ["0575", "0561"]}
        authorities:
          - {id: politiet, name: Syd- og Sønderjyllands Politi, kind: police}
          - {id: vejen-kommune, name: Vejen Kommune, kind: municipality, municipality: "0575"}
        people:
          - {id: anna, name: Anna Friis}
          - {id: bo, name: Bo Holm}
          - {id: carl, name: Carl Lund}
          - {id: dan, name: Dan Mose}
          - {id: eva, name: Eva Næs}
          - {id: gry, name: Gry Olsen}
        forums:
          - id: kredsraad
            kind: kredsraad
            name: Kredsrådet
            members: [{person: eva, roles: [chair]}]
          - id: lokalraad-vejen
            kind: lokalraad
            name: Lokalråd Vejen
            municipality: "0575"
            parent: kredsraad
            members: [{person: anna, roles: [chair]}, {person: carl, roles: [vice-chair]}, {person: bo, roles: [member]}]
          - id: lokalraad-esbjerg
            kind: lokalraad
            name: Lokalråd Esbjerg
            municipality: "0561"
            parent: kredsraad
            members: [{person: dan, roles: [chair]}]
          - id: ssp-vejen
            kind: ssp
            name: SSP Vejen
            municipality: "0575"
            members: [{person: gry, roles: [member]}]
        plans:
          - id: kreds-2026
            forum: kredsraad
            title: Kredsens plan 2026
            from: 2026-01-01
            to: 2026-12-31
            status: draft
            focus-areas:
              - id: trafik
                title: Sikker trafik
                activities:
                  - {id: trafikpolitik, title: Trafikpolitik på skolerne, for-all: true, responsible: [kredsraad], to: 2026-10-01}
          - id: vejen-2026
            forum: lokalraad-vejen
            title: Vejens plan 2026
            from: 2026-01-01
            to: 2026-12-31
            status: draft
            parent: kreds-2026
            introduction: Vi vil have større tryghed i Vejen.
            focus-areas:
              - id: trafik
                title: Sikker trafik
                aim: Alle børn kommer sikkert i skole.
                parent: trafik
                activities:
                  - id: skolepatruljer
                    title: Skolepatruljer på alle skoler
                    what: Ældre elever hjælper de yngre over vejen.
                    parent: trafikpolitik
                    responsible: [lokalraad-vejen]
                    to: 2026-11-01
                    actions:
                      - {id: uddan, text: Uddan patruljerne, due: 2026-08-01, person: bo}
              - id: indbrud
                title: Indbrud og hæleri
                activities:
                  - {id: nabohjaelp, title: Nabohjælp, responsible: [lokalraad-vejen]}
        """
}
