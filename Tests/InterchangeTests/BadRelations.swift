extension Bad {
    static let together: [Bad] = [
        .plan("a plan that ends before it begins", "to: 2014-12-31", "8:9: the period ends before it begins"),
        .activity("an activity that ends before it begins", "from: 2015-02-01\nto: 2015-01-31", "17:17: the period ends"),
        .forum("a provision that ends before it begins", "legal-basis: [{text: T, from: 2015-02-01, to: 2015-01-31}]", "6:51: the period ends"),
        .forum("a seat that ends before it begins", "members: [{person: anna, roles: [chair], from: 2015-02-01, to: 2015-01-31}]", "6:68: the period ends"),
        .forum("a cadence without a way", "cadence: [{per: year}]", "6:15: exactly one of these must be given: at-least"),
        .forum("a cadence with two ways", "cadence: [{at-least: 1, about: 2}]", "6:15: exactly one of these"),
        .forum("a cadence that is not as needed", "cadence: [{as-needed: false}]", "6:27: `as-needed` can only be true"),
        .forum("between three numbers", "cadence: [{between: [1, 2, 3]}]", "6:25: expected two numbers"),
        .forum("between in the wrong order", "cadence: [{between: [2, 1]}]", "6:25: expected two numbers"),
        .forum("half a meeting", "cadence: [{about: 1.5}]", "6:23: `1.5` is not a whole number"),
        .forum(
            "public members where persons are handled", "handles-persons: psp\nmembers: [{person: anna, roles: [chair], public: true}]",
            "7:54: a forum that handles persons"),
        .forum("no role", "members: [{person: anna, roles: []}]", "6:37: the text is empty"),
        .indicator("a target without a way", "target: {period: \"2014\"}", "16:21: exactly one of these must be given: value"),
        .indicator("a target with two ways", "target: {period: \"2014\", value: 1, keep: true}", "16:21: exactly one of these"),
        .indicator("per nobody", "per: 0", "16:18: `per` must be more than zero"),
        .indicator(
            "a period and an area twice",
            "measurements:\n  - {period: \"2014\", area: \"0575\", value: 1}\n  - {period: \"2014\", area: \"0510\", value: 1}\n  - {period: \"2014\", area: \"0575\", value: 2}",
            "19:17: the period and area already have a measurement"),
    ]

    static let references: [Bad] = [
        .body("a person twice", "people:\n  - {id: p, name: P}\n  - {id: p, name: Q}", "4:10: the id `p` is used in 1.yaml, line 3"),
        .body("a forum with an authority's id", "forums: [{id: politiet, name: F, kind: other}]", "2:15: `politiet` is already a forum's or an authority's id"),
        .body("an authority with a forum's id", "authorities: [{id: kredsraad, name: F, kind: other}]", "2:20: `kredsraad` is already"),
        .activity("an action with an activity's id", "actions: [{id: x}]", "16:28: the id `x` is used in 1.yaml, line 13"),
        .activity("nobody responsible", "responsible: [nobody]", "16:27: `nobody` does not exist; expected the id of a forum or an authority"),
        .activity("an action for nobody", "actions: [{id: y, person: nobody}]", "16:39: `nobody` does not exist; expected the id of a person"),
        .activity("a parent without a plan for it", "parent: x", "16:21: the plan has no `parent` to refer to"),
        .activity("an activity before without a plan before", "previous: [x]", "16:24: the plan has no `previous` to refer to"),
        .forum("a parent that is not there", "parent: nowhere", "6:13: `nowhere` does not exist; expected the id of a forum"),
        .forum("its own parent", "parent: f", "6:13: `f` would belong under itself"),
        .forum("a seat for nobody", "members: [{person: nobody, roles: [chair]}]", "6:24: `nobody` does not exist; expected the id of a person"),
        .plan("another plan's forum", "to: 2015-12-31\nprevious: p", "9:15: `p` would belong under itself"),
        .body(
            "a circle of forums", "forums:\n  - {id: kredsraad, kind: other, name: K, parent: lokalraad-vejen}", "3:51: `kredsraad` would belong under itself"),
        Bad(
            "a focus area that the parent does not have",
            "rygrad: 1\nplans:\n  - {id: p, title: P, forum: kredsraad, status: draft, from: 2015-01-01, to: 2015-12-31, parent: kredsen-2014, focus-areas: [{id: f, title: F, parent: naboer}]}",
            "3:152: `naboer` does not exist; expected the id of a focus area in the plan's `parent`"),
        Bad(
            "a focus area that a stored plan refers to is left out",
            "rygrad: 1\nplans:\n  - {id: kredsen-2013, title: P, forum: kredsraad, status: draft, from: 2013-01-01, to: 2013-12-31}",
            "3:5: `naboer` is no longer in the plan, but the plan `kredsen-2014` refers to it",
            "3:5: `tyveri` is no longer in the plan, but the plan `kredsen-2014` refers to it"),
    ]
}
