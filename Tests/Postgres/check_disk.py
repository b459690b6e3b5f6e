"""A database without room."""
import contextlib
import os
import pwd
import subprocess

from cluster import UNPRIVILEGED, poll
from ground import check, expect, expect_none, folder
from load import COMMENTS, WRITERS, comment_halves, lines
from servers import CARD, Person, Site

TRIGGER = """
CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
CREATE TRIGGER no_room BEFORE INSERT ON comment EXECUTE FUNCTION no_room();
"""


@check
def a_full_disk_of_the_database_is_told(ground):
    """When the database has no room, a write is answered 503 with Retry-After, reads go on, and with room again all is well."""
    told = []
    for no_room in [small_disk, trigger] if os.geteuid() == 0 else [trigger]:
        with no_room(ground) as (name, url, fill_up, make_room):
            with Site(url) as site:
                writer = Person(site, WRITERS[0])
                expect(comment(writer, "Før disken blev fuld.").status == 303, "nothing is saved before the disk is full")
                fill_up()
                confirmed, refused = write_until_refused(writer)
                expect(refused.status == 503 and refused.getheader("retry-after"),
                       f"{no_room.__name__}: a write was answered {refused.status}, Retry-After {refused.getheader('retry-after')}")
                expect("<h1>" in refused.text, "the answer is no page")
                readers = [(Person(site), "/"), (Person(site), CARD), (Person(site), "/planer"), (writer, COMMENTS)]
                pages = [(path, person.get(path).status) for person, path in readers]
                expect_none(f"{no_room.__name__}: {path} answered {status}" for path, status in pages if status != 200)
                make_room()
                poll(lambda: comment(writer, "Nu er der plads igen.").status == 303, 10, "with room again it saves")
            expect_none(lost_or_half(ground.cluster(), name, confirmed))
            told.append(f"{no_room.__name__.replace('_', ' ')}: {len(confirmed)} writes found room still")
    return "; ".join(told)


def comment(writer, text):
    return writer.give(COMMENTS, {"sted": ".", "text": text})


def write_until_refused(writer, most=3000):
    """Long comments until one is not taken: those that were, and the answer."""
    confirmed = []
    for number in range(most):
        text = f"Bemærkning {number} på en fuld disk. " + "Meget at sige. " * 200
        answer = comment(writer, text)
        if answer.status != 303:
            return confirmed, answer
        confirmed.append(text.strip())
    raise AssertionError(f"{most} writes were taken by a full disk")


def lost_or_half(cluster, name, confirmed):
    there = {text.strip() for text in lines(cluster, name, "SELECT text FROM comment")}
    return [f"lost: {text[:40]}" for text in confirmed if text not in there] + comment_halves(cluster, name)


@contextlib.contextmanager
def small_disk(ground):
    """A database with the sample on a disk of its own, which only root may mount."""
    cluster, place, name = ground.cluster(), folder(), None
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", place], check=True)
    try:
        os.chmod(place, 0o755)
        store, filler = os.path.join(place, "store"), os.path.join(place, "filler")
        os.mkdir(store)
        user = pwd.getpwnam(UNPRIVILEGED)
        os.chown(store, user.pw_uid, user.pw_gid)
        cluster.sql(f"CREATE TABLESPACE small LOCATION '{store}'", "postgres")
        name, url = ground.filled(more="TABLESPACE small")
        yield name, url, lambda: fill_disk(filler), lambda: os.unlink(filler)
    finally:
        if name:
            cluster.sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)', "postgres")
        cluster.sql("DROP TABLESPACE IF EXISTS small", "postgres")
        subprocess.run(["umount", "-l", place], check=False)
        os.rmdir(place)


@contextlib.contextmanager
def trigger(ground):
    """A database that says so itself."""
    (name, url), cluster = ground.filled(), ground.cluster()
    yield name, url, lambda: cluster.sql(TRIGGER, name), lambda: cluster.sql("DROP FUNCTION no_room CASCADE", name)


def fill_disk(path):
    """Writes until there is no room."""
    file = os.open(path, os.O_CREAT | os.O_WRONLY)
    try:
        while os.write(file, b"x" * 4096):
            pass
    except OSError:
        pass
    finally:
        os.close(file)
