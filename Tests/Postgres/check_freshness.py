"""Two servers on one database: what is changed at one shows at the other."""
import os
import signal
import time

from cluster import poll
from ground import FRESH, check, expect, expect_none, in_ms
from servers import CARD, YEAR, Person, Site, card_number, several
from watch import Watch, expect_fresh, save

SECRETARY = "ssp-konsulent-vejen"
ACTIVITY = f"/planer/vejen-{YEAR}/aktiviteter/trafikpolitikker"
LISTENERS = "FROM pg_stat_activity WHERE datname = '{name}' AND application_name = 'rygrad-listen'"


@check
def two_servers_show_the_same(ground):
    """What is saved at one server shows there at the very next request, and to visitors of the other within 200 ms."""
    url = ground.filled()[1]
    with several(Site(url), Site(url)) as (one, other):
        writer, visitor, changes, stale = Person(one, SECRETARY), Person(one), [], []
        with Watch(other) as watch:
            for number in range(1, 31):
                changes.append((number, save(writer, number)))
                if card_number(visitor.get(CARD).text) != number:
                    stale.append(f"edition {number} does not show at the very next request where it was saved")
                watch.wait_for(number)
        expect_none(stale)
        found = expect_fresh(watch, changes, "the other server")
        released = released_everywhere(Person(one, SECRETARY), Person(one), Person(other))
        return f"30 changes, the other server: {in_ms(found)} ({len(watch.seen)} requests); statuses: {in_ms(released)}"


def released_everywhere(writer, near, far):
    """A status that is released shows on the activity's page, here at once and there soon; the seconds until it did there."""
    found = []
    tag = {"delayed": "Forsinket", "on-track": "Følger planen"}
    for number in range(10):
        status = list(tag)[number % 2]
        far.get(ACTIVITY)
        expect(writer.give(ACTIVITY + "/status", {"status": status}).status == 303, "the status is not saved")
        expect(writer.give(ACTIVITY + "/frigiv", {}).status == 303, "the status is not released")
        since = time.monotonic()
        expect(tag[status] in near.get(ACTIVITY).text, "a released status does not show at the very next request")
        found.append(seconds_until(lambda: tag[status] in far.get(ACTIVITY).text, since))
    expect(max(found) <= FRESH, f"a released status does not show on the other server after {max(found):.3f} s")
    return found


def seconds_until(shows, since, limit=5.0):
    """When the last answer was asked for that did not show it, counted from the change."""
    last = since
    while True:
        sent = time.monotonic()
        if shows():
            return last - since
        last = sent
        expect(sent - since < limit, f"a released status does not show on the other server within {limit} s")


@check
def who_writes_sees_it_everywhere(ground):
    """Who saves at one server and then reads at the other sees it at once; signing in and out at one counts at the other at once."""
    url = ground.filled()[1]
    with several(Site(url), Site(url)) as (one, other):
        here = Person(one, SECRETARY)
        there, stale = here.at(other), []
        for number in range(1, 31):
            there.get(CARD)
            save(here, number)
            shown = card_number(there.get(CARD).text)
            if shown != number:
                stale.append(f"try {number}: who saved it is shown edition {shown} by the other server")
        for number in range(10):
            person = Person(one, SECRETARY)
            elsewhere = Person(other)
            elsewhere.cookies = dict(person.cookies)  # a jar of its own: signing out empties the first
            if not elsewhere.is_known():
                stale.append(f"try {number}: who signed in at one server is unknown at the other")
            if person.give("/log-ud", {}).status != 303:
                stale.append(f"try {number}: signing out did not go")
            if elsewhere.is_known():
                stale.append(f"try {number}: who signed out at one server is still known at the other")
        expect_none(stale)
    return "30 changes, 10 people"


@check
def without_a_listener_nothing_gets_old(ground):
    """While the listening connection is cut again and again, cannot be made anew, or is silent, no server shows what is older than 200 ms."""
    name, url = ground.filled()
    cluster, told = ground.cluster(), []
    with several(Site(url), Site(url)) as (one, other):
        writer, numbers = Person(one, SECRETARY), iter(range(1, 1000))
        expect(listeners(cluster, name), "no connection listens as rygrad-listen")
        for way in (cut_listeners, refuse_new_connections, silence_listeners):
            changes = []
            try:
                with Watch(other) as watch:
                    for number in [next(numbers) for _ in range(15)]:
                        way(cluster, name)
                        changes.append((number, save(writer, number)))
                        watch.wait_for(number)
                found = expect_fresh(watch, changes, way.__name__.replace("_", " "))
            finally:
                let_be(cluster, name)
            unavailable = sum(edition is None for _, edition in watch.seen)
            told.append(f"{way.__name__.replace('_', ' ')}: {in_ms(found)}, {unavailable} of {len(watch.seen)} answered 503")
            poll(lambda: listeners(cluster, name), 10, "a server listens again")
    return "; ".join(told)


def listeners(cluster, name):
    return cluster.sql("SELECT pid " + LISTENERS.format(name=name), "postgres").split()


def cut_listeners(cluster, name):
    cluster.sql("SELECT pg_terminate_backend(pid) " + LISTENERS.format(name=name), "postgres")


def refuse_new_connections(cluster, name):
    """What is connected stays so; nobody new gets in."""
    cluster.sql("ALTER ROLE rygrad CONNECTION LIMIT 0", "postgres")
    cut_listeners(cluster, name)


def silence_listeners(cluster, name):
    """As when a cable is pulled: the connection stands, and nothing comes through it."""
    for pid in listeners(cluster, name):
        os.kill(int(pid), signal.SIGSTOP)


def let_be(cluster, name):
    cluster.sql("ALTER ROLE rygrad CONNECTION LIMIT -1", "postgres")
    for pid in listeners(cluster, name):
        os.kill(int(pid), signal.SIGCONT)
