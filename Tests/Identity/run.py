"""Signing in and out with real identity providers: run.py RYGRAD

oidc-provider-mock and Canaille run on free ports of this machine beside a server of the demonstration; a browser without JavaScript goes the
whole way. Every process is ended by its process id.
"""
import contextlib
import html
import os
import pathlib
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse

import httpx

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Server"))
from server import Server  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
# One of the sample district's invented people.
DISTRICT, AUTHORITY, PERSON = "1464", "soenderborg-kommune", "ssp-konsulent-soenderborg"
NAME, EMAIL = "Rasmus Thomsen", "rasmus.thomsen@soenderborg.example.dk"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Site(Server):
    """A server of the demonstration that knows its own address."""

    def __init__(self, binary, data=None, demo=True):
        super().__init__(binary, data=data, demo=demo)
        self.own_port = free_port()
        self.base = f"http://127.0.0.1:{self.own_port}"

    def environment(self):
        return {**super().environment(), "RYGRAD_PROVIDER_CANAILLE_SECRET": "canaille hemmelig", "RYGRAD_PROVIDER_MOCK_SECRET": "hvad som helst"}

    def command(self):
        return [self.binary, "serve", "--data", self.data, "--port", str(self.own_port), "--address", self.base, *(["--demo"] if self.demo else [])]

    def provider(self, *words):
        return self.run("provider", *words)

    def run(self, *words):
        return subprocess.run([self.binary, *words, "--data", self.data], capture_output=True, text=True, env=self.environment(), timeout=60)


class Provider:
    """A process of an identity provider; `with` waits until it answers."""

    def __init__(self, command, port):
        self.command, self.port, self.issuer = command, port, f"http://127.0.0.1:{port}"
        self.log = tempfile.TemporaryFile("w+")
        self.process = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        environment = {**os.environ, "AUTHLIB_INSECURE_TRANSPORT": "1"}
        self.process = subprocess.Popen(self.command, stdout=self.log, stderr=self.log, env=environment)
        for _ in range(300):
            try:
                if httpx.get(self.issuer + "/.well-known/openid-configuration", timeout=2).status_code == 200:
                    return
            except httpx.TransportError:
                pass
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        self.log.seek(0)
        raise AssertionError(f"the provider did not start: {self.log.read()[-1500:]}")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait(30)

    def restart(self):
        self.stop()
        self.start()


class Browser(httpx.Client):
    """Follows redirects, and the Refresh header as browsers do."""

    def __init__(self):
        super().__init__(follow_redirects=True, timeout=30, headers={"Accept-Language": "da"})

    def settle(self, answer):
        for _ in range(5):
            refresh = answer.headers.get("refresh")
            if not refresh:
                return answer
            answer = self.get(refresh.split("url=", 1)[1])
        raise AssertionError("the browser is sent round and round")

    def form(self, answer, press=None, **fields):
        """Sends the page's first form (the one with the button, where one is named) with its own fields and these."""
        forms = re.findall(r"<form\b([^>]*)>(.*?)</form>", answer.text, re.S)
        attributes, inner = next((form for form in forms if press is None or press in html.unescape(form[0] + form[1])), (None, None))
        if inner is None:
            raise AssertionError(f"no form »{press}« on {answer.url.path}: {answer.status_code} {answer.text[-800:]}")
        values = {}
        for tag in re.findall(r"<input\b[^>]*>", inner):
            attribute = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
            if "name" in attribute and attribute.get("type") != "checkbox":
                values[attribute["name"]] = html.unescape(attribute.get("value", ""))
        values.update(fields)
        action = re.search(r'action="([^"]*)"', attributes)
        target = urllib.parse.urljoin(str(answer.url), html.unescape(action.group(1)) if action and action.group(1) else str(answer.url))
        return self.post(target, data=values, headers={"Origin": f"{answer.url.scheme}://{answer.url.netloc.decode()}"})


def check(condition, words):
    if not condition:
        raise AssertionError(words)


def begin(site, browser, name, back="/min-side"):
    """The button of the provider; answers the provider's page."""
    page = browser.get(f"{site.base}/log-ind/med", params={"til": back})
    return browser.settle(browser.form(page, f"Log ind med {name}"))


def signed_in(site, browser):
    page = browser.get(site.base + "/min-side")
    return page.url.path == "/min-side" and NAME in page.text


def mock_sign_in(site, browser, subject, **more):
    return browser.form(begin(site, browser, "Prøvelogin"), sub=subject, **more)


def canaille_sign_in(site, browser):
    page = begin(site, browser, "Canaille")
    page = browser.form(page, login="anna")
    page = browser.form(page, password="en lang adgangskode")
    return browser.form(page, answer="accept") if "oauth/authorize" in str(page.url) else page


def sign_out(site, browser):
    page = browser.get(site.base + "/min-side")
    return browser.settle(browser.form(page, "/log-ud"))


def callback_of(browser, page, **fields):
    """The address to which the provider sends the browser back, without going there."""
    browser.follow_redirects = False
    try:
        answer = browser.form(page, **fields)
        check(answer.status_code in (302, 303), f"the provider answered {answer.status_code}")
        return answer.headers["location"]
    finally:
        browser.follow_redirects = True


def check_mock(site, mock):
    httpx.put(f"{mock.issuer}/users/anna-hos-kommunen", json={"email": EMAIL, "email_verified": True, "name": NAME}).raise_for_status()
    httpx.put(f"{mock.issuer}/users/uden-bevis", json={"email": EMAIL, "email_verified": False}).raise_for_status()
    httpx.put(f"{mock.issuer}/users/fremmed", json={"email": "fremmed@example.dk", "email_verified": True}).raise_for_status()

    for subject in ("uden-bevis", "fremmed"):
        browser = Browser()
        page = mock_sign_in(site, browser, subject)
        check(page.status_code == 403 and "Du er endnu ikke oprettet her" in page.text and EMAIL not in page.text, f"{subject}: {page.status_code} {page.text[-500:]}")
        check(not signed_in(site, browser), f"{subject} is signed in")

    browser = Browser()
    before = browser.get(site.base + "/log-ind/med") and browser.cookies.get("rygrad")
    page = mock_sign_in(site, browser, "anna-hos-kommunen")
    check(page.status_code == 200 and page.url.path == "/min-side" and NAME in page.text, f"sign-in ended at {page.url}: {page.status_code}")
    check(browser.cookies.get("rygrad") != before, "the session kept its id")

    # Out here and there.
    leaving = sign_out(site, browser)
    check(str(leaving.url).startswith(mock.issuer + "/oauth2/end_session") and "id_token_hint" in str(leaving.url), f"sign-out went to {leaving.url.path}")
    back = browser.form(leaving)
    check(back.url.path == "/log-ud/farvel" and "Du er logget ud" in back.text, f"sign-out ended at {back.url}")
    check(not signed_in(site, browser), "still signed in")

    check(mock_sign_in(site, browser, "anna-hos-kommunen").url.path == "/min-side", "the known identity does not sign in")
    denied = mock_sign_in(site, Browser(), "anna-hos-kommunen", action="deny")
    check(denied.status_code == 403 and "Du er ikke logget ind" in denied.text, f"a no answered {denied.status_code}")


def check_replay(site, mock):
    browser = Browser()
    address = callback_of(browser, begin(site, browser, "Prøvelogin"), sub="anna-hos-kommunen")
    # Another's browser cannot use the answer, and takes it from nobody: the state is spent.
    thief = Browser()
    thief.get(site.base + "/log-ind/med")
    check(thief.get(address).status_code == 403 and not signed_in(site, thief), "another browser used the answer")
    check(browser.get(address).status_code == 403 and not signed_in(site, browser), "the state was good twice")

    address = callback_of(browser, begin(site, browser, "Prøvelogin"), sub="anna-hos-kommunen")
    check(browser.get(address).url.path == "/min-side" and signed_in(site, browser), "the answer did not sign in")
    again = browser.get(address)
    check(again.status_code == 403 and "tog for lang tid" in again.text, f"the answer again: {again.status_code}")

    # A new state with a code that is used, at this provider and at the other's address.
    code = urllib.parse.parse_qs(urllib.parse.urlparse(address).query)["code"][0]
    other = Browser()
    fresh = urllib.parse.parse_qs(urllib.parse.urlparse(callback_of(other, begin(site, other, "Prøvelogin"), sub="anna-hos-kommunen")).query)
    replayed = other.get(f"{site.base}/log-ind/svar/mock", params={"state": fresh["state"][0], "code": code})
    check(replayed.status_code == 403 and not signed_in(site, other), f"a used code answered {replayed.status_code}")
    address = callback_of(other, begin(site, other, "Prøvelogin"), sub="anna-hos-kommunen")
    mixed = other.get(address.replace("/svar/mock", "/svar/canaille"))
    check(mixed.status_code == 403 and not signed_in(site, other), f"a mixed-up answer: {mixed.status_code}")
    for odd in ("", "?state=", "?state=x&code=y", "?code=y", "?error=access_denied", "?state=" + "a" * 3000):
        check(other.get(f"{site.base}/log-ind/svar/mock{odd}").status_code == 403, f"svar{odd[:20]}")
    huge = other.get(f"{site.base}/log-ind/svar/mock?state=" + "a" * 5000)
    check(huge.status_code == 414, f"an address of 5,000 characters: {huge.status_code}")
    check(other.get(f"{site.base}/log-ind/svar/ukendt?state=x").status_code == 404, "an unknown provider")


def check_canaille(site):
    browser = Browser()
    page = canaille_sign_in(site, browser)
    check(page.status_code == 403 and "endnu ikke oprettet" in page.text, f"Canaille vouches for no address, but: {page.status_code} {page.url} {page.text[-600:]}")
    linked = site.provider("link", "canaille", "anna", PERSON)
    check(linked.returncode == 0, linked.stderr)
    page = begin(site, browser, "Canaille")
    check(page.url.path == "/min-side" and signed_in(site, browser), f"Canaille: {page.status_code} {page.url}")
    back = sign_out(site, browser)
    check(back.url.path == "/log-ud/farvel" and not signed_in(site, browser), f"sign-out ended at {back.url}")
    # Signed out there too: the password is asked for.
    check("login" in str(begin(site, browser, "Canaille").url), "still signed in at Canaille")


def check_invited(site, mock):
    """Real data, where people are invited: the link leads to the authority's own sign-in, without any address, once."""
    files = tempfile.mkdtemp(prefix="rygrad-test-")
    check(site.run("export", "--to", files).returncode == 0, "no export")
    with Site(site.binary, demo=False) as real:
        check(real.run("import", f"{files}/{DISTRICT}.yaml").returncode == 0, "no import")
        real.provider("add", "mock", "--district", DISTRICT, "--authority", AUTHORITY, "--name", "Prøvelogin", "--issuer", mock.issuer, "--client-id", "rygrad")
        httpx.put(f"{mock.issuer}/users/uden-adresse", json={}).raise_for_status()
        link = real.run("user", "invite", "--person", PERSON, "--address", real.base).stdout.strip()
        other = real.run("user", "invite", "--person", "borgmester-vejen", "--address", real.base).stdout.strip()
        browser = Browser()
        check("Prøvelogin" not in browser.get(other).text, "another authority's sign-in is offered")
        token = re.search(r'name="csrf_token" value="([0-9a-f]+)"', browser.get(other).text).group(1)
        forced = browser.post(other + "/med/mock", data={"csrf_token": token})
        check(forced.status_code == 404, f"another authority's sign-in answered {forced.status_code}")
        page = browser.get(link)
        check("Log ind med Prøvelogin" in page.text, "the link offers no sign-in")
        late = Browser()
        waiting = callback_of(late, late.settle(late.form(late.get(link), "Log ind med Prøvelogin")), sub="en-anden")
        page = browser.form(browser.settle(browser.form(page, "Log ind med Prøvelogin")), sub="uden-adresse")
        check(page.url.path == "/min-side" and signed_in(real, browser), f"the invited person came to {page.url}: {page.status_code}")
        check(browser.get(link).status_code == 404, "the link works twice")
        refused = late.get(waiting)
        check(refused.status_code == 403 and not signed_in(real, late), f"a second one on the same link: {refused.status_code}")
        again = Browser()
        check(mock_sign_in(real, again, "uden-adresse").url.path == "/min-side", "the invited person does not come in again")


def check_log(site):
    """Refused answers are in the log, and somebody who sends thousands of them does not fill it."""
    def entries():
        database = sqlite3.connect(f"file:{site.data}/rygrad.sqlite?mode=ro", uri=True)
        with contextlib.closing(database):
            return database.execute("SELECT count(*) FROM audit_entry WHERE operation = 'session.begin' AND outcome = 'refused'").fetchone()[0]

    before = entries()
    browser = Browser()
    for number in range(300):
        check(browser.get(f"{site.base}/log-ind/svar/canaille?state={number}").status_code == 403, "a foreign state is taken")
    # What was refused within the minute before is there already.
    check(entries() > 0 and entries() - before <= 2, f"300 foreign states are {entries() - before} entries, {entries()} in all")


def check_rotation(site, *providers):
    """A restart gives each provider a new key; the server has the old one in mind."""
    for provider in providers:
        provider.restart()
    time.sleep(31)  # New keys are looked for twice a minute at most.
    httpx.put(f"{providers[0].issuer}/users/anna-hos-kommunen", json={"email": EMAIL, "email_verified": True, "name": NAME}).raise_for_status()
    check(mock_sign_in(site, Browser(), "anna-hos-kommunen").url.path == "/min-side", "the new key of oidc-provider-mock is not found")
    page = canaille_sign_in(site, Browser())
    check(page.url.path == "/min-side", f"the new key of Canaille is not found: {page.status_code} {page.url}")


def check_down(site, mock):
    browser = Browser()
    mock_sign_in(site, browser, "anna-hos-kommunen")
    waiting = Browser()
    address = callback_of(waiting, begin(site, waiting, "Prøvelogin"), sub="anna-hos-kommunen")
    mock.stop()
    started = time.monotonic()
    page = waiting.get(address)
    check(page.status_code == 503 and "virker ikke lige nu" in page.text, f"a provider that is down: {page.status_code}")
    check(time.monotonic() - started < 6, "it took long to say so")
    # Whoever is signed in stays so, and can sign out here.
    check(signed_in(site, browser), "no longer signed in")
    browser.follow_redirects = True
    browser.form(browser.get(site.base + "/min-side"), "/log-ud")
    check(not signed_in(site, browser), "sign-out failed while the provider was down")


def check_commands(site):
    refused = site.provider("add", "usikker", "--district", DISTRICT, "--authority", AUTHORITY, "--name", "Usikker", "--issuer", "http://login.example.dk", "--client-id", "rygrad")
    check(refused.returncode == 64 and "https" in refused.stderr, f"{refused.returncode} {refused.stderr}")
    listed = site.provider("list")
    check(listed.stdout.count("\n") == 2 and "mock\t" in listed.stdout, listed.stdout)


def main(binary):
    mock_port, canaille_port = free_port(), free_port()
    site = Site(binary)
    scripts = pathlib.Path(sys.executable).parent
    mock = Provider([str(scripts / "oidc-provider-mock"), "--port", str(mock_port)], mock_port)
    canaille = Provider([sys.executable, str(HERE / "canaille_server.py"), str(canaille_port), f"{site.base}/log-ind/svar/canaille", f"{site.base}/log-ud/farvel", EMAIL], canaille_port)
    with site, mock, canaille:
        for name, words, provider in (("mock", "Prøvelogin", mock), ("canaille", "Canaille", canaille)):
            added = site.provider(
                "add", name, "--district", DISTRICT, "--authority", AUTHORITY, "--name", words, "--issuer", provider.issuer, "--client-id", "rygrad")
            check(added.returncode == 0, added.stderr)
        steps = [
            (check_commands, site), (check_mock, site, mock), (check_replay, site, mock), (check_canaille, site), (check_invited, site, mock), (check_log, site), (check_rotation, site, mock, canaille), (check_down, site, mock),
        ]
        for step, *things in steps:
            started = time.monotonic()
            step(*things)
            print(f"{step.__name__}: {time.monotonic() - started:.1f} s", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
