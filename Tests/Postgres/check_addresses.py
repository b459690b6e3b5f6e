"""Databases that cannot be used: what the operator is told, and how soon."""
import os
import re
import subprocess
import time

from cluster import Cluster, free_port, poll
from ground import check, expect, expect_none, folder, write
from pretender import Pretender
from servers import Person, Site, command, several

SECRET = "hvidt-sommertaeppe"
PATIENCE = 15  # seconds that the program may take to give up


def complaint_problems(answer, codes, seconds, hints=(), secret=SECRET):
    """What is wrong with how a command gave up. answer: (exit status, stdout, stderr)."""
    status, stdout, stderr = answer
    found = []
    if status not in codes:
        found.append(f"ended with {status}, not {' or '.join(map(str, codes))}")
    if seconds > PATIENCE:
        found.append(f"took {seconds:.1f} s")
    if stderr.count("\n") != 1 or not re.match(r"rygrad: [A-ZÆØÅ].*[.!?]\n$", stderr):
        found.append("is not one sentence")
    if re.search(r"\.swift|Fatal error|Stack dump|Error Domain|StorageFault|\(code", stdout + stderr):
        found.append("shows the program's inside")
    if secret in stdout + stderr:
        found.append("shows the password")
    if hints and not any(hint.lower() in stderr.lower() for hint in hints):
        found.append(f"does not say a word of {', '.join(hints)}")
    return [f"{line}: {stderr[:300]!r}" for line in found]


def tell(*arguments, environment=None, language="en"):
    """Runs a command that is to give up: (exit status, stdout, stderr) and the seconds it took."""
    started = time.monotonic()
    try:
        done = command(*arguments, environment=environment, language=language, timeout=PATIENCE + 5)
        answer = (done.returncode, done.stdout, done.stderr)
    except subprocess.TimeoutExpired as error:
        answer = (None, str(error.stdout or ""), "it did not end")
    return answer, time.monotonic() - started


def bad_places(ground):
    """Name, address and further variables of places that cannot be used, the exit statuses that fit, words of which one must stand in the sentence."""
    cluster = ground.cluster()
    here = f"127.0.0.1:{cluster.port}"
    cluster.sql("CREATE ROLE guest LOGIN; CREATE ROLE crowded LOGIN CONNECTION LIMIT 0", "postgres")
    name, mine = ground.empty()
    for encoding in ("SQL_ASCII", "LATIN1"):
        cluster.empty_database(encoding.lower(), more=f"ENCODING '{encoding}' LOCALE 'C' TEMPLATE template0")
    yield "nobody listens", f"postgres://rygrad@127.0.0.1:{free_port()}/rygrad", {}, (69, 74), ("address",)
    yield "no such database", cluster.url(database="findes_ikke"), {}, (69, 74), ("database of that name",)
    yield "no such role", cluster.url(user="ingen"), {}, (69, 74), ("user",)
    yield "no right to make tables", f"postgres://guest@{here}/{name}", {}, (69, 74), ("make tables",)
    yield "no connections left", f"postgres://crowded@{here}/{name}", {}, (69, 74), ("busy",)
    yield "encoding SQL_ASCII", cluster.url(database="sql_ascii"), {}, (69, 74), ("UTF",)
    yield "encoding LATIN1", cluster.url(database="latin1"), {}, (69, 74), ("UTF",)
    with Pretender("14.9") as old:
        yield "PostgreSQL 14", f"postgres://rygrad@127.0.0.1:{old.port}/rygrad?target_session_attrs=any", {}, (69,), ("PostgreSQL 14",)
    yield "unknown host", "postgres://rygrad@nosuch.invalid/rygrad", {}, (69, 74), ("address",)
    yield "unreachable host", "postgres://rygrad@192.0.2.1/rygrad", {}, (69, 74), ("address",)
    yield "TLS wanted, not offered", mine + "?sslmode=require", {}, (64, 69, 74), ("TLS", "SSL", "encrypt")
    for url in ("hejsa", "mysql://rygrad@127.0.0.1/rygrad", "postgres//rygrad", mine + "?findesikke=1", "postgres://[::1/rygrad", ""):
        yield f"no address: {url or 'nothing'}", url, {}, (64,), ("postgres://",)
    for url in ("postgres://", f"postgres://rygrad@127.0.0.1:tolv/{name}", f"postgres://rygrad@127.0.0.1:99999/{name}"):
        yield f"half an address: {url}", url, {}, (64, 69), ("address", "postgres://")
    yield "password in the option", f"postgres://rygrad:{SECRET}@{here}/{name}", {}, (64,), ("RYGRAD_DATABASE", "PGPASS", "password file")
    yield "password in the option's query", f"{mine}?password={SECRET}", {}, (64,), ("RYGRAD_DATABASE", "PGPASS", "password file")


@check
def bad_addresses_are_told(ground):
    """A database that cannot be used is told in one sentence within 15 s, in both languages, with the exit status that fits."""
    problems, slowest, count, sentences = [], 0, 0, {}
    for name, url, environment, codes, hints in bad_places(ground):
        answer, seconds = tell("serve", "--demo", "--database", url, "--port", "0", environment=environment)
        problems += [f"{name}: {line}" for line in complaint_problems(answer, codes, seconds, hints)]
        slowest, count = max(slowest, seconds), count + 1
        sentences[name] = answer[2]
    danish, _ = tell("serve", "--demo", "--database", f"postgres://rygrad@127.0.0.1:{free_port()}/rygrad", "--port", "0", language="da")
    problems += [f"in Danish: {line}" for line in complaint_problems(danish, (69, 74), 0)]
    if danish[2].split()[1:3] == sentences["nobody listens"].split()[1:3]:
        problems.append(f"is the same in Danish: {danish[2]!r}")
    nowhere = f"postgres://rygrad@127.0.0.1:{free_port()}/rygrad"
    for arguments in (["export"], ["check"], ["import", write(os.path.join(folder(), "a.yaml"), "")], ["backup", os.path.join(folder(), "b")]):
        answer, seconds = tell(*arguments, "--database", nowhere)
        problems += [f"{arguments[0]}: {line}" for line in complaint_problems(answer, (69, 74), seconds, ("address",))]
    for arguments in (["serve", "--demo", "--port", "0"], ["export"]):
        answer, seconds = tell(*arguments, "--database", nowhere, "--data", folder())
        problems += [f"{arguments[0]} with a folder and a database: {line}" for line in complaint_problems(answer, (64,), seconds, ("--data",))]
    expect_none(problems, most=30)
    return f"{count + 7} cases, the slowest {slowest:.1f} s"


@check
def passwords_stay_secret(ground):
    """A wrong password is told without it; the right one, from the environment or a password file, works and is shown nowhere."""
    with Cluster(password=SECRET) as cluster:
        plain = cluster.url()
        file = write(os.path.join(folder(), "pgpass"), f"127.0.0.1:{cluster.port}:*:rygrad:{SECRET}\n")
        os.chmod(file, 0o600)
        problems = []
        wrong = [
            ("no password", {}), ("wrong password", {"PGPASSWORD": SECRET + "x"}),
            ("wrong password in the address", {"RYGRAD_DATABASE": cluster.url(password=SECRET + "x")}),
        ]
        for name, environment in wrong:
            options = [] if "RYGRAD_DATABASE" in environment else ["--database", plain]
            answer, seconds = tell("serve", "--demo", *options, "--port", "0", environment=environment)
            problems += [f"{name}: {line}" for line in complaint_problems(answer, (69, 74), seconds, ("password",))]
        ways = [
            ("RYGRAD_DATABASE", None, {"RYGRAD_DATABASE": cluster.url(password=SECRET)}),
            ("PGPASSWORD", plain, {"PGPASSWORD": SECRET}),
            ("PGPASSFILE", plain, {"PGPASSFILE": file}),
        ]
        for name, url, environment in ways:
            with Site(url, environment=environment) as site:
                with open(f"/proc/{site.process.pid}/cmdline", encoding="utf-8") as line:
                    problems += [f"{name}: the password stands in the command line"] if SECRET in line.read() else []
                cluster.stop()  # a database that goes away makes the server complain
                try:
                    site_answer = visit(site)
                finally:
                    cluster.start()
                problems += [f"{name}: the page shows the password"] if SECRET in site_answer else []
                site.end()
                problems += [f"{name}: the password is printed"] if SECRET in site.complaints() + site.process.stdout.read() else []
        exported = command("export", environment={"RYGRAD_DATABASE": cluster.url(password=SECRET)})
        expect(exported.returncode == 0 and "rygrad" in exported.stdout[:200], f"export by RYGRAD_DATABASE: {exported.returncode} {exported.stderr[:300]!r}")
        expect_none(problems)
    return "3 wrong, 3 right ways"


def visit(site):
    return Person(site).get("/").text + Person(site).get("/readyz").text


@check
def a_newer_schema_is_refused(ground):
    """A database that a newer program has written is refused with 69, by every command."""
    name, url = ground.filled()
    ground.cluster().sql("INSERT INTO schema_migration (number, name) VALUES (9999, 'future')", name)
    problems = []
    for arguments in (["serve", "--demo", "--port", "0"], ["export"], ["check"]):
        answer, seconds = tell(*arguments, "--database", url)
        problems += [f"{arguments[0]}: {line}" for line in complaint_problems(answer, (69,), seconds, ("newer",))]
    expect_none(problems)


@check
def a_server_makes_way_for_a_newer_one(ground):
    """A server under which a newer one changes the schema says so at /readyz, and ends with 69."""
    name, url = ground.filled()
    with Site(url) as site:
        visitor = Person(site)
        expect(visitor.get("/readyz").status == 200, "it is not ready")
        ground.cluster().sql("INSERT INTO schema_migration (number, name) VALUES (9999, 'future')", name)
        began = time.monotonic()
        poll(lambda: visitor.get("/readyz").status == 503, 5, "/readyz says no")
        said = time.monotonic() - began
        expect(visitor.get("/").status == 200, "whoever comes before it ends is turned away")
        status = site.process.wait(30)
        ended = time.monotonic() - began
        expect(status == 69 and re.search(r"^rygrad: [A-ZÆØÅ].*\.$", site.complaints(), re.M), f"it ended with {status}: {site.complaints()[-300:]!r}")
    return f"/readyz says no after {said:.1f} s, it ends after {ended:.1f} s"


@check
def several_start_at_once_on_an_empty_database(ground):
    """Four servers that start at once on an empty database migrate and fill it once, and all serve; so it is after a kill in the middle."""
    cluster, began = ground.cluster(), time.monotonic()
    known = facts(cluster, ground.filled()[0])
    name, url = ground.empty()
    with several(*(Site(url) for _ in range(4))) as sites:
        together = time.monotonic() - began
        expect_none(f"server {number} answers {status}" for number, status in enumerate(map(front_page, sites)) if status != 200)
    expect(facts(cluster, name) == known, f"the database holds {facts(cluster, name)}, not {known}")
    # What a lone server needs until it is ready; it is killed at fractions of that.
    name, url = ground.empty()
    began = time.monotonic()
    Site(url).start().kill()
    alone = time.monotonic() - began
    unfinished = 0
    for part in (0.2, 0.4, 0.6, 0.75, 0.9):
        name, url = ground.empty()
        site = Site(url).begin()
        try:
            site.process.wait(alone * part)
        except subprocess.TimeoutExpired:
            site.kill()
        unfinished += is_unfinished(cluster, name)
        with Site(url) as site:
            expect(front_page(site) == 200, f"killed after {part:.1f} of the start, it does not serve afterwards")
        expect(facts(cluster, name) == known, f"killed after {part:.1f} of the start, it holds {facts(cluster, name)} afterwards, not {known}")
    return f"four together ready after {together:.1f} s, one alone after {alone:.1f} s; {unfinished} of 5 kills left it unfinished"


def front_page(site):
    return Person(site).get("/").status


def is_unfinished(cluster, name):
    """Whether the schema was begun and the sample is not in yet."""
    if cluster.sql("SELECT to_regclass('schema_migration') IS NULL", name) == "t":
        return False
    return cluster.sql("SELECT to_regclass('setting') IS NULL", name) == "t" or cluster.sql("SELECT count(*) FROM setting", name) == "0"


def facts(cluster, name):
    """What a filled database holds: migrations, each once, districts, plans, entries of the history, what can be found, whether it is filled."""
    return cluster.sql(
        "SELECT (SELECT count(*) || '/' || count(DISTINCT number) FROM schema_migration), (SELECT count(*) FROM district), (SELECT count(*) FROM plan), "
        "(SELECT count(*) FROM change_entry), (SELECT count(*) FROM search_entry), (SELECT value FROM setting WHERE id = 'demo')", name)
