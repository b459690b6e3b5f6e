"""A municipality's or a district's forums of all kinds, and the invented people who sit in them."""
import danish

# kind, name before the municipality's, members, what confidential work it does
LOCAL_FORUMS = [
    ("lokalraad", "Lokalrådet i", 18, None), ("lokalraad-plus", "Lokalråd+ i", 12, None), ("ssp", "SSP-udvalget i", 16, "ssp"), ("ssp-plus", "SSP+ i", 14, "ssp"),
    ("ssp-district", "SSP-distrikt Nord i", 20, "ssp"), ("ssp-district", "SSP-distrikt Midt i", 20, "ssp"), ("ssp-district", "SSP-distrikt Syd i", 20, "ssp"), ("psp", "PSP-gruppen i", 14, "psp"),
    ("ksp", "KSP-gruppen i", 12, "ksp"), ("ungesamraad", "Ungesamrådet i", 14, "youth-offender"), ("samraad-overgreb", "Samrådet om overgreb i", 14, "child-abuse"),
    ("exitraad", "Exitrådet i", 10, "exit"), ("coordination", "Koordinationsgruppen i", 12, None), ("other", "Tryghedsgruppen i", 12, None),
]
DISTRICT_FORUMS = [("kredsraad", "Kredsrådet i", 16, None), ("exitraad", "Exitrådet for", 10, "exit"), ("coordination", "Koordinationsforum for", 8, None)]


def authorities(places, area):
    own = [{"id": "politiet", "name": f"Politiet i {area}", "kind": "police"}, {"id": "kriminalforsorgen", "name": f"Kriminalforsorgen i {area}", "kind": "probation"},
           {"id": "anklagemyndigheden", "name": f"Anklagemyndigheden i {area}", "kind": "prosecution"}]
    return own + [{"id": f"{danish.slug(name)}-kommune", "name": f"{name} Kommune", "kind": "municipality", "municipality": code} for code, name in places]


def institutions(places):
    return [{"id": f"skole-{number}-{danish.slug(name)}", "name": f"{word} Skole", "kind": "school", "municipality": code}
            for code, name in places for number, word in enumerate(["Østre", "Vestre", "Søndre", "Nordre", "Midtby"], 1)]


def forums_and_people(random, kinds, place, code, parent):
    """The forums of one place with their members, and the people, each in one forum."""
    forums, people = [], []
    where = danish.slug(place) if code else f"kreds-{danish.slug(place)}"
    for number, (kind, words, size, handles) in enumerate(kinds):
        id = f"{kind}-{where}" if kind != "ssp-district" else f"ssp-{words.split()[1].lower()}-{where}"
        members = []
        for seat in range(size):
            person = f"{id}-{seat + 1}"
            name = danish.name(random)
            authority = f"{where}-kommune" if seat % 4 and code else "politiet"
            people.append({"id": person, "name": name, "title": random.choice(danish.TITLES), "authority": authority, "email": f"{danish.slug(name)}-{person}@{where}.example.dk"})
            role = {0: "chair", 1: "vice-chair", 2: "secretary"}.get(seat, "member")
            members.append({"person": person, "roles": [role], "from": f"20{17 + seat % 9}-01-01"} | ({"public": True} if seat < 3 and not handles else {}))
        if number == 0:
            leading = id
        forums.append(_card(random, id, kind, f"{words} {place}", code, parent if number == 0 else leading, handles, members))
    return [{key: value for key, value in forum.items() if value is not None} for forum in forums], people


def _card(random, id, kind, name, code, parent, handles, members):
    return {
        "id": id, "kind": kind, "name": name, "municipality": code, "parent": parent, "subject": danish.sentence(random), "purpose": danish.text(random, 3),
        "participants": "Politi, kommune, kriminalforsorg, psykiatri og lokale foreninger", "interfaces": [parent] if parent else None,
        "legal-basis": [{"text": "Retsplejeloven § 112", "from": "2007-01-01"}], "cadence": [{"at-least": 4, "per": "year"}],
        "handles-persons": handles, "members": members, "plan-name": "samarbejdsplan" if kind in ("kredsraad", "lokalraad") else None,
    }
