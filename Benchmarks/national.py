#!/usr/bin/env python3
"""Makes the national data set: a file for each of the twelve police districts, the same bytes every time.

    Benchmarks/national.py FOLDER

All people are invented and their addresses stand under example.dk.
"""
import collections
import pathlib
import random
import sys

import people
import places
import plans
import yamlfile

BLOCKS = {"authorities": (), "people": (), "institutions": (), "forums": ("forums",), "plans": ("focus-areas", "activities", "indicators", "actions", "sections")}
SEED = 2026


def district_file(code, area):
    rng = random.Random(f"{SEED}-{code}")
    towns = places.municipalities(code)
    forums, persons = people.forums_and_people(rng, people.DISTRICT_FORUMS, area, None, None)
    council = plans.PlanLine(rng, forums[0]["id"], code, area)
    lines = [council.plans(plans.YEARS[0])]
    for number, (municipality, name) in enumerate(towns):
        more_forums, more_persons = people.forums_and_people(rng, people.LOCAL_FORUMS, name, municipality, forums[0]["id"])
        forums += more_forums
        persons += more_persons
        # Some councils began their plans a year or two after the others.
        lines.append(plans.PlanLine(rng, more_forums[0]["id"], municipality, name, municipality, council).plans(plans.YEARS[0] + number % 3))
    return {
        "rygrad": 1, "district": {"code": code, "name": area, "municipalities": [municipality for municipality, _ in towns]}, "authorities": people.authorities(towns, area), "people": persons,
        "institutions": people.institutions(towns), "forums": forums, "plans": [plan for line in lines for plan in line],
    }


def write(document, file):
    for key, value in document.items():
        if key not in BLOCKS:
            file.write(f"{key}: {yamlfile.flow(value)}\n")
            continue
        file.write(f"{key}:\n")
        for thing in value:
            lines = yamlfile.item(thing, BLOCKS[key]) if key in ("forums", "plans") else [f"- {yamlfile.flow(thing)}"]
            file.write("".join(f"  {line}\n" if line else "\n" for line in lines))


def count(document, counts):
    counts["forums"] += len(document["forums"])
    counts["members"] += sum(len(forum["members"]) for forum in document["forums"])
    for kind in ("authorities", "people", "institutions", "plans"):
        counts[kind] += len(document[kind])
    for area in (area for plan in document["plans"] for area in plan["focus-areas"]):
        counts["focus areas"] += 1
        counts["activities"] += len(area["activities"])
        counts["actions"] += sum(len(activity["actions"]) for activity in area["activities"])
        indicators = area["indicators"] + [indicator for activity in area["activities"] for indicator in activity.get("indicators", [])]
        counts["indicators"] += len(indicators)
        counts["measurements"] += sum(len(indicator["measurements"]) for indicator in indicators)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    counts = collections.Counter()
    for code, area, _ in places.districts():
        document = district_file(code, area)
        count(document, counts)
        with (folder / f"{code}.yaml").open("w", encoding="utf-8") as file:
            write(document, file)
        counts["bytes"] += (folder / f"{code}.yaml").stat().st_size
    counts["districts"] = len(places.districts())
    (folder / "counts.txt").write_text("".join(f"{name}\t{number}\n" for name, number in sorted(counts.items())))
    print(", ".join(f"{number:,} {name}" for name, number in sorted(counts.items())))


if __name__ == "__main__":
    main()
