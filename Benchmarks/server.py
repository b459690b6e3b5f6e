"""A server of the release build, watched from outside: its processor time and memory as the kernel counts them."""
import os
import pathlib
import re
import subprocess
import time
import urllib.request

TICKS = os.sysconf("SC_CLK_TCK")
DAY = "2026-06-15"


class Server:
    """Serves the folder, or the database at the address, on a free port of this machine for as long as the `with` block lasts."""

    def __init__(self, program, folder):
        place = "--database" if str(folder).startswith("postgres://") else "--data"
        self.command = [program, "serve", "--demo", "--port", "0", place, str(folder)]

    def __enter__(self):
        started = time.monotonic()
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, text=True, env=environment())
        line = self.process.stdout.readline()
        found = re.search(r"http://\S+", line)
        if not found:
            raise SystemExit(f"The server did not start: {line.strip() or 'it said nothing'}")
        self.address = found.group()
        with urllib.request.urlopen(self.address + "/healthz") as answer:
            answer.read()
        self.ready_after = time.monotonic() - started
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=10)

    def processor_seconds(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def resident_megabytes(self, key="VmRSS"):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{key}:\s+(\d+) kB", status).group(1)) / 1000


def environment():
    """The day is fixed, so that the plans of the data set are the current ones whenever this is run."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RYGRAD_")}
    return kept | {"RYGRAD_TODAY": DAY, "LANG": "C.UTF-8"}
