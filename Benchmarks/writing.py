"""Changes confirmed, and pages made right after a change: actions of a plan noted as done and taken up again, each with its entry in the history."""
import dataclasses
import http.client
import re
import sqlite3
import urllib.parse

import load

WRITERS = 16
ROUNDS = 300
SCRIPT = """
local paths = {%s}
local turn = 0
request = function()
  turn = turn + 1
  local step = math.floor((turn - 1) / #paths) %% 2 == 0 and "/gjort" or "/fortryd"
  return wrk.format("POST", paths[(turn - 1) %% #paths + 1] .. step, {["Cookie"] = "rygrad=%s", ["Content-Type"] = "application/x-www-form-urlencoded"}, "csrf_token=%s")
end
"""


@dataclasses.dataclass
class Written:
    """Changes confirmed a second and the 99th percentile in milliseconds; the server's CPU for the signed-in plan page right after a change, when nothing kept of it counts."""
    rate: float
    p99: float
    made_anew: float


def measure(server, options, plan, token, ask):
    """ask: answers a query with a text for each row."""
    name = plan.rpartition("/")[2]
    paths = [f"{plan}/handlinger/{one}" for one in ask(f"SELECT id FROM assignment WHERE origin = '{name}' AND status = 'open'")]
    form = _form_token(server, token)
    with_page, without = (_spent(server, paths[0], token, form, page) for page in (plan, None))
    before = int(ask("SELECT count(*) FROM change_entry")[0])
    script = options.folder / "changes.lua"
    script.write_text(SCRIPT % (", ".join(f'"{path}"' for path in paths), token, urllib.parse.quote(form, safe="")))
    _, _, p99 = load.measured(server.address, options.seconds, ["-s", str(script)], WRITERS)
    script.unlink()
    return Written((int(ask("SELECT count(*) FROM change_entry")[0]) - before) / options.seconds, p99, with_page - without)


def asking(data):
    def ask(query):
        with sqlite3.connect(f"file:{data}/rygrad.sqlite?mode=ro", uri=True) as database:
            return [str(row[0]) for row in database.execute(query)]

    return ask


def _spent(server, path, token, form, page):
    """The server's processor milliseconds for a change and the page after it, or for the change alone."""
    connection = http.client.HTTPConnection(server.address.removeprefix("http://"))
    headers = {"Cookie": f"rygrad={token}", "Content-Type": "application/x-www-form-urlencoded"}
    body = urllib.parse.urlencode({"csrf_token": form})
    for turn in range(-20, ROUNDS):
        if turn == 0:
            began = server.processor_seconds()
        _ask(connection, 303, "POST", path + ("/gjort" if turn % 2 else "/fortryd"), body, headers)
        if page:
            _ask(connection, 200, "GET", page, None, headers)
    return 1000 * (server.processor_seconds() - began) / ROUNDS


def _ask(connection, status, *request):
    connection.request(*request)
    answer = connection.getresponse()
    text = answer.read().decode()
    if answer.status != status:
        raise SystemExit(f"{request[1]} was answered {answer.status}.")
    return text


def _form_token(server, token):
    page = _ask(http.client.HTTPConnection(server.address.removeprefix("http://")), 200, "GET", "/min-side", None, {"Cookie": f"rygrad={token}"})
    return re.search(r'name="csrf_token" value="([^"]*)"', page).group(1)
