"""A server that answers visitors from a standby: never with what is old, and as if there were none when it dies."""
import re
import time

from cluster import Cluster, poll
from ground import check, expect, fill, in_ms, read
from load import PUBLIC
from servers import Person, Site, several
from watch import Watch, expect_fresh, save

SECRETARY = "ssp-konsulent-vejen"
PAUSE = 0.15  # seconds after a change, in which the standby may be trusted again
LOCK = "BEGIN; LOCK TABLE forum, plan, district IN ACCESS EXCLUSIVE MODE; COMMIT; VACUUM forum;"


def asked(cluster):
    """How often the program has asked this cluster something, by its log."""
    return len(re.findall(r" rygrad LOG:  (?:statement|execute|duration)", read(cluster.log)))


def ask_many(person, paths, count=40):
    """Asks for pages that are not kept, because nobody asked for this very address before."""
    ask_many.number = getattr(ask_many, "number", 0)
    for _ in range(count):
        ask_many.number += 1
        path = paths[ask_many.number % len(paths)]
        answer = person.get(f"{path}?n={ask_many.number}")
        expect(answer.status == 200, f"{path} answered {answer.status}")


@check
def visitors_are_answered_from_the_standby(ground):
    """Visitors are answered from the standby, who is signed in from the primary; a standby that lags, breaks off or dies shows nobody anything old."""
    told = []
    settings = {"log_statement": "all", "synchronous_commit": "on"}
    with Cluster(**settings) as primary:
        fill(primary.url())
        with Cluster(primary=primary, **settings, max_standby_streaming_delay="0", hot_standby_feedback="off") as standby:
            site = Site(primary.url(), replica=standby.url())
            other = Site(primary.url(), replica=standby.url())
            with several(site, other):
                told.append(who_is_asked(site, primary, standby))
                numbers = iter(range(1, 1000))
                told.append("replay goes on: " + rounds(site, other, numbers, 10))
                standby.sql("SELECT pg_wal_replay_pause()", "postgres")
                try:
                    told.append("replay paused: " + rounds(site, other, numbers, 10))
                finally:
                    standby.sql("SELECT pg_wal_replay_resume()", "postgres")
                told.append("queries cancelled: " + rounds(site, other, numbers, 10, lambda: primary.sql(LOCK)))
                standby.kill()
                told.append("standby dead: " + rounds(site, other, numbers, 10))
                standby.start()
                poll(lambda: used_again(site, standby), 20, "the standby is used again when it is there again", every=0.5)
                told.append("there again: " + rounds(site, other, numbers, 5))
    return "; ".join(told)


def who_is_asked(site, primary, standby):
    """Pages of visitors make the standby work, those of who is signed in do not.

    Some of the visitors' are the primary's: the standby is behind for a moment whenever the journal grows, by the server's own upkeep, too.
    """
    visitor, member = Person(site), Person(site, SECRETARY)
    poll(lambda: used_again(site, standby), 10, "the standby is used", every=0.1)
    before = asked(primary), asked(standby)
    ask_many(visitor, PUBLIC)
    between = asked(primary), asked(standby)
    ask_many(member, PUBLIC)
    after = asked(primary), asked(standby)
    public = [later - earlier for earlier, later in zip(before, between)]
    inside = [later - earlier for earlier, later in zip(between, after)]
    expect(public[1] >= 40, f"40 public pages asked the standby {public[1]} times, the primary {public[0]} times")
    expect(public[0] < public[1], f"40 public pages asked the primary {public[0]} times, the standby {public[1]} times")
    expect(inside[0] >= 40 > inside[1], f"40 pages of who is signed in asked the primary {inside[0]} times, the standby {inside[1]} times")
    return f"40 public pages: {public[1]} statements on the standby, {public[0]} on the primary; 40 of a member: {inside[1]} and {inside[0]}"


def rounds(site, other, numbers, count, meanwhile=lambda: None):
    """Changes at one server; visitors of both see them soon, and nobody is turned away."""
    writer, changes = Person(site, SECRETARY), []
    with Watch(site, people=1) as near, Watch(other, people=1) as far:
        for number in [next(numbers) for _ in range(count)]:
            meanwhile()
            changes.append((number, save(writer, number)))
            near.wait_for(number)
            far.wait_for(number)
            time.sleep(PAUSE)
    here, there = expect_fresh(near, changes, "where it was saved"), expect_fresh(far, changes, "the other server")
    turned_away = sum(edition is None for _, edition in near.seen + far.seen)
    expect(not turned_away, f"{turned_away} of {len(near.seen + far.seen)} visitors were answered 503")
    return f"{in_ms(here)} here, {in_ms(there)} there"


def used_again(site, standby):
    before = asked(standby)
    ask_many(Person(site), PUBLIC, 3)
    return asked(standby) - before >= 3
