"""From a folder to a database and back, backups, and the tools that operators of PostgreSQL know."""
import os
import re
import signal
import sqlite3
import subprocess
import time

from check_addresses import complaint_problems, tell
from cluster import Cluster
from ground import check, expect, expect_none, fill, folder, size
from load import Load, comment_halves, lines, stored_problems
from servers import PROGRAM, Person, Site, YEAR, command, variables


def done(*arguments, environment=None):
    """Runs a command that is to succeed; what it printed."""
    answer = command(*arguments, environment=environment)
    expect(answer.returncode == 0, f"{' '.join(map(str, arguments))} ended with {answer.returncode}: {answer.stderr[:300]!r}")
    return answer.stdout


def export(place):
    """Everything as YAML, from a folder or a database."""
    text = done("export", *at(place))
    expect("rygrad" in text[:200] and len(text) > 10_000, f"{place} exports {len(text)} characters")
    return text


def at(place):
    return ["--database", place] if "://" in place else ["--data", place]


def expect_same(texts):
    """texts: what each place exports."""
    (name, first), *others = texts.items()
    for other, text in others:
        if text != first:
            at_byte = next((number for number, (a, b) in enumerate(zip(first, text)) if a != b), min(len(first), len(text)))
            one, two = first[at_byte:at_byte + 80], text[at_byte:at_byte + 80]
            raise AssertionError(f"{other} exports other bytes than {name} from character {at_byte}: {one!r}, {two!r}")


def count(cluster, name, table):
    return int(cluster.sql(f"SELECT count(*) FROM {table}", name))


def count_in_folder(place, table):
    with sqlite3.connect(f"file:{place}/rygrad.sqlite?mode=ro", uri=True) as database:
        return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def sample_folder():
    """A folder with the sample district and some comments and sessions, and no server on it any more."""
    place = folder()
    with Site(data=place) as site:
        with Load([site], writers=2, readers=0) as load:
            time.sleep(1)
        expect(load.confirmed and not load.problems, f"nothing was written into the folder: {load.problems}")
    return place


def tables_differ(cluster, name, place):
    """Tables that hold another number of rows in the database than in the folder, but for what the log says of the commands that were run on each."""
    def rows(one):
        return f'"{one}"' + (" WHERE operation NOT LIKE 'operator.%'" if one == "audit_entry" else "")

    with sqlite3.connect(f"file:{place}/rygrad.sqlite?mode=ro", uri=True) as database:
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        names = [one for one in names if not one.startswith(("search_index", "sqlite"))]
        counts = {one: database.execute(f"SELECT count(*) FROM {rows(one)}").fetchone()[0] for one in names}
    there = set(lines(cluster, name, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"))
    found = {one: count(cluster, name, rows(one)) if one in there else "no table" for one in names if one != "schema_migration"}
    return [f"{one}: {counts[one]} rows in the folder, {number} in the database" for one, number in found.items() if number != counts[one]]


@check
def a_folder_moves_to_a_database_and_back(ground):
    """copy from a folder to a database and back to a new folder: all three export the same bytes; killed in the middle and run again it ends the same."""
    cluster, place = ground.cluster(), sample_folder()
    name, url = ground.empty()
    began = time.monotonic()
    done("copy", "--from", place, "--to", url)
    alone = time.monotonic() - began
    back = os.path.join(folder(), "back")
    done("copy", "--from", url, "--to", back)
    known = export(place)
    expect_same({"the folder": known, "the database": export(url), "the new folder": export(back)})
    expect_none(tables_differ(cluster, name, place) + tables_differ(cluster, name, back))
    answer, seconds = tell("copy", "--from", place, "--to", url)
    expect_none(f"copy onto what is there: {line}" for line in complaint_problems(answer, (64, 69), seconds))
    expect_same({"the folder": known, "the database after a refused copy": export(url)})
    unfinished = 0
    for tables in (1, 5, 9, 13):
        (other_name, other), new = ground.empty(), os.path.join(folder(), "new")
        unfinished += killed_copy(place, other, tables) + killed_copy(url, new, tables)
        expect_same({"the folder": known, "a database after kills": export(other), "a folder after kills": export(new)})
        expect_none(tables_differ(cluster, other_name, place))
    expect(unfinished >= 8, f"only {unfinished} of 16 kills left something unfinished")
    with Site(url) as site:
        expect(Person(site).get(f"/planer/vejen-{YEAR}").status == 200, "the copied database is not served")
    return f"one copy {alone:.2f} s; {unfinished} of 16 kills left it unfinished"


def killed_copy(source, target, tables):
    """Kills a copy when it has told of so many tables, and again a little later, then lets it end; how often it was unfinished."""
    unfinished = 0
    for number in (tables, 2):
        killed_after(number, "copy", "--from", source, "--to", target)
        unfinished += is_unfinished(target)
    if not is_whole(target):
        done("copy", "--from", source, "--to", target)
    return unfinished


def is_whole(place):
    """Whether there is anything to export."""
    answer = command("export", *at(place))
    return answer.returncode == 0 and len(answer.stdout) > 10_000


def is_unfinished(place):
    """Whether there is half a copy; then no server serves it."""
    answer, seconds = tell("check", *at(place))
    if answer[0] == 0 or "://" not in place and not os.path.exists(os.path.join(place, "rygrad.sqlite")):
        return False
    expect_none(f"check on half a copy: {line}" for line in complaint_problems(answer, (69,), seconds))
    answer, seconds = tell("serve", *at(place), "--demo", "--port", "0")
    expect_none(f"serve on half a copy: {line}" for line in complaint_problems(answer, (69,), seconds))
    return True


@check
def a_backup_holds_one_moment(ground):
    """A backup of a running system under load, restored into a folder and a database, exports the same bytes; nothing is restored onto something."""
    cluster = ground.cluster()
    name, url = ground.filled()
    file = os.path.join(folder(), "backup")
    with Site(url) as site, Load([site], writers=3, readers=1) as load:
        time.sleep(1)
        began = time.monotonic()
        before = len(load.confirmed)
        done("backup", file, "--database", url)
        seconds, after = time.monotonic() - began, len(load.confirmed) + len(load.open)
        load.stop()
        expect_none(load.problems + [f"under backup: {answer}" for answer in load.trouble_since(0)])
    place = os.path.join(folder(), "restored")
    other_name, other = ground.empty()
    done("restore", file, "--data", place)
    done("restore", file, "--database", other)
    expect_same({"the restored folder": export(place), "the restored database": export(other)})
    expect_none(tables_differ(cluster, other_name, place))
    comments = count(cluster, other_name, "comment")
    expect(before <= comments <= after, f"{comments} comments are restored; {before} to {after} were written")
    expect_none(comment_halves(cluster, other_name))
    kept = export(other)
    for where in (place, other, url):
        answer, took = tell("restore", file, *at(where))
        expect_none(f"restore onto {where}: {line}" for line in complaint_problems(answer, (64, 69), took))
    expect_same({"the restored database": kept, "the same after a refused restore": export(other)})
    from_folder = os.path.join(folder(), "backup")
    done("backup", from_folder, "--data", place)
    again, third = ground.empty()
    done("restore", from_folder, "--database", third)
    expect_same({"the folder": kept, "a database restored from the folder's backup": export(third)})
    expect_none(tables_differ(cluster, again, place))
    return f"{seconds:.2f} s under load, {size(file)} bytes, {comments} of {after} comments"


def sample_backup(ground):
    """A backup of the sample district, and its database."""
    file, url = os.path.join(folder(), "backup"), ground.filled()[1]
    done("backup", file, "--database", url)
    return file, url


@check
def damaged_backups_are_refused(ground):
    """Half a backup, one with a changed letter, one with a changed byte in the middle and an empty one are refused; nothing is restored from them."""
    file, _ = sample_backup(ground)
    with open(file, "rb") as source:
        whole = source.read()
    middle = len(whole) // 2
    letter, byte = whole.replace(b"Samarbejdsplan", b"Samarbejdsplen", 1), whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1:]
    expect(letter != whole, "the backup holds no word to change")
    problems = []
    for name, bytes_ in [("half", whole[:middle]), ("changed by a letter", letter), ("changed by a byte", byte), ("empty", b"")]:
        broken = os.path.join(folder(), name)
        with open(broken, "wb") as target:
            target.write(bytes_)
        _, url = ground.empty()
        (status, stdout, stderr), seconds = tell("restore", broken, "--database", url)
        told = re.sub(r"^\d+ % \w+\n", "", stderr, flags=re.M)  # how far it came
        problems += [f"a backup that is {name}: {line}" for line in complaint_problems((status, stdout, told), (65, 69), seconds, ("backup",))]
        if is_whole(url):
            problems.append(f"a backup that is {name} is restored")
        else:
            done("restore", file, "--database", url)
    expect_none(problems, most=12)


@check
def backups_that_were_killed_are_no_backups(ground):
    """A backup does not write over a file; killed, it leaves nothing that passes for a whole one; a killed restore is not served and can be run again."""
    file, place = sample_backup(ground)
    with open(file, "rb") as kept:
        before = kept.read()
    answer, seconds = tell("backup", file, *at(place))
    expect_none(f"a backup onto a file: {line}" for line in complaint_problems(answer, (64, 69, 74), seconds))
    with open(file, "rb") as kept:
        expect(kept.read() == before, "a refused backup changed the file")
    known = export(place)
    for tables in (1, 5, 9, 13):
        part = os.path.join(folder(), "part")
        killed_after(tables, "backup", part, *at(place))
        new = os.path.join(folder(), "new")
        if os.path.exists(part) and command("restore", part, "--data", new).returncode == 0:
            expect_same({"the database": known, f"a backup killed after {tables} tables": export(new)})
        _, url = ground.empty()
        killed_after(tables, "restore", file, "--database", url)
        expect(is_unfinished(url) or is_whole(url), f"what is left of a restore killed after {tables} tables is taken for a database to begin in")
        if not is_whole(url):
            done("restore", file, "--database", url)
        expect_same({"the database": known, f"a restore killed after {tables} tables": export(url)})


def killed_after(tables, *arguments):
    """Runs a command and kills it when it has told of so many tables."""
    with subprocess.Popen([PROGRAM["binary"], *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=variables()) as process:
        for _ in range(tables):
            process.stderr.readline()
        process.send_signal(signal.SIGKILL)


@check
def operators_tools_work(ground):
    """pg_dump and pg_restore, and pg_basebackup of a running system: the program serves from each and exports the same bytes."""
    with Cluster() as cluster:
        fill(cluster.url())
        # Comments are not exported; so what is copied at different moments exports the same.
        with Site(cluster.url()) as site, Load([site], writers=2, readers=1, cards=False) as load:
            time.sleep(1)
            before = len(load.confirmed)
            dump = os.path.join(cluster.folder, "dump")
            cluster.program("pg_dump", "-Fc", "-h", "127.0.0.1", "-p", cluster.port, "-U", "rygrad", "-f", dump, "rygrad")
            copied = base_backup(cluster)
            load.stop()
            after = len(load.confirmed) + len(load.open)
            expect_none(load.problems + [f"meanwhile: {answer}" for answer in load.trouble_since(0)])
        try:
            cluster.empty_database("dumped")
            cluster.program("pg_restore", "-h", "127.0.0.1", "-p", cluster.port, "-U", "rygrad", "-d", "dumped", "--exit-on-error", dump)
            dumped = cluster.url(database="dumped")
            expect_same({"the database": export(cluster.url()), "pg_restore": export(dumped), "pg_basebackup": export(copied.url())})
            for owner, name in ((cluster, "dumped"), (copied, "rygrad")):
                comments = count(owner, name, "comment")
                expect(before <= comments <= after, f"{name} holds {comments} comments; {before} to {after} were written")
                expect_none(comment_halves(owner, name) + not_served(owner.url(database=name)))
            expect_none(stored_problems(cluster, "rygrad", load))
        finally:
            copied.destroy()
    return f"{before} to {after} comments were there meanwhile"


def base_backup(cluster):
    """A cluster of its own from a pg_basebackup of the running one, taken into use as a primary."""
    copied = Cluster(primary=cluster).__enter__()
    copied.promote()
    return copied


def not_served(url):
    """What goes wrong when the program works on the database for a while."""
    with Site(url) as site, Load([site], writers=1, readers=1) as load:
        time.sleep(0.7)
        load.stop()
    return load.problems + [f"{answer}" for answer in load.trouble_since(0)] + ([] if load.confirmed else ["nothing can be written"])
