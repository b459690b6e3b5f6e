"""What is sent by people who are not who a page was made for: identifiers of others, foreign tokens, fields that are not on the form."""
import html
import random
import re

from server import Browser, Server

PEOPLE = ["ssp-konsulent-vejen", "politidirektoer"]
ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
NASTY = ["' OR 1=1 --", "..", "%00", "ny", "-1", "99999999999999999999", "<script>", "a" * 300, "\u202e", "{{7*7}}", "null"]


class Site:
    """What a crawl has found: addresses, forms, and the identifiers in them."""

    def __init__(self):
        self.pages, self.forms, self.names = {}, {}, set()

    def kind(self, path):
        """The address with its identifiers left out, as far as they can be told from words: every second segment."""
        parts = path.partition("?")[0].strip("/").split("/")
        return "/".join(part if number % 2 == 0 else "*" for number, part in enumerate(parts))


def crawl(browser, found, most=4):
    waiting, seen, kinds = ["/", "/planer", "/fora", "/indikatorer", "/opgaver", "/personer", "/min-side", "/soeg?q=skole"], set(), {}
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        kind = found.kind(path)
        kinds[kind] = kinds.get(kind, 0) + 1
        if kinds[kind] > most:
            continue
        answer = browser.get(path)
        if answer.status >= 500:
            yield f"GET {path}: {answer.status}"
        found.pages.setdefault(kind, path)
        found.names.update(part for part in path.partition("?")[0].split("/") if part)
        text = answer.text
        for link in re.findall(r'href="(/[^"#]*)', text):
            link = html.unescape(link)
            if not link.startswith(("/assets", "/log-ud")) and "sprog=" not in link:
                waiting.append(link)
        for attributes, inner in re.findall(r"<form([^>]*)>(.*?)</form>", text, re.S):
            values = dict(ATTRIBUTE.findall(attributes))
            if values.get("method") != "post":
                continue
            action = html.unescape(values.get("action", path)).partition("#")[0].partition("?")[0]
            fields = {}
            for tag, more in re.findall(r"<(input|select|textarea)\b([^>]*)", inner):
                field = dict(ATTRIBUTE.findall(more))
                if field.get("name") and field["name"] != "csrf_token":
                    fields.setdefault(field["name"], html.unescape(field.get("value", "")))
                    found.names.update(part for part in [fields[field["name"]]] if re.fullmatch(r"[a-z0-9-]{3,80}", part))
            found.forms.setdefault(found.kind(action), (action, path, fields))


def swapped(path, names, dice):
    """The address with one of its segments replaced by somebody else's, or by something that is none."""
    parts = path.partition("?")[0].split("/")
    for number in range(2, len(parts)):
        for other in [*dice.sample(names, min(3, len(names))), dice.choice(NASTY)]:
            yield "/".join([*parts[:number], Browser.quoted(other), *parts[number + 1 :]])


def foreign_identifiers(browsers, found, dice):
    """Every address with identifiers of others: never a fault."""
    names = sorted(found.names)
    for browser in browsers:
        for path in list(found.pages.values()):
            for other in swapped(path, names, dice):
                answer = browser.get(other)
                if answer.status not in (200, 303, 400, 403, 404, 409, 414):
                    yield f"GET {other}: {answer.status}"


def foreign_fields(browsers, found, dice):
    """Every form sent to every kind of thing with identifiers of others in its fields: never a fault."""
    names = sorted(found.names)
    for browser in browsers:
        token = browser.token("/min-side")
        for action, page, fields in list(found.forms.values()):
            if action in ("/log-ud", "/log-ind") or action.startswith("/min-side/sessioner"):
                continue
            for target in [action, *list(swapped(action, names, dice))[:3]]:
                sent = {name: dice.choice([value, dice.choice(names), dice.choice(NASTY)]) for name, value in fields.items()}
                answer = browser.ask("POST", target, form={**sent, "csrf_token": token, "id": "x", "person": dice.choice(names), "version": dice.choice(["", "0", "x"])})
                if answer.status not in (200, 303, 400, 403, 404, 405, 409, 413, 414, 422, 429):
                    yield f"POST {target} {list(sent)}: {answer.status}"


def foreign_tokens(site, browsers, found):
    """Every form without a token, with none of one's own, with another's, and from another site: 403, for everybody; nothing changes."""
    first, second = browsers
    foreign = second.token("/min-side")
    for action, page, fields in found.forms.values():
        if action == "/log-ind":
            continue
        cases = {"no token": {}, "an empty token": {"csrf_token": ""}, "another's token": {"csrf_token": foreign}, "a token in the wrong place": {}}
        for name, more in cases.items():
            target = action + ("?csrf_token=" + first.token("/min-side") if name.endswith("place") else "")
            answer = first.ask("POST", target, form={**fields, **more})
            if answer.status != 403:
                yield f"POST {action} with {name}: {answer.status}"
        own = first.token("/min-side")
        if first.ask("POST", action, form={**fields, "csrf_token": own}, headers={"Sec-Fetch-Site": "cross-site"}).status != 403:
            yield f"POST {action} from another site is taken"
        if Browser(site).ask("POST", action, form={**fields, "csrf_token": own}).status != 403:
            yield f"POST {action} by a visitor is taken"


def more_fields(binary, command):
    """A form with fields that are not on it changes what the form changes, and nothing else."""
    kept = []
    extra = {"id": "noget-andet", "status": "published", "plan": "vejen-2014", "forum": "kredsraad-sydoestjylland", "role": "chair", "author": "politidirektoer", "released": "1", "owner": "x", "is-admin": "1", "created": "2020-01-01", "kind": "district"}
    for more in ({}, extra):
        with Server(binary, today="2026-06-15") as site:
            browser = Browser(site).sign_in("ssp-konsulent-vejen")
            page = "/planer/vejen-2026/indsatser/ny"
            text = browser.get(page).text
            form = next(inner for inner in re.findall(r"<form[^>]*method=\"post\"[^>]*>.*?</form>", text, re.S) if "textarea" in inner or 'type="text"' in inner)
            fields = {}
            for _, attributes in re.findall(r"<(input|select|textarea)\b([^>]*)", form):
                field = dict(ATTRIBUTE.findall(attributes))
                if field.get("name") and field.get("type") not in ("checkbox", "radio"):
                    fields[field["name"]] = html.unescape(field.get("value", ""))
            fields.update({"title": "Tryghed på stationen", "justering.why": "Uro på stationen", "justering.decided-by": "Lokalrådet"})
            answer = browser.ask("POST", page, form={**{name: value for name, value in more.items() if name not in fields}, **fields})
            if answer.status != 303:
                yield f"the form itself is answered {answer.status}"
            kept.append(command("export", "--data", site.data).stdout)
    if kept[0] != kept[1] or "Tryghed på stationen" not in kept[0]:
        yield "fields that are not on the form change something"


def problems(binary, command):
    """What does not hold, as sentences; none where all is well."""
    dice = random.Random(4)
    with Server(binary) as site:
        browsers = [Browser(site).sign_in(person) for person in PEOPLE]
        found = Site()
        for browser in browsers:
            yield from crawl(browser, found)
        if len(found.forms) < 25 or len(found.pages) < 50:
            yield f"the crawl found only {len(found.forms)} forms and {len(found.pages)} kinds of pages"
        before = command("export", "--data", site.data).stdout
        yield from foreign_tokens(site, browsers, found)
        if command("export", "--data", site.data).stdout != before:
            yield "a form with a foreign token changed something"
        yield from foreign_identifiers([*browsers, Browser(site)], found, dice)
        yield from foreign_fields(browsers, found, dice)
        if command("audit", "verify", "--data", site.data).returncode != 0:
            yield "the audit log is not whole afterwards"
    if "fault" in (log := site.process.stderr.read()):
        yield f"the server's log tells of faults: {log[:300]}"
    yield from more_fields(binary, command)
