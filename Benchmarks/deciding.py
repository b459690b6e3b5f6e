"""What it costs to know who asks and whether they may, and that what one may not see answers as fast as what is not there."""
import http.client
import json
import pathlib
import sqlite3
import statistics
import subprocess
import tempfile
import time

import installations
from server import Server

ASKED = 1000


def measure(options, data, forum):
    """Milliseconds of processor time for a session and a decision, and for the decisions on a list; how many things were in the list."""
    token = installations.sign_in(data, forum)
    found = _measured(options, data / "rygrad.sqlite", token, forum)
    return found["decision"], found["list"], found["things"]


def audited_a_second(options, data, forum):
    """Changes confirmed a second by sixteen threads that write at once, each change with its entries in the history and the audit log and on the disk; on a copy of the data."""
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        copy = pathlib.Path(folder) / "rygrad.sqlite"
        with sqlite3.connect(data / "rygrad.sqlite") as source, sqlite3.connect(copy) as target:
            source.backup(target)
        return _measured(options, copy, installations.sign_in(pathlib.Path(folder), forum), forum, options.seconds)["writes"]


def _measured(options, database, *words):
    program = pathlib.Path(options.program).parent / "Measuring"
    return json.loads(subprocess.run([program, database, *map(str, words)], check=True, capture_output=True, text=True).stdout)


def unseen_beside_nothing(options, data, forum):
    """The median time of an answer about a draft of another forum, and of one about a plan that is not there, asked for by turns: milliseconds."""
    with sqlite3.connect(f"file:{data}/rygrad.sqlite?mode=ro", uri=True) as database:
        (plan,) = database.execute("SELECT id FROM plan WHERE status = 'draft' AND forum <> ? AND length(id) < 60 ORDER BY id", (forum,)).fetchone()
    nothing = plan[:-1] + ("8" if plan[-1] != "8" else "7")
    cookie = {"Cookie": f"rygrad={installations.sign_in(data, forum)}", "Accept-Language": "da"}
    times = {plan: [], nothing: []}
    with Server(options.program, data) as server:
        connection = http.client.HTTPConnection(server.address.removeprefix("http://"))
        for turn in range(-100, ASKED):
            for name in (plan, nothing) if turn % 2 else (nothing, plan):
                began = time.perf_counter()
                connection.request("GET", f"/planer/{name}", headers=cookie)
                answer = connection.getresponse()
                answer.read()
                if answer.status != 404:
                    raise SystemExit(f"/planer/{name} was answered {answer.status}.")
                if turn >= 0:
                    times[name].append(1000 * (time.perf_counter() - began))
    return statistics.median(times[plan]), statistics.median(times[nothing])
