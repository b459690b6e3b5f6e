"""The same data and pages on PostgreSQL: moved there and back by `rygrad copy`, served by one server and by two, written to."""
import dataclasses
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import threading
import time

import installations
import load
import server
import writing

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Tests" / "Postgres"))
from cluster import Cluster  # noqa: E402  (found by the line above)


@dataclasses.dataclass
class Found:
    """Rows a second of the copies there and back, whether the bytes came back the same, the figures of each page, two servers' requests a second."""
    there: int
    home: int
    same: bool
    figures: dict
    together: float
    written: dict


def measure(options, data, forum, plan, pages):
    token = installations.sign_in(data, forum)
    back = options.folder / "copied-back"
    shutil.rmtree(back, ignore_errors=True)
    with Cluster(durable=True) as cluster:
        url, again = cluster.url("rygrad", "rygrad"), cluster.url("rygrad", "again")
        cluster.empty_database("again")
        there = _copy(options.program, data, url)
        _begin_copy(options.program, data, again, there)
        _copy(options.program, data, again)
        home = _copy(options.program, again, back)
        same = _exported(options.program, options.folder, data) == _exported(options.program, options.folder, back)
        figures = {}
        with server.Server(options.program, url) as one:
            for name, path in pages:
                for viewer, asked_with in (("visitor", None), ("signed in", token)):
                    figures[name, viewer] = load.run(one, path, options.seconds, asked_with)
            with server.Server(options.program, url) as other:
                together = _both([one, other], pages[0][1], options.seconds, token)
            written = {"PostgreSQL": writing.measure(one, options, plan, token, lambda query: cluster.sql(query, "rygrad").split("\n"))}
    with server.Server(options.program, back) as one:
        written["SQLite"] = writing.measure(one, options, plan, installations.sign_in(back, forum), writing.asking(back))
    shutil.rmtree(back)
    return Found(there, home, same, figures, together, written)


def _copy(program, source, target):
    done = subprocess.run([program, "copy", "--from", str(source), "--to", str(target)], capture_output=True, text=True, env=server.environment())
    if done.returncode:
        raise SystemExit(f"The copy failed: {done.stderr.splitlines()[-1]}")
    return int(re.search(r"rows, (\d+) a second", done.stdout).group(1))


def _begin_copy(program, source, target, rows_a_second):
    """A copy that is killed on its way: a third of the time that the whole one takes."""
    process = subprocess.Popen([program, "copy", "--from", str(source), "--to", str(target)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=server.environment())
    time.sleep(installations.rows(source) / rows_a_second / 3)
    process.kill()
    if process.wait() != -9:
        raise SystemExit("The copy that was to be interrupted ended by itself.")


def _exported(program, folder, data):
    """A hash over the export of all districts."""
    scratch = folder / "exported"
    shutil.rmtree(scratch, ignore_errors=True)
    subprocess.run([program, "export", "--data", str(data), "--to", str(scratch)], check=True, stdout=subprocess.DEVNULL, env=server.environment())
    found = hashlib.sha256()
    for file in sorted(scratch.iterdir()):
        found.update(file.name.encode() + b"\0" + file.read_bytes())
    shutil.rmtree(scratch)
    return found.hexdigest()


def _both(servers, path, seconds, token):
    """Requests a second of all servers together."""
    found = []
    threads = [threading.Thread(target=lambda one=one: found.append(load.run(one, path, seconds, token).rate)) for one in servers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(found)
