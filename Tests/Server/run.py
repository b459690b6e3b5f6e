#!/usr/bin/env python3
"""What must hold of the server as a process: headers, errors as pages, one server a folder, nothing confirmed is lost, a full disk.

run.py BINARY    prints a line for each check and `N passed, N failed` at the end.
"""
import contextlib
import html
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import traceback

import check_api
import check_armour
import check_audit
import check_first_day
import check_series
import check_strangers
import facts_2014
from server import Browser, Server

HEADERS = ["content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy"]
ACTIVITY = "/planer/vejen-{year}/aktiviteter/trafikpolitikker"
BINARY = sys.argv[1]
YEAR = time.strftime("%Y")
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def expect(condition, sentence):
    if not condition:
        raise AssertionError(sentence)


def command(*arguments, environment=None, **more):
    variables = {**os.environ, "LANG": "da_DK.UTF-8", **(environment or {})}
    return subprocess.run([BINARY, *arguments], capture_output=True, text=True, timeout=120, env=variables, **more)


@check
def every_answer_carries_the_headers():
    """Every answer carries the protecting headers, and errors are pages in the site's style."""
    with Server(BINARY) as site:
        visitor = Browser(site)
        cases = [("GET", "/", 200), ("GET", "/planer/findes-ikke", 404), ("GET", "/findes-ikke", 404), ("PUT", "/planer", 405), ("POST", "/planer", 405), ("GET", "/healthz", 200), ("HEAD", "/planer", 200)]
        for method, path, status in cases:
            answer = visitor.ask(method, path)
            expect(answer.status == status, f"{method} {path} answered {answer.status}, not {status}")
            for header in HEADERS:
                expect(answer.getheader(header), f"{method} {path} lacks {header}")
            if status >= 400:
                expect("<h1>" in answer.text and 'href="/"' in answer.text, f"{method} {path} is no page of the site")
        expect(visitor.ask("PUT", "/planer").getheader("allow"), "405 does not say what is allowed")
        expect(visitor.ask("HEAD", "/planer").text == "", "HEAD has a body")


@check
def too_much_is_refused():
    """A body that is too large is answered with 413 as a page; a form without its token is refused."""
    with Server(BINARY) as site:
        visitor = Browser(site)
        answer = visitor.ask("POST", "/log-ind", body=b"x" * 5_000_000, headers={"Content-Type": "application/x-www-form-urlencoded"})
        expect(answer.status == 413 and "<h1>" in answer.text, f"answered {answer.status}")
        answer = visitor.ask("POST", "/log-ind", form={"person": "ssp-konsulent-vejen"})
        expect(answer.status == 403, f"a form without a token answered {answer.status}")


@check
def cookies_are_closed():
    """Every cookie is HttpOnly and SameSite; visitors get none until they choose something."""
    with Server(BINARY) as site:
        visitor = Browser(site)
        expect(visitor.get("/").getheader("set-cookie") is None, "the front page sets a cookie")
        for path in ["/?sprog=en", "/log-ind"]:
            cookie = visitor.get(path).getheader("set-cookie") or ""
            expect("HttpOnly" in cookie and "SameSite" in cookie, f"{path} sets {cookie!r}")


@check
def one_server_a_folder():
    """A second server on the same folder says so and ends with 69."""
    with Server(BINARY) as site:
        second = command("serve", "--demo", "--data", site.data, "--port", "0")
        expect(second.returncode == 69 and "server" in second.stderr, f"{second.returncode}: {second.stderr!r}")


@check
def wrong_folders_are_told():
    """A folder that cannot be written, a newer schema, demo and real data mixed, a wrong day: one sentence and the exit status."""
    blocked = tempfile.mkdtemp(prefix="rygrad-test-")
    with open(os.path.join(blocked, "file"), "w", encoding="utf-8"):
        pass
    answer = command("serve", "--data", os.path.join(blocked, "file", "data"), "--port", "0")
    expect(answer.returncode == 74 and answer.stderr.count("\n") == 1, f"not writable: {answer.returncode} {answer.stderr!r}")
    with Server(BINARY) as site:
        folder = site.data
    answer = command("serve", "--data", folder, "--port", "0")
    expect(answer.returncode == 64 and "--demo" in answer.stderr, f"demo folder without --demo: {answer.returncode} {answer.stderr!r}")
    real = tempfile.mkdtemp(prefix="rygrad-test-")
    exported = command("export", "--data", folder)
    with open(os.path.join(real, "kreds.yaml"), "w", encoding="utf-8") as file:
        file.write(exported.stdout)
    expect(command("import", os.path.join(real, "kreds.yaml"), "--data", real).returncode == 0, "what was exported is not read back")
    answer = command("serve", "--demo", "--data", real, "--port", "0")
    expect(answer.returncode == 64, f"--demo on real data: {answer.returncode} {answer.stderr!r}")
    with sqlite3.connect(os.path.join(folder, "rygrad.sqlite")) as database:
        database.execute("INSERT INTO schema_migration (number, name) VALUES (999999, 'later')")
    answer = command("serve", "--demo", "--data", folder, "--port", "0")
    expect(answer.returncode == 69 and answer.stderr.count("\n") == 1, f"newer schema: {answer.returncode} {answer.stderr!r}")
    answer = command("serve", "--data", real, "--port", "0", environment={"RYGRAD_TODAY": "2026-02-30"})
    expect(answer.returncode == 64, f"wrong day: {answer.returncode} {answer.stderr!r}")
    for part in (["serve"], ["import", os.path.join(real, "kreds.yaml")], ["check"], ["export"]):
        answer = command(*part, "--data", "")
        expect(answer.returncode == 64 and answer.stderr.count("\n") == 1, f"{part[0]} --data '': {answer.returncode} {answer.stderr!r}")
    for host in ("nosuch.invalid", "192.0.2.1"):
        answer = command("serve", "--data", real, "--port", "0", "--host", host, "--address", "https://rygrad.example.dk", "--trusted-proxy", "10.0.0.5")
        expect(answer.returncode == 69 and host in answer.stderr and answer.stderr.count("\n") == 1, f"--host {host}: {answer.returncode} {answer.stderr!r}")


@check
def term_ends_with_zero():
    """SIGTERM ends the server with 0."""
    site = Server(BINARY)
    site.start()
    expect(site.stop() == 0, f"ended with {site.process.returncode}")


@check
def a_change_shows_at_once():
    """What another process imports shows at the very next request, though visitors are answered from memory."""
    with Server(BINARY) as site:
        visitor = Browser(site)
        path = f"/planer/vejen-{YEAR}"
        title = f"Samarbejdsplan {YEAR} for Vejen"
        expect(title in visitor.get(path).text, "the plan is not there")
        expect(title in visitor.get(path).text, "the plan is not there the second time")
        exported = command("export", "--data", site.data, "--plan", f"vejen-{YEAR}").stdout
        file = os.path.join(site.data, "plan.yaml")
        with open(file, "w", encoding="utf-8") as out:
            out.write(exported.replace(f"title: {title}", "title: En helt anden titel"))
        answer = command("import", file, "--data", site.data)
        expect(answer.returncode == 0, f"import: {answer.stderr!r}")
        expect("En helt anden titel" in visitor.get(path).text, "the change does not show")


def words(page):
    """The page's text without markup, in one line."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", page))).replace("\u00ad", "")


@check
def the_plan_of_2014_is_all_there():
    """Every focus area, activity, responsible, indicator and forum card of the plan of 2014 is on the sample's pages."""
    with Server(BINARY) as site:
        visitor, missing = Browser(site), []
        plan = visitor.get("/planer/vejen-2014").text
        areas = dict(re.findall(r'<section class="chapter" id="([^"]+)"><h3><a [^>]*>([^<]+)</a>', plan))
        titles = [html.unescape(title) for title in areas.values()]
        if len(titles) != 23:
            missing.append(f"{len(titles)} focus areas, not 23")
        for name, activities in facts_2014.FOCUS_AREAS:
            found = [key for key, title in areas.items() if name in html.unescape(title)]
            if not found:
                missing.append(f"focus area {name}")
                continue
            page = visitor.get(f"/planer/vejen-2014/indsatser/{found[0]}").text
            rows = []
            for row in re.findall(r'<tr><th scope="row" id="r-[^"]+">.*?</tr>', page, re.S):
                rows.append(words(row) + words(visitor.get(re.search(r'href="([^"]+)"', row).group(1)).text.split("<main")[1].split("</main")[0]))
            if len(rows) != len(activities):
                missing.append(f"{name}: {len(rows)} activities, not {len(activities)}")
            for title, responsible, action in activities:
                if not any(title in row and action.lower() in row.lower() and all(one in row for one in responsible) for row in rows):
                    missing.append(f"{name}: {title}, {responsible}, {action}: {rows}")
            for area, title in facts_2014.INDICATORS:
                if area in name and title not in words(page):
                    missing.append(f"{name}: indicator {title}")
        for forum, told in facts_2014.FORUMS.items():
            page = words(visitor.get(f"/fora/{forum}").text)
            missing += [f"{forum}: {word}" for word in told if word not in page]
        expect(sum(len(activities) for _, activities in facts_2014.FOCUS_AREAS) == 20 and len(facts_2014.INDICATORS) == 14, "the list itself is not whole")
        expect(not missing, "\n       ".join(missing))


@check
def the_check_finds_what_the_plan_of_2014_lacked():
    """`rygrad check` finds the defects that the plan of 2014 really has, and nothing that is none."""
    with Server(BINARY) as site:
        folder = site.data
    answer = command("check", "--data", folder, "--plan", "vejen-2014")
    expect(answer.returncode == 0, f"ended with {answer.returncode}")
    found = [line.split(":")[0].split(" ") for line in answer.stdout.splitlines()]
    counts = {}
    for code, _ in found:
        counts[code] = counts.get(code, 0) + 1
    empty = sum(1 for _, activities in facts_2014.FOCUS_AREAS if not activities)
    expected = {
        "focus-area-without-activity": empty, "activity-without-deadline": 20, "responsible-without-card": 2, "identifiable-group": 2, "member-contact-broken": 2,
        "indicator-without-baseline": 14, "indicator-without-target": 14, "indicator-without-source": 14,
        # The overall goal, and the eighteen local focus areas, which have an aim and no indicator.
        "goal-without-indicator": 1 + 18, "only-implementation-indicators": 3,
    }
    expect(counts == expected, f"found {counts}, not {expected}")
    places = {(code, place) for code, place in found}
    for one in [("goal-without-indicator", "vejen-2014"), ("focus-area-without-activity", "vejen-2014/sociale-medier"), ("identifiable-group", "vejen-2014/projekt-akp")]:
        expect(one in places, f"{one} is not found")
    now = [line.split(":")[0] for line in command("check", "--data", folder).stdout.splitlines() if f"-{YEAR}" in line.split(":")[0]]
    hole = [f"district-activity-missing varde-{YEAR}/sociale-medier/klog-adfaerd-paa-nettet", f"focus-area-without-activity varde-{YEAR}/sociale-medier"]
    expect(now == hole, f"in this year's plans it finds {now}")


@check
def what_is_exported_reads_back():
    """export, import into an empty folder, export gives the same bytes, as YAML and as JSON; wrong input is refused with its place."""
    with Server(BINARY) as site:
        folder = site.data
    for form in ("yaml", "json"):
        first = command("export", "--data", folder, "--format", form).stdout
        other = tempfile.mkdtemp(prefix="rygrad-test-")
        file = os.path.join(other, "all." + form)
        with open(file, "w", encoding="utf-8") as out:
            out.write(first)
        expect(command("import", file, "--data", other).returncode == 0, f"{form} is not read back")
        expect(command("export", "--data", other, "--format", form).stdout == first, f"{form}: other bytes the second time")
        with open(file, "w", encoding="utf-8") as out:
            out.write(first.replace("rygrad", "rygard", 1))
        answer = command("import", file, "--data", other)
        expect(answer.returncode == 65 and f"{file}:" in answer.stderr, f"{form}: {answer.returncode} {answer.stderr[:200]!r}")
        expect(command("export", "--data", other, "--format", form).stdout == first, f"{form}: a refused import changed something")


@check
def figures_agree():
    """The sample's burglaries are what was published, and page, chart, sentence, table, file and interface agree to the last digit."""
    with Server(BINARY) as site:
        found = list(check_series.sample_problems(Browser(site), YEAR))
    expect(not found, "\n       ".join(found))


@check
def figures_come_from_files():
    """import-series: CSV as people have it, four quarters are a year, revisions are kept; what is unclear is asked about, never guessed."""
    with Server(BINARY) as site:
        folder = site.data
    found = list(check_series.problems(command, folder, YEAR)) + list(check_series.fetch_problems(command, folder, YEAR))
    expect(not found, "\n       ".join(found))


@check
def the_interface_for_programs_tells_the_truth():
    """The OpenAPI document is valid, real answers fit it, and visitors get the public part only."""
    with Server(BINARY) as site:
        found = check_api.problems(Browser(site), Browser(site).sign_in("ssp-konsulent-varde"))
        expect(not found, "\n       ".join(found[:12]))


@check
def the_first_day():
    """From an empty folder an operator, an administrator and a secretary come to a forum of five and a log that is whole."""
    found = list(check_first_day.problems(BINARY, command))
    expect(not found, "; ".join(found))


@check
def the_audit_log_proves_itself():
    """The audit log is proven whole; a changed entry, a cut end and a foreign key are found out, each in one sentence."""
    found = list(check_audit.problems(BINARY, command))
    expect(not found, "; ".join(found))


@check
def the_web_is_armoured():
    """Tricks in heads and addresses, slow clients, foreign names, proxies and TLS: refused in one sentence, never a fault."""
    found = list(check_armour.problems(BINARY, command))
    expect(not found, "; ".join(found))


@check
def strangers_reach_nothing():
    """Identifiers of others in every path and field, foreign tokens, fields that are not on the form: refused, nothing changed, never a fault."""
    found = list(check_strangers.problems(BINARY, command))
    expect(not found, "; ".join(found))


KILLS = 200


class Presser(threading.Thread):
    """Sets the status of an activity over and over; knows what was asked last and what was confirmed last."""
    STATES = ["on-track", "delayed", "stopped", "done", "not-started"]

    def __init__(self, browser, activity, token):
        super().__init__()
        self.browser, self.path, self.token = browser, f"/planer/vejen-{YEAR}/aktiviteter/{activity}/status", token
        self.asked = self.confirmed = None

    def run(self):
        number = random.randrange(5)
        while True:
            number += 1
            self.asked = self.STATES[number % 5]
            try:
                if self.browser.ask("POST", self.path, form={"csrf_token": self.token, "status": self.asked}).status == 303:
                    self.confirmed = self.asked
            except OSError:
                return


@check
def nothing_confirmed_is_lost():
    """kill -9 at any moment, hundreds of times, loses nothing that was confirmed, and never half of a change and its entry in the log."""
    site = Server(BINARY)
    site.start()
    browser = Browser(site).sign_in("ssp-konsulent-vejen")
    token = browser.token("/min-side")
    file = os.path.join(site.data, "rygrad.sqlite")

    def rows(sql, *values):
        with contextlib.closing(sqlite3.connect(file)) as database:
            return database.execute(sql, values).fetchall()

    activities = [row[0] for row in rows("SELECT id FROM activity WHERE plan = ? ORDER BY id LIMIT 4", f"vejen-{YEAR}")]
    expect(len(activities) == 4, f"the plan has the activities {activities}")
    confirmed = 0
    for round_number in range(KILLS):
        # Together, so that the server is killed in the middle of what several share too.
        pressers = [Presser(browser, activity, token) for activity in activities]
        for presser in pressers:
            presser.start()
        time.sleep(0.03 + random.random() / 6)
        site.kill()
        for presser in pressers:
            presser.join()
        confirmed += sum(presser.confirmed is not None for presser in pressers)
        stored = dict(rows("SELECT id, status FROM activity WHERE plan = ?", f"vejen-{YEAR}"))
        for activity, presser in zip(activities, pressers):
            if presser.confirmed:
                expect(stored[activity] in (presser.confirmed, presser.asked), f"round {round_number}: confirmed {presser.confirmed}, found {stored[activity]}")
        halves = rows("""SELECT (SELECT count(*) FROM change_entry c WHERE NOT EXISTS (SELECT 1 FROM audit_entry e WHERE e.change = c.id)),
            (SELECT count(*) FROM audit_entry e WHERE e.change IS NOT NULL AND NOT EXISTS (SELECT 1 FROM change_entry c WHERE c.id = e.change))""")[0]
        expect(halves == (0, 0), f"round {round_number}: {halves[0]} changes without entry, {halves[1]} entries without change")
        if round_number % 12 == 11:
            whole = rows("PRAGMA integrity_check")[0][0]
            expect(whole == "ok", f"round {round_number}: {whole}")
            expect(command("audit", "verify", "--data", site.data).returncode == 0, f"round {round_number}: the audit log is broken")
        site.start()
    expect(confirmed > KILLS, f"only {confirmed} confirmed in {KILLS} rounds of four")
    site.stop()


@check
def a_full_disk_is_told():
    """With a full disk nothing is half saved, the page says so, and all is well again when there is room."""
    folder = tempfile.mkdtemp(prefix="rygrad-test-")
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder], check=True)
    try:
        with Server(BINARY, data=os.path.join(folder, "data")) as site:
            browser = Browser(site).sign_in("ssp-konsulent-vejen")
            path = ACTIVITY.format(year=YEAR)
            watcher = Browser(site).sign_in("logansvarlig-vejen")
            browser.post(path + "/status", {"status": "on-track"})
            token = browser.token("/min-side")
            expect(watcher.get("/log").status == 200, "the log cannot be looked at")
            exported = command("export", "--data", site.data, "--plan", f"vejen-{YEAR}")
            filler = os.path.join(folder, "filler")
            file = os.open(filler, os.O_CREAT | os.O_WRONLY)
            try:
                while os.write(file, b"x" * 4096):
                    pass
            except OSError:
                pass
            os.close(file)
            last = None
            for number in range(400):
                last = browser.ask("POST", path + "/status", form={"csrf_token": token, "status": ["delayed", "on-track"][number % 2]})
                if last.status != 303:
                    break
            expect(last.status in (500, 503) and "gemt" in last.text, f"a full disk answered {last.status}")
            expect(browser.get(path).status == 200, "pages cannot be read on a full disk")
            look = watcher.get("/log")
            expect(look.status == 503 and "ikke plads til flere" in look.text and "class=\"history\"" not in look.text, f"the log on a full disk answered {look.status}")
            refused = command("export", "--data", site.data, "--plan", f"vejen-{YEAR}")
            expect(refused.returncode == 74 and not refused.stdout, f"an export that the log cannot tell of: {refused.returncode}")
            file = tempfile.NamedTemporaryFile("w", suffix=".yaml", delete=False, encoding="utf-8")
            file.write(exported.stdout.replace(": open", ": dropped"))
            file.close()
            answer = command("import", file.name, "--data", site.data)
            expect(answer.returncode == 74, f"import on a full disk: {answer.returncode} {answer.stderr!r}")
            os.unlink(filler)
            expect(browser.ask("POST", path + "/status", form={"csrf_token": token, "status": "done"}).status == 303, "it does not save when there is room again")
            expect(watcher.get("/log").status == 200, "the log cannot be looked at when there is room again")
    finally:
        subprocess.run(["umount", "-l", folder], check=False)
        shutil.rmtree(folder, ignore_errors=True)


@check
def a_locked_log_shows_nothing():
    """While nobody can write in the log, what is logged is not shown and the page says so; what is not logged is shown."""
    with Server(BINARY) as site:
        watcher = Browser(site).sign_in("logansvarlig-vejen")
        expect(watcher.get("/log").status == 200, "the log cannot be looked at")
        with contextlib.closing(sqlite3.connect(os.path.join(site.data, "rygrad.sqlite"), isolation_level=None)) as database:
            database.execute("BEGIN IMMEDIATE")
            look = watcher.get("/log")
            expect(look.status == 503 and "før noget vises" in look.text and "class=\"history\"" not in look.text, f"a locked log answered {look.status}")
            expect(watcher.get(f"/planer/vejen-{YEAR}").status == 200, "a plan is not shown while the log is locked")
            database.execute("ROLLBACK")
        expect(watcher.get("/log").status == 200, "the log cannot be looked at when it is free again")


def main():
    failed = 0
    for function in CHECKS:
        try:
            function()
            print(f"ok     {function.__doc__.splitlines()[0]}", flush=True)
        except Exception as error:  # each check tells its own failure
            failed += 1
            print(f"FAILED {function.__doc__.splitlines()[0]}\n       {error}", flush=True)
            if not isinstance(error, AssertionError):
                traceback.print_exc()
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
