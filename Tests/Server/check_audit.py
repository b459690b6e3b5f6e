"""The audit log as an operator proves it: whole, changed, cut short, signed, kept elsewhere."""
import os
import re
import sqlite3
import stat
import tempfile

from server import Browser, Server


def problems(binary, command):
    """What is wrong with how the log is proven; command runs the program."""
    scratch = tempfile.mkdtemp(prefix="rygrad-test-")
    key, kept = os.path.join(scratch, "key"), os.path.join(scratch, "kept")
    with Server(binary) as site:
        for name in ("ssp-konsulent-vejen", "politidirektoer"):
            Browser(site).sign_in(name)
    data = site.data

    def judge(what, answer, status, *words):
        text = answer.stdout + answer.stderr
        if answer.returncode != status or text.count("\n") != 1 or not all(word in text for word in words):
            yield f"{what}: {answer.returncode} {text!r}"

    def verify(*more):
        return command("audit", "verify", "--data", data, *more)

    def change(*statements):
        with sqlite3.connect(os.path.join(data, "rygrad.sqlite")) as database:
            # As somebody with the file would: the database itself takes no change.
            for act in ("update", "delete"):
                database.execute(f"DROP TRIGGER IF EXISTS audit_entry_kept_{act}")
            for statement in statements:
                database.execute(statement)
            return database.execute("SELECT count(*) FROM audit_entry").fetchone()[0]

    count = change()
    yield from judge("a whole log", verify(), 0, "hel", str(count))
    public = command("audit", "key", key)
    yield from judge("a new key", public, 0)
    if stat.S_IMODE(os.stat(key).st_mode) != 0o600 or not re.fullmatch(r"[0-9a-f]{64}\n", public.stdout):
        yield f"the key file is open to others, or what is printed is no key: {public.stdout!r}"
    yield from judge("a key over another", command("audit", "key", key), 64, "findes allerede")
    yield from judge("no key", command("audit", "checkpoint", "--data", data), 64, "--audit-key")
    yield from judge("a file that is no key", command("audit", "checkpoint", "--data", data, "--audit-key", __file__), 64, "Nøglefilen")
    yield from judge("a server with a file that is no key", command("serve", "--demo", "--data", data, "--audit-key", scratch), 64, "Nøglefilen")
    signed = command("audit", "checkpoint", "--data", data, "--audit-key", key)
    yield from judge("a checkpoint", signed, 0, f"rygrad-audit-1 {count} ", public.stdout.strip())
    with open(kept, "w", encoding="utf-8") as file:
        file.write(signed.stdout)
    yield from judge("a log with a checkpoint", verify("--checkpoint", kept), 0, "hel", "kontrolpunkter: 2")
    yield from judge("a file that is no checkpoint", verify("--checkpoint", key), 64, "kontrolpunkt")
    change(f"DELETE FROM audit_entry WHERE number > {count - 3}")
    yield from judge("a log cut short", verify(), 65, "3 poster")
    change("DELETE FROM audit_checkpoint")
    yield from judge("a log cut short with its checkpoints", verify("--checkpoint", kept), 65, "3 poster")
    change("UPDATE audit_entry SET at = at + 1 WHERE number = 2")
    yield from judge("a changed entry", verify(), 65, "post 2 ")
