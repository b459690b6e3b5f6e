"""An indicator's figures brought in from the files of statistics offices, and from StatBank, by the command line."""
import contextlib
import http.server
import json
import os
import sqlite3
import tempfile
import threading


def problems(command, folder, year):
    """What is wrong with `rygrad import-series`; folder holds the sample, and no server runs on it."""
    work = tempfile.mkdtemp(prefix="rygrad-test-")
    indicator = f"vejen-{year}/indbrud-i-beboelse"

    def file(name, content):
        path = os.path.join(work, name)
        with open(path, "wb") as out:
            out.write(content if isinstance(content, bytes) else content.encode())
        return path

    def bring(content, *more, name="tal.csv", to=indicator):
        return command("import-series", file(name, content), "--indicator", to, "--data", folder, *more)

    def rows(query):
        with sqlite3.connect(os.path.join(folder, "rygrad.sqlite")) as database:
            return database.execute(query).fetchall()

    own = f"SELECT period, value FROM measurement WHERE plan = 'vejen-{year}' AND indicator = 'indbrud-i-beboelse' AND area = '0575' AND period >= '1990' AND period < '1993' ORDER BY period"
    table = "OMRÅDE;TID;INDHOLD\r\n" + "".join(f"{area};{at}K{quarter};{count}\r\n" for area, count in [("575", 7), ("561", 30), ("000", 900), ("081", 80)] for at in (1990, 1991) for quarter in (1, 2, 3, 4))
    before = rows(own)
    tried = bring(table, "--dry-run")
    if tried.returncode != 0 or rows(own) != before:
        yield f"--dry-run: {tried.returncode} {tried.stderr!r}, or something was saved"
    # As Excel saves it: Windows-1252, decimal commas.
    done = bring(table.replace(";7\r", ";7,0\r").encode("windows-1252"))
    if done.returncode != 0 or rows(own) != [("1990", 28.0), ("1991", 28.0)]:
        yield f"four quarters are not a year: {done.returncode} {done.stderr!r} {rows(own)}"
    if "081" not in done.stdout:
        yield f"what did not match is not told: {done.stdout!r}"
    kept = rows(f"SELECT count(*) FROM series_area WHERE plan = 'vejen-{year}'")
    if kept != [(3,)]:
        yield f"the table is not kept for comparison: {kept}"
    revised = bring(table.replace("575;1991K4;7", "575;1991K4;9"))
    if revised.returncode != 0 or rows(own)[1] != ("1991", 30.0) or rows("SELECT count(*) FROM series_revision") != [(1,)]:
        yield f"a revision is not kept: {revised.returncode} {revised.stderr!r} {rows(own)}"
    other = bring(table.replace(";7\r", ";1\r").replace(";30\r", ";2\r").replace(";900\r", ";3\r"))
    if other.returncode != 65 or "--replace" not in other.stderr or rows(own)[1] != ("1991", 30.0):
        yield f"another table is taken for the same: {other.returncode} {other.stderr!r}"
    refused = {
        "a web page": (b"<!doctype html><title>503</title>", ()),
        "cut off": ('OMRÅDE;TID;INDHOLD\n575;1990K1;7\n"575;1990K2', ()),
        "thousands or decimals": ("OMRÅDE;TID;INDHOLD\n575;1990;1.234\n", ()),
        "a date for a number": ("OMRÅDE;TID;INDHOLD\n575;1990;01-feb\n", ()),
        "negative": ("OMRÅDE;TID;INDHOLD\n575;1990;-4\n", ()),
        "twice": ("OMRÅDE;TID;INDHOLD\n575;1990;4\n575;1990;5\n", ()),
        "two offences": ("OMRÅDE;OVERTRÆD;TID;INDHOLD\n575;1320;1990;4\n575;1330;1990;5\n", ()),
        "no area of its own": ("OMRÅDE;TID;INDHOLD\n561;1990;4\n", ()),
        "years over quarters": ("OMRÅDE;TID;INDHOLD\n575;1990;28\n", ()),
        "a category that is not there": ("OMRÅDE;OVERTRÆD;TID;INDHOLD\n575;1320;1990;4\n575;1330;1990;5\n", ("--take", "OVERTRÆD=9999")),
    }
    there = rows("SELECT count(*), sum(value) FROM measurement") + rows("SELECT count(*) FROM series")
    for what, (content, more) in refused.items():
        answer = bring(content, *more)
        if answer.returncode != 65 or answer.stderr.count("\n") != 1 or "fault" in answer.stderr:
            yield f"{what}: {answer.returncode} {answer.stderr!r}"
    for arguments, status in [(("--indicator", "findes-ikke"), 64), (("--indicator", f"vejen-{year}/findes-ikke"), 64), (("--indicator", indicator, "--area-code", "9999"), 64)]:
        answer = command("import-series", file("tal.csv", table), *arguments, "--data", folder)
        if answer.returncode != status or answer.stderr.count("\n") != 1:
            yield f"{arguments}: {answer.returncode} {answer.stderr!r}"
    if rows("SELECT count(*), sum(value) FROM measurement") + rows("SELECT count(*) FROM series") != there:
        yield "something that was refused was saved"
    audit = command("audit", "verify", "--data", folder)
    if audit.returncode != 0:
        yield f"the log is not whole afterwards: {audit.stdout!r} {audit.stderr!r}"


def sample_problems(browser, year):
    """Where the sample's burglaries differ from what Statistics Denmark published: in the table, the sentence, the chart, the file or the interface for programs."""
    source = os.path.join(os.path.dirname(__file__), "..", "..", "Sample", "straf11-1320.csv")
    published = {}
    with open(source, encoding="utf-8") as file:
        for line in list(file)[1:]:
            code, _, _, quarter, count = line.strip().split(";")
            area, at = code.zfill(4), quarter[:4]
            published[area, at] = published.get((area, at), 0) + int(count)
    plans = {f"syd-og-soenderjylland-{year}": ["0540", "0580", "0550", "0510", "0575", "0573", "0563", "0561"], f"vejen-{year}": ["0575"], f"esbjerg-{year}": ["0561"], f"soenderborg-{year}": ["0540"], f"aabenraa-{year}": ["0580"]}
    for plan, areas in plans.items():
        address = f"{plan}/indbrud-i-beboelse"
        own = areas[0] if len(areas) == 1 else "1464"
        last, before = (sum(published[area, at] for area in areas) for at in ("2025", "2024"))
        told = json.loads(browser.get(f"/api/v1/indicators/{address}").text)
        for measured in told["measurements"]:
            area = measured.get("area")
            right = published.get(("0000" if area == "country" else area, measured["period"]), sum(published.get((one, measured["period"]), 0) for one in areas) if area == "1464" else None)
            if measured["value"] != right:
                yield f"{address}: {area} {measured['period']} is {measured['value']}, published {right}"
        change = told["assessment"]["change"]
        if change["area"] != own or change["after"] != last or change["before"] != sum(published[area, at] for area in areas for at in ("2022", "2023", "2024")):
            yield f"{address}: judged on {change}"
        page, number = browser.get(f"/indikatorer/{address}").text, f"{last:,}".replace(",", ".")
        difference = f"{before - last} færre end i 2024." if last < before else f"{last - before} flere end i 2024."
        for words in (f'<span class="figure">{number}<small>', f'<p class="assessment">{difference} ', f">{number}</text>", f'<td class="n">{number}</td>', f"til {number} i 2025."):
            if words not in page:
                yield f"{address}: the page does not say {words}"
        if f";{own};2025;{last};" not in browser.get(f"/indikatorer/{address}/tal.csv").text:
            yield f"{address}: the file does not say {last}"


class StandIn(http.server.BaseHTTPRequestHandler):
    """What StatBank answers about one table, on this machine; `trouble` makes it answer otherwise."""

    trouble = None
    asked = []

    def answer(self, status, body):
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body if isinstance(body, bytes) else json.dumps(body).encode())

    def do_GET(self):
        if StandIn.trouble == "page":
            return self.answer(200, b"<html>503</html>")
        if "/tableinfo/STRAF11?" not in self.path:
            return self.answer(400, {"message": "no such table"})
        value = lambda *ids: [{"id": one, "text": text} for one, text in ids]
        self.answer(200, {"id": "STRAF11", "text": "Anmeldte forbrydelser", "variables": [
            {"id": "OMRÅDE", "text": "område", "elimination": True, "time": False, "values": value(("575", "Vejen"), ("561", "Esbjerg"))},
            {"id": "OVERTRÆD", "text": "overtrædelsens art", "elimination": False, "time": False, "values": value(("1320", "Indbrud i beboelse"), ("1330", "Andre"))},
            {"id": "Tid", "text": "tid", "elimination": False, "time": True, "values": value(("1980K1", "1980K1"))}]})

    def do_POST(self):
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        StandIn.asked.append({one["code"]: one["values"] for one in question["variables"]})
        if StandIn.trouble == "error":
            return self.answer(500, b"")
        quarters = [f"1980K{quarter}" for quarter in (1, 2, 3, 4)]
        values = [11, 12, 13, 14, 1, 2, 3, 4]
        if StandIn.trouble == "cut off":
            values = values[:5]
        dimension = lambda codes: {"category": {"index": {code: place for place, code in enumerate(codes)}, "label": {code: code for code in codes}}}
        self.answer(200, {"dataset": {"dimension": {
            "OMRÅDE": dimension(["561", "575"]), "OVERTRÆD": dimension(["1320"]), "Tid": dimension(quarters), "ContentsCode": dimension(["STRAF11"]),
            "id": ["OMRÅDE", "OVERTRÆD", "ContentsCode", "Tid"], "size": [2, 1, 1, 4], "role": {"time": ["Tid"]}},
            "label": "Anmeldte forbrydelser", "source": "Danmarks Statistik", "updated": "2026-02-11T07:00:00Z", "value": values}})

    def log_message(self, *_):
        pass


def fetch_problems(command, folder, year):
    """What is wrong with `rygrad fetch-series` against a stand-in on this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with contextlib.closing(server.socket):
        address = f"http://127.0.0.1:{server.server_address[1]}"
        indicator = f"vejen-{year}/indbrud-i-beboelse"

        def fetch(*more, table="STRAF11", at=address):
            return command("fetch-series", table, "--indicator", indicator, "--data", folder, "--statbank", at, *more)

        done = fetch("--take", "OVERTRÆD=1320")
        if done.returncode != 0 or StandIn.asked[-1] != {"OMRÅDE": ["*"], "OVERTRÆD": ["1320"], "Tid": ["*"]}:
            yield f"a table is not fetched: {done.returncode} {done.stderr!r} {StandIn.asked[-1:]}"
        with sqlite3.connect(os.path.join(folder, "rygrad.sqlite")) as database:
            own = database.execute("SELECT value FROM measurement WHERE plan = ? AND indicator = 'indbrud-i-beboelse' AND period = '1980' AND area = '0575'", (f"vejen-{year}",)).fetchall()
            origin = database.execute('SELECT source, "table", updated FROM series WHERE plan = ? ORDER BY vintage DESC', (f"vejen-{year}",)).fetchone()
        if own != [(10.0,)] or origin[:2] != ("Danmarks Statistik", "STRAF11"):
            yield f"the figures or their origin are not as they were fetched: {own} {origin}"
        cases = [("an offence must be chosen", (), {}, 65), ("no such table", (), {"table": "FINDESIKKE"}, 65), ("nobody answers", (), {"at": "http://127.0.0.1:9"}, 69), ("an address in clear", (), {"at": "http://example.dk"}, 64)]
        for what, more, place, status in cases:
            answer = fetch(*more, **place)
            if answer.returncode != status or answer.stderr.count("\n") != 1:
                yield f"{what}: {answer.returncode} {answer.stderr!r}"
        for trouble in ["page", "error", "cut off"]:
            StandIn.trouble = trouble
            answer = fetch("--take", "OVERTRÆD=1320")
            if answer.returncode != 65 or answer.stderr.count("\n") != 1:
                yield f"StatBank in trouble ({trouble}): {answer.returncode} {answer.stderr!r}"
        StandIn.trouble = None
        server.shutdown()
