"""Bounded runs of wrk against one address, with what each request cost the server."""
import dataclasses
import re
import subprocess

CONNECTIONS = 32
ROUNDS = 3
UNITS = {"us": 0.001, "ms": 1, "s": 1000}


@dataclasses.dataclass
class Figures:
    """Requests a second, the 99th percentile and the server's processor time for each in milliseconds, resident memory in MB."""
    rate: float
    p99: float
    processor: float
    memory: float


def run(server, path, seconds, token=None):
    """The figures of one page on one server."""
    return beside([(server, token)], path, seconds)[0]


def beside(askers, path, seconds):
    """askers: servers with a token or none. Of three runs on each, by turns, the one that cost the server least, since what else the machine does can only add."""
    for server, token in askers:
        measured(server.address + path, 1, _headers(token))
    rounds = [[_round(server, path, seconds, _headers(token)) for server, token in askers] for _ in range(ROUNDS)]
    return [min(found, key=lambda one: one.processor) for found in zip(*rounds)]


def _headers(token):
    return ["-H", "Accept-Encoding: gzip", "-H", "Accept-Language: da, en;q=0.5"] + (["-H", f"Cookie: rygrad={token}"] if token else [])


def _round(server, path, seconds, headers):
    before = server.processor_seconds()
    requests, rate, p99 = measured(server.address + path, seconds, headers)
    spent = server.processor_seconds() - before
    return Figures(rate, p99, 1000 * spent / requests, server.resident_megabytes())


def measured(address, seconds, flags, connections=CONNECTIONS):
    """Requests answered, requests a second, and the 99th percentile in milliseconds."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", *flags, address]
    report = subprocess.run(command, capture_output=True, text=True, check=True, timeout=seconds + 30).stdout
    requests = int(re.search(r"(\d+) requests in", report).group(1))
    if not requests or "Non-2xx" in report or "Socket errors" in report:
        raise SystemExit(f"{address} was not answered as it should:\n{report}")
    latency, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)\b", report).groups()
    return requests, float(re.search(r"Requests/sec:\s+([\d.]+)", report).group(1)), float(latency) * UNITS[unit]
