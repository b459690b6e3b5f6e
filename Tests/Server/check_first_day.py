"""From an empty folder to a signed-in secretary and a forum of five, as README says it to an operator."""
import base64
import hashlib
import hmac
import html
import re
import struct
import tempfile
import time
import urllib.parse

from server import Browser, Server

PASSWORD = "fire grønne æbler i juli"


def code(secret, ahead=0):
    """The one-time code of an app with this key (RFC 6238)."""
    mac = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30 + ahead), hashlib.sha1).digest()
    start = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def enrol(browser, link):
    """Takes a one-time link with a password and a code app."""
    path = urllib.parse.urlparse(link).path
    answer = browser.post(path, {"email": re.search(r'name="email"[^>]*value="([^"]*)"', browser.get(path).text).group(1), "adgangskode": PASSWORD, "adgangskode-igen": PASSWORD}, path)
    if answer.status != 303:
        raise AssertionError(f"the link was answered {answer.status}")
    page = "/min-side/adgang/kode"
    secret = re.search(r'name="hemmelighed" value="([A-Z2-7]+)"', browser.get(page).text).group(1)
    answer = browser.post(page, {"hemmelighed": secret, "kode": code(secret)}, page)
    if answer.status != 200 or answer.text.count("<code>") != 10:
        raise AssertionError(f"the code app was answered {answer.status}")


def problems(binary, command):
    """What is wrong on the first day; command runs the program."""
    data = tempfile.mkdtemp(prefix="rygrad-test-")
    invited = command("user", "invite", "--administrator", "--district", "1464", "--name", "Ida Holm", "--email", "ida.holm@politi.example.dk", "--data", data)
    if invited.returncode != 0 or "/konto/" not in invited.stdout:
        yield f"no link for the administrator: {invited.returncode} {invited.stderr!r}"
        return
    with Server(binary, data=data, demo=False) as site:
        administrator = Browser(site)
        enrol(administrator, invited.stdout.strip())

        def done(path, form, page=None):
            answer = administrator.post(path, form, page or path)
            if answer.status != 303:
                raise AssertionError(f"{path} answered {answer.status}: {re.findall(r'class=.error.>(.*?)</p>', answer.text)}")
            return html.unescape(answer.getheader("location")).split("?")[0]

        if "Administrator" not in administrator.get("/").text:
            yield "the administrator's start page does not say what there is to do"
        forum = done("/fora/ny", {"kreds": "1464", "name": "Kredsrådet", "kind": "kredsraad"}, "/fora/ny?kreds=1464")
        people = []
        for number, name in enumerate(["Bo Birk", "Siv Sand", "Anna Åkjær", "Dan Due", "Pia Palm"]):
            people.append(done("/kredse/1464/personer/ny", {"name": name, "email": f"person{number}@politi.example.dk"}).split("/")[-1])
        for number, person in enumerate(people):
            done(f"{forum}/medlemmer/ny", {"person": person, "roles": ["chair", "secretary", "member", "member", "member"][number], "from-day": "1", "from-month": "1", "from-year": "2026"})
        page = administrator.post(f"/personer/{people[1]}/adgang/inviter", {}, f"/personer/{people[1]}/adgang")
        link = re.search(r'<textarea id="link"[^>]*>(http[^<]*/konto/[0-9a-f]+)</textarea>', page.text)
        if not link:
            yield f"no link for the secretary: {page.status}"
            return
        secretary = Browser(site)
        enrol(secretary, link.group(1))
        card = secretary.get(forum)
        if card.status != 200 or "Siv Sand" not in card.text or "Ret oplysningerne" not in card.text and "/ret" not in card.text:
            yield "the secretary cannot edit the forum"
        if secretary.get("/planer/ny").status != 200:
            yield "the secretary cannot begin a plan"
        if Browser(site).get(forum).text.count("Siv Sand"):
            yield "visitors see a name that nobody made public"
        if Browser(site).get("/log-ind").text.count("Ida Holm"):
            yield "the sign-in page tells who is here"
    told = command("audit", "verify", "--data", data)
    if told.returncode != 0:
        yield f"the log is not whole: {told.stderr!r}"
