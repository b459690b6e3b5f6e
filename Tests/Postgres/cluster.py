#!/usr/bin/env python3
"""A PostgreSQL of one's own for the tests: in a temporary folder, on loopback, on a free port, ended by its process ids.

cluster.py run [--durable] -- COMMAND…    runs COMMAND with RYGRAD_TEST_DATABASE=postgres://rygrad@127.0.0.1:PORT/rygrad and ends with its exit status
"""
import argparse
import atexit
import glob
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

HOST = "127.0.0.1"
SUPERUSER = "postgres"
ROLE = DATABASE = "rygrad"
UNPRIVILEGED = "postgres"  # the user of the operating system, when we are root: PostgreSQL refuses to run as root
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
COMMON = {
    "listen_addresses": HOST, "unix_socket_directories": "", "timezone": "UTC", "log_timezone": "UTC", "shared_buffers": "64MB", "wal_level": "replica",
    "wal_keep_size": "512MB", "max_wal_senders": "8", "max_wal_size": "1GB", "wal_retrieve_retry_interval": "200ms",
    "wal_log_hints": "on",  # for pg_rewind
    "dynamic_shared_memory_type": "mmap",  # in the folder, so that nothing is left in /dev/shm after a kill
    "log_line_prefix": "%m [%p] %a ",
}
TRUST = "host all all {host}/32 trust\nhost replication all {host}/32 trust\n"
SCRAM = "host all {superuser} {host}/32 trust\nhost replication {superuser} {host}/32 trust\nhost all all {host}/32 scram-sha-256\n"


def newest_programs():
    """The folder of the newest PostgreSQL's programs."""
    folders = [(int(found.group(1)), folder) for folder in glob.glob("/usr/lib/postgresql/*/bin") if (found := re.search(r"/(\d+)/bin$", folder))]
    folders = [folder for _, folder in sorted(folders) if os.access(os.path.join(folder, "initdb"), os.X_OK)]
    if not folders:
        raise SystemExit("PostgreSQL is missing: nothing is found as /usr/lib/postgresql/*/bin/initdb")
    return folders[-1]


def free_port():
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        return taken.getsockname()[1]


def poll(so, seconds, what, every=0.05):
    """What `so` answers when it first answers something true."""
    deadline = time.monotonic() + seconds
    while True:
        answer = so()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds} s in vain: {what}")
        time.sleep(every)


def process_state(pid):
    """The letter of the process's state and its parent's id; nothing when it is gone."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            state, parent = file.read().rpartition(")")[2].split()[:2]
    except OSError:
        return None
    return state, int(parent)


def is_alive(pid):
    state = process_state(pid)
    return state is not None and state[0] not in "ZX"


def children(pid):
    numbers = [int(name) for name in os.listdir("/proc") if name.isdigit()]
    return [number for number in numbers if (state := process_state(number)) and state[1] == pid]


class Cluster:
    """`with Cluster() as cluster:` makes one and starts it; with `primary` it is made as that one's standby."""

    living = []

    def __init__(self, durable=False, max_connections=100, password=None, primary=None, **settings):
        self.durable, self.password, self.primary = durable, password, primary
        self.settings = {**COMMON, **({} if durable else FAST), "max_connections": max_connections, **settings}
        self.programs, self.port, self.folder = newest_programs(), free_port(), None

    def __enter__(self):
        try:
            if self.primary:
                self.standby_of(self.primary)
            else:
                self.create()
        except BaseException:
            self.destroy()
            raise
        return self

    def __exit__(self, *_):
        self.destroy()

    # Making and running

    @property
    def data(self):
        return os.path.join(self.folder, "data")

    @property
    def log(self):
        return os.path.join(self.folder, "log")

    def make_folder(self):
        if self.folder:
            return
        self.folder = tempfile.mkdtemp(prefix="rygrad-postgres-")
        Cluster.living.append(self)
        self.give(self.folder)

    def give(self, path):
        """To the user that PostgreSQL runs as."""
        if os.geteuid() == 0:
            user = pwd.getpwnam(UNPRIVILEGED)
            os.chown(path, user.pw_uid, user.pw_gid)

    def program(self, name, *arguments, timeout=120, check=True, **more):
        """Runs one of PostgreSQL's programs, as the unprivileged user where we are root."""
        prefix = ["runuser", "-u", UNPRIVILEGED, "--"] if os.geteuid() == 0 else []
        command = [*prefix, os.path.join(self.programs, name), *map(str, arguments)]
        variables = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        variables |= {"LC_ALL": "C.UTF-8"}
        # The output goes to a file: a server that pg_ctl leaves behind would keep a pipe open.
        with tempfile.TemporaryFile("w+") as output:
            more |= {"stdout": output, "stderr": subprocess.STDOUT, "stdin": subprocess.DEVNULL}
            done = subprocess.run(command, cwd=self.folder, env=variables, timeout=timeout, check=False, **more)
            output.seek(0)
            done.output = output.read()
        if check and done.returncode:
            raise AssertionError(f"{name} ended with {done.returncode}: {done.output.strip()[-600:]}{self.last_words()}")
        return done

    def last_words(self):
        if not os.path.exists(self.log):
            return ""
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return "\n       " + "".join(file.readlines()[-5:]).strip()

    def create(self):
        """An empty cluster, running, with the unprivileged role and the database that it owns."""
        self.make_folder()
        # Small segments of the journal: less to copy for a standby.
        self.program("initdb", "--pgdata", self.data, "--encoding=UTF8", "--locale=C.UTF-8", "--auth=trust", f"--username={SUPERUSER}",
                     "--wal-segsize=1", "--no-sync")
        with open(os.path.join(self.data, "postgresql.conf"), "a", encoding="utf-8") as file:
            file.write("include 'rygrad.conf'\n")
        with open(os.path.join(self.data, "pg_hba.conf"), "w", encoding="utf-8") as file:
            file.write((SCRAM if self.password else TRUST).format(host=HOST, superuser=SUPERUSER))
        self.start()
        secret = f" PASSWORD '{self.password}'" if self.password else ""
        self.sql(f"CREATE ROLE {ROLE} LOGIN{secret}; CREATE DATABASE {DATABASE} OWNER {ROLE}", database="postgres")
        return self

    def standby_of(self, primary):
        """Throws away what is here and begins again as a streaming copy of the primary."""
        self.make_folder()
        self.end()
        shutil.rmtree(self.data, ignore_errors=True)
        self.program("pg_basebackup", "--host", HOST, "--port", primary.port, "--username", SUPERUSER, "--no-password", "--pgdata", self.data,
                     "--write-recovery-conf", "--wal-method=stream", "--checkpoint=fast", "--no-sync")
        self.password = primary.password
        self.start()
        return self

    def rejoin(self, primary):
        """A dead primary becomes the standby of the one that took over: by pg_rewind, which copies only what differs."""
        primary.sql("CHECKPOINT", database="postgres")  # until then its control file tells of the old timeline
        source = f"host={HOST} port={primary.port} user={SUPERUSER} dbname=postgres"
        done = self.program("pg_rewind", "--target-pgdata", self.data, "--source-server", source, "--write-recovery-conf", "--no-sync", check=False)
        if done.returncode or not os.path.exists(os.path.join(self.data, "standby.signal")):
            return self.standby_of(primary)
        return self.start()

    def write_settings(self):
        lines = [f"{name} = '{value}'\n" for name, value in {**self.settings, "port": self.port}.items()]
        path = os.path.join(self.data, "rygrad.conf")
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(lines)
        self.give(path)

    def set(self, **settings):
        """Changes settings of the running cluster that need no restart."""
        self.settings |= settings
        self.write_settings()
        self.sql("SELECT pg_reload_conf()", database="postgres")

    def start(self, tries=3):
        """Starts and waits until it answers; another port where somebody took ours before the first start."""
        self.write_settings()
        first = not os.path.exists(self.log)
        done = self.program("pg_ctl", "--pgdata", self.data, "--log", self.log, "--wait", "--timeout=60", "start", check=False)
        if done.returncode and first and tries > 1:
            os.unlink(self.log)
            self.port = free_port()
            return self.start(tries - 1)
        if done.returncode:
            raise AssertionError(f"PostgreSQL does not start: {done.output.strip()[-300:]}{self.last_words()}")
        return self

    def stop(self, mode="fast"):
        self.program("pg_ctl", "--pgdata", self.data, "--mode", mode, "--wait", "--timeout=60", "stop")

    def restart(self, mode="fast"):
        self.stop(mode)
        self.start()

    def postmaster_file(self):
        """The lines of postmaster.pid: process id, folder, start, port, socket, address, shared memory, state."""
        try:
            with open(os.path.join(self.data, "postmaster.pid"), encoding="utf-8") as file:
                return file.read().splitlines()
        except OSError:
            return []

    def postmaster(self):
        """The process id of the running server; nothing when none runs."""
        lines = self.postmaster_file() if self.folder else []
        return int(lines[0]) if lines and is_alive(int(lines[0])) and self.is_postgres(int(lines[0])) else None

    def is_postgres(self, pid):
        """Whether that process is our server, and not another that got the number of one that is gone."""
        try:
            with open(f"/proc/{pid}/cmdline", encoding="utf-8", errors="replace") as file:
                return self.data in file.read()
        except OSError:
            return False

    def kill(self):
        """SIGKILL for the server and all its children, as if the power went; waits until nobody holds the port."""
        pid = self.postmaster()
        if pid is None:
            return
        os.kill(pid, signal.SIGSTOP)  # so that it starts no more children meanwhile
        family = [*children(pid), pid]
        for one in family:
            try:
                os.kill(one, signal.SIGKILL)
            except ProcessLookupError:
                pass
        poll(lambda: not any(map(is_alive, family)), 20, "the killed PostgreSQL is gone", every=0.01)
        poll(lambda: not self.listens(), 20, "the port is free", every=0.01)
        self.tidy()

    def tidy(self):
        """Removes what a killed server left: its shared memory and its pid file, whose process may be waiting yet for its parent to look after it."""
        lines = self.postmaster_file()
        if len(lines) > 6 and lines[6].split():
            subprocess.run(["ipcrm", "-m", lines[6].split()[-1]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        if lines:
            os.unlink(os.path.join(self.data, "postmaster.pid"))

    def listens(self):
        with socket.socket() as caller:
            caller.settimeout(1)
            return caller.connect_ex((HOST, self.port)) == 0

    def end(self):
        """Ends the server if it runs, the hard way if it does not want to."""
        if self.postmaster() is None:
            return
        self.program("pg_ctl", "--pgdata", self.data, "--mode=immediate", "--wait", "--timeout=20", "stop", check=False)
        self.kill()

    def destroy(self):
        """Ends the server and removes the folder, also when half of it was never made."""
        if not self.folder:
            return
        self.end()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder = None
        if self in Cluster.living:
            Cluster.living.remove(self)

    # Using

    def url(self, user=ROLE, database=DATABASE, password=None):
        secret = f":{password}" if password else ""
        return f"postgres://{user}{secret}@{HOST}:{self.port}/{database}"

    def sql(self, text, database=DATABASE, user=SUPERUSER):
        """What psql answers, without headings, columns divided by |."""
        place = ["-h", HOST, "-p", str(self.port), "-U", user, "-d", database]
        command = [os.path.join(self.programs, "psql"), "-XqAt", "-w", "-v", "ON_ERROR_STOP=1", *place, "-f", "-"]
        variables = {**os.environ, "PGOPTIONS": "-c client_min_messages=warning", "PGCONNECT_TIMEOUT": "10", "PGAPPNAME": "rygrad-test"}
        done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=120, env=variables, check=False)
        if done.returncode:
            raise AssertionError(f"psql ended with {done.returncode}: {done.stderr.strip()[-400:]}")
        return done.stdout.strip()

    def answers(self):
        try:
            return self.sql("SELECT 1", database="postgres") == "1"
        except (AssertionError, subprocess.TimeoutExpired):
            return False

    def wait_ready(self, seconds=60):
        poll(self.answers, seconds, "PostgreSQL answers")

    def promote(self):
        """Makes a standby the primary; returns when it takes writes."""
        self.sql("SELECT pg_promote(true, 60)", database="postgres")
        poll(lambda: self.sql("SELECT pg_is_in_recovery()", database="postgres") == "f", 60, "the standby is promoted")

    def empty_database(self, name, owner=ROLE, more=""):
        """A new empty database, and its address."""
        self.sql(f'CREATE DATABASE "{name}" OWNER {owner} {more}', database="postgres")
        return self.url(database=name)


@atexit.register
def destroy_all():
    for cluster in list(Cluster.living):
        cluster.destroy()


def end_in_order(number, _frame):
    """SIGTERM ends as an exception does, so that everything that was started is ended; a second one does not disturb that."""
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit(128 + number)


def end_orderly_when_told():
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, end_in_order)


def end_process(process):
    """Asks it to end, makes it after a while."""
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def run(command, durable):
    """The command with a cluster of its own; its exit status."""
    with Cluster(durable=durable, max_connections=400) as cluster:
        cluster.sql(f"ALTER ROLE {ROLE} CREATEDB", database="postgres")
        process = subprocess.Popen(command, env={**os.environ, "RYGRAD_TEST_DATABASE": cluster.url()})
        try:
            status = process.wait()
        finally:
            end_process(process)
        return status if status >= 0 else 128 - status


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    run_options = options.add_subparsers(required=True, metavar="run").add_parser("run")
    run_options.add_argument("--durable", action="store_true", help="what is confirmed is on the disk; slower")
    arguments = sys.argv[1:]
    divider = arguments.index("--") if "--" in arguments else len(arguments)
    given, command = options.parse_args(arguments[:divider]), arguments[divider + 1:]
    if not command:
        options.error("give the command after --")
    end_orderly_when_told()
    try:
        return run(command, given.durable)
    except FileNotFoundError as error:
        print(f"cluster.py: {error}", file=sys.stderr)
        return 127
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
