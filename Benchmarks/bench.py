#!/usr/bin/env python3
"""Serves a national data set and prints what a request costs, beside plain text from the same server. Run by ./bench."""
import argparse
import pathlib
import statistics

import auditing
import deciding
import engines
import figures as figures_of
import installations
import load
from server import Server

FORUM = "lokalraad-vejen"
PLAN = "/planer/vejen-2026"
PAGES = [
    ("plain text", "/healthz"), ("plan page", PLAN), ("forum page", f"/fora/{FORUM}"), ("front page", "/"), ("plan as JSON", "/api/v1/plans/vejen-2026"),
]
VISITOR, SIGNED_IN = "visitor", "signed in"


def main():
    options = arguments()
    files, counts = installations.national_files(options.folder)
    items = sum(number for kind, number in counts.items() if kind != "bytes")
    sample, filling = installations.sample(options.program, options.folder)
    national, seconds, import_memory = installations.national(options.program, options.folder, files, sample)
    print(", ".join(f"{counts[kind]:,} {kind}" for kind in ("districts", "forums", "members", "plans", "activities", "actions", "measurements")), flush=True)
    ready = ready_after(options, national)
    figures, alone, peak = measure(options, national, sample)
    table(figures, alone)
    postgres = engines.measure(options, national, FORUM, PLAN, PAGES[1:])
    engine_table(figures, postgres)
    written_table(postgres.written)
    print(f"\nThe import: {items:,} items from {counts['bytes'] / 1e6:.0f} MB in {seconds:.1f} s.\n")
    met = [*load_targets(figures, alone, ready, peak), *file_targets(items / seconds, import_memory, filling)]
    met += engine_targets(figures, postgres)
    met += rights_targets(options, national, figures)
    met += figure_targets(options, sample)
    met.append(target("audit verify, entries a second", auditing.verified_a_second(options, sample), "", at_least=200000))
    met.append(installations.comes_back(options.program, options.folder, national))
    print(f"{'met' if met[-1] else 'NOT MET':8} export, import into an empty folder, export: the same bytes")
    raise SystemExit(not all(met))


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True, type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("--folder", required=True, type=pathlib.Path)
    parser.add_argument("--seconds", type=int, default=2)
    return parser.parse_args()


def ready_after(options, data):
    """Seconds from the start to the first answer, the median of five starts."""
    starts = []
    for _ in range(5):
        with Server(options.program, data) as server:
            starts.append(server.ready_after)
    return statistics.median(starts)


def measure(options, national, sample):
    """The figures of every page as visitor and signed in, on the national data and on the sample alone; peak memory in MB on the former."""
    tokens = [installations.sign_in(data, FORUM) for data in (national, sample)]
    figures, alone = {}, {}
    with Server(options.program, national) as server, Server(options.program, sample) as other:
        for name, path in PAGES:
            for viewer in (VISITOR, SIGNED_IN):
                askers = [(one, token if viewer == SIGNED_IN else None) for one, token in zip((server, other), tokens)]
                figures[name, viewer], alone[name, viewer] = load.beside(askers, path, options.seconds)
        return figures, alone, server.resident_megabytes("VmHWM")


def table(figures, alone):
    print(f"\n{'':14}{'':11}{'requests/s':>11}{'p99 ms':>9}{'CPU ms':>9}{'MB':>7}{'CPU ms, sample alone':>23}")
    for (page, viewer), found in figures.items():
        other = alone[page, viewer].processor
        print(f"{page:14}{viewer:11}{found.rate:11,.0f}{found.p99:9.1f}{found.processor:9.3f}{found.memory:7.0f}{other:23.3f}")


def engine_table(embedded, postgres):
    print(f"\n{'':14}{'':11}{'SQLite/s':>11}{'Postgres/s':>11}{'SQLite CPU ms':>15}{'Postgres CPU ms':>17}{'p99 ms':>9}")
    for key, found in postgres.figures.items():
        print(f"{key[0]:14}{key[1]:11}{embedded[key].rate:11,.0f}{found.rate:11,.0f}{embedded[key].processor:15.3f}{found.processor:17.3f}{found.p99:9.1f}")
    print(f"two servers on one database, the signed-in plan page: {postgres.together:,.0f} requests a second together")


def written_table(written):
    print(f"\n{'':12}{'changes/s':>11}{'p99 ms':>9}{'plan page right after a change, CPU ms':>40}")
    for engine, found in written.items():
        print(f"{engine:12}{found.rate:11,.0f}{found.p99:9.1f}{found.made_anew:40.1f}")


def engine_targets(figures, postgres):
    key = ("plan page", SIGNED_IN)
    quiet = postgres.figures[key].processor / figures[key].processor
    anew = postgres.written["PostgreSQL"].made_anew / postgres.written["SQLite"].made_anew
    yield target("the signed-in plan page on PostgreSQL, times the embedded engine's server CPU", quiet, "", at_most=2.5)
    yield target("the same, right after a change", anew, "", at_most=2.5)
    yield target("copy to PostgreSQL, rows a second", postgres.there, "", at_least=20000)
    yield target("copy back to SQLite, rows a second", postgres.home, "", at_least=20000)
    print(f"{'met' if postgres.same else 'NOT MET':8} copied to PostgreSQL, killed on the way, run again, copied back: the export has the same bytes")
    yield postgres.same


def rights_targets(options, national, figures):
    decision, together, things = deciding.measure(options, national, FORUM)
    unseen, nothing = deciding.unseen_beside_nothing(options, national, FORUM)
    yield target("who asks and whether they may, server CPU", decision, "ms", at_most=0.1)
    yield target("the same and the signed-in plan page", figures["plan page", SIGNED_IN].processor, "ms", at_most=0.6)
    yield target(f"whether they may, for {things:,} things", together, "ms", at_most=2)
    yield target("audited changes a second, each on the disk", deciding.audited_a_second(options, national, FORUM), "", at_least=2000)
    print(f"         an answer about what one may not see {unseen:.3f} ms, about what is not there {nothing:.3f} ms, medians of {deciding.ASKED:,}")
    yield target("their difference", 100 * abs(unseen - nothing) / nothing, "%", at_most=5)


def figure_targets(options, sample):
    cells, rate, memory = figures_of.brought_in(options, sample)
    yield target("98 municipalities by 8 offences by 40 quarters judged, CPU", figures_of.judged(options), "ms", at_most=500)
    yield target("an indicator's page with trend, judgement, funnel and map, server CPU", figures_of.page(options, sample), "ms", at_most=3)
    yield target(f"import-series, cells a second of {cells:,}", rate, "", at_least=150000)
    yield target("the same, memory at its most", memory, "MB", at_most=450)


def load_targets(figures, alone, ready, peak):
    plain = figures["plain text", VISITOR].rate
    share = 100 * figures["plan page", VISITOR].rate / plain
    growth = max(figures[key].processor / alone[key].processor for key in alone)
    yield target("a visitor's plan page, of the plain-text rate", share, "%", at_least=40)
    yield target("the signed-in plan page, server CPU", figures["plan page", SIGNED_IN].processor, "ms", at_most=0.5)
    yield target(f"p99 at {load.CONNECTIONS} connections, the slowest page", max(found.p99 for found in figures.values()), "ms", at_most=20)
    yield target("cost on the national data, times the sample's, the worst page", growth, "", at_most=1.2)
    yield target("resident memory at its most", peak, "MB", at_most=150)
    yield target("ready to serve after start", 1000 * ready, "ms", at_most=150)


def file_targets(items_a_second, import_memory, filling):
    yield target("import, items a second", items_a_second, "", at_least=5000)
    yield target("import, memory at its most", import_memory, "MB", at_most=500)
    yield target("an empty folder filled with the sample and served, seconds", filling, "s", at_most=2)


def target(name, found, unit, at_least=None, at_most=None):
    met = found >= at_least if at_least is not None else found <= at_most
    bound = f"at least {at_least:,}" if at_least is not None else f"at most {at_most:,}"
    number = f"{found:,.{0 if found >= 100 else 2}f} {unit}".strip()
    print(f"{'met' if met else 'NOT MET':8} {name}: {number} ({bound})")
    return met


if __name__ == "__main__":
    main()
