import Access
import Kernel
import Web

extension Register where Thing == Authority {
    static var authorities: Register {
        Register(
            place: "myndigheder", heading: RegisterWording.authorities, lead: RegisterWording.authoritiesLead, add: RegisterWording.addAuthority,
            edit: RegisterWording.editAuthority, kind: .authority,
            sheet: { language, municipalities in FormSheet(fields(Authority.Kind.options(language, \.wording), municipalities)) },
            all: { try RegisterStore.authorities(of: $0, in: $1) },
            one: { try RegisterStore.authority(AuthorityID($0), of: $1, in: $2) },
            insert: { try RegisterStore.add($0, in: $1, &$2) },
            update: { try RegisterStore.save($0, was: $1, in: $2, &$3) },
            row: { ($0.id.rawValue, $0.name, $0.kind.wording[$1], $0.municipality, nil) })
    }
}

extension Register where Thing == Institution {
    static var institutions: Register {
        Register(
            place: "institutioner", heading: RegisterWording.institutions, lead: RegisterWording.institutionsLead, add: RegisterWording.addInstitution,
            edit: RegisterWording.editInstitution,
            kind: .institution,
            sheet: { language, municipalities in
                FormSheet(
                    fields(Institution.Kind.options(language, \.wording), municipalities)
                        + [FormField("number", RegisterWording.number, .line(max: 20), hint: RegisterWording.numberHint)])
            },
            all: { try RegisterStore.institutions(of: $0, in: $1) },
            one: { try RegisterStore.institution(InstitutionID($0), of: $1, in: $2) },
            insert: { try RegisterStore.add($0, in: $1, &$2) },
            update: { try RegisterStore.save($0, was: $1, in: $2, &$3) },
            row: { ($0.id.rawValue, $0.name, $0.kind.wording[$1], $0.municipality, $0.number) })
    }
}

/// What authorities and institutions have in common.
private func fields(_ kinds: [FormOption], _ municipalities: [String]) -> [FormField] {
    [
        FormField("name", ForumWording.name, .line(max: 160), missing: RegisterWording.nameMissing),
        FormField("kind", ForumWording.kind, .choice(kinds), missing: RegisterWording.kindMissing),
        FormField("municipality", ForumWording.municipality, .choice(municipalities.map { FormOption($0, Municipality.withCode($0)?.name ?? $0) })),
    ]
}
