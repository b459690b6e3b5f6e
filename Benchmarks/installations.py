"""The two data folders that are compared: the sample district alone, and the whole country with the sample in it."""
import hashlib
import os
import pathlib
import re
import secrets
import shutil
import sqlite3
import subprocess
import sys
import time

import server

HERE = pathlib.Path(__file__).parent
MAKERS = ["danish.py", "places.py", "people.py", "plans.py", "yamlfile.py", "national.py"]


def national_files(folder):
    """The files of the national data set, made where they are missing or older than what makes them."""
    files = folder / "national"
    mark = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in MAKERS)).hexdigest()
    if not (files / "mark").exists() or (files / "mark").read_text() != mark:
        shutil.rmtree(files, ignore_errors=True)
        subprocess.run([sys.executable, str(HERE / "national.py"), str(files)], check=True)
        (files / "mark").write_text(mark)
    counts = dict(line.split("\t") for line in (files / "counts.txt").read_text().splitlines())
    return sorted(files.glob("*.yaml")), {name: int(number) for name, number in counts.items()}


def sample(program, folder):
    """A folder with the sample district, and the seconds until a first start had filled it and answered."""
    data = folder / "sample-data"
    shutil.rmtree(data, ignore_errors=True)
    with server.Server(program, data) as filled:
        return data, filled.ready_after


def national(program, folder, files, sample_data):
    """A folder with the whole country; answers it with the seconds and the megabytes that the import of the files took."""
    data = folder / "national-data"
    shutil.rmtree(data, ignore_errors=True)
    seconds, megabytes = _import(program, data, files)
    # The sample's own plans, so that one and the same page is compared.
    exported = folder / "sample.yaml"
    with exported.open("wb") as file:
        subprocess.run([program, "export", "--data", str(sample_data)], stdout=file, check=True, env=server.environment())
    _import(program, data, [exported])
    with sqlite3.connect(data / "rygrad.sqlite") as database:
        database.execute("INSERT INTO setting (id, value) VALUES ('demo', '1')")
    return data, seconds, megabytes


def comes_back(program, folder, data):
    """Whether an export reads back, in an empty folder, to an export of the same bytes."""
    scratch = folder / "again"
    shutil.rmtree(scratch, ignore_errors=True)
    first, second, copy = scratch / "first", scratch / "second", scratch / "data"
    _export(program, data, first)
    _import(program, copy, sorted(first.iterdir()))
    _export(program, copy, second)
    names = sorted(file.name for file in first.iterdir())
    same = sorted(file.name for file in second.iterdir()) == names and all((first / name).read_bytes() == (second / name).read_bytes() for name in names)
    shutil.rmtree(scratch)
    return same


def rows(data):
    """How many rows there are, of all tables."""
    with sqlite3.connect(data / "rygrad.sqlite") as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")]
        return sum(database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables)


def sign_in(data, forum):
    """The token of a new session of someone who writes for the forum."""
    token = secrets.token_hex(32)
    now = int(time.time() * 1000)
    with sqlite3.connect(data / "rygrad.sqlite") as database:
        (person,) = database.execute("""SELECT person FROM seat WHERE forum = ? AND roles LIKE '%"secretary"%' ORDER BY position""", (forum,)).fetchone()
        values = (hashlib.sha256(token.encode()).hexdigest(), person, now, now + 365 * 24 * 3600 * 1000, now, now)
        database.execute("INSERT INTO session (id, person, created_at, ends_at, signed_in_at, seen_at, assurance, way) VALUES (?, ?, ?, ?, ?, ?, 'substantial', 'demonstration')", values)
    return token


def _export(program, data, to):
    subprocess.run([program, "export", "--data", str(data), "--to", str(to)], check=True, stdout=subprocess.DEVNULL, env=server.environment())


def _import(program, data, files):
    started = time.monotonic()
    process = subprocess.Popen([program, "import", *map(str, files), "--data", str(data)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=server.environment())
    said = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit("The import failed:\n" + re.sub(r"(?m)^\d+ %.*\n", "", said))
    return time.monotonic() - started, usage.ru_maxrss / 1000
