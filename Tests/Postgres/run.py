#!/usr/bin/env python3
"""What must hold of the program on PostgreSQL, as processes: bad addresses, two servers, crashes under load, failover, standby, moving, backups.

run.py BINARY                      every check: a line for each, and `N passed, N failed` at the end
run.py BINARY --only failover      those whose name holds the word; several with commas
run.py BINARY --quick              three rounds of failover
run.py --self-test                 what judges the answers finds what is wrong
"""
import argparse
import os
import sys
import time
import traceback

import check_addresses
import check_disk
import check_freshness
import check_moving
import check_replica
import check_violence
import self_test
from cluster import destroy_all, end_orderly_when_told
from ground import CHECKS, Ground
from servers import PROGRAM

ROOMS = [check_addresses, check_freshness, check_violence, check_disk, check_replica, check_moving]  # they enter their checks in CHECKS


def run(function, *given):
    """Runs one check and prints its line; whether it went well."""
    began, sentence = time.monotonic(), function.__doc__.splitlines()[0]
    try:
        measured = function(*given)
    except Exception as error:  # noqa: BLE001  (each check tells its own failure)
        print(f"FAILED {sentence} ({time.monotonic() - began:.1f} s)\n       {error}", flush=True)
        if not isinstance(error, AssertionError):
            traceback.print_exc()
        return False
    print(f"ok     {sentence} ({time.monotonic() - began:.1f} s)" + (f"\n       {measured}" if measured else ""), flush=True)
    return True


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("binary", nargs="?")
    options.add_argument("--only", default="", metavar="NAME")
    options.add_argument("--rounds", type=int, default=20, help="of failover")
    options.add_argument("--quick", action="store_true")
    options.add_argument("--self-test", action="store_true")
    given = options.parse_args()
    if bool(given.binary) == given.self_test:
        options.error("give either the program or --self-test")
    end_orderly_when_told()
    if given.self_test:
        results = [run(function) for function in self_test.CHECKS]
    else:
        PROGRAM["binary"] = os.path.abspath(given.binary)
        ground = Ground(3 if given.quick else given.rounds, given.quick)
        wanted = [word for word in given.only.split(",") if word]
        chosen = [function for function in CHECKS if not wanted or any(word in function.__name__ for word in wanted)]
        try:
            results = [run(function, ground) for function in chosen]
        finally:
            ground.end()
            destroy_all()
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
