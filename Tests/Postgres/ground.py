"""What the checks stand on: one fast cluster for all, a database with the sample district to copy from, and the list of checks."""
import atexit
import itertools
import os
import shutil
import tempfile

from cluster import Cluster, poll
from servers import Site

CHECKS = []
FRESH = 0.2  # seconds after which no server may show what was before


def check(function):
    CHECKS.append(function)
    return function


def expect(condition, sentence):
    if not condition:
        raise AssertionError(sentence)


def expect_none(problems, most=8):
    """Tells the first problems where there are any."""
    problems = list(problems)
    more = f"\n       and {len(problems) - most} more" if len(problems) > most else ""
    expect(not problems, "\n       ".join(map(str, problems[:most])) + more)


def median(numbers):
    return sorted(numbers)[len(numbers) // 2]


def in_ms(numbers):
    return f"median {median(numbers) * 1000:.0f} ms, worst {max(numbers) * 1000:.0f} ms"


class Ground:
    """The shared cluster is made when it is first asked for; each check has databases of its own in it."""

    def __init__(self, rounds=20, is_quick=False):
        self.rounds, self.is_quick, self.shared, self.sample, self.numbers = rounds, is_quick, None, None, itertools.count(1)

    def cluster(self):
        if not self.shared:
            self.shared = Cluster(max_connections=200).__enter__()
        return self.shared

    def empty(self, more=""):
        """A new empty database: its name and its address."""
        name = f"empty_{next(self.numbers)}"
        return name, self.cluster().empty_database(name, more=more)

    def filled(self, more=""):
        """A new database with the sample district: its name and its address."""
        if not self.sample:
            name, url = self.empty()
            fill(url)
            self.sample = name
        poll(lambda: not self.visitors(self.sample), 20, "nobody is in the sample any more")
        name = f"filled_{next(self.numbers)}"
        return name, self.cluster().empty_database(name, more=f'TEMPLATE "{self.sample}" {more}')

    def visitors(self, name):
        return int(self.cluster().sql(f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{name}'", "postgres"))

    def end(self):
        if self.shared:
            self.shared.destroy()


def fill(url):
    """Puts the sample district into an empty database."""
    with Site(url) as site:
        expect(site.stop() == 0, f"the server that filled the database did not end with 0: {site.complaints()[-300:]!r}")


def folder():
    """A new empty folder, which goes when the checks end."""
    made = tempfile.mkdtemp(prefix="rygrad-test-")
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def read(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def size(path):
    return os.path.getsize(path)
