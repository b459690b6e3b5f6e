"""The audit log as an operator proves it: whole, changed, cut short, signed, kept elsewhere."""
import os
import re
import sqlite3
import stat
import subprocess
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
    def told():
        return change() and sqlite3.connect(os.path.join(data, "rygrad.sqlite")).execute("SELECT operation FROM audit_entry ORDER BY number DESC LIMIT 1").fetchone()[0]

    # What the operator takes out is in the log, before it is taken out.
    command("export", "--data", data, "--to", os.path.join(scratch, "out"))
    if told() != "operator.export":
        yield f"after an export the last entry tells of {told()}"
    command("backup", os.path.join(scratch, "backup"), "--data", data)
    command("restore", os.path.join(scratch, "backup"), "--data", os.path.join(scratch, "restored"))
    with sqlite3.connect(os.path.join(scratch, "restored", "rygrad.sqlite")) as database:
        ends = [row[0] for row in database.execute("SELECT operation FROM audit_entry ORDER BY number DESC LIMIT 2")]
    if ends != ["operator.restore", "operator.backup"]:
        yield f"after a backup and a restore the log ends with {ends}"
    yield from judge("a restored log", command("audit", "verify", "--data", os.path.join(scratch, "restored"), "--checkpoint", kept), 0, "hel")
    command("copy", "--from", os.path.join(scratch, "restored"), "--to", os.path.join(scratch, "copied"))
    with sqlite3.connect(os.path.join(scratch, "copied", "rygrad.sqlite")) as database:
        if database.execute("SELECT operation FROM audit_entry ORDER BY number DESC LIMIT 1").fetchone()[0] != "operator.copy":
            yield "after a copy the log does not tell of it"

    # What may not be kept any longer: entries of years ago, dropped as if time had passed.
    yield from judge("a period that is too short", command("audit", "retain", "--months", "5", "--data", data, "--audit-key", key), 64, "6 til 120")
    yield from judge("nothing old", command("audit", "retain", "--months", "6", "--data", data, "--audit-key", key), 0, "Ingen poster er ældre")
    later = {**os.environ, "LANG": "da_DK.UTF-8", "RYGRAD_TODAY": "2199-01-31"}
    retained = subprocess.run([binary, "audit", "retain", "--months", "60", "--data", data, "--audit-key", key], capture_output=True, text=True, env=later)
    yield from judge("what is old", retained, 0, "rygrad-audit-seal-1 ", public.stdout.strip())
    left = change()
    if left != 2 or told() != "operator.retain":
        yield f"{left} entries are left after the old ones were taken out, the last of {told()}"
    yield from judge("a sealed log", verify(), 0, "hel", "Poster: 2.", "ægte forsegling")
    yield from judge("a sealed log and an older checkpoint", verify("--checkpoint", kept), 0, "hel", "ældre end forseglingen")
    for _ in range(4):
        command("export", "--data", data, "--to", os.path.join(scratch, "out"))
    count = change()
    signed = command("audit", "checkpoint", "--data", data, "--audit-key", key)
    with open(kept, "w", encoding="utf-8") as file:
        file.write(signed.stdout)
    last = int(signed.stdout.split()[1])
    second = last - count + 2
    change(f"DELETE FROM audit_entry WHERE number > {last - 3}")
    yield from judge("a log cut short", verify(), 65, "3 poster")
    change("DELETE FROM audit_checkpoint")
    yield from judge("a log cut short with its checkpoints", verify("--checkpoint", kept), 65, "3 poster")
    change(f"UPDATE audit_entry SET at = at + 1 WHERE number = {second}")
    yield from judge("a changed entry", verify(), 65, f"post {second} ")
    change("DELETE FROM audit_seal")
    yield from judge("a log without its seal", verify(), 65, "post 1 ")
