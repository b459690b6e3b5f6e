"""Finds the site's pages by following its links, as a visitor and as people of the demo, so that no list needs to be kept."""
import http.cookiejar
import re
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter, deque
from dataclasses import dataclass, field
from html.parser import HTMLParser

START = "/"
SIGN_IN = "/log-ind"
LANGUAGE = "sprog"  # ?sprog=en changes the reader's language: followed on purpose only
LEFT_ALONE = ("/log-ud", "/assets/", "/api/")
# /indikatorer/PLAN/ID: two identifiers follow the word, elsewhere word and identifier take turns.
TWO_IDENTIFIERS = {"indikatorer"}
WORDS = {"ny", "nyt"}  # may stand where an identifier stands
# Whom to sign in as: the first person for each of these words on the sign-in page.
ROLES = ("sekretær", "medlem", "administrator")


@dataclass
class Answer:
    address: str  # path and query
    status: int
    kind: str  # media type
    body: bytes
    links: list = field(default_factory=list)

    @property
    def is_page(self):
        return self.kind == "text/html"


def markup_of(body):
    """The elements with their classes that a page is made of: two pages with the same need no second look."""
    return frozenset(
        (tag, found[1] if (found := re.search(rb'\sclass="([^"]*)"', rest)) else b"") for tag, rest in re.findall(rb"<([a-z][a-z0-9]*)([^>]*)>", body)
    )


class Links(HTMLParser):
    """Links, and forms with their hidden fields and buttons, of one page."""

    def __init__(self, body):
        super().__init__()
        self.links, self.forms, self.button = [], [], None
        self.feed(body.decode("utf-8", "replace"))

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        self.handle_data(" ")
        if tag == "a" and a.get("href"):
            self.links.append(a["href"])
        elif tag == "form":
            self.forms.append({"action": a.get("action") or "", "method": (a.get("method") or "get").lower(), "hidden": {}, "buttons": []})
        elif tag == "input" and a.get("type") == "hidden" and self.forms:
            self.forms[-1]["hidden"][a.get("name")] = a.get("value") or ""
        elif tag == "button" and self.forms:
            self.button = {"name": a.get("name"), "value": a.get("value") or "", "text": ""}
            self.forms[-1]["buttons"].append(self.button)

    def handle_data(self, text):
        if self.button:
            self.button["text"] += text

    def handle_endtag(self, tag):
        if tag == "button" and self.button:
            self.button["text"] = " ".join(self.button["text"].split())
            self.button = None


def pattern(address):
    """The kind of address: /planer/vejen-2014?sort=frist is /planer/*?sort."""
    parts = urllib.parse.urlsplit(address)
    words, after_word = [], 0
    for segment in [s for s in parts.path.split("/") if s]:
        room = 2 if words and words[0] in TWO_IDENTIFIERS else 1
        identifier = words and segment not in WORDS and (after_word < room or re.search(r"[0-9-]", segment))
        after_word = after_word + 1 if identifier else 0
        words.append(re.sub(r"^[^.]*", "*", segment) if identifier else segment)
    query = ",".join(sorted(urllib.parse.parse_qs(parts.query, keep_blank_values=True)))
    return "/" + "/".join(words) + (f"?{query}" if query else "")


class Reader:
    """Someone who reads the site: a visitor, or a person signed in. Keeps cookies, asks over HTTP, follows redirects."""

    def __init__(self, base, name):
        self.base, self.name, self.person = base.rstrip("/"), name, None
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.opener.addheaders = [("Accept-Language", "da"), ("User-Agent", "Rygrad's own checks")]

    def ask(self, address, data=None):
        body = urllib.parse.urlencode(data).encode() if data is not None else None
        request = urllib.request.Request(self.base + address, data=body, headers={"Origin": self.base} if body is not None else {})
        try:
            reply = self.opener.open(request, timeout=60)
        except urllib.error.HTTPError as error:
            reply = error
        with reply:
            answer = Answer(self.local(reply.url) or address, reply.status, reply.headers.get_content_type(), reply.read())
        if answer.is_page:
            answer.links = [a for a in (self.local(urllib.parse.urljoin(reply.url, href)) for href in Links(answer.body).links) if a]
        return answer

    def local(self, url):
        """The address within the site, without its fragment; nothing for other sites."""
        parts = urllib.parse.urlsplit(url)
        if f"{parts.scheme}://{parts.netloc}" != self.base:
            return None
        return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")

    def cookies(self):
        """For a Playwright context."""
        return [{"name": c.name, "value": c.value, "url": self.base, "httpOnly": True} for c in self.jar]

    def crawl(self, each=3, most=250):
        """Answers by address, from the start page on: at most `each` addresses of a pattern, `most` in all."""
        waiting, seen, taken, answers = deque([START]), {START}, Counter(), {}
        while waiting and len(answers) < most:
            address = waiting.popleft()
            kind = pattern(address)
            if taken[kind] >= each:
                continue
            taken[kind] += 1
            answer = self.ask(address)
            answers[address] = answer
            for link in answer.links:
                if link not in seen and not link.startswith(LEFT_ALONE) and LANGUAGE not in urllib.parse.parse_qs(urllib.parse.urlsplit(link).query):
                    seen.add(link)
                    waiting.append(link)
        return answers


def sign_in(base, text):
    """A reader signed in as the first person whose button holds the text; nothing where there is none."""
    reader = Reader(base, text)
    for form in Links(reader.ask(SIGN_IN).body).forms:
        for button in form["buttons"]:
            if form["method"] == "post" and text.lower() in button["text"].lower():
                reader.person = button["text"]
                data = dict(form["hidden"])
                if button["name"]:
                    data[button["name"]] = button["value"]
                action = reader.local(urllib.parse.urljoin(reader.base + SIGN_IN, form["action"]))
                answer = reader.ask(action, data)
                if answer.status >= 400 or not reader.cookies():
                    raise RuntimeError(f"signing in as »{reader.person}« answered {answer.status}")
                return reader
    return None


def readers(base):
    """A visitor, and one person for each role."""
    found = {}
    for role in ROLES:
        reader = sign_in(base, role)
        if reader:
            found.setdefault(reader.person, reader)
    return [Reader(base, "visitor"), *found.values()]
