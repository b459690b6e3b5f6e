"""Rygrad on a database, as processes; and people who ask them: what is not there already in Tests/Server/server.py."""
import contextlib
import html
import http.client
import os
import re
import select
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Server"))
from server import Browser, Server  # noqa: E402  (the folder stands in the path first)

YEAR = time.strftime("%Y")
CARD = "/fora/lokalraad-vejen"
GONE = (OSError, http.client.HTTPException)  # what asking raises when the server is no longer there
LONGEST_START = 90
PROGRAM = {"binary": None}  # set by run.py


def variables(language="en", **more):
    """The environment without what would lead a program elsewhere."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("RYGRAD_", "PG"))}
    return {**kept, "LANG": {"en": "en_GB.UTF-8", "da": "da_DK.UTF-8"}[language], **more}


def command(*arguments, environment=None, language="en", timeout=120):
    """Runs the program to its end."""
    given = [PROGRAM["binary"], *map(str, arguments)]
    return subprocess.run(given, capture_output=True, text=True, timeout=timeout, env=variables(language, **(environment or {})), check=False)


class Site(Server):
    """One server process on a database. `with Site(url) as site:` waits for the line that says it is ready."""

    def __init__(self, url=None, replica=None, demo=True, data=None, environment=None):
        self.url, self.replica, self.demo, self.data, self.more = url, replica, demo, data, environment or {}
        self.process, self.port, self.log = None, None, tempfile.TemporaryFile("w+")

    def environment(self):
        return variables("da", **self.more)

    def command(self):
        place = ["--data", self.data] if self.data else ["--database", self.url] if self.url else []
        return [PROGRAM["binary"], "serve", *place, *(["--replica", self.replica] if self.replica else []), "--port", "0", *(["--demo"] if self.demo else [])]

    def begin(self):
        """Starts the process without waiting."""
        self.process = subprocess.Popen(self.command(), stdout=subprocess.PIPE, stderr=self.log, text=True, env=self.environment())
        return self

    def ready(self, seconds=LONGEST_START):
        """Waits for the line with the address."""
        found = select.select([self.process.stdout], [], [], seconds)[0] and re.search(r":(\d+)\s*$", self.process.stdout.readline())
        if not found:
            self.end()
            raise AssertionError(f"the server did not start: {self.complaints()[-600:]!r}")
        self.port = int(found.group(1))
        return self

    def start(self):
        return self.begin().ready()

    def complaints(self):
        self.log.seek(0)
        return self.log.read()

    def end(self):
        """However it goes: nothing is left."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()

    def stop(self):
        self.end()
        return self.process.returncode if self.process else None

    def __exit__(self, *_):
        self.end()
        self.log.close()


class Person(Browser):
    """Somebody at a browser: one jar of cookies, also where there are several servers."""

    def __init__(self, site, name=None):
        super().__init__(site)
        self.name, self.form_token = name, None
        if name:
            self.sign_in(name)
            self.form_token = self.token("/min-side")

    def at(self, site):
        """The same browser on another server."""
        other = Person(site)
        other.cookies, other.name, other.form_token = self.cookies, self.name, self.form_token
        return other

    def give(self, path, form):
        """Posts a form with the token that the session has."""
        return self.ask("POST", path, form={"csrf_token": self.form_token, **form})

    def is_known(self):
        """Whether the site knows who is asking."""
        answer = self.get("/min-side")
        return answer.status == 200 and "/log-ud" in answer.text


def fields(page):
    """The fields of the page's own form, as a browser would send them."""
    form = re.search(r'<form method="post".*?</form>', page.split("<main", 1)[1], re.S).group(0)
    found = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name, value = re.search(r' name="([^"]*)"', tag), re.search(r' value="([^"]*)"', tag)
        if name and ('type="checkbox"' not in tag and 'type="radio"' not in tag or " checked" in tag):
            found[name.group(1)] = html.unescape(value.group(1)) if value else ""
    for name, text in re.findall(r'<textarea[^>]* name="([^"]*)"[^>]*>\n?(.*?)</textarea>', form, re.S):
        found[name] = html.unescape(text)
    for name, choices in re.findall(r'<select[^>]* name="([^"]*)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'value="([^"]*)" selected', choices)
        found[name] = html.unescape(chosen.group(1)) if chosen else ""
    return found


def edit_card(person, text, forum=CARD):
    """Writes the text as the subject on the forum's card, which visitors see; answers the answer."""
    page = person.get(forum + "/ret")
    if page.status != 200:
        return page
    return person.ask("POST", forum + "/ret", form={**fields(page.text), "subject": text})


def card_text(number):
    return f"Fælles ansvar, udgave {number}."


def card_number(page):
    """Which edition of the card a page shows; 0 before the first."""
    found = re.search(r"Fælles ansvar, udgave (\d+)\.", page)
    return int(found.group(1)) if found else 0


@contextlib.contextmanager
def several(*sites):
    """Starts them at once; ends them all."""
    try:
        for site in sites:
            site.begin()
        yield [site.ready() for site in sites]
    finally:
        for site in sites:
            site.end()
