"""Servers and databases that die under load: nothing confirmed is lost, nothing is half written, and soon all is well again."""
import threading
import time

from cluster import Cluster, poll
from ground import check, expect, expect_none, fill, median
from load import COMMENTS, PLAN, WRITERS, Load, comment_halves, lines, lost, stored_problems, strange
from servers import GONE, Person, Site, several

SOON = 5.0  # seconds within which all requests succeed again
CUTS = 50
CUT_SOME = """
DO $$
DECLARE victim int; hits int := 0; began timestamptz := clock_timestamp();
BEGIN
  WHILE hits < {cuts} AND clock_timestamp() < began + interval '{seconds} s' LOOP
    PERFORM pg_stat_clear_snapshot();
    SELECT pid INTO victim FROM pg_stat_activity
      WHERE application_name = 'rygrad' AND state IN ('active', 'idle in transaction') AND datname = 'rygrad' ORDER BY random() LIMIT 1;
    IF victim IS NOT NULL THEN
      PERFORM pg_terminate_backend(victim);
      hits := hits + 1;
      PERFORM pg_sleep(0.1);
    END IF;
    PERFORM pg_sleep(0.002);
  END LOOP;
  CREATE TABLE IF NOT EXISTS public.cuts (hits int);
  INSERT INTO public.cuts VALUES (hits);
END $$;
SELECT hits FROM public.cuts;
DROP TABLE public.cuts;
"""


@check
def nothing_confirmed_is_lost(ground):
    """Servers killed, the database restarted and crashed, connections cut, under load: nothing confirmed is lost, nothing half, soon all is well."""
    told = []
    with Cluster(durable=True) as cluster:
        with several(Site(cluster.url()), Site(cluster.url())) as sites, Load(sites) as load:
            deaths = []
            time.sleep(1)
            expect(not load.trouble_since(0), f"before anything happened: {load.trouble_since(0)[:3]}")
            for name, violence in VIOLENCE * (1 if ground.is_quick else 2):
                began = time.monotonic()
                count = violence(cluster, sites, deaths)
                since = time.monotonic()
                seconds = load.wait_until_calm(since)
                turned_away = sum(answer.status == 503 for answer in load.trouble_since(began))
                told.append(f"{name}{f' ({count})' if count else ''} {seconds:.2f} s ({turned_away} answers 503 in {since - began:.1f} s)")
                trouble = load.trouble_since(since)[-2:]
                expect(seconds <= SOON, f"{name}: requests fail still after {seconds:.1f} s: {trouble} {load.problems}")
            load.stop()
            problems = strange(load.answers, deaths) + stored_problems(cluster, "rygrad", load)
            expect_none(problems)
    counts = f"{len(load.confirmed)} comments confirmed, {len(load.denied)} denied, {len(load.open - load.denied)} uncertain, of {len(load.answers)} requests"
    return f"all well again after: {', '.join(told)}; {counts}"


def kill_a_server(_, sites, deaths):
    """kill -9 of one and then the other, and a new one in its place."""
    began, place = time.monotonic(), len(deaths) % len(sites)
    sites[place].kill()
    time.sleep(0.5)
    sites[place].start()
    deaths.append((place, began, time.monotonic()))


def restart_the_database(cluster, *_):
    cluster.restart("fast")


def crash_the_database(cluster, *_):
    cluster.restart("immediate")


def lose_the_power(cluster, *_):
    cluster.kill()
    cluster.start()


def cut_connections(cluster, *_):
    """Cuts connections that are at work, most of them in the middle of a transaction; how many."""
    count = int(cluster.sql(CUT_SOME.format(cuts=CUTS, seconds=20)))
    expect(count >= CUTS // 2, f"only {count} connections were found at work")
    return count


VIOLENCE = [
    ("kill -9 of a server", kill_a_server), ("restart of the database", restart_the_database), ("its crash", crash_the_database),
    ("kill -9 of it", lose_the_power), ("cut connections", cut_connections),
]


@check
def a_failover_loses_nothing(ground):
    """The primary dies under load, the synchronous standby takes over, back and forth: nothing confirmed is lost in any round."""
    waits, rounds = [], []
    with Cluster(durable=True) as first:
        fill(first.url())
        with Cluster(durable=True, primary=first) as second:
            pair = [first, second]
            url = f"postgres://rygrad@127.0.0.1:{first.port},127.0.0.1:{second.port}/rygrad"
            make_synchronous(first)
            with Site(url) as site, Load([site], writers=4, readers=1, pause=0.1) as load:
                for number in range(ground.rounds):
                    began, enough = time.monotonic(), len(load.confirmed) + 10
                    poll(lambda: len(load.confirmed) >= enough, 20, f"round {number + 1}: writes are confirmed", every=0.02)
                    waits.append(fail_over(pair, load))
                    problems = lost(load.confirmed.copy(), lines(pair[0], "rygrad", f"SELECT text FROM comment WHERE plan = '{PLAN}'"))
                    expect_none(f"round {number + 1}: {problem}" for problem in problems)
                    rounds.append(time.monotonic() - began)
                load.stop()
                expect_none(strange(load.answers, []) + stored_problems(pair[0], "rygrad", load))
    return (f"{len(waits)} rounds of {median(rounds):.1f} s; first write after promotion: median {median(waits):.2f} s, worst {max(waits):.2f} s; "
            f"{len(load.confirmed)} comments confirmed")


def make_synchronous(primary):
    """Every commit waits from now on until the standby has it."""
    primary.set(synchronous_standby_names="*", synchronous_commit="on")
    poll(lambda: primary.sql("SELECT sync_state FROM pg_stat_replication WHERE state = 'streaming'", "postgres") == "sync", 20, "the standby is synchronous")


def fail_over(pair, load):
    """Kills the primary, promotes the standby, builds the dead one up as its standby; seconds from promotion to the first confirmed write."""
    dead, taking = pair
    dead.kill()
    taking.promote()
    promoted = time.monotonic()
    first = poll(lambda: [answer.got for answer in load.answers[-400:] if answer.kind == "comment" and answer.status == 303 and answer.sent > promoted], 30,
                 "a write is confirmed after the promotion", every=0.01)
    dead.settings.pop("synchronous_standby_names", None)
    dead.rejoin(taking)
    make_synchronous(taking)
    pair.reverse()
    return min(first) - promoted


@check
def without_its_standby_nothing_is_confirmed(ground):
    """While the synchronous standby is away no write is confirmed and pages are read as ever; when it is back, each write that waited is whole."""
    with Cluster(durable=True) as primary:
        fill(primary.url())
        with Cluster(durable=True, primary=primary) as standby, Site(primary.url()) as site:
            make_synchronous(primary)
            waiting = [Waiting(Person(site, WRITERS[number % len(WRITERS)]), f"Bemærkning {number} uden reserve.") for number in range(12)]
            reader = Person(site, "ssp-konsulent-vejen")
            standby.kill()
            for one in waiting:
                one.start()
            readers = [(Person(site), "/planer"), (reader, "/min-side")]
            slowest = max(seconds_to_read(person, path, number) for number in range(10) for person, path in readers)
            confirmed = [one.text for one in waiting if one.status == 303]
            expect(not confirmed, f"{len(confirmed)} writes were confirmed without the standby")
            expect_none(f"a write was answered {one.status}" for one in waiting if one.status not in (None, 503))
            standby.start()
            for one in waiting:
                one.join(40)
            expect_none(f"a write that waited was answered {one.status or one.note}" for one in waiting if one.status not in (303, 503))
            texts = lines(primary, "rygrad", "SELECT text FROM comment")
            expect_none(lost({one.text for one in waiting if one.status == 303}, texts) + comment_halves(primary, "rygrad"))
    return f"12 writes waited, {sum(one.status == 303 for one in waiting)} confirmed afterwards; the slowest page meanwhile {slowest:.2f} s"


class Waiting(threading.Thread):
    """One write, whose answer may be long in coming."""

    def __init__(self, person, text):
        super().__init__(daemon=True)
        self.person, self.text, self.status, self.note = person, text, None, "not answered"

    def run(self):
        try:
            self.status = self.person.give(COMMENTS, {"sted": ".", "text": self.text}).status
        except GONE as error:
            self.note = f"{type(error).__name__}: {error}"


def seconds_to_read(person, path, number):
    began = time.monotonic()
    try:
        status = person.get(f"{path}?n={number}").status
    except GONE as error:
        status = f"by silence ({error})"
    took = time.monotonic() - began
    expect(status == 200 and took < SOON, f"while writes wait for the standby, {path} is answered {status} after {took:.1f} s")
    return took
