"""An audit log of half a million entries, made here from its description (`AuditEntry.bytes`) rather than by the program, and proven by `rygrad audit verify`."""
import hashlib
import re
import shutil
import sqlite3
import struct
import subprocess
import time

import server

ENTRIES = 500_000


def verified_a_second(options, sample):
    """Entries a second of `rygrad audit verify`, its start and end counted in."""
    data = options.folder / "audit-data"
    shutil.rmtree(data, ignore_errors=True)
    shutil.copytree(sample, data)
    with sqlite3.connect(data / "rygrad.sqlite") as database:
        for act in ("update", "delete"):
            database.execute(f"DROP TRIGGER IF EXISTS audit_entry_kept_{act}")
        database.execute("DELETE FROM audit_entry")
        database.executemany("INSERT INTO audit_entry (number, at, person, operation, outcome, subject, change, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _entries())
    began = time.monotonic()
    told = subprocess.run([options.program, "audit", "verify", "--data", str(data)], capture_output=True, text=True, env=server.environment())
    seconds = time.monotonic() - began
    shutil.rmtree(data)
    if not re.search(rf"\b{ENTRIES}\b", told.stdout):
        raise SystemExit(f"The log was not found whole: {told.stdout}{told.stderr}")
    return ENTRIES / seconds


def _entries():
    before = bytes(32)
    for number in range(1, ENTRIES + 1):
        at = 1_700_000_000_000 + 137 * number
        texts = [f"01a20bb7-7c4f-71c5-b3cd-{number % 700:012x}", "activity.report", "done", f"01a20bb7-7c4f-71c5-b3ce-{number % 20_000:012x}", f"01a20bb7-7c4f-71c5-b3cf-{number:012x}"]
        form = b"\1" + struct.pack("!qq", number, at) + b"".join(struct.pack("!I", len(text)) + text.encode() for text in texts)
        before = hashlib.sha256(before + form).digest()
        yield number, at, *texts, before.hex()
